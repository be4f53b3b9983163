/** Where on the screen a target can be seen: clear of bars that stay put, found by looking at what is on top. */
import type { Rect } from '../core/ports.js';
import {
  composedContains,
  frameOf,
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
export const NARROW = 640;
/** A sheet takes at most this part of what can be seen, keyboard open or not. */
export const SHEET_PART = 0.45;
/** What speaks of nothing on the page may take so much of it. */
export const SHEET_ALONE = 0.7;
/** Its distance from the edges of a wide screen, in CSS pixels. */
export const ALONE = 24;

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
export function roomForCard(view: View, { x: left, width }: Rect): number {
  const across = view.document.documentElement.clientWidth;
  const beside = CARD_WIDTH * NARROWER + CARD_GAP + EDGE;
  if (isNarrow(view.document) || frameOf(view.document)) return 0;
  if (left >= beside || across - left - width >= beside) return 0;
  return Math.min(CARD_ROOM, view.innerHeight * CARD_PART) + CARD_GAP + EDGE;
}

/** What the person sees of the page, keyboard open or zoomed in by two fingers: in CSS pixels of the viewport. */
export function seenArea(view: View): Rect {
  const { visualViewport: visual, innerHeight } = view;
  return {
    x: visual?.offsetLeft ?? 0,
    y: visual?.offsetTop ?? 0,
    width: visual?.width ?? view.document.documentElement.clientWidth,
    height: visual?.height ?? innerHeight,
  };
}

/** The size of the viewport without its scrollbars, in CSS pixels. */
export function viewportOf(node: Node): { readonly width: number; readonly height: number } {
  const { clientWidth: width, clientHeight: height } = viewOf(node).document.documentElement;
  return { width, height };
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
  const { y: top, height } = seenArea(view);
  const bottom = top + height;
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
  const page = target.ownerDocument;
  // The next step's sheet may be as high as any, and goes to the bottom edge when it can.
  const sheet = isNarrow(page) && !frameOf(page) ? height * SHEET_PART : 0;
  const said = scrollInsets(page.scrollingElement, target);
  const free = {
    top: Math.max(start, top + Math.min(said.top, limit)),
    bottom: Math.min(end, bottom - Math.max(sheet, Math.min(said.bottom, limit))),
  };
  return free.top < free.bottom ? free : { top, bottom };
}

/** How far from the edges of a scroller the page wants a target to stop, in CSS pixels. */
export function scrollInsets(scroller: Element | null, target: Element): Band {
  if (!scroller) return { top: 0, bottom: 0 };
  const view = viewOf(target);
  const padding = view.getComputedStyle(scroller);
  const margin = view.getComputedStyle(target);
  const px = (length: string): number =>
    (parseFloat(length) || 0) * (length.endsWith('%') ? scroller.clientHeight / 100 : 1);
  return {
    top: px(padding.scrollPaddingTop) + px(margin.scrollMarginTop),
    bottom: px(padding.scrollPaddingBottom) + px(margin.scrollMarginBottom),
  };
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
