/** Small pages for the tests of `src/page`: markup, shadow roots, frames, and waiting without sleeping. */

/** Puts markup into the page and takes it out after the test. */
export function page(markup: string): HTMLElement {
  const main = document.createElement('main');
  main.innerHTML = markup;
  document.body.append(main);
  pages.push(main);
  return main;
}

const pages: HTMLElement[] = [];

/** Call in `afterEach`. */
export function clearPages(): void {
  for (const one of pages.splice(0)) one.remove();
  window.scrollTo(0, 0);
}

export function shadow(host: Element, markup: string): ShadowRoot {
  const root = host.attachShadow({ mode: 'open' });
  root.innerHTML = markup;
  return root;
}

/** A frame of the same origin, ready. */
export async function frame(parent: Element, markup: string): Promise<HTMLIFrameElement> {
  const element = document.createElement('iframe');
  const loaded = new Promise((done) => element.addEventListener('load', done, { once: true }));
  element.srcdoc = `<!doctype html><body style="margin:0">${markup}</body>`;
  parent.append(element);
  await loaded;
  return element;
}

export function one<T extends HTMLElement = HTMLElement>(selector: string): T {
  const found = document.querySelector<T>(selector);
  if (!found) throw new Error(`The test page has no ${selector}`);
  return found;
}

/** The next drawn frame has passed. */
export function nextFrame(): Promise<void> {
  return new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
}

/** Tasks that were waiting have run. */
export function nextTask(): Promise<void> {
  return new Promise((done) => setTimeout(done));
}

/** Waits, frame by frame, until something holds; gives up after more frames than anything here may take. */
export async function until(holds: () => boolean): Promise<void> {
  for (let frames = 0; !holds(); frames += 1) {
    if (frames === 300) throw new Error(`This never came to hold: ${holds.toString()}`);
    await nextFrame();
  }
}
