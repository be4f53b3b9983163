/** Where on the screen a target can be seen: clear of bars that stay put, found by looking at what is on top. */
import {
  composedContains,
  isAidant,
  isElement,
  parentElementOf,
  viewOf,
  type View,
} from './dom.js';

export interface Band {
  readonly top: number;
  readonly bottom: number;
}

/** A bar is not worth more than this part of the screen's height; beyond it is a page, not a bar. */
const BAR_LIMIT = 0.5;

/** Below this width of the viewport, in CSS pixels, a step is a sheet. Zooming in narrows it too. */
const NARROW = 640;
/** A sheet takes at most this part of what can be seen, keyboard open or not. */
export const SHEET_PART = 0.45;

/** Beside a target on a wide screen, in CSS pixels: room for the air and the line around the lit target. */
export const CARD_GAP = 24;
/** Least distance of a card from the edge of the screen, in CSS pixels. */
export const EDGE = 8;
/** The least height, in CSS pixels, at which a card shows its title and its buttons and scrolls the rest. */
export const CARD_LEAST = 240;
/** The least part of its own width that a card may take to stand beside. */
export const NARROWER = 0.8;
/** A card's own width, in CSS pixels: which one will show is not known before one goes to its target. */
const CARD_WIDTH = 400;
/** The room that going to a target makes for a card below it, in CSS pixels, on a screen that is high enough. */
const CARD_ROOM = 480;
/** The card gets at most this part of the height; the rest is for its target. */
const CARD_PART = 0.55;

/** The height that a card needs above or below a target, as there is no room beside it; 0 when there is. */
export function roomForCard(view: View, { left, right }: DOMRect): number {
  const across = view.document.documentElement.clientWidth;
  const beside = CARD_WIDTH * NARROWER + CARD_GAP + EDGE;
  if (isNarrow(view.document) || left >= beside || across - right >= beside) return 0;
  return Math.min(CARD_ROOM, view.innerHeight * CARD_PART) + CARD_GAP + EDGE;
}

export function isNarrow(document: Document): boolean {
  return document.documentElement.clientWidth < NARROW;
}

/**
 * The free band of the viewport, in CSS pixels of the target's own window, at the target's horizontal place.
 * Fixed and sticky bars of the page are left out; what contains the target is no bar. On a narrow screen
 * the room of the sheet is left out even before it shows.
 */
export function freeBand(target: Element, x: number): Band {
  const view = viewOf(target);
  const visual = view.visualViewport;
  const top = visual ? visual.offsetTop : 0;
  const bottom = visual ? visual.offsetTop + visual.height : view.innerHeight;
  const limit = (bottom - top) * BAR_LIMIT;
  const start = past(
    target,
    x,
    top,
    (bar) => bar.bottom,
    (edge) => edge - top <= limit,
    1,
  );
  const end = past(
    target,
    x,
    bottom,
    (bar) => bar.top,
    (edge) => bottom - edge <= limit,
    -1,
  );
  // The next step's sheet may be as high as any, and goes to the bottom edge when it can.
  const free = isNarrow(target.ownerDocument)
    ? Math.min(end, bottom - (bottom - top) * SHEET_PART)
    : end;
  return start < free ? { top: start, bottom: free } : { top, bottom };
}

/** Walks inwards from an edge of the screen, past each bar. */
function past(
  target: Element,
  x: number,
  edge: number,
  next: (bar: DOMRect) => number,
  allowed: (edge: number) => boolean,
  inwards: 1 | -1,
): number {
  let at = edge;
  for (let bars = 0; bars < 4; bars += 1) {
    const bar = barAt(target, x, at + inwards);
    if (!bar) break;
    const further = next(bar);
    if ((further - at) * inwards <= 0 || !allowed(further)) break;
    at = further;
  }
  return at;
}

/** The box of the fixed or sticky thing that covers this point, if it does not hold the target. */
function barAt(target: Element, x: number, y: number): DOMRect | undefined {
  const view = viewOf(target);
  for (const hit of target.ownerDocument.elementsFromPoint(x, y)) {
    if (composedContains(hit, target) || composedContains(target, hit)) continue;
    for (let at: HTMLElement | undefined = hit as HTMLElement; at; at = parentElementOf(at)) {
      if (!isElement(at) || composedContains(at, target)) break;
      const box = at.getBoundingClientRect();
      // A sheet of ours changes its edge by itself, and what stands in a corner is no bar.
      const ours = isAidant(at) && (isNarrow(view.document) || box.width < view.innerWidth * 0.6);
      if (isStuck(view, at) && !ours) return box;
    }
  }
  return undefined;
}

function isStuck(view: Window, element: Element): boolean {
  const { position } = view.getComputedStyle(element);
  return position === 'fixed' || position === 'sticky';
}

/** The scrolling elements around a target, innermost first; the last is the page's own. */
export function scrollersOf(target: Element): Element[] {
  const view = viewOf(target);
  const page = target.ownerDocument.scrollingElement ?? target.ownerDocument.documentElement;
  const scrollers: Element[] = [];
  for (let at = parentElementOf(target); at; at = parentElementOf(at)) {
    if (at.ownerDocument !== target.ownerDocument) break;
    if (view.getComputedStyle(at).position === 'fixed' && at !== page) {
      if (isScroller(view, at)) scrollers.push(at);
      return scrollers;
    }
    if (at !== page && at.localName !== 'body' && isScroller(view, at)) scrollers.push(at);
  }
  return [...scrollers, page];
}

function isScroller(view: Window, element: Element): boolean {
  if (element.scrollHeight <= element.clientHeight && element.scrollWidth <= element.clientWidth)
    return false;
  return /auto|scroll/.test(view.getComputedStyle(element).overflow);
}
