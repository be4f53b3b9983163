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
  const look = () => {
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
  };

  // What will be drawn is settled only when each observer of sizes has been told. A size that changes in answer to
  // another, deeper in the tree than all others, is told last. A message or a timer may come after later work already.
  window.testProbe ??= (() => {
    const probe = document.createElement('test-probe');
    const outer = document.createElement('div');
    probe.attachShadow({ mode: 'closed' }).append(outer);
    outer.style.cssText = 'position: fixed; height: 0; visibility: hidden';
    let inner = outer;
    for (let depth = 0; depth < 30; depth += 1)
      inner = inner.appendChild(document.createElement('div'));
    inner.style.width = '3px';
    document.documentElement.append(probe);
    const made = { look: undefined, turn: 0, going: false };
    const sizes = new ResizeObserver((entries) => {
      if (entries.every(({ target }) => target === inner)) made.look?.();
      else inner.style.width = `${1 + (made.turn % 2)}px`;
    });
    sizes.observe(outer);
    sizes.observe(inner);
    return Object.assign(made, {
      go() {
        made.going = made.look !== undefined;
        if (!made.going) return;
        made.turn += 1;
        outer.style.width = `${10 + (made.turn % 2)}px`;
        requestAnimationFrame(made.go);
      },
    });
  })();
  window.testProbe.look = look;
  if (!window.testProbe.going) requestAnimationFrame(window.testProbe.go);
  window.testProbe.going = true;
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
  window.testProbe.look = undefined;
  return frames;
}
