/** What the adapters share. Runs in the page. */

/** The words of a step as they stand in the page's steps: `{ id, title, text, late? }`. */
export const steps = JSON.parse(document.getElementById('steps').textContent);

/**
 * How a tool is told its target: by selector, as its documentation does; by a function where no selector reaches.
 * @param {{ id: string, late?: boolean }} step `late`: not there yet when the tour is made
 */
export function target({ id, late }) {
  return late || document.getElementById(id) ? `#${id}` : () => window.bench.target(id);
}

/** The same for a tool that takes no function. */
export function element(step) {
  const way = target(step);
  return typeof way === 'function' ? way() : way;
}

/** The box around the holes of an even-odd path (all but its first part), in CSS pixels of the window. */
export function holeOfPath(path) {
  const d = path?.getAttribute('d') ?? '';
  const parts = d.split(/(?=M)/).slice(1);
  const matrix = path?.getScreenCTM();
  if (parts.length === 0 || !matrix) return undefined;
  const points = parts.flatMap((part) => {
    const one = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    one.setAttribute('d', part);
    const length = one.getTotalLength();
    return Array.from({ length: 65 }, (_, i) => {
      const { x, y } = one.getPointAtLength((length * i) / 64);
      return new DOMPoint(x, y).matrixTransform(matrix);
    });
  });
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  return box(Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys));
}

export function holeOfElement(element) {
  if (!element?.isConnected) return undefined;
  const { left, top, right, bottom } = element.getBoundingClientRect();
  return box(left, top, right, bottom);
}

const box = (left, top, right, bottom) =>
  right - left > 0 && bottom - top > 0 ? { left, top, right, bottom } : undefined;

/** The button of a card that reads like this. */
export function button(card, pattern) {
  return [...(card?.querySelectorAll('button, [role="button"]') ?? [])].find((one) =>
    pattern.test(`${one.textContent} ${one.getAttribute('aria-label') ?? ''}`),
  );
}
