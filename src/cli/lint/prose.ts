import { INLINE, ITEM } from '../../core/formats/markup.js';
import { loadLanguage } from '../../core/speech/locales/locales.js';
import { sentences, type Span } from '../../core/sentences/sentences.js';

// The short forms after which a sentence goes on; of these four languages only there are rules.
for (const language of ['de', 'en', 'fr', 'nl']) await loadLanguage(language);

/** Stands for the name of a control, which only the page knows: one word. */
export const TARGET = '\ufffc';

/** A paragraph or an entry of a list. */
export interface Line extends Span {
  readonly kind: 'line' | 'item';
  /** Lines of one paragraph have one number, entries of one list too. */
  readonly block: number;
}

export interface Sentence extends Span {
  readonly text: string;
  readonly words: readonly Word[];
  readonly line: Line;
}

export interface Word extends Span {
  readonly text: string;
}

/** The words of a text without their markup. All offsets count in `text`; `inSource` leads back. */
export interface Prose {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly sentences: readonly Sentence[];
  /** Where a stretch stands in the author's text. */
  inSource(span: Span): Span;
  /** Whether a stretch is written in one piece, so that another text may be put for it. */
  isPlain(span: Span): boolean;
}

/** Takes a text apart. Never fails: what is no markup is text. */
export function readProse(source: string, lang: string, markup = true): Prose {
  const { text, at, lines } = markup ? withoutMarkup(source) : asItStands(source);
  const all = lines.flatMap((line) =>
    sentences(text.slice(line.start, line.end), lang).map(({ start, end }): Sentence => {
      const words = wordsIn(text, line.start + start, line.start + end);
      return {
        start: line.start + start,
        end: line.start + end,
        text: text.slice(line.start + start, line.start + end),
        words,
        line,
      };
    }),
  );
  return {
    text,
    lines,
    sentences: all.filter(({ words }) => words.length > 0),
    inSource: ({ start, end }) => ({
      start: at[start] ?? source.length,
      end: end > start ? (at[end - 1] ?? source.length - 1) + 1 : (at[start] ?? source.length),
    }),
    isPlain: ({ start, end }) =>
      end > start && (at[end - 1] ?? -1) - (at[start] ?? 0) === end - 1 - start,
  };
}

/** "1 234,50 €" and "10 h 30" are one thing to read; a sign alone is none. */
const WORD =
  /\d+(?:[\s\u00a0\u202f]\d{3})+(?:[.,]\d+)?|\ufffc|[\p{L}\p{N}\p{M}\u00ad]+(?:[’'.,:/@-][\p{L}\p{N}\p{M}\u00ad]+)*/gu;

function wordsIn(text: string, from: number, to: number): Word[] {
  return [...text.slice(from, to).matchAll(WORD)].map((found) => ({
    text: found[0],
    start: from + found.index,
    end: from + found.index + found[0].length,
  }));
}

interface Stripped {
  readonly text: string;
  /** For each unit of `text` its place in the source. */
  readonly at: readonly number[];
  readonly lines: readonly Line[];
}

function asItStands(source: string): Stripped {
  let block = 0;
  const lines: Line[] = [];
  for (const { 0: raw, index } of source.matchAll(/[^\r\n]+/g)) {
    if (raw.trim() === '') block += 1;
    else lines.push({ kind: 'line', block, start: index, end: index + raw.length });
  }
  return { text: source, at: [...Array(source.length).keys()], lines };
}

/** What `plainText` gives, with the place of every sign. */
function withoutMarkup(source: string): Stripped {
  const lines: Line[] = [];
  const at: number[] = [];
  let text = '';
  let block = 0;
  let before: Line['kind'] | undefined;

  const put = (words: string, from: number): void => {
    for (let i = 0; i < words.length; i += 1) at.push(from + i);
    text += words;
  };
  const inline = (words: string, from: number): void => {
    let rest = words;
    let place = from;
    for (let hit = INLINE.exec(rest); hit; hit = INLINE.exec(rest)) {
      const [all, bold, label, href] = hit;
      put(rest.slice(0, hit.index), place);
      const start = place + hit.index;
      if (bold !== undefined) inline(bold, start + 2);
      else if (label !== undefined && href !== undefined) inline(label, start + 1);
      else {
        text += TARGET;
        at.push(start);
      }
      place = start + all.length;
      rest = rest.slice(hit.index + all.length);
    }
    put(rest, place);
  };

  let breaks = 0;
  for (const { 0: raw, index } of source.matchAll(/[^\r\n]+|\r\n?|\n/g)) {
    const line = raw.trim();
    const from = index + raw.indexOf(line);
    if (line === '') {
      if (/^[\r\n]/.test(raw)) breaks += 1;
      continue;
    }
    const mark = ITEM.exec(line)?.[0] ?? '';
    const kind = mark === '' ? 'line' : 'item';
    if (kind !== before || breaks > 1) block += 1;
    before = kind;
    breaks = 0;
    if (text !== '') {
      // One sign for the break, whatever the source has there.
      at.push(Math.max(0, index - 1));
      text += '\n';
    }
    const start = text.length;
    inline(line.slice(mark.length), from + mark.length);
    lines.push({ kind, block, start, end: text.length });
  }
  return { text, at, lines };
}
