/** A simple text as nodes of the page: paragraphs, lists, bold and safe links; never HTML. */
import { isSafeLink } from '../core/formats/links.js';
import { parseMarkup, type Inline } from '../core/formats/markup.js';

/** True when the text is one run of words, fit for a single text node. */
export function isPlain(text: string): boolean {
  const [only, ...more] = parseMarkup(text);
  return (
    more.length === 0 &&
    only?.kind === 'paragraph' &&
    only.children.every(({ kind }) => kind === 'text')
  );
}

/** Beside a text that needs it, as wide as it is high. */
const PICTURE_SIZE = '2.25em';

/**
 * The nodes of a simple text.
 *
 * @param picture a name of the closed list, or the address of a picture of the site. The words say what it shows, so
 *   it says nothing itself.
 */
export function renderSimple(document: Document, text: string, picture?: string): DocumentFragment {
  const words = renderWords(document, text);
  if (picture === undefined) return words;
  // Margins of the page's own rules for `p` and `ul` do not fold into ours beside a picture.
  const { firstElementChild: first, lastElementChild: last, children } = words;
  const blocks = [...children].some(({ localName }) => localName === 'p' || localName === 'ul');
  if (blocks) {
    (first as HTMLElement).style.setProperty('margin-block-start', '0');
    (last as HTMLElement).style.setProperty('margin-block-end', '0');
  }
  const fragment = document.createDocumentFragment();
  const drawing = document.createElement('aidant-picture');
  drawing.setAttribute('name', picture);
  drawing.setAttribute('aria-hidden', 'true');
  const beside = document.createElement('div');
  beside.append(words);
  const row = document.createElement('div');
  row.append(drawing, beside);
  // In em and by `style`, one by one: the page's own sheet need not know of us, and a strict policy lets it pass.
  row.style.setProperty('display', 'flex');
  row.style.setProperty('gap', '0.75em');
  row.style.setProperty('align-items', blocks ? 'start' : 'center');
  drawing.style.setProperty('--aidant-picture-size', PICTURE_SIZE);
  drawing.style.setProperty('flex', 'none');
  beside.style.setProperty('flex', '1 1 0');
  beside.style.setProperty('min-inline-size', '0');
  fragment.append(row);
  return fragment;
}

function renderWords(document: Document, text: string): DocumentFragment {
  const fragment = document.createDocumentFragment();
  const blocks = parseMarkup(text);
  for (const block of blocks) {
    if (block.kind === 'list') {
      const list = document.createElement('ul');
      for (const item of block.items) list.append(filled(document, 'li', item));
      fragment.append(list);
    } else if (blocks.length === 1) {
      // One paragraph stands in the element itself: no margin of the page's `p` is added to the host's.
      fragment.append(...inline(document, block.children));
    } else fragment.append(filled(document, 'p', block.children));
  }
  return fragment;
}

function filled(document: Document, tag: string, children: readonly Inline[]): HTMLElement {
  const element = document.createElement(tag);
  element.append(...inline(document, children));
  return element;
}

function inline(document: Document, children: readonly Inline[]): (string | Node)[] {
  return children.flatMap((child): (string | Node)[] => {
    switch (child.kind) {
      case 'text':
        return [child.text];
      case 'break':
        return [document.createElement('br')];
      case 'strong':
        return [filled(document, 'strong', child.children)];
      case 'target':
        return [];
      case 'link': {
        if (!isSafeLink(child.href)) return inline(document, child.children);
        const anchor = filled(document, 'a', child.children);
        anchor.setAttribute('href', child.href);
        return [anchor];
      }
    }
  });
}
