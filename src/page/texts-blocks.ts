/** The page as a person reads it: one text after the other, each under its heading. Reads only. */
import type { PageRange } from '../core/ports.js';
import { normalise } from '../core/simple/hash.js';
import { closestComposed, composedChildren, isElement, isOurs, parentElementOf } from './dom.js';
import { STAND_IN } from './texts-swap.js';

/** A run of text in one block of the page. */
export interface Block {
  readonly element: HTMLElement;
  /** The text as written, white space and all: offsets count here. */
  readonly text: string;
  readonly nodes: readonly { readonly node: Text; readonly start: number }[];
  readonly heading: string;
  /** Counts headings: blocks of one section share it. */
  readonly section: number;
  readonly lang: string;
}

const SILENT = new Set(
  'script style template noscript textarea input select option datalist svg math canvas iframe object video audio nav code'.split(
    ' ',
  ),
);
const INLINE = new Set(
  'a abbr acronym b bdi bdo big br cite data del dfn em font i ins kbd mark q ruby rp rt s samp small span strike strong sub sup time tt u var wbr slot aidant-text aidant-term'.split(
    ' ',
  ),
);

/** Texts of the page's main part and of its open dialogs, one by one in reading order: a page may be long. */
export function* eachBlock(document: Document): Generator<Block> {
  const reader = new BlockReader();
  for (const root of startingPoints(document)) yield* reader.read(root);
}

function startingPoints(document: Document): HTMLElement[] {
  const mains = [...document.querySelectorAll<HTMLElement>('main, [role="main"]')].filter(shows);
  if (mains.length === 0) return [document.body];
  const dialogs = [...document.querySelectorAll<HTMLElement>('dialog[open], [aria-modal="true"]')];
  return [...mains, ...dialogs.filter((dialog) => !mains.some((main) => main.contains(dialog)))];
}

class BlockReader {
  #element: HTMLElement | undefined;
  #text = '';
  #nodes: { node: Text; start: number }[] = [];
  #heading = '';
  #section = 0;

  *read(root: HTMLElement): Generator<Block> {
    yield* this.#walk(root, root);
    yield* this.#flush();
  }

  *#walk(node: Node, block: HTMLElement): Generator<Block> {
    if (node.nodeType === 3) {
      yield* this.#take(node as Text, block);
      return;
    }
    if (!isElement(node) || isPassedOver(node)) return;
    const inline = INLINE.has(node.localName);
    const heading = /^h[1-6]$/.test(node.localName) || node.role === 'heading';
    if (!inline) yield* this.#flush();
    if (heading) {
      this.#section += 1;
      this.#heading = normalise(node.textContent);
    }
    for (const child of composedChildren(node))
      if (child.nodeType === 3 || isElement(child)) yield* this.#walk(child, inline ? block : node);
    if (!inline) yield* this.#flush();
  }

  *#take(node: Text, block: HTMLElement): Generator<Block> {
    if (this.#element !== block) yield* this.#flush();
    this.#element = block;
    this.#nodes.push({ node, start: this.#text.length });
    this.#text += node.data;
  }

  *#flush(): Generator<Block> {
    if (this.#element && this.#text.trim() !== '') {
      yield {
        element: this.#element,
        text: this.#text,
        nodes: this.#nodes,
        heading: this.#heading,
        section: this.#section,
        lang: closestComposed(this.#element, '[lang]')?.lang ?? '',
      };
    }
    this.#element = undefined;
    this.#text = '';
    this.#nodes = [];
  }
}

function isPassedOver(element: HTMLElement): boolean {
  if (SILENT.has(element.localName) || element.ariaHidden === 'true') return true;
  if (isOurs(element) && element.localName !== STAND_IN) return true;
  if (element.matches('body > header, body > footer, [role="navigation"], [role="contentinfo"]'))
    return true;
  return !shows(element);
}

function shows(element: HTMLElement): boolean {
  if (element.localName === 'br' || element.localName === 'slot') return true;
  const view = element.ownerDocument.defaultView;
  return view?.getComputedStyle(element).display === 'contents'
    ? true
    : (element.checkVisibility?.({ visibilityProperty: true }) ??
        element.getClientRects().length > 0);
}

/** A stretch of a block as a range of the page. */
export function rangeIn(block: Block, start: number, end: number): PageRange | undefined {
  const first = nodeAt(block, start);
  const last = nodeAt(block, end - 1);
  if (!first || !last) return undefined;
  return {
    startNode: first.node,
    startOffset: start - first.start,
    endNode: last.node,
    endOffset: end - last.start,
  };
}

export function nodeAt(
  block: Block,
  offset: number,
): { readonly node: Text; readonly start: number } | undefined {
  return block.nodes.findLast(({ node, start }) => offset >= start && offset < start + node.length);
}

/** Where a press already means something to the page. */
export const TAKEN =
  'a, button, input, select, textarea, label, summary, option, video, audio, [role="button"], [role="link"], [role="tab"], [role="menuitem"], [role="option"], [role="checkbox"], [contenteditable]:not([contenteditable="false"]), [onclick], [draggable="true"]';
const UNMARKED = `${TAKEN}, legend, h1, h2, h3, h4, h5, h6, [role="heading"]`;

/** False where a press or the place already means something: headings, links, buttons, fields. */
export function mayMark(block: Block, start: number): boolean {
  const parent = nodeAt(block, start)?.node.parentElement;
  for (let at = parent ?? undefined; at; at = parentElementOf(at))
    if (at.matches(UNMARKED)) return false;
  return true;
}
