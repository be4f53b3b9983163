import type { PageRange } from '../ports.js';
import type { SayUnit } from './read.js';

/** Where a stretch of a unit stands on the page; empty when the unit is not text of the page. */
export function rangesOf({
  unit,
  start,
  end,
}: {
  readonly unit: SayUnit;
  readonly start: number;
  readonly end: number;
}): PageRange[] {
  if (!unit.pieces) return unit.range ? [unit.range] : [];
  return unit.pieces.flatMap((piece) => {
    const from = Math.max(start, piece.start);
    const to = Math.min(end, piece.start + piece.length);
    if (from >= to) return [];
    return [
      {
        startNode: piece.node,
        startOffset: piece.offset + from - piece.start,
        endNode: piece.node,
        endOffset: piece.offset + to - piece.start,
      },
    ];
  });
}
