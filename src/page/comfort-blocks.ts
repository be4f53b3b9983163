/** The paragraphs of the page as people see them: every stretch of text that stands by itself, in reading order. */
import { composedChildren, isElement, viewOf } from './dom.js';
import { NAVIGATION, pageParts } from './page-parts.js';
import { displayOf, isInline, isShownText, isSkipped } from './text-run.js';

export interface Block {
  /** The nearest element that holds it all and draws a box. */
  readonly element: HTMLElement;
  readonly texts: readonly Text[];
}

/** What is written or chosen in these is the person's; the words on a button are the page's. */
const FIELDS = 'input, select, textarea, option, [contenteditable]:not([contenteditable=false])';

/** Smaller than this is hidden from the eye and there for screen readers, in CSS pixels. */
const UNSEEN = 4;

export function blocksOf(document: Document): readonly Block[] {
  const blocks: Block[] = [];
  let open: { element: HTMLElement; texts: Text[] } | undefined;
  const close = (): void => {
    if (open) blocks.push(open);
    open = undefined;
  };

  const walk = (node: Node, block: HTMLElement): void => {
    if (node.nodeType === 3) {
      const text = node as Text;
      if (text.data.trim() === '' || !isShownText(text)) return;
      open ??= { element: block, texts: [] };
      open.texts.push(text);
      return;
    }
    if (!isElement(node) || isSkipped(node) || node.matches(`${NAVIGATION}, ${FIELDS}`)) return;
    const display = displayOf(node);
    if (display === 'none' || isUnseen(node)) return;
    if (isInline(display)) {
      for (const child of composedChildren(node)) walk(child, block);
      return;
    }
    close();
    for (const child of composedChildren(node)) walk(child, node);
    close();
  };

  for (const part of pageParts(document)) {
    for (const child of composedChildren(part)) walk(child, part);
    close();
  }
  return blocks;
}

/** There for screen readers only: the eye has nothing to follow. */
function isUnseen(element: HTMLElement): boolean {
  const { position } = viewOf(element).getComputedStyle(element);
  if (position !== 'absolute' && position !== 'fixed') return false;
  return element.offsetWidth <= UNSEEN || element.offsetHeight <= UNSEEN;
}
