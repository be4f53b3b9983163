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

interface Place {
  readonly top: number;
  readonly left: number;
  readonly words: string;
}

const noted = new WeakMap<Element, Map<Element, Place>>();

/**
 * Notes from now on where a node of ours is scrolled. When the page closes the window around it, its boxes are gone
 * before anybody is told, and their scroll places with them.
 */
export function noteScroll(node: Element): () => void {
  const root = node.shadowRoot ?? node;
  const places = new Map<Element, Place>();
  const note = (event: Event): void => {
    const element = event.target as Element;
    const { scrollTop: top, scrollLeft: left } = element;
    places.set(element, { top, left, words: firstWords(element) });
  };
  noted.set(node, places);
  root.addEventListener('scroll', note, { capture: true, passive: true });
  return () => root.removeEventListener('scroll', note, { capture: true });
}

/** Puts back what was scrolled; another text begins at its beginning. */
export function restoreScroll(node: Element): void {
  for (const [element, { top, left, words }] of noted.get(node) ?? []) {
    const same = firstWords(element) === words;
    element.scrollTo({ top: same ? top : 0, left: same ? left : 0, behavior: 'instant' });
  }
}

/** By what a text is known again although something in it may have changed. */
function firstWords(element: Element): string {
  return (element.textContent ?? '').trim().slice(0, 80);
}
