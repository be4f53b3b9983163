import type { SayAs } from './read.js';
import { rulesFor } from './rules.js';
import type { Span } from '../sentences/sentences.js';

/** A stretch of the displayed text and what to say for it. */
export interface Token extends Span {
  readonly say: string;
}

/** What the voice gets, and how it lies on what the eye sees. All offsets are UTF-16. */
export interface SpokenText {
  readonly text: string;
  /**
   * The displayed stretch that is being said at this place of `text`: a word, or the whole of what is said
   * otherwise than written. At a blank it is the word that comes: voices tell a word there or at its first letter.
   */
  toDisplay(spoken: number): Span;
  /** Where in `text` the word begins that says this displayed character; for what is silent, the word after it. */
  toSpoken(displayed: number): number;
}

/** One word of both texts, or one token. They follow each other in both, without overlap. */
interface Part {
  readonly from: number;
  readonly to: number;
  readonly at: number;
  readonly length: number;
  /** Said otherwise than written: always lit as a whole. */
  readonly isToken: boolean;
}

/**
 * The things in a text that are said otherwise than they are written: amounts, dates, phone numbers, short forms.
 * In order, without overlap.
 *
 * @param sayAs what people gave for stretches of this text, before all rules; of two that overlap the first counts.
 */
export function findTokens(text: string, lang: string, sayAs: readonly SayAs[] = []): Token[] {
  const tokens: Token[] = [];
  const taken = new Uint8Array(text.length);
  const isFree = (start: number, end: number): boolean =>
    start < end && !taken.subarray(start, end).includes(1);
  const take = (start: number, end: number, say: string): void => {
    taken.fill(1, start, end);
    tokens.push({ start, end, say });
  };
  for (const { start, end, say } of sayAs) if (isFree(start, end)) take(start, end, say);
  const met = new Map<RegExp, boolean>();
  const has = (needs: RegExp): boolean => {
    const known = met.get(needs) ?? needs.test(text);
    met.set(needs, known);
    return known;
  };
  for (const { needs, pattern, say } of rulesFor(lang)) {
    if (needs && !has(needs)) continue;
    // Not `matchAll`: it makes the pattern anew for each text, which WebKit takes its time for.
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      const start = match.index;
      if (match[0] === '') pattern.lastIndex += 1;
      if (!isFree(start, start + match[0].length)) continue;
      const words = say(match, text);
      if (typeof words === 'string') take(start, start + match[0].length, words);
      else if (words) take(start, start + words.length, words.say);
    }
  }
  return tokens.sort((a, b) => a.start - b.start);
}

/** The spoken form of a stretch of a text whose tokens are known. */
export function speakTokens(
  text: string,
  tokens: readonly Token[],
  { start, end }: Span,
): SpokenText {
  let spoken = '';
  const parts: Part[] = [];

  const add = (words: string, from: number, to: number, isToken: boolean): void => {
    if (words === '') return;
    parts.push({ from, to, at: spoken.length, length: words.length, isToken });
    spoken += words;
  };
  const blank = (): void => {
    if (spoken !== '' && !spoken.endsWith(' ')) spoken += ' ';
  };
  const addPlain = (from: number, to: number): void => {
    for (const match of text.slice(from, to).matchAll(/\s+|\S+/g)) {
      const at = from + match.index;
      if (/^\s/.test(match[0])) blank();
      else add(match[0], at, at + match[0].length, false);
    }
  };

  let reached = start;
  for (const token of tokens) {
    if (token.start < reached || token.end > end) continue;
    addPlain(reached, token.start);
    const say = token.say.trim();
    // "Home > Address" is "Home, Address"; before the first word there is nothing to part.
    if (say === ',' && spoken === '') {
      reached = token.end;
      continue;
    }
    if (say.startsWith(',')) spoken = spoken.trimEnd();
    // "R&D": the words of a token do not grow together with their neighbours.
    if (/[\p{L}\d]$/u.test(spoken) && /^[\p{L}\d]/u.test(say)) blank();
    add(say, token.start, token.end, true);
    if (/[\p{L}\d,]$/u.test(say) && /^[\p{L}\d]/u.test(text.slice(token.end, end))) blank();
    reached = token.end;
  }
  addPlain(reached, end);

  return {
    text: spoken.trimEnd(),
    toDisplay(index) {
      const part = parts[firstAfter(parts, (one) => one.at + one.length, index)] ?? parts.at(-1);
      if (!part) return { start: end, end };
      return part.isToken ? { start: part.from, end: part.to } : withoutMarks(text, part);
    },
    toSpoken(index) {
      const part = parts[firstAfter(parts, (one) => one.to, index)];
      return part ? part.at : spoken.trimEnd().length;
    },
  };
}

/** The first part whose end lies after a place, by halves: a long text has thousands. */
function firstAfter(parts: readonly Part[], endOf: (part: Part) => number, index: number): number {
  let low = 0;
  let high = parts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const part = parts[middle];
    if (part && endOf(part) > index) high = middle;
    else low = middle + 1;
  }
  return low;
}

const MARKS_BEFORE = /^[^\p{L}\p{N}]+/u;
const MARKS_AFTER = /[^\p{L}\p{N}]+$/u;

/** A word without the marks around it, unless it is nothing else. */
function withoutMarks(text: string, { from, to }: Part): Span {
  const word = text.slice(from, to);
  const before = MARKS_BEFORE.exec(word)?.[0].length ?? 0;
  if (before === word.length) return { start: from, end: to };
  const after = MARKS_AFTER.exec(word)?.[0].length ?? 0;
  return { start: from + before, end: to - after };
}

/** The spoken form of a whole text. */
export function spokenText(text: string, lang: string, sayAs: readonly SayAs[] = []): SpokenText {
  return speakTokens(text, findTokens(text, lang, sayAs), { start: 0, end: text.length });
}
