/** Signs between the words: only full stop, comma, question mark, exclamation mark and colon are easy. */
import type { Span } from '../../../core/sentences/sentences.js';
import {
  addressesIn,
  ALL_LANGUAGES,
  ALL_PROFILES,
  before,
  isIn,
  matches,
  quote,
  type Context,
  type Rule,
} from '../rule.js';

/** "a) …", "2) …" at the beginning of a line. */
const ENTRY = /(?:^|\n)\s*[\p{L}\d]{1,2}\)/gu;

/** Where "(", "[" and their partners stand, the inner ones too; a lone one is its own pair. */
function brackets(text: string): (Span & { readonly depth: number })[] {
  const open: { readonly at: number; readonly sign: string }[] = [];
  const pairs: (Span & { depth: number })[] = [];
  const entries = matches(text, ENTRY);
  const addresses = addressesIn(text);
  for (const { start, text: sign } of matches(text, /[()[\]]/g)) {
    if (isIn(addresses, start) || (sign === ')' && isIn(entries, start) && open.length === 0))
      continue;
    if (sign === '(' || sign === '[') open.push({ at: start, sign });
    else {
      const from = open.pop();
      pairs.push({ start: from?.at ?? start, end: start + 1, depth: open.length });
    }
  }
  for (const { at } of open) pairs.push({ start: at, end: at + 1, depth: 0 });
  return pairs.sort((a, b) => a.start - b.start);
}

/** "(CAF)" after its name is how an acronym is explained; "(1)" is told as a note. */
const ACRONYM_OR_NOTE = /^[([]\s*(?:\p{Lu}[\p{Lu}\d.&-]{1,9}s?|\d{1,2}|\*)\s*[)\]]$/u;
const ENDINGS = /^\(\p{Ll}{1,4}\)$/u;

export const punctuation: Rule = {
  info: {
    id: 'RLS-4.2',
    source: 'RLS 4.2',
    title: 'Easy punctuation',
    help: 'Simple: no semicolon, brackets, ellipsis or dash. Clear: no semicolon, no brackets inside brackets. Make a sentence of what stands there, or a list.',
    languages: ALL_LANGUAGES,
    profiles: ALL_PROFILES,
    sure: 'certain',
  },
  check(context) {
    semicolons(context);
    inBrackets(context);
    if (!context.isSimple) return;
    ellipses(context);
    dashes(context);
  },
};

function semicolons({ prose: { text }, tell }: Context): void {
  const addresses = addressesIn(text);
  for (const hit of matches(text, /;/g)) {
    if (isIn(addresses, hit.start) || /&#?\w+$/.test(before(text, hit.start))) continue;
    tell(hit, 'warning', 'No semicolon. Put a full stop, or make a list of it.');
  }
}

function inBrackets({ isSimple, prose: { text }, tell }: Context): void {
  for (const pair of brackets(text)) {
    const words = text.slice(pair.start, pair.end);
    if (!isSimple && pair.depth === 0) continue;
    // "article 6(1)" has neither.
    if (ACRONYM_OR_NOTE.test(words) && !/\d$/.test(before(text, pair.start))) continue;
    const glued = /\p{L}/u.test(text[pair.start - 1] ?? '') && ENDINGS.test(words);
    tell(
      pair,
      'warning',
      glued
        ? `No ending in brackets: write both words, or the one that fits, for ${quote(wordAt(text, pair))}.`
        : `No brackets: make a sentence of ${quote(words)}, or leave it out.`,
    );
  }
}

function wordAt(text: string, { start, end }: Span): string {
  return `${/\p{L}*$/u.exec(before(text, start))?.[0] ?? ''}${text.slice(start, end)}`;
}

function ellipses({ prose: { text }, tell }: Context): void {
  for (const hit of matches(text, /(?:\.\s?){3,}|…/g))
    tell(hit, 'warning', 'No "…". Finish the sentence, or say "for example" before the list.');
}

/** A dash between two blanks: not a hyphen, not "9–12", not the mark of a list. */
function dashes({ prose: { text }, tell }: Context): void {
  for (const hit of matches(text, /(?<=\S[^\S\n])[-–—](?=\s)|(?<=\p{L})—(?=\p{L})/gu)) {
    // "10 h - 12 h" is from … to.
    if (
      /\d\s?\p{L}{0,5}\.?\s$/u.test(before(text, hit.start)) &&
      /^.\s\d/.test(text.slice(hit.start))
    )
      continue;
    tell(hit, 'warning', 'No dash. Put a full stop or a comma, and say it in a sentence.');
  }
}
