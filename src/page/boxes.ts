/** Boxes of the page as the person sees them: in the viewport of the top document, clipped by what scrolls. */
import type { PageRange, Rect, Way } from '../core/ports.js';
import { frameOf, parentElementOf, viewOf, type View } from './dom.js';

export function boxOf(element: Element): Rect {
  return onScreen(element.getBoundingClientRect(), element);
}

/** Older browsers measure what the page zooms (`zoom`) in its own pixels; newer ones, which tell the zoom, in ours. */
function onScreen({ x, y, width, height }: Rect, element: Element): Rect {
  const zoom = 'currentCSSZoom' in element ? 1 : zoomOf(element);
  return { x: x * zoom, y: y * zoom, width: width * zoom, height: height * zoom };
}

function zoomOf(element: Element): number {
  let zoom = 1;
  for (let at: Element | undefined = element; at; at = parentElementOf(at)) {
    if (at.ownerDocument !== element.ownerDocument) break;
    zoom *= Number(viewOf(at).getComputedStyle(at).getPropertyValue('zoom')) || 1;
  }
  return zoom;
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

/** How far an element will still move, in CSS pixels. */
export type Shift = (element: Element) => { readonly x: number; readonly y: number };

/**
 * The visible part of an element, in CSS pixels of the top viewport; undefined when nothing of it shows. With `shift`
 * the one it will have when what is on its way has arrived.
 */
export function visibleBox(element: Element, clips: Clips, shift?: Shift): Rect | undefined {
  if (!element.isConnected) return undefined;
  const { areas, frames, contents } = clips;
  let box: Rect | undefined = contents.length > 0 ? tightBox(element, clips) : boxOf(element);
  box = moved(box, shift?.(element));
  for (const area of areas) {
    box = intersect(box, moved(innerBox(area), shift?.(area)));
    if (!box) return undefined;
  }
  for (const frame of frames) {
    const hole = moved(innerBox(frame), shift?.(frame));
    box = intersect(moved(box, hole), hole);
    if (!box) return undefined;
  }
  return box.width > 0 && box.height > 0 ? box : undefined;
}

function moved(box: Rect, by: { readonly x: number; readonly y: number } | undefined): Rect {
  return by ? { ...box, x: box.x + by.x, y: box.y + by.y } : box;
}

/** Of what is tall, so much of the beginning must be seen, in CSS pixels. */
const BEGINNING = 40;

/** Which way to go for what is out of sight: the outermost thing that hides it decides. Undefined when it is seen. */
export function wayTo(element: Element, clips: Clips, shift?: Shift): Way | undefined {
  const { areas, frames } = clips;
  const view = viewOf(frames.at(-1) ?? element);
  const whole = boxOf(element);
  let box = moved({ ...whole, height: Math.min(whole.height, BEGINNING) }, shift?.(element));
  let way: Way | undefined;
  const through = (hole: Rect): void => {
    const x = box.x + box.width / 2;
    const y = box.y + box.height / 2;
    if (y < hole.y) way = 'up';
    else if (y > hole.y + hole.height) way = 'down';
    else if (x < hole.x) way = 'left';
    else if (x > hole.x + hole.width) way = 'right';
    else return;
    // From here on, what one must find is the thing that hides it.
    box = hole;
  };
  for (const area of areas) through(moved(innerBox(area), shift?.(area)));
  for (const frame of frames) {
    const hole = moved(innerBox(frame), shift?.(frame));
    box = moved(box, hole);
    through(hole);
  }
  through({ x: 0, y: 0, width: view.innerWidth, height: view.innerHeight });
  return way;
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

/** Where in an element that which takes room begins, and how wide it is, for this size of the element. */
interface Inside {
  readonly of: Rect;
  readonly start: number;
  readonly width: number;
}

const insides = new WeakMap<Clips, Inside>();

/** As wide as what is in it, as tall as it is. */
function tightBox(element: Element, clips: Clips): Rect {
  const whole = boxOf(element);
  let inside = insides.get(clips);
  // Measuring words is slow, and while the page scrolls they stay where they are in their element.
  if (inside?.of.width !== whole.width || inside.of.height !== whole.height) {
    const { x, width } = acrossOf(whole, clips.contents);
    inside = { of: whole, start: x - whole.x, width };
    insides.set(clips, inside);
  }
  return { ...whole, x: whole.x + inside.start, width: inside.width };
}

function acrossOf(whole: Rect, contents: readonly Element[]): Rect {
  const boxes = contents.map((one) => (one.matches(THINGS) ? boxOf(one) : wordsBox(one)));
  const inside = union(boxes.filter(({ width }) => width > 0));
  return (inside && intersect(whole, { ...whole, x: inside.x, width: inside.width })) ?? whole;
}

function wordsBox(element: Element): Rect {
  const range = element.ownerDocument.createRange();
  range.selectNodeContents(element);
  return onScreen(range.getBoundingClientRect(), element);
}

/** The box inside the borders. */
export function innerBox(element: Element): Rect {
  const { x, y } = element.getBoundingClientRect();
  const { clientLeft, clientTop, clientWidth: width, clientHeight: height } = element;
  return onScreen({ x: x + clientLeft, y: y + clientTop, width, height }, element);
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

/**
 * Where a stretch of text is drawn, one box for each line, in CSS pixels of its window. The page may have changed
 * since it was noted: then there is none, rather than a wrong one.
 */
export function rangeBoxes({ startNode, startOffset, endNode, endOffset }: PageRange): Rect[] {
  const [start, end] = [startNode as Node, endNode as Node];
  if (!start.isConnected || !end.isConnected) return [];
  if (startOffset > lengthOf(start) || endOffset > lengthOf(end)) return [];
  const range = (start.ownerDocument ?? document).createRange();
  range.setStart(start, startOffset);
  range.setEnd(end, endOffset);
  return [...range.getClientRects()];
}

function lengthOf(node: Node): number {
  return node.nodeType === 3 ? (node as Text).length : node.childNodes.length;
}
