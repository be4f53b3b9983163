/**
 * Tells when elements of the page may have moved on the screen, and nothing while they rest: no loop, no timer.
 * Scrolling is heard in capture in every root around them; sizes by ResizeObserver; a shift of the layout by an
 * IntersectionObserver whose root is shrunk to the element itself, so that any move crosses its edge.
 */
import type { Undo } from '../core/ports.js';
import { frameOf, isShadowRoot, parentElementOf, rootOf, viewOf } from './dom.js';

export function followElements(elements: readonly Element[], moved: () => void): Undo {
  const undos: Undo[] = [];
  const view = topView(elements[0]);
  if (!view) return () => undefined;
  let frame = 0;

  // Scroll events come before the frame's callbacks, so this still belongs to the same frame.
  const nextFrame = (): void => {
    frame ||= view.requestAnimationFrame(() => {
      frame = 0;
      moved();
      for (const edge of edges) edge.check();
    });
  };

  const listen = (target: EventTarget, type: string, capture = false): void => {
    target.addEventListener(type, nextFrame, { capture, passive: true });
    undos.push(() => target.removeEventListener(type, nextFrame, { capture }));
  };

  for (const root of rootsAround(elements)) listen(root, 'scroll', true);
  for (const window of windowsAround(elements)) listen(window, 'resize');
  if (view.visualViewport) {
    listen(view.visualViewport, 'resize');
    listen(view.visualViewport, 'scroll');
  }

  // Sizes are told after layout and before drawing: acting at once is still in time and costs no layout.
  const sizes = new view.ResizeObserver(() => {
    moved();
    for (const edge of edges) edge.check();
  });
  for (const element of elements) sizes.observe(element);
  for (const ancestor of ancestorsOf(elements)) sizes.observe(ancestor);
  undos.push(() => sizes.disconnect());

  const edges = elements.map((element) => watchEdge(element, nextFrame));
  undos.push(() => edges.forEach((edge) => edge.stop()));
  undos.push(() => view.cancelAnimationFrame(frame));

  return () => {
    for (const undo of undos.splice(0)) undo();
  };
}

/** Frames in the same place that count as rest: a smooth scroll takes one or two to begin. */
const STILL = 4;

/** Calls back once an element has come to rest. */
export function whenAtRest(element: Element, act: () => void): Undo {
  const view = viewOf(element);
  let still = 0;
  let last = '';
  const look = (): void => {
    const now = keyOf(element.getBoundingClientRect());
    still = now === last ? still + 1 : 0;
    last = now;
    if (still === STILL) act();
    else frame = view.requestAnimationFrame(look);
  };
  let frame = view.requestAnimationFrame(look);
  return () => view.cancelAnimationFrame(frame);
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

function keyOf({ x, y, width, height }: DOMRect): string {
  return `${x} ${y} ${width} ${height}`;
}

function topView(element: Element | undefined): (Window & typeof globalThis) | undefined {
  if (!element) return undefined;
  return [...windowsAround([element])].at(-1) as (Window & typeof globalThis) | undefined;
}

function windowsAround(elements: readonly Element[]): Set<Window> {
  const windows = new Set<Window>();
  for (const element of elements) {
    for (let at: Element | undefined = element; at; at = frameOf(at.ownerDocument))
      if (at.ownerDocument.defaultView) windows.add(at.ownerDocument.defaultView);
  }
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
