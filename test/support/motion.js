/** Writes down where the step and its target are in each drawn frame. Runs in the page. */

/**
 * Records from now on, under `window.testFrames`: `{ card, target, hole }` in CSS pixels, as `[x, y, width, height]`;
 * `card` is undefined while the step cannot be seen, `hole` is the corner of the light.
 */
export function record(id) {
  const deep = (root, css) =>
    root.querySelector(css) ??
    [...root.querySelectorAll('*')]
      .map((one) => one.shadowRoot && deep(one.shadowRoot, css))
      .find(Boolean);
  const box = (element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return [x, y, width, height];
  };
  const frames = (window.testFrames = []);
  const turn = (window.testTurn = (window.testTurn ?? 0) + 1);
  // What is posted in a frame is told after it has been drawn.
  const channel = new MessageChannel();
  channel.port1.onmessage = () => {
    if (turn !== window.testTurn) return channel.port1.close();
    const guide = document.querySelector('aidant-guide');
    const card = guide?.shadowRoot?.querySelector('.box');
    const seen =
      card?.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
      box(card)[2] > 0;
    const target = deep(document, `#${id}`);
    const corner = /^M([-\d.]+) ([-\d.]+)/.exec(
      guide?.shadowRoot?.querySelector('.line')?.getAttribute('d') ?? '',
    );
    // While the page scrolls, the light as a whole is moved.
    const [dx, dy = 0] = (guide?.shadowRoot?.querySelector('.spot')?.style.translate || '0 0')
      .split(' ')
      .map(parseFloat);
    frames.push({
      card: seen ? box(card) : undefined,
      target: target ? box(target) : undefined,
      hole: corner ? [dx + Number(corner[1]), dy + Number(corner[2])] : undefined,
      side: guide?.dataset.side,
      title: guide?.shadowRoot?.querySelector('h2')?.textContent.trim(),
    });
    next();
  };
  const next = () => requestAnimationFrame(() => channel.port2.postMessage(0));
  next();
}

/** Stops recording once nothing has moved for twenty frames, and gives them all. */
export async function recorded(limit = 600) {
  const frames = window.testFrames;
  const still = () => {
    if (frames.length < 24 || !frames.at(-1).card) return false;
    const last = frames.slice(-20).map((one) => JSON.stringify(one));
    return last.every((one) => one === last[0]);
  };
  while (!still() && frames.length < limit) await new Promise(requestAnimationFrame);
  window.testTurn += 1;
  return frames;
}
