/** The sheet along an edge of a narrow screen, the bar, and what fills a low screen. */
import type { PlaceOptions, Rect } from '../core/ports.js';
import { overlap } from './boxes.js';
import { viewOf } from './dom.js';
import { setter } from './place-style.js';
import { EDGE, NARROW, scrollersOf, seenArea, SHEET_ALONE, SHEET_PART } from './scroll-room.js';

export interface MustSee {
  /** The target with its label, hint and error. */
  readonly around: Rect | undefined;
  /** The field of the page that has focus, when it must not be covered. */
  readonly focused: Rect | undefined;
}

export type Edge = 'bottom' | 'top';

/**
 * Lays the element along the bottom of what can be seen; along the top when it would cover what it is about and
 * the page cannot scroll that clear. Keeps its edge as long as that serves. Returns the edge.
 */
export function layAlongEdge(
  element: HTMLElement,
  target: Element | undefined,
  see: MustSee,
  present: Edge | undefined,
  shape: PlaceOptions['shape'],
): Edge {
  const seen = seenArea(viewOf(element));
  const set = setter(element);
  const full = shape === 'full';
  const wide = !full && seen.width >= NARROW;
  const part = shape ? 1 : target ? SHEET_PART : SHEET_ALONE;
  set('inline-size', wide ? '' : seen.width);
  set('max-inline-size', wide ? '' : 'none');
  set('block-size', full ? seen.height : '');
  set('max-block-size', Math.floor(seen.height * part));
  const { width, height } = element.getBoundingClientRect();
  const rtl = wide && getComputedStyle(element).direction === 'rtl';
  const x = !wide || rtl ? seen.x + (wide ? EDGE : 0) : seen.x + seen.width - width - EDGE;
  const room = seen.height - height;
  const band = (edge: Edge): Rect => ({
    x,
    y: edge === 'bottom' ? seen.y + room : seen.y,
    width,
    height,
  });
  const edge = full ? 'top' : chooseEdge(band, room, target, see, present);
  set('left', x);
  set('top', band(edge).y);
  return edge;
}

function chooseEdge(
  band: (edge: Edge) => Rect,
  room: number,
  target: Element | undefined,
  { around, focused }: MustSee,
  present: Edge | undefined,
): Edge {
  const all = around ?? focused;
  if (!all) return present ?? 'bottom';
  // Of what is taller than the room beside the sheet, the field with focus must be seen, or else the beginning.
  const holds = focused && overlap(focused, all) > 0;
  const must = all.height <= room ? all : holds ? focused : { ...all, height: room };
  const hides = (edge: Edge): number => (focused ? overlap(band(edge), focused) : 0);
  // Where somebody writes weighs more than what the step is about.
  const cost = (edge: Edge): number => overlap(band(edge), must) + 1000 * hides(edge);
  if (present !== undefined && cost(present) === 0) return present;
  if (cost('bottom') === 0) return 'bottom';
  // The person (or "next") can scroll it clear of the bottom edge: the sheet need not jump.
  const needed = must.y + must.height - band('bottom').y;
  if (hides('bottom') === 0 && target && canScroll(target, needed)) return present ?? 'bottom';
  return cost('top') < cost('bottom') ? 'top' : 'bottom';
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
