/**
 * Copies that the page makes while simple words show (a row, a template, a card moved by its markup): they hold our
 * words as if they were the page's own, and nobody would ever take them back. Each gets the official words again.
 */
import { countWords, SHORT } from '../core/simple/rules.js';
import { isElement } from './dom.js';
import { isHiddenByUs, isStandIn, originalText } from './originals.js';
import { originalOf } from './texts-host.js';
import { STAND_IN, type Applied } from './texts-swap.js';

/** Gives what the page has just put in its own words back, where it is a copy of something that shows simple. */
export function mendCopies(records: readonly MutationRecord[], applied: readonly Applied[]): void {
  const added = records
    .flatMap(({ addedNodes }) => [...addedNodes])
    .filter((node) => node.isConnected);
  if (added.length === 0 || applied.length === 0) return;
  const swaps = new Map<string, Applied>();
  const blocks: Applied[] = [];
  for (const one of applied)
    if (one.swapped) swaps.set(one.swapped.shown, one);
    else blocks.push(one);
  for (const node of added) {
    if (isElement(node)) {
      if (blocks.length > 0) for (const element of withAll(node)) mendBlock(element, blocks);
      if (swaps.size > 0) for (const text of textsIn(node)) mendText(text, swaps);
    } else if (node.nodeType === 3) mendText(node as Text, swaps);
  }
}

function mendText(text: Text, swaps: ReadonlyMap<string, Applied>): void {
  const one = swaps.get(text.data);
  if (!one?.swapped || originalText(text) !== undefined) return;
  const { node, original } = one.swapped;
  // The page may have taken the node out, and put its copy there.
  const mine = node.parentElement ?? one.host;
  const theirs = text.parentElement;
  if (!theirs || !isAlike(mine, theirs) || theirs.closest(STAND_IN)) return;
  // The page may say "Yes" by itself, but hardly a whole sentence of ours in an element of the same kind.
  if (countWords(text.data) > SHORT || mine.isEqualNode(theirs)) text.data = original;
}

function mendBlock(element: HTMLElement, blocks: readonly Applied[]): void {
  if (element.localName === STAND_IN) {
    if (!isStandIn(element)) element.remove();
    return;
  }
  if (element.getAttribute('hidden') !== '' || isHiddenByUs(element)) return;
  const words = originalOf(element);
  if (blocks.some(({ host }) => isAlike(host, element) && originalOf(host) === words))
    element.removeAttribute('hidden');
}

/** An `id` is what a page changes in a copy. */
function isAlike(a: Element, b: Element): boolean {
  return a.localName === b.localName && a.className === b.className;
}

function withAll(element: HTMLElement): HTMLElement[] {
  return [element, ...element.querySelectorAll<HTMLElement>(`[hidden=""], ${STAND_IN}`)];
}

function* textsIn(element: HTMLElement): Generator<Text> {
  const walker = element.ownerDocument.createTreeWalker(element, 4 /* NodeFilter.SHOW_TEXT */);
  while (walker.nextNode()) yield walker.currentNode as Text;
}
