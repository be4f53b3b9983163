/** Small readings of the composed tree: through open shadow roots and same-origin frames, never into our own. */
import { isHiddenByUs, isStandIn } from './originals.js';

/** Our elements whose light DOM is the page's own content. */
const TRANSPARENT = new Set(['aidant-text', 'aidant-term', 'aidant-level']);

// Nodes of a frame belong to another realm, where `instanceof` is false: kinds are told by `nodeType` and name.
export function isElement(node: unknown): node is HTMLElement {
  return (node as Node | null)?.nodeType === 1;
}

export function isShadowRoot(node: unknown): node is ShadowRoot {
  return (node as Node | null)?.nodeType === 11 && 'host' in (node as object);
}

export type View = Window & typeof globalThis;

export function documentOf(node: Node): Document {
  return node.ownerDocument ?? (node as Document);
}

/**
 * The window that shows a node. A frame that was taken away, or went elsewhere, leaves its nodes without one: whoever
 * still holds them reads in the page's own window that nothing of them shows.
 */
export function viewOf(node: Node): View {
  return documentOf(node).defaultView ?? window;
}

/** The element a page node stands for: itself, or the parent of a text node. */
export function elementOf(node: unknown): HTMLElement | undefined {
  if (isElement(node)) return node;
  const parent = (node as Node | null)?.parentElement;
  return parent ?? undefined;
}

export function isAidant(element: Element): boolean {
  return element.localName.startsWith('aidant-');
}

/** True for our elements and what stands in for the page's text: nothing in them is the page's. */
export function isOurs(element: Element): boolean {
  if (isStandIn(element)) return true;
  return isAidant(element) && !TRANSPARENT.has(element.localName);
}

/** True when the node, or anything it is in, is ours. What a frame shows is a page by itself: we may show one. */
export function isInOurs(node: Node): boolean {
  for (let at: Node | null = node; at && at.nodeType !== 9; at = composedParent(at)) {
    if (isElement(at) && isOurs(at)) return true;
    if (isShadowRoot(at) && isAidant(at.host)) return true;
  }
  return false;
}

/** The parent where events go next: out of a slot's shadow root to its host, out of a frame to its element. */
export function composedParent(node: Node): Node | null {
  if (isElement(node) && node.assignedSlot) return node.assignedSlot;
  if (isShadowRoot(node)) return node.host;
  if (node.nodeType === 9) return frameOf(node as Document) ?? null;
  return node.parentNode;
}

/** The same, elements only. */
export function parentElementOf(node: Node): HTMLElement | undefined {
  let at = composedParent(node);
  while (at && !isElement(at)) at = composedParent(at);
  return at ?? undefined;
}

export function composedContains(outer: Node, inner: Node): boolean {
  for (let at: Node | null = inner; at; at = composedParent(at)) if (at === outer) return true;
  return false;
}

export function closestComposed(node: Node, selector: string): HTMLElement | undefined {
  for (let at = elementOf(node); at; at = parentElementOf(at)) if (at.matches(selector)) return at;
  return undefined;
}

/** The frame that shows this document, when it is of the same origin. */
export function frameOf(document: Document): Element | undefined {
  try {
    return document.defaultView?.frameElement ?? undefined;
  } catch {
    return undefined;
  }
}

/** The frames of the same origin that show an element, innermost first. */
export function framesAround(element: Element): Element[] {
  const frame = frameOf(element.ownerDocument);
  return frame ? [frame, ...framesAround(frame)] : [];
}

/** The document inside a frame, when it is of the same origin and loaded. */
export function frameDocument(frame: Element): Document | undefined {
  try {
    return (frame as HTMLIFrameElement).contentDocument ?? undefined;
  } catch {
    return undefined;
  }
}

export type Root = Document | ShadowRoot;

export function rootOf(node: Node): Root {
  const root = node.getRootNode();
  return root.nodeType === 9 || isShadowRoot(root) ? (root as Root) : documentOf(node);
}

