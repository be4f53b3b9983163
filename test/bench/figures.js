/** Medians, ratios and tables. */

export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Three digits are more than a run is worth. */
export function figure(value) {
  if (value === 0) return '0';
  const digits =
    Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : Math.abs(value) >= 1 ? 2 : 4;
  return String(Number(value.toFixed(digits)));
}

/** How many times `one` is `other`; nothing is said where there is nothing to divide by. */
export const ratio = (one, other) => (other > 0 ? `${figure(one / other)} ×` : '–');

/** A table in Markdown, so that a run can be kept as it is printed. */
export function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
