import { isInOurs } from './dom.js';

/**
 * Notes what the person reads now; the answer puts it back where it was on the screen, once texts above it have
 * changed length. It may be called again, when some of them change later.
 *
 * @returns takes what now stands for an element that may just have been hidden or removed.
 */
export function holdPosition(
  document: Document,
): (replaced: (element: Element) => Element) => void {
  const view = document.defaultView;
  const anchor = view && anchorOf(document, view);
  if (!view || !anchor) return () => undefined;
  const before = anchor.getBoundingClientRect().top;
  const scroller = scrollerOf(anchor, view);
  return (replaced) => {
    const after = replaced(anchor).getBoundingClientRect().top;
    if (Math.abs(after - before) >= 1)
      scroller.scrollBy({ top: after - before, behavior: 'instant' });
  };
}

/** The same around an act that changes everything at once. */
export function keepPosition(
  document: Document,
  replaced: (element: Element) => Element,
  act: () => void,
): void {
  const keep = holdPosition(document);
  act();
  keep(replaced);
}

/** What has focus, if it is in view; else the first thing of the page near the top edge. */
function anchorOf(document: Document, view: Window): Element | undefined {
  const active = document.activeElement;
  if (active && active !== document.body && !isInOurs(active)) {
    const box = active.getBoundingClientRect();
    if (box.bottom > 0 && box.top < view.innerHeight && box.height > 0) return active;
  }
  for (let y = 8; y < view.innerHeight; y += 24) {
    const element = document.elementFromPoint(view.innerWidth / 2, y);
    // A box that begins above the screen holds its place whatever changes inside it.
    if (element && !isInOurs(element) && element.getBoundingClientRect().top >= 0) return element;
  }
  return undefined;
}

function scrollerOf(anchor: Element, view: Window): Element {
  const root = view.document.scrollingElement ?? view.document.documentElement;
  for (let at = anchor.parentElement; at; at = at.parentElement) {
    if (at === root || at === view.document.body) break;
    const { overflowY } = view.getComputedStyle(at);
    if (/auto|scroll/.test(overflowY) && at.scrollHeight > at.clientHeight) return at;
  }
  return root;
}
