/** Boxes of the page as the person sees them: in the viewport of the top document, clipped by what scrolls. */
import type { Rect } from '../core/ports.js';
import { frameOf, parentElementOf, type View } from './dom.js';

export function boxOf(element: Element): Rect {
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x, y, width, height };
}

/** What clips an element, innermost first: scrollers and cut-off boxes of its own document, then its frames. */
export interface Clips {
  /** Elements whose inner box cuts the element off. */
  readonly areas: readonly Element[];
  /** The frames around its document, innermost first. */
  readonly frames: readonly Element[];
  /** What is in it and takes room, when it draws no box of its own. */
  readonly contents: readonly Element[];
}

export function clipsOf(element: Element): Clips {
  const areas: Element[] = [];
  const frames: Element[] = [];
  const view = element.ownerDocument.defaultView;
  if (!view) return { areas, frames, contents: [] };
  const page = element.ownerDocument.documentElement;
  let outOfFlow = view.getComputedStyle(element).position;
  for (let at = parentElementOf(element); at && at !== page; at = parentElementOf(at)) {
    if (at.ownerDocument !== element.ownerDocument) break;
    const style = view.getComputedStyle(at);
    // A fixed box is cut only by what holds it, which no scroller is; an absolute one only by positioned boxes.
    if (outOfFlow === 'fixed' && style.transform === 'none') continue;
    if (outOfFlow === 'absolute' && style.position === 'static' && style.transform === 'none')
      continue;
    if (at.localName !== 'body' && style.overflow !== 'visible' && style.display !== 'contents')
      areas.push(at);
    outOfFlow = style.position;
  }
  for (let frame = frameOf(element.ownerDocument); frame; frame = frameOf(frame.ownerDocument))
    frames.push(frame);
  return { areas, frames, contents: contentsOf(view, element) };
}

/** The visible part of an element, in CSS pixels of the top viewport; undefined when nothing of it shows. */
export function visibleBox(element: Element, { areas, frames, contents }: Clips): Rect | undefined {
  if (!element.isConnected) return undefined;
  let box: Rect | undefined = contents.length > 0 ? tightBox(element, contents) : boxOf(element);
  for (const area of areas) {
    box = intersect(box, innerBox(area));
    if (!box) return undefined;
  }
  for (const frame of frames) {
    const hole = innerBox(frame);
    box = intersect({ ...box, x: box.x + hole.x, y: box.y + hole.y }, hole);
    if (!box) return undefined;
  }
  return box.width > 0 && box.height > 0 ? box : undefined;
}

const WORDS = 'label, legend, p, div, span, small, strong, em, li, output, h1, h2, h3, h4, h5, h6';
const THINGS = 'input, select, textarea, button, img, svg, canvas, video, iframe, table';
/** More things than this inside make a box of its own, and measuring them would cost more than it gives. */
const MANY = 40;

/**
 * What takes room across inside an element that draws no box of its own; empty for one that does. A label, or the
 * group around a few fields, is often a block as wide as the page while its words and fields are not.
 */
function contentsOf(view: View, element: Element): readonly Element[] {
  if (!element.matches(`${WORDS}, fieldset, [role=group], [role=radiogroup]`)) return [];
  if (drawsBox(view, element)) return [];
  const inside = [...element.querySelectorAll('*')];
  const unknown = inside.some((one) => one.localName.includes('-'));
  if (unknown || inside.length > MANY) return [];
  const things = inside.filter((one) => one.matches(THINGS) || drawsBox(view, one));
  const words = [element, ...inside].filter(hasOwnWords);
  return [...things, ...words];
}

function hasOwnWords(element: Element): boolean {
  return [...element.childNodes].some(
    (node) => node.nodeType === 3 && node.nodeValue?.trim() !== '',
  );
}

function drawsBox(view: View, element: Element): boolean {
  const style = view.getComputedStyle(element);
  const { backgroundColor, backgroundImage, outlineStyle } = style;
  const clear = backgroundColor === 'transparent' || /, 0\)$/.test(backgroundColor);
  const borders = ['Top', 'Right', 'Bottom', 'Left'] as const;
  const plain = borders.every((edge) => style[`border${edge}Width`] === '0px');
  return !clear || backgroundImage !== 'none' || !plain || outlineStyle !== 'none';
}

/** As wide as what is in it, as tall as it is. */
function tightBox(element: Element, contents: readonly Element[]): Rect {
  const whole = boxOf(element);
  const boxes = contents.map((one) => (one.matches(THINGS) ? boxOf(one) : wordsBox(one)));
  const inside = union(boxes.filter(({ width }) => width > 0));
  const across = inside && intersect(whole, { ...whole, x: inside.x, width: inside.width });
  return across ?? whole;
}

function wordsBox(element: Element): Rect {
  const range = element.ownerDocument.createRange();
  range.selectNodeContents(element);
  const { x, y, width, height } = range.getBoundingClientRect();
  return { x, y, width, height };
}

/** The box inside the borders. */
function innerBox(element: Element): Rect {
  const { x, y } = element.getBoundingClientRect();
  const { clientLeft, clientTop, clientWidth: width, clientHeight: height } = element;
  return { x: x + clientLeft, y: y + clientTop, width, height };
}

export function intersect(a: Rect, b: Rect): Rect | undefined {
  const x = Math.max(a.x, b.x);
  const y = Math.max(a.y, b.y);
  const width = Math.min(a.x + a.width, b.x + b.width) - x;
  const height = Math.min(a.y + a.height, b.y + b.height) - y;
  return width >= 0 && height >= 0 ? { x, y, width, height } : undefined;
}

/** The area two boxes share, in square pixels. */
export function overlap(a: Rect, b: Rect): number {
  const shared = intersect(a, b);
  return shared ? shared.width * shared.height : 0;
}

export function union(boxes: readonly Rect[]): Rect | undefined {
  if (boxes.length === 0) return undefined;
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}

export function sameBoxes(a: readonly Rect[], b: readonly Rect[]): boolean {
  return (
    a.length === b.length &&
    a.every((box, i) => {
      const other = b[i];
      return (
        box.x === other?.x &&
        box.y === other.y &&
        box.width === other.width &&
        box.height === other.height
      );
    })
  );
}
