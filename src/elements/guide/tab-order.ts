/** The order of Tab in the composed tree, as far as it can be seen: open shadow roots, no frames. */

const CANDIDATE =
  'a[href],area[href],button,input,select,textarea,summary,iframe,audio[controls],video[controls],[tabindex],[contenteditable]:not([contenteditable="false"])';

/** The elements in `root` that Tab stops at, in tree order. A group of radio buttons is one stop. */
export function tabStops(root: Node): HTMLElement[] {
  const stops: HTMLElement[] = [];
  const first = root instanceof HTMLElement ? root : undefined;
  if (first && isStop(first)) stops.push(first);
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

function parentOf(node: Node): Node | null {
  if (node instanceof Element && node.assignedSlot) return node.assignedSlot;
  return node.parentNode instanceof ShadowRoot ? node.parentNode.host : node.parentNode;
}

function nextOf(node: Node): Node | null {
  if (node instanceof Element && node.assignedSlot) {
    const assigned = node.assignedSlot.assignedNodes();
    return assigned[assigned.indexOf(node) + 1] ?? null;
  }
  return node.nextSibling;
}

function childrenOf(node: Node): Iterable<Node> {
  if (node instanceof HTMLSlotElement && node.assignedNodes().length > 0)
    return node.assignedNodes();
  if (node instanceof Element && node.shadowRoot) return node.shadowRoot.childNodes;
  return node.childNodes;
}

function* walk(node: Node): Generator<HTMLElement> {
  for (const child of childrenOf(node)) {
    if (child instanceof HTMLElement) yield child;
    yield* walk(child);
  }
}

function isStop(element: HTMLElement): boolean {
  if (!element.matches(CANDIDATE) || element.tabIndex < 0 || element.matches(':disabled')) {
    return false;
  }
  if (element.closest('[inert]')) return false;
  const { visibility } = getComputedStyle(element);
  if (visibility === 'hidden' || element.getClientRects().length === 0) return false;
  if (element.localName === 'summary') return element.parentElement?.localName === 'details';
  return !(element instanceof HTMLInputElement && element.type === 'radio') || isRadioStop(element);
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
