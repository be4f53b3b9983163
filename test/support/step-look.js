/** What can be seen of the step and its target once nothing moves any more. Runs in the page. */

/** @returns boxes as `{ left, top, right, bottom }`: the step's `card`, its buttons by their words, and `target`. */
export async function lookAtStep(id) {
  const deep = (root, css) =>
    root.querySelector(css) ??
    [...root.querySelectorAll('*')]
      .map((one) => one.shadowRoot && deep(one.shadowRoot, css))
      .find(Boolean);
  const box = (element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return { left, top, right, bottom };
  };
  const guide = () => document.querySelector('aidant-guide');
  const part = (css) => guide()?.shadowRoot?.querySelector(css);
  const target = () => (id === undefined ? null : deep(document, `#${id}`));
  let before = '';
  for (let still = 0, limit = 0; still < 20 && limit < 600; limit += 1) {
    await new Promise(requestAnimationFrame);
    const now = JSON.stringify([part('.box') && box(part('.box')), target() && box(target())]);
    still = now === before && part('.box') ? still + 1 : 0;
    before = now;
  }
  const root = guide().shadowRoot;
  const buttons = {};
  for (const button of root.querySelectorAll('button')) {
    const { left, top, right, bottom } = button.getBoundingClientRect();
    const hit = root.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    const words = (button.ariaLabel ?? button.innerText).trim().replace(/\s+/g, ' ');
    buttons[words] = { left, top, right, bottom, onTop: hit === button || button.contains(hit) };
  }
  return {
    card: box(part('.box')),
    target: target() && box(target()),
    buttons,
    first: root.querySelector('button')?.innerText.trim(),
    shape: guide().getAttribute('shape'),
    side: guide().dataset.side,
    line: part('.line').getAttribute('d') ?? '',
    // The light as a whole is moved while the page scrolls.
    lineTop:
      Number(/^M[-\d.]+ ([-\d.]+)/.exec(part('.line').getAttribute('d') ?? '')?.[1]) +
      (parseFloat(part('.spot').style.translate.split(' ')[1]) || 0),
    folded: part('.bar') !== null,
    scrollY,
    width: document.documentElement.clientWidth,
    height: document.documentElement.clientHeight,
  };
}

/** Whether two boxes share more than an edge. */
export function meet(a, b) {
  return (
    a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1
  );
}

/** Whether one box lies in another, give or take a pixel. */
export function within(a, b) {
  return (
    a.left >= b.left - 1 && a.right <= b.right + 1 && a.top >= b.top - 1 && a.bottom <= b.bottom + 1
  );
}
