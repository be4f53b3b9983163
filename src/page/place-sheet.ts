/** The sheet along an edge of a narrow screen. */
import type { Rect } from '../core/ports.js';
import { overlap } from './boxes.js';
import { scrollersOf } from './scroll-room.js';
import { viewOf } from './dom.js';

export type Edge = 'bottom' | 'top';

/** Below this width of the viewport, in CSS pixels, a step is a sheet. Zooming in narrows it too. */
const NARROW = 640;
/** At most this part of what can be seen, keyboard open or not. */
const MOST = 0.45;

export function isNarrow(document: Document): boolean {
  return document.documentElement.clientWidth < NARROW;
}

/**
 * Lays the element along the bottom of what can be seen; along the top when it would cover what it is about and
 * the page cannot scroll that clear. Keeps its edge as long as that serves. Returns the edge.
 */
export function layAsSheet(
  element: HTMLElement,
  target: Element | undefined,
  around: Rect | undefined,
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
  set('max-block-size', `${Math.floor(seen.height * MOST)}px`);
  const height = element.offsetHeight;
  const edge = chooseEdge(seen, height, target, around, present);
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
  around: Rect | undefined,
  present: Edge | undefined,
): Edge {
  if (!around || !target) return present ?? 'bottom';
  const band = (edge: Edge): Rect => ({
    x: seen.left,
    y: edge === 'bottom' ? seen.top + seen.height - height : seen.top,
    width: seen.width,
    height,
  });
  const bottom = overlap(band('bottom'), around);
  const top = overlap(band('top'), around);
  if (present !== undefined && (present === 'bottom' ? bottom : top) === 0) return present;
  if (bottom === 0) return 'bottom';
  // The person (or "next") can scroll it clear of the bottom edge: the sheet need not jump.
  const needed = around.y + around.height - band('bottom').y;
  if (around.height <= seen.height - height && canScroll(target, needed))
    return present ?? 'bottom';
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
