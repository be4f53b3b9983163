/** The words of an element as a passage: as a reader sees them, and where each sign stands in the page's file. */
import type { Role, Passage } from '../passage.js';
import type { OpenPage } from './open.js';

const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark q ruby rp rt s samp small span strike strong sub sup time tt u var wbr aidant-term'.split(
    ' ',
  ),
);
/** What a person or a machine takes as it stands. */
const AS_IT_STANDS = 'code, data, kbd, pre, samp, time, var';
const SILENT = new Set(['script', 'style', 'template', 'noscript', 'select', 'textarea']);

/** One sign of the passage: where it stands in the file, and the text node it came from. */
interface Sign {
  readonly at: number;
  readonly end: number;
  readonly node: Text | undefined;
}

export function elementPassage(page: OpenPage, element: Element, role: Role): Passage {
  const reader = new Reader(page);
  reader.read(element);
  const { text, signs } = reader;
  const after = signs.at(-1)?.end ?? page.spot(element).end;
  return {
    source: page.source,
    text,
    ...role,
    markup: false,
    span(start, end) {
      const from = signs[start]?.at ?? after;
      // Not where the next sign begins: there may be tags between.
      return { start: from, end: Math.max(from, signs[end - 1]?.end ?? after) };
    },
    edit({ start, end, text: words }) {
      const first = signs[start];
      const last = signs[end - 1];
      // Only within one piece of text whose every sign is known: markup is never touched.
      if (!first?.node || first.node !== last?.node || end <= start) return undefined;
      if (first.node.parentElement?.closest(AS_IT_STANDS)) return undefined;
      return { start: first.at, end: last.end, text: escaped(words) };
    },
  };
}

class Reader {
  readonly #page: OpenPage;
  readonly signs: Sign[] = [];
  text = '';

  constructor(page: OpenPage) {
    this.#page = page;
  }

  read(element: Element): void {
    for (const node of element.childNodes) {
      if (node.nodeType === 3) this.#take(node as Text);
      else if (node.nodeType === 1) this.#enter(node as Element);
    }
  }

  #enter(element: Element): void {
    const { localName } = element;
    if (SILENT.has(localName) || element.getAttribute('aria-hidden') === 'true') return;
    if (localName === 'br') return this.#break('\n');
    if (INLINE.has(localName)) return this.read(element);
    this.#break('\n\n');
    this.read(element);
    this.#break('\n\n');
  }

  /** A line ends: never twice, and not before the first word. */
  #break(mark: string): void {
    this.#trim();
    if (this.text === '' || this.text.endsWith('\n\n')) return;
    const at = this.signs.at(-1)?.end ?? 0;
    for (const sign of this.text.endsWith('\n') ? '\n' : mark) {
      this.text += sign;
      this.signs.push({ at, end: at, node: undefined });
    }
  }

  #trim(): void {
    while (this.text.endsWith(' ')) {
      this.text = this.text.slice(0, -1);
      this.signs.pop();
    }
  }

  #take(node: Text): void {
    const { data } = node;
    const { start } = this.#page.spot(node);
    const offsets = this.#offsets(node);
    for (let index = 0; index < data.length; index++) {
      const sign = data[index] ?? '';
      const blank = /[ \t\n\r\f]/.test(sign);
      if (blank && (this.text === '' || /[ \n]$/.test(this.text))) continue;
      this.text += blank ? ' ' : sign;
      this.signs.push(
        offsets
          ? { at: offsets[index] ?? start, end: offsets[index + 1] ?? start, node }
          : { at: start, end: start, node: undefined },
      );
    }
  }

  /** Where each sign of a text node stands in the file; undefined where that cannot be told for sure. */
  #offsets(node: Text): number[] | undefined {
    const { start, end } = this.#page.whole(node);
    return end > start
      ? align(this.#page.source.text.slice(start, end), node.data, start)
      : undefined;
  }
}

const REFERENCE = /&(?:#(\d+)|#[xX]([0-9a-fA-F]+)|[A-Za-z][A-Za-z0-9]*);?/y;

/** Walks the markup and its text side by side. */
function align(raw: string, data: string, from: number): number[] | undefined {
  const offsets: number[] = [];
  let at = 0;
  let index = 0;
  while (index < data.length) {
    if (at >= raw.length) return undefined;
    REFERENCE.lastIndex = at;
    const reference = raw[at] === '&' ? REFERENCE.exec(raw) : null;
    const sign = data[index];
    if (
      reference &&
      !(sign === '&' && !/^&amp;?$/i.test(reference[0]) && same(raw, at, data, index))
    ) {
      const code = reference[1] ? Number(reference[1]) : parseInt(reference[2] ?? '0', 16);
      const length = code > 0xffff ? 2 : 1;
      for (let part = 0; part < length; part++) offsets.push(from + at);
      at += reference[0].length;
      index += length;
    } else if (raw.startsWith('\r\n', at) && sign === '\n') {
      offsets.push(from + at);
      at += 2;
      index += 1;
    } else if (raw[at] === sign || (raw[at] === '\r' && sign === '\n')) {
      offsets.push(from + at);
      at += 1;
      index += 1;
    } else return undefined;
  }
  if (at !== raw.length) return undefined;
  return [...offsets, from + at];
}

/** Whether an ampersand stands for itself: what follows it is there in the text too. */
function same(raw: string, at: number, data: string, index: number): boolean {
  return raw.slice(at, at + 4) === data.slice(index, index + 4);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
