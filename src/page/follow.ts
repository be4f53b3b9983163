/**
 * Tells when elements of the page may have moved on the screen, and nothing while they rest: no loop, no timer.
 * Scrolling is heard in capture in every root around them; sizes by ResizeObserver; a shift of the layout by an
 * IntersectionObserver whose root is shrunk to the element itself, so that any move crosses its edge. What has
 * begun to move is looked at in each frame until it stands still again.
 */
import type { Undo } from '../core/ports.js';
import {
  frameOf,
  framesAround,
  isShadowRoot,
  parentElementOf,
  rootOf,
  viewOf,
  type View,
} from './dom.js';
import { isTravelling } from './journey.js';
import { keyOf, STILL } from './rest.js';

/** Reads where things are. What it gives back draws, once everything has been read: so a frame costs one layout. */
export type Look = () => (() => void) | void;

export function followElements(elements: readonly Element[], look: Look): Undo {
  const undos: Undo[] = [];
  const view = topView(elements[0]);
  if (!view) return () => undefined;
  const things = new Set(elements.flatMap((element) => [element, ...framesAround(element)]));
  let frame = 0;
  let still = 0;
  let last = '';

  const run = (): void => {
    frame = 0;
    const now = [...things].map((one) => keyOf(one.getBoundingClientRect())).join();
    still = now === last ? still + 1 : 0;
    last = now;
    if (still < STILL || isTravelling()) frame = view.requestAnimationFrame(run);
    else for (const edge of edges) edge.check();
    look()?.();
  };

  // Scroll events come before the frame's callbacks, so this still belongs to the same frame.
  const stir = (): void => {
    still = 0;
    frame ||= view.requestAnimationFrame(run);
  };

  const listen = (target: EventTarget, ...types: string[]): void => {
    for (const type of types) {
      target.addEventListener(type, stir, { capture: true, passive: true });
      undos.push(() => target.removeEventListener(type, stir, { capture: true }));
    }
  };

  // The browser may move what is animated without telling any observer.
  for (const root of rootsAround(elements))
    listen(root, 'scroll', 'animationstart', 'transitionrun');
  for (const window of windowsAround(elements)) listen(window, 'resize');
  if (view.visualViewport) listen(view.visualViewport, 'resize', 'scroll');

  // Sizes are told after layout and before drawing: acting at once is still in time and costs no layout.
  const resized = (): void => {
    look()?.();
    stir();
  };
  // Each window observes its own: of a frame that goes elsewhere, the page would hear of what nobody could deliver.
  const sizes = new Map<View, ResizeObserver>();
  for (const element of [...elements, ...ancestorsOf(elements)]) {
    const own = viewOf(element);
    const observer = sizes.get(own) ?? new own.ResizeObserver(resized);
    sizes.set(own, observer);
    observer.observe(element);
  }
  undos.push(() => sizes.forEach((observer) => observer.disconnect()));

  const edges = [...things].map((element) => watchEdge(element, stir));
  undos.push(() => edges.forEach((edge) => edge.stop()));
  undos.push(() => view.cancelAnimationFrame(frame));

  return () => {
    for (const undo of undos.splice(0)) undo();
  };
}

interface Edge {
  /** Looks whether the element left the box that is watched, and watches the new one. */
  check(): void;
  stop(): void;
}

function watchEdge(element: Element, moved: () => void): Edge {
  let observer: IntersectionObserver | undefined;
  let watched = '';

  const watch = (threshold: readonly number[]): void => {
    observer?.disconnect();
    observer = undefined;
    const view = element.ownerDocument.defaultView;
    if (!element.isConnected || !view) return;
    const { clientWidth, clientHeight } = element.ownerDocument.documentElement;
    const box = element.getBoundingClientRect();
    watched = keyOf(box);
    if (box.width === 0 || box.height === 0) return;
    const insets = [box.top, clientWidth - box.right, clientHeight - box.bottom, box.left];
    let known: number | undefined;
    observer = new view.IntersectionObserver(
      (entries) => {
        const ratio = entries.at(-1)?.intersectionRatio ?? 0;
        if (known === undefined) {
          known = ratio;
          if (keyOf(element.getBoundingClientRect()) !== watched) moved();
          // Partly cut off: watch closely around the part that shows.
          else if (ratio > 0 && ratio < 1 && threshold.length === 2) watch(around(ratio));
        } else if (ratio !== known) moved();
      },
      {
        root: element.ownerDocument,
        rootMargin: insets.map((inset) => `${-Math.floor(inset)}px`).join(' '),
        threshold: [...threshold],
      },
    );
    observer.observe(element);
  };

  watch([0, 1]);
  return {
    check() {
      if (keyOf(element.getBoundingClientRect()) !== watched) watch([0, 1]);
    },
    stop: () => observer?.disconnect(),
  };
}

function around(ratio: number): number[] {
  return [0, Math.max(ratio - 0.001, 1e-7), Math.min(ratio + 0.001, 1), 1];
}

function topView(element: Element | undefined): (Window & typeof globalThis) | undefined {
  if (!element) return undefined;
  return [...windowsAround([element])].at(-1) as (Window & typeof globalThis) | undefined;
}

function windowsAround(elements: readonly Element[]): Set<Window> {
  const windows = new Set<Window>();
  for (const element of elements)
    for (const { ownerDocument } of [element, ...framesAround(element)])
      if (ownerDocument.defaultView) windows.add(ownerDocument.defaultView);
  return windows;
}

/** Scroll events do not leave a shadow root or a frame: each is listened to by itself. */
function rootsAround(elements: readonly Element[]): Set<EventTarget> {
  const roots = new Set<EventTarget>();
  for (const element of elements) {
    let at: Element | undefined = element;
    while (at) {
      const root = rootOf(at);
      roots.add(root);
      // A slotted element also moves with scrollers inside the shadow root that shows it.
      for (let up: Element | undefined = at; up; up = parentElementOf(up)) roots.add(rootOf(up));
      at = isShadowRoot(root) ? root.host : frameOf(root);
    }
  }
  return roots;
}

function ancestorsOf(elements: readonly Element[]): Set<Element> {
  const ancestors = new Set<Element>();
  for (const element of elements)
    for (let at = parentElementOf(element); at; at = parentElementOf(at)) ancestors.add(at);
  return ancestors;
}
