/** A simple text as nodes: paragraphs, `- ` lists, `**bold**` and safe links; never HTML. */
import { isSafeLink } from '../core/formats/shared.js';

const INLINE = /\*\*(?<bold>[^*]+)\*\*|\[(?<words>[^\]]+)\]\((?<link>[^)\s]+)\)/gu;
const ITEM = /^- /;

/** True when the text is one run of words, fit for a single text node. */
export function isPlain(text: string): boolean {
  return !/\n/.test(text.trim()) && !ITEM.test(text) && text.search(INLINE) === -1;
}

export function renderSimple(document: Document, text: string): DocumentFragment {
  const fragment = document.createDocumentFragment();
  const parts = blocks(text);
  for (const lines of parts) {
    if (lines.every((line) => ITEM.test(line))) {
      const list = document.createElement('ul');
      for (const line of lines) {
        const item = document.createElement('li');
        item.append(...inline(document, line.replace(ITEM, '')));
        list.append(item);
      }
      fragment.append(list);
    } else if (parts.length === 1) {
      // One paragraph stands in the element itself: no margin of the page's `p` is added to the host's.
      fragment.append(...inline(document, lines.join(' ')));
    } else {
      const paragraph = document.createElement('p');
      paragraph.append(...inline(document, lines.join(' ')));
      fragment.append(paragraph);
    }
  }
  return fragment;
}

/** Lines that belong together: a paragraph, or a list. */
function blocks(text: string): string[][] {
  const groups: string[][] = [];
  let before = '';
  for (const line of text
    .trim()
    .split(/\r?\n/)
    .map((each) => each.trim())) {
    const last = groups[groups.length - 1];
    const joins = last && before !== '' && ITEM.test(before) === ITEM.test(line);
    if (line !== '') {
      if (joins) last.push(line);
      else groups.push([line]);
    }
    before = line;
  }
  return groups;
}

function inline(document: Document, text: string): (string | HTMLElement)[] {
  const nodes: (string | HTMLElement)[] = [];
  let at = 0;
  for (const found of text.matchAll(INLINE)) {
    nodes.push(text.slice(at, found.index), marked(document, found));
    at = found.index + found[0].length;
  }
  nodes.push(text.slice(at));
  return nodes.filter((node) => node !== '');
}

function marked(document: Document, found: RegExpExecArray): string | HTMLElement {
  const { bold, words = '', link = '' } = found.groups ?? {};
  if (bold !== undefined) {
    const strong = document.createElement('strong');
    strong.append(bold);
    return strong;
  }
  if (!isSafeLink(link)) return words;
  const anchor = document.createElement('a');
  anchor.href = link;
  anchor.append(words);
  return anchor;
}
