/** The sheet along an edge of a narrow screen. */
import type { Rect } from '../core/ports.js';
import { overlap } from './boxes.js';
import { viewOf } from './dom.js';
import { scrollersOf, SHEET_PART } from './scroll-room.js';

export interface MustSee {
  /** The target with its label, hint and error. */
  readonly around: Rect | undefined;
  /** The field of the page that has focus. */
  readonly focused: Rect | undefined;
}

export type Edge = 'bottom' | 'top';

/**
 * Lays the element along the bottom of what can be seen; along the top when it would cover what it is about and
 * the page cannot scroll that clear. Keeps its edge as long as that serves. Returns the edge.
 */
export function layAsSheet(
  element: HTMLElement,
  target: Element | undefined,
  see: MustSee,
  present: Edge | undefined,
): Edge {
  const view = viewOf(element);
  const visual = view.visualViewport;
  const seen = {
    top: visual?.offsetTop ?? 0,
    height: visual?.height ?? view.innerHeight,
    left: visual?.offsetLeft ?? 0,
    width: visual?.width ?? view.innerWidth,
  };
  const { style } = element;
  const set = (name: string, value: string): void => {
    if (style.getPropertyValue(name) !== value) style.setProperty(name, value);
  };
  set('position', 'fixed');
  set('margin', '0px');
  set('inline-size', `${Math.round(seen.width)}px`);
  set('max-inline-size', 'none');
  set('max-block-size', `${Math.floor(seen.height * SHEET_PART)}px`);
  const height = element.offsetHeight;
  const edge = chooseEdge(seen, height, target, see, present);
  const top = edge === 'bottom' ? seen.top + seen.height - height : seen.top;
  set('right', 'auto');
  set('bottom', 'auto');
  set('left', `${Math.round(seen.left)}px`);
  set('top', `${Math.round(top)}px`);
  if (element.dataset['side'] !== edge) element.dataset['side'] = edge;
  return edge;
}

function chooseEdge(
  seen: {
    readonly top: number;
    readonly height: number;
    readonly left: number;
    readonly width: number;
  },
  height: number,
  target: Element | undefined,
  { around, focused }: MustSee,
  present: Edge | undefined,
): Edge {
  if (!around || !target) return present ?? 'bottom';
  const room = seen.height - height;
  // Of what is taller than the room beside the sheet, the field with focus must be seen, or else the beginning.
  const whole = around.height <= room && (!focused || overlap(focused, around) > 0);
  const must = whole ? around : (focused ?? { ...around, height: room });
  const band = (edge: Edge): Rect => ({
    x: seen.left,
    y: edge === 'bottom' ? seen.top + seen.height - height : seen.top,
    width: seen.width,
    height,
  });
  const bottom = overlap(band('bottom'), must);
  const top = overlap(band('top'), must);
  if (present !== undefined && (present === 'bottom' ? bottom : top) === 0) return present;
  if (bottom === 0) return 'bottom';
  // The person (or "next") can scroll it clear of the bottom edge: the sheet need not jump. Where somebody already
  // writes, it makes way.
  const needed = must.y + must.height - band('bottom').y;
  if (!focused && canScroll(target, needed)) return present ?? 'bottom';
  return top < bottom ? 'top' : 'bottom';
}

/** Whether what holds the target can still scroll on by so many pixels. */
function canScroll(target: Element, by: number): boolean {
  const left = scrollersOf(target).reduce(
    (sum, { scrollHeight, scrollTop, clientHeight }) =>
      sum + scrollHeight - clientHeight - scrollTop,
    0,
  );
  return left >= by;
}
