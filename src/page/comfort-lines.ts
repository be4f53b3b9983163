/** The lines that a paragraph has on the screen, and the text of each. Nothing of the page is touched: it is measured. */
import type { PageRange, Rect } from '../core/ports.js';
import { frameOf } from './dom.js';
import { innerBox, union } from './boxes.js';
import type { Block } from './comfort-blocks.js';

export interface Line {
  /** On the screen, in CSS pixels of the page's own viewport. */
  readonly box: Rect;
  /** Where its text begins in each node that has some of it. */
  readonly texts: readonly Text[];
}

/** Boxes that share this much of the lower one's height stand in one line: small print, raised numbers. */
const SHARED = 0.5;

export function linesOf(block: Block): readonly Line[] {
  const lines: { box: Rect; texts: Text[] }[] = [];
  for (const text of block.texts) {
    for (const box of rectsOf(text, 0, text.length)) {
      const line = lines.at(-1);
      if (!line || !inOneLine(line.box, box)) lines.push({ box, texts: [text] });
      else {
        line.box = union([line.box, box]) ?? line.box;
        if (!line.texts.includes(text)) line.texts.push(text);
      }
    }
  }
  return lines;
}

/** Whether two boxes are beside each other rather than one under the other. */
export function inOneLine(a: Rect, b: Rect): boolean {
  const shared = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return shared >= SHARED * Math.min(a.height, b.height);
}

/** Where the text of a line stands, one stretch for each text node. */
export function rangesOfLine({ box, texts }: Line): PageRange[] {
  return texts.flatMap((text): PageRange[] => {
    const start = offsetAt(text, box.y);
    const end = offsetAt(text, box.y + box.height);
    return end > start ? [rangeIn(text, start, end)] : [];
  });
}

export function rangeIn(text: Text, start: number, end: number): PageRange {
  return { startNode: text, startOffset: start, endNode: text, endOffset: end };
}

/** Where ranges are on the screen now; none for those whose text has left the page. */
export function boxesOfRanges(ranges: readonly PageRange[]): Rect[] {
  return ranges.flatMap(({ startNode, startOffset, endOffset }) => {
    const text = startNode as Text;
    if (!text.isConnected || startOffset > text.length) return [];
    return rectsOf(text, startOffset, Math.min(endOffset, text.length));
  });
}

function rectsOf(text: Text, start: number, end: number): Rect[] {
  const range = text.ownerDocument.createRange();
  range.setStart(text, start);
  range.setEnd(text, end);
  const { x, y } = cornerOf(text.ownerDocument);
  return [...range.getClientRects()]
    .filter(({ width, height }) => width > 0 && height > 0)
    .map((box) => ({ x: box.x + x, y: box.y + y, width: box.width, height: box.height }));
}

/** Boxes in a frame are told by the frame's own corner. */
function cornerOf(document: Document): { readonly x: number; readonly y: number } {
  const frame = frameOf(document);
  if (!frame) return { x: 0, y: 0 };
  const box = innerBox(frame);
  const around = cornerOf(frame.ownerDocument);
  return { x: box.x + around.x, y: box.y + around.y };
}

/** The first letter that stands lower than `y`: lines follow one another, so half of what is left can be put aside. */
function offsetAt(text: Text, y: number): number {
  let from = 0;
  let to = text.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    // White space at the end of a line has no box: the next letter decides.
    let at = middle;
    let box: Rect | undefined;
    while (at < to && !(box = rectsOf(text, at, at + 1)[0])) at++;
    if (!box || box.y + box.height / 2 >= y) to = middle;
    else from = at + 1;
  }
  return from;
}
