import type { PageRange, Rect } from '../core/ports.js';

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
