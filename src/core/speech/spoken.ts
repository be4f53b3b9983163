import type { SayAs } from './read.js';
import { rulesFor } from './rules.js';
import type { Span } from './sentences.js';

/** A stretch of the displayed text and what to say for it. */
export interface Token extends Span {
  readonly say: string;
}

/** What the voice gets, and how it lies on what the eye sees. All offsets are UTF-16. */
export interface SpokenText {
  readonly text: string;
  /** The displayed stretch that is being said at this place of `text`: a whole token, or one character. */
  toDisplay(spoken: number): Span;
  /** Where in `text` this displayed character is said. */
  toSpoken(displayed: number): number;
}

/** One stretch of both texts. `plain`: character by character the same. */
interface Part {
  readonly from: number;
  readonly to: number;
  readonly at: number;
  readonly length: number;
  readonly plain: boolean;
}

/**
 * The things in a text that are said otherwise than they are written: amounts, dates, phone numbers, short forms.
 * In order, without overlap; what the page's author said for a stretch goes first.
 */
export function findTokens(text: string, lang: string, sayAs: readonly SayAs[] = []): Token[] {
  const tokens: Token[] = [...sayAs];
  const isFree = (start: number, end: number): boolean =>
    tokens.every((token) => end <= token.start || start >= token.end);
  for (const { pattern, say } of rulesFor(lang)) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (start === end || !isFree(start, end)) continue;
      const words = say(match, text);
      if (words !== undefined) tokens.push({ start, end, say: words });
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

  const add = (words: string, from: number, to: number, plain: boolean): void => {
    if (words === '') return;
    parts.push({ from, to, at: spoken.length, length: words.length, plain });
    spoken += words;
  };
  const addPlain = (from: number, to: number): void => {
    for (const match of text.slice(from, to).matchAll(/\s+|\S+/g)) {
      const at = from + match.index;
      const isSpace = /^\s/.test(match[0]);
      if (!isSpace) add(match[0], at, at + match[0].length, true);
      else if (spoken !== '' && !spoken.endsWith(' ')) add(' ', at, at + match[0].length, false);
    }
  };

  let reached = start;
  for (const token of tokens) {
    if (token.start < reached || token.end > end) continue;
    addPlain(reached, token.start);
    if (token.say.startsWith(',') && parts.at(-1)?.plain === false && spoken.endsWith(' ')) {
      parts.pop();
      spoken = spoken.slice(0, -1);
    }
    // "R&D": the words of a token do not grow together with their neighbours.
    if (/[\p{L}\d]$/u.test(spoken) && /^[\p{L}\d]/u.test(token.say)) spoken += ' ';
    add(token.say, token.start, token.end, false);
    if (/[\p{L}\d]$/u.test(token.say) && /^[\p{L}\d]/u.test(text.slice(token.end, end))) {
      spoken += ' ';
    }
    reached = token.end;
  }
  addPlain(reached, end);

  const last: Part = { from: end, to: end, at: spoken.length, length: 0, plain: false };
  return {
    text: spoken.trimEnd(),
    toDisplay(index) {
      const part = parts.findLast((candidate) => candidate.at <= index) ?? parts[0] ?? last;
      if (!part.plain) return { start: part.from, end: part.to };
      const at = Math.min(part.from + index - part.at, part.to - 1);
      return { start: at, end: at + 1 };
    },
    toSpoken(index) {
      const part = parts.find((candidate) => index < candidate.to) ?? last;
      return part.plain ? part.at + Math.max(0, index - part.from) : part.at;
    },
  };
}

/** The spoken form of a whole text. */
export function spokenText(text: string, lang: string, sayAs: readonly SayAs[] = []): SpokenText {
  return speakTokens(text, findTokens(text, lang, sayAs), { start: 0, end: text.length });
}
