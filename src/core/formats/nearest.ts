/** Apart from the other words for authors: reading a right file needs no more than this. */

/** ` Did you mean "picture"?`, when a known word is two strokes away or fewer. */
export function nearest(word: unknown, known: readonly unknown[]): string {
  if (typeof word !== 'string') return '';
  let best: string | undefined;
  let least = Math.min(3, word.length);
  for (const candidate of known) {
    if (typeof candidate !== 'string') continue;
    const strokes = distance(word.toLowerCase(), candidate.toLowerCase());
    if (strokes < least) [best, least] = [candidate, strokes];
  }
  return best === undefined ? '' : ` Did you mean "${best}"?`;
}

/** How many letters to add, drop, change, or swap with their neighbour; counts hardly further than 2. */
export function distance(from: string, to: string): number {
  if (Math.abs(from.length - to.length) > 2) return 3;
  const rows = [Array.from({ length: to.length + 1 }, (_, index) => index)];
  const cell = (i: number, j: number): number => rows[i]?.[j] ?? 0;
  for (let i = 1; i <= from.length; i++) {
    const row = [i];
    rows.push(row);
    for (let j = 1; j <= to.length; j++) {
      const same = from[i - 1] === to[j - 1];
      const swapped = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      row.push(
        Math.min(
          cell(i - 1, j) + 1,
          cell(i, j - 1) + 1,
          cell(i - 1, j - 1) + (same ? 0 : 1),
          swapped ? cell(i - 2, j - 2) + 1 : Infinity,
        ),
      );
    }
  }
  return cell(from.length, to.length);
}
