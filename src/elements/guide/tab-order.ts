/** The order of Tab in the composed tree, as far as it can be seen: open shadow roots and same-origin frames. */

const CANDIDATE =
  'a[href],area[href],button,input,select,textarea,summary,iframe,audio[controls],video[controls],[tabindex],[contenteditable]:not([contenteditable="false"])';

/** The elements in `root` that Tab stops at, in tree order. A group of radio buttons is one stop. */
export function tabStops(root: Node): HTMLElement[] {
  const stops: HTMLElement[] = [];
  if (isElement(root) && isStop(root)) stops.push(root);
  for (const element of walk(root)) if (isStop(element)) stops.push(element);
  return stops;
}

/** The next stop after `node` and all it holds, in the whole page; what `skip` holds is passed over. */
export function stopAfter(node: Node, skip: Node): HTMLElement | undefined {
  for (let at: Node | null = node; at; at = parentOf(at)) {
    for (let next = nextOf(at); next; next = nextOf(next)) {
      if (next === skip) continue;
      const stop = tabStops(next).find((element) => !skip.contains(element));
      if (stop) return stop;
    }
  }
  return undefined;
}

/** Whether `outer` holds `inner` in the composed tree. */
export function holds(outer: Node, inner: Node | null): boolean {
  for (let at: Node | null = inner; at; at = parentOf(at)) if (at === outer) return true;
  return false;
}

/** Of any realm: in a frame of the page `instanceof` is false. */
export function isElement(node: unknown): node is HTMLElement {
  return (node as Node | null | undefined)?.nodeType === 1;
}

/** The windows that hear the keys pressed at a node: its own, those around it, and the page's. */
export function windowsOf(node: Node | undefined): Window[] {
  const views: Window[] = [window];
  let view = node?.ownerDocument?.defaultView;
  for (; view && view !== window; view = view.frameElement?.ownerDocument.defaultView)
    views.push(view);
  return views;
}

function parentOf(node: Node): Node | null {
  if (isElement(node) && node.assignedSlot) return node.assignedSlot;
  if (node.nodeType === 9 && node !== document)
    return (node as Document).defaultView?.frameElement ?? null;
  return node.parentNode ?? (node as ShadowRoot).host ?? null;
}

function nextOf(node: Node): Node | null {
  if (isElement(node) && node.assignedSlot) {
    const assigned = node.assignedSlot.assignedNodes();
    return assigned[assigned.indexOf(node) + 1] ?? null;
  }
  return node.nextSibling;
}

function childrenOf(node: Node): Iterable<Node> {
  if (!isElement(node)) return node.childNodes;
  const slotted = node.localName === 'slot' ? (node as HTMLSlotElement).assignedNodes() : [];
  return slotted.length > 0 ? slotted : (innerRoot(node) ?? node).childNodes;
}

function innerRoot(element: HTMLElement): Node | null {
  // Reading the document of a frame of another origin gives null.
  return element.shadowRoot ?? (element as HTMLIFrameElement).contentDocument ?? null;
}

function* walk(node: Node): Generator<HTMLElement> {
  for (const child of childrenOf(node)) {
    if (isElement(child)) yield child;
    yield* walk(child);
  }
}

function isStop(element: HTMLElement): boolean {
  if (!element.matches(CANDIDATE) || element.tabIndex < 0 || element.matches(':disabled')) {
    return false;
  }
  // What is in a frame that we can see into is a stop, not the frame.
  if (element.closest('[inert]') || (element as HTMLIFrameElement).contentDocument) return false;
  const { visibility } = getComputedStyle(element);
  if (visibility === 'hidden' || element.getClientRects().length === 0) return false;
  if (element.localName === 'summary') return element.parentElement?.localName === 'details';
  return !isRadio(element) || isRadioStop(element);
}

export function isRadio(element: HTMLElement): element is HTMLInputElement {
  return (element as HTMLInputElement).type === 'radio' && element.localName === 'input';
}

/** Tab stops at the checked button of a group; at the first when none is checked. */
function isRadioStop(radio: HTMLInputElement): boolean {
  const group = radioGroup(radio);
  const checked = group.find((other) => other.checked);
  return radio === (checked ?? group[0] ?? radio);
}

/** The buttons that are one stop with this one. */
export function radioGroup(radio: HTMLInputElement): HTMLInputElement[] {
  if (radio.name === '') return [radio];
  const root = radio.getRootNode() as Document | ShadowRoot;
  return [...root.querySelectorAll<HTMLInputElement>('input[type=radio]')].filter(
    (other) => other.name === radio.name && other.form === radio.form && !other.disabled,
  );
}