/** A document, every open shadow root in it, and the same of its same-origin frames. Ours are left out. */
export function allRoots(start: Root): Root[] {
  const roots: Root[] = [start];
  // The list grows while it is walked: a root found in it is searched in its turn.
  for (const root of roots) {
    // A walker takes a fifth of the time that a list of all elements does.
    const walker = documentOf(root).createTreeWalker(root, 1 /* NodeFilter.SHOW_ELEMENT */);
    while (walker.nextNode()) {
      const inner = innerRoot(walker.currentNode as Element);
      if (inner) roots.push(inner);
    }
  }
  return roots;
}

/** The page's tree inside an element: its open shadow root or its same-origin document. */
export function innerRoot(element: Element): Root | undefined {
  if (element.shadowRoot) return isAidant(element) ? undefined : element.shadowRoot;
  if (element.localName === 'iframe' || element.localName === 'frame')
    return frameDocument(element);
  return undefined;
}

/** Elements of the composed tree under `start`, in reading order; stops at ours. `start` itself comes first. */
export function* composedElements(start: Element): Generator<HTMLElement> {
  if (isOurs(start)) return;
  yield start as HTMLElement;
  for (const child of composedChildren(start)) if (isElement(child)) yield* composedElements(child);
}

/** The children as shown: of the shadow root when there is one, what is assigned to a slot. */
export function composedChildren(node: Node): readonly Node[] {
  if (isElement(node)) {
    const inner = innerRoot(node);
    if (inner) return [...inner.childNodes];
    if (node.localName === 'slot') {
      const assigned = (node as unknown as HTMLSlotElement).assignedNodes();
      if (assigned.length > 0) return assigned;
    }
  }
  return [...node.childNodes];
}

/** The elements that an attribute of ids names, in the element's own root. */
export function byIds(element: Element, attribute: string): HTMLElement[] {
  const ids = element.getAttribute(attribute)?.split(/\s+/).filter(Boolean) ?? [];
  const root = rootOf(element);
  return ids.map((id) => root.getElementById(id)).filter((found) => found !== null);
}

/** Where a link to another place of the same page leads. */
export function targetOf(link: Element): HTMLElement | undefined {
  const href = link.localName === 'a' ? link.getAttribute('href') : null;
  const id = href?.startsWith('#') ? href.slice(1) : '';
  return (id !== '' && rootOf(link).getElementById(id)) || undefined;
}

/** The page's labels of a control, of any realm. */
export function labelsOf(element: Element): HTMLElement[] {
  return [...((element as HTMLInputElement).labels ?? [])];
}

/** The element that has focus, through open shadow roots and same-origin frames. */
export function deepActive(document: Document): HTMLElement | undefined {
  let active = document.activeElement;
  while (active) {
    const inner = active.shadowRoot ?? innerRoot(active);
    if (!inner?.activeElement) break;
    active = inner.activeElement;
  }
  return isElement(active) && active.localName !== 'body' ? active : undefined;
}

/** Controls that pages often hide to draw their own; the label is what people see and press. */
const DRAWN_BY_LABEL = new Set(['checkbox', 'radio', 'file']);

/** Whether a person can see the element, or the label that stands for it. */
export function isVisible(element: Element): boolean {
  if (isHiddenByUs(element)) {
    const parent = parentElementOf(element);
    return parent !== undefined && isVisible(parent);
  }
  if (hasBox(element)) return true;
  // A closed choice has no box; its select shows it.
  const choices = element.localName === 'option' ? element.closest('select') : null;
  if (choices) return !element.hasAttribute('hidden') && isVisible(choices);
  if (element.localName === 'input' && DRAWN_BY_LABEL.has((element as HTMLInputElement).type))
    return labelsOf(element).some(hasBox);
  return false;
}

function hasBox(element: Element): boolean {
  if (!element.isConnected) return false;
  const view = element.ownerDocument.defaultView;
  if (!view) return false;
  const frame = frameOf(element.ownerDocument);
  if (frame && !hasBox(frame)) return false;
  const style = view.getComputedStyle(element);
  if (style.display === 'contents')
    return composedChildren(element).some((c) => isElement(c) && hasBox(c));
  if (style.visibility !== 'visible') return false;
  if (element.checkVisibility && !element.checkVisibility()) return false;
  const box = element.getBoundingClientRect();
  if (box.width > 0 && box.height > 0) return true;
  // A box of no size may still have visible children (floats, absolute parts, inline wrappers).
  return element.getClientRects().length > 0 && [...element.children].some(hasBox);
}
