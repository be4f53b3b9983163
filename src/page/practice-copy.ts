/** Fills an empty frame with a harmless copy of the page, as it looks now. */
import { viewOf } from './dom.js';
import { copyAttributes } from './practice-attributes.js';
import { wearSheets, wearStyle } from './practice-styles.js';
import { harmlessTree, type Late } from './practice-tree.js';

/** The browser itself refuses whatever the copy would still ask for. A policy in a page reports to nobody. */
const POLICY = "default-src 'none'; form-action 'none'; base-uri 'none'";

/** What the frame must be, and nothing more: no script runs in it, no form is sent, no window opens. */
export const SANDBOX = 'allow-same-origin';

/**
 * @param frame an empty frame of ours on the same page, shown, with `sandbox="allow-same-origin"`.
 * @returns the copy; undefined when the page cannot be copied.
 */
export function copyPage(document: Document, frame: HTMLIFrameElement): Document | undefined {
  const copy = frame.contentDocument;
  const empty = !frame.hasAttribute('src') && !frame.hasAttribute('srcdoc');
  const safe = empty && frame.getAttribute('sandbox') === SANDBOX;
  if (!safe || !copy?.body || !document.body) return undefined;
  const policy = copy.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = POLICY;
  copy.head.prepend(policy);

  const { root, late } = harmlessTree(document.body);
  const body = copy.importNode(root, true) as HTMLElement;
  const page = copy.documentElement;
  copyAttributes(document.documentElement, page);
  page.lang ||= document.documentElement.lang;
  wearStyle(page, document.documentElement);
  wearSheets(copy, document, viewOf(copy));
  copy.body.replaceWith(body);
  const copies = finish(root, body, late);
  for (const [element, { source }] of copies) openAsThePage(element, source);
  return copy;
}

type Lates = ReadonlyMap<Element, Late>;

/**
 * Both trees are alike: what could not be written down as an attribute is given to each element in turn.
 *
 * @returns every element of the copy, those in shadow roots too, with what it was made from.
 */
function finish(
  made: ParentNode,
  copied: ParentNode,
  late: Lates,
): (readonly [HTMLElement, Late])[] {
  const copies = elementsOf(copied);
  return elementsOf(made).flatMap((element, index) => {
    const copy = copies[index] as HTMLElement | undefined;
    const more = late.get(element);
    if (!copy || !more) return [];
    if (!more.unstyled) wearStyle(copy, more.source);
    if (more.box) fit(copy, more.box);
    const inside = more.shadow ? addShadow(copy, more.shadow, late) : [];
    return [[copy, more] as const, ...inside];
  });
}

function elementsOf(parent: ParentNode): Element[] {
  const inside = [...parent.querySelectorAll('*')];
  return parent.nodeType === 1 ? [parent as unknown as Element, ...inside] : inside;
}

function fit(copy: HTMLElement, { width, height }: NonNullable<Late['box']>): void {
  copy.style.setProperty('width', `${width}px`);
  copy.style.setProperty('height', `${height}px`);
}

function addShadow(
  host: HTMLElement,
  { content, source }: NonNullable<Late['shadow']>,
  late: Lates,
): (readonly [HTMLElement, Late])[] {
  const { delegatesFocus } = source;
  const root = host.attachShadow({ mode: 'open', delegatesFocus });
  wearSheets(root, source, viewOf(host));
  const copied = host.ownerDocument.importNode(content, true);
  const inside = finish(content, copied, late);
  root.append(copied);
  return inside;
}

/** A window of the page that is open now is open in the copy, in front as it is there. */
function openAsThePage(copy: HTMLElement, from: HTMLElement): void {
  if (from.localName === 'dialog' && from.matches(':modal')) {
    copy.removeAttribute('open');
    (copy as HTMLDialogElement).showModal();
  } else if (from.popover && from.matches(':popover-open')) copy.showPopover();
}
