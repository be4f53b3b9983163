/** The two ways in which a simple text takes its original's place, each undone to the byte. */
import { isElement } from './dom.js';
import { moveNode } from './move-node.js';
import { keepHidden, keepOriginal, releaseHidden, releaseOriginal } from './originals.js';
import { originalOf } from './texts-host.js';

/** The element that shows a simple text after its hidden original. */
export const STAND_IN = 'aidant-simple-block';

/** A simple text that shows. */
export interface Applied {
  readonly host: HTMLElement;
  /** The words that were swapped, whole; none where a block was hidden. */
  readonly swapped?: { readonly node: Text; readonly original: string; readonly shown: string };
  /** What shows instead of the original: the host itself or our element. */
  readonly shown: HTMLElement;
  /** False when the page has written here since. `deep` also reads the hidden original again. */
  intact(deep: boolean): boolean;
  /**
   * Shows the original again; leaves what the page wrote since.
   *
   * @param hidden the page itself hides the original now: it stays so.
   */
  undo(hidden?: boolean): void;
}

/** Swaps the words of one text node; blanks around them stay. */
export function swapText(host: HTMLElement, node: Text, words: string): Applied {
  const original = node.data;
  const lead = /^\s*/.exec(original)?.[0] ?? '';
  const trail = /\s*$/.exec(original)?.[0] ?? '';
  const shown = `${lead}${words}${trail}`;
  keepOriginal(node, original);
  node.data = shown;
  return {
    host,
    swapped: { node, original, shown },
    shown: host,
    intact: () => node.data === shown && host.isConnected && host.contains(node),
    undo() {
      releaseOriginal(node);
      if (node.data === shown) node.data = original;
    },
  };
}

/** How often our element goes after an original that the page moves: a page that insists is left alone. */
const MOVES = 50;

/** Hides a block and puts our element right after it. */
export function replaceBlock(
  host: HTMLElement,
  content: DocumentFragment,
  lang: string,
  dir: string,
): Applied {
  const standIn = host.ownerDocument.createElement(STAND_IN);
  standIn.lang = lang;
  standIn.dir = dir;
  dress(standIn, host);
  standIn.append(content);
  const original = originalOf(host);
  let moves = 0;
  /** A list that the page put in another order: ours goes where its original went. */
  const follow = (): boolean => {
    if (host.nextSibling === standIn) return true;
    const { parentNode } = host;
    if (!parentNode || !standIn.isConnected || moves >= MOVES) return false;
    moves += 1;
    moveNode(standIn, parentNode, host.nextSibling);
    return true;
  };
  keepHidden(host, standIn);
  host.after(standIn);
  host.setAttribute('hidden', '');
  return {
    host,
    shown: standIn,
    intact: (deep) =>
      host.isConnected &&
      host.hasAttribute('hidden') &&
      (!deep || originalOf(host) === original) &&
      follow(),
    undo(hidden) {
      const link = focusedLink(standIn);
      releaseHidden(host, standIn);
      if (!hidden && host.getAttribute('hidden') === '') host.removeAttribute('hidden');
      standIn.remove();
      if (link !== undefined) refocus(host, link);
    },
  };
}

/** Whether the page shows nothing of an element that it left in its place, ours not counted. */
export function isUnseen(host: HTMLElement, oursHides = false): boolean {
  const { parentElement } = host;
  const view = host.ownerDocument.defaultView;
  if (!view) return false;
  if (oursHides) host.removeAttribute('hidden');
  const { display, visibility } = view.getComputedStyle(host);
  const unseen =
    host.hasAttribute('hidden') ||
    display === 'none' ||
    (visibility !== 'visible' &&
      (!parentElement || view.getComputedStyle(parentElement).visibility === 'visible'));
  if (oursHides) host.setAttribute('hidden', '');
  return unseen;
}

/** Made of the same cloth: what the host's own rules gave it and a neutral element would not have. */
function dress(standIn: HTMLElement, host: HTMLElement): void {
  const view = host.ownerDocument.defaultView;
  const parent = host.parentElement;
  if (!view || !parent) return;
  const style = view.getComputedStyle(host);
  const around = view.getComputedStyle(parent);
  const set = (name: string, value: string): void => standIn.style.setProperty(name, value);
  const size = parseFloat(style.fontSize);
  set('display', style.display.includes('list-item') ? 'list-item' : 'block');
  // In em, so that it follows the page's text size.
  for (const name of ['margin-block-start', 'margin-block-end', 'margin-inline-start'])
    set(name, `${parseFloat(style.getPropertyValue(name)) / size || 0}em`);
  const ratio = size / parseFloat(around.fontSize);
  if (ratio !== 1) set('font-size', `${ratio}em`);
  // A share of the letters' size, which may yet change.
  const lines = parseFloat(style.lineHeight) / size;
  if (lines > 0) set('line-height', String(lines));
  for (const name of ['font-weight', 'font-family', 'max-inline-size'])
    if (style.getPropertyValue(name) !== around.getPropertyValue(name))
      set(name, style.getPropertyValue(name));
  if (host.localName === 'li') standIn.role = 'listitem';
  const heading = /^h([1-6])$/.exec(host.localName)?.[1];
  if (heading) {
    standIn.role = 'heading';
    standIn.ariaLevel = heading;
  }
}

/** The address of the link inside that has focus. */
function focusedLink(element: HTMLElement): string | undefined {
  const active = element.ownerDocument.activeElement;
  return isElement(active) && element.contains(active)
    ? (active.getAttribute('href') ?? '')
    : undefined;
}

function refocus(host: HTMLElement, href: string): void {
  const links = [...host.querySelectorAll<HTMLElement>('a[href]')];
  const twin = links.find((link) => link.getAttribute('href') === href) ?? links[0];
  twin?.focus({ preventScroll: true });
}
