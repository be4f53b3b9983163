/**
 * What the page said before simple words took its place. The simple words write here; finds, names and labels
 * read here, so that an author's description always meets the original, whichever level shows.
 */

const texts = new WeakMap<Node, string>();
const hiddenByUs = new WeakSet<Element>();
const standIns = new WeakSet<Element>();
/** Every node above, so that a reader can visit them; weak, so that a page may drop its nodes. */
const live = new Set<WeakRef<Node>>();

/** Keeps the text that a text node of the page had before its `data` was swapped. */
export function keepOriginal(node: Node, original: string): void {
  if (!texts.has(node)) live.add(new WeakRef(node));
  texts.set(node, original);
}

/** Forgets a text node whose own text is back. */
export function releaseOriginal(node: Node): void {
  texts.delete(node);
  dropFromLive(node);
}

/** The text this text node had before we swapped it; undefined when it shows its own. */
export function originalText(node: Node): string | undefined {
  return texts.get(node);
}

/** Marks an element of the page that we hid while `standIn` shows in its place: its text still counts. */
export function keepHidden(element: Element, standIn?: Element): void {
  if (!hiddenByUs.has(element)) live.add(new WeakRef<Node>(element));
  hiddenByUs.add(element);
  if (standIn) standIns.add(standIn);
}

/** Forgets an element that shows again. */
export function releaseHidden(element: Element, standIn?: Element): void {
  hiddenByUs.delete(element);
  dropFromLive(element);
  if (standIn) standIns.delete(standIn);
}

/** True for an element of the page that is hidden only because its simple version shows. */
export function isHiddenByUs(element: Element): boolean {
  return hiddenByUs.has(element);
}

/** True for what shows instead of an original (also the simple half of an authored pair): its text never counts. */
export function isStandIn(element: Element): boolean {
  return standIns.has(element);
}

/** True while any original is kept: without one, the page's own text is the original. */
export function hasOriginals(): boolean {
  return live.size > 0;
}

/**
 * Runs `read` while the kept nodes answer with their original text, for code that is not ours and reads
 * `textContent` and `hidden` itself. Only the script's own view of a node changes, and only until `read`
 * returns: nothing is written to the page, so no observer of the host hears of it.
 */
export function withOriginals<T>(read: () => T): T {
  if (live.size === 0) return read();
  const masked: Node[] = [];
  try {
    for (const ref of live) {
      const node = ref.deref();
      if (!node) {
        live.delete(ref);
        continue;
      }
      const text = texts.get(node);
      if (text !== undefined) mask(node, 'textContent', { get: () => text });
      else mask(node, 'hasAttribute', { value: exceptHidden });
      masked.push(node);
    }
    return read();
  } finally {
    for (const node of masked) {
      Reflect.deleteProperty(node, 'textContent');
      Reflect.deleteProperty(node, 'hasAttribute');
    }
  }
}

function exceptHidden(this: Element, name: string): boolean {
  return name !== 'hidden' && this.getAttribute(name) !== null;
}

function mask(node: Node, key: string, property: PropertyDescriptor): void {
  Object.defineProperty(node, key, { ...property, configurable: true });
}

function dropFromLive(node: Node): void {
  for (const ref of live) {
    const held = ref.deref();
    if (!held || held === node) live.delete(ref);
  }
}
