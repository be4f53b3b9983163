/** Moves a node of ours without losing what it holds: focus and scroll places. */
import { isElement } from './dom.js';

type Movable = ParentNode & { moveBefore?(node: Node, child: Node | null): void };

/** Puts `node` before `next` in `parent` (at the end without one), keeping its state where the browser can. */
export function moveNode(node: Element, parent: Node, next: Node | null): void {
  const before = next?.parentNode === parent ? next : null;
  const { moveBefore } = parent as unknown as Movable;
  if (moveBefore && node.isConnected && parent.isConnected) {
    try {
      moveBefore.call(parent, node, before);
      return;
    } catch {
      // Another document or a root that was taken out: the plain way works.
    }
  }
  parent.insertBefore(node, before);
}

/** Remembers focus and scroll places inside a node of ours; returns the way to restore them. */
export function rememberInside(node: Element): () => void {
  const root = node.getRootNode() as Document | ShadowRoot;
  let active: Element | null = root.activeElement;
  const inside = active !== null && (active === node || node.contains(active));
  while (inside && active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  const scrolled = [...ownElements(node)]
    .filter((element) => element.scrollTop !== 0 || element.scrollLeft !== 0)
    .map((element) => ({ element, top: element.scrollTop, left: element.scrollLeft }));
  return () => {
    for (const { element, top, left } of scrolled)
      element.scrollTo({ top, left, behavior: 'instant' });
    if (inside && isElement(active)) active.focus({ preventScroll: true });
  };
}

/** All elements of a tree of ours, shadow roots included (`composedElements` leaves ours out). */
function* ownElements(node: Element): Generator<Element> {
  yield node;
  for (const child of [...(node.shadowRoot?.children ?? []), ...node.children])
    yield* ownElements(child);
}

export interface ScrollMemory {
  /** Puts back the scroll places of what has lost its box since, if it still is what it was. */
  restore(): void;
  stop(): void;
}

/**
 * Notes where a node of ours is scrolled. When the page closes the window around it, its boxes are gone before
 * anybody is told, and their scroll places with them.
 */
export function rememberScroll(node: Element): ScrollMemory {
  const root = node.shadowRoot ?? node;
  const places = new Map<Element, { top: number; left: number; length: number }>();
  const note = ({ target }: Event): void => {
    const { scrollTop: top, scrollLeft: left, scrollHeight: length } = target as Element;
    places.set(target as Element, { top, left, length });
  };
  root.addEventListener('scroll', note, { capture: true, passive: true });
  return {
    restore() {
      for (const [element, { top, left, length }] of places)
        if (element.scrollHeight === length) element.scrollTo({ top, left, behavior: 'instant' });
    },
    stop: () => root.removeEventListener('scroll', note, { capture: true }),
  };
}
