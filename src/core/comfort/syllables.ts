/**
 * Where the syllables of a word begin, by the patterns with which TeX parts words (Liang's method). For showing only:
 * the patterns were made for the ends of lines, and miss some syllables.
 */
import { primary } from '../formats/text.js';

/** Patterns as `patterns/<language>.ts` has them. */
export interface PatternSource {
  /** Sorted; before each pattern a capital: how many letters it shares with the one before (`A` none, `B` one …). */
  readonly letters: string;
  /** For each pattern the weight of a break before its first letter, its second one and so on. */
  readonly levels: string;
  /** Whole words that the patterns part wrongly, parted by hyphens. */
  readonly exceptions: string;
}

/** @returns the places (UTF-16) at which a new syllable begins in a word of letters; none for a short word. */
export type Syllables = (word: string) => readonly number[];

/** How many letters stay together at the beginning and at the end of a word, for each language. */
const LEAST: Readonly<Record<string, readonly [first: number, last: number]>> = {
  fr: [1, 2],
  nl: [1, 2],
  de: [1, 2],
  en: [2, 2],
};

/**
 * One vowel at the beginning is a syllable (*i-dentité*), which the patterns never part: no line should end with one
 * letter. In French a last *e* that nobody says is none: *une*. English has no such rule.
 */
const ALONE: Readonly<Record<string, RegExp>> = {
  fr: /^[aeiouyàâéèêîôû](ch|ph|th|gn|qu|[bcdfgptv][lr]|[b-df-hj-np-tv-z])(?!es?$)[aeiouyàâéèêëîïôûœ]/,
  nl: /^[aeiou](ch|ph|th|[bcdfgkptv][lr]|[b-df-hj-np-tv-z])[aeiouyéë]/,
  de: /^[aeiouäöü](ch|ph|th|[bcdfgkptv][lr]|[b-df-hj-np-tv-zß])[aeiouyäöü]/,
};

/** The languages with patterns. */
export function hasSyllables(tag: string): boolean {
  return Object.hasOwn(LEAST, primary(tag));
}

export function createSyllables(source: PatternSource, tag: string): Syllables {
  const { patterns, longest } = readPatterns(source);
  const [first, last] = LEAST[primary(tag)] ?? [2, 2];
  const alone = ALONE[primary(tag)];
  const exceptions = readExceptions(source.exceptions);
  const known = new Map<string, readonly number[]>();

  const part = (word: string): readonly number[] => {
    const exception = exceptions.get(word);
    if (exception) return exception;
    const text = `.${word}.`;
    const weights = new Uint8Array(text.length + 1);
    for (let start = 0; start < text.length; start++) {
      for (let end = start + 1; end <= Math.min(text.length, start + longest); end++) {
        const levels = patterns.get(text.slice(start, end));
        if (!levels) continue;
        for (let i = 0; i < levels.length; i++) {
          const weight = levels.charCodeAt(i) - 48;
          if (weight > (weights[start + i] ?? 0)) weights[start + i] = weight;
        }
      }
    }
    const places: number[] = [];
    for (let at = first; at <= word.length - last; at++) {
      // One on for the dot that stands for the beginning.
      if ((weights[at + 1] ?? 0) % 2 === 1) places.push(at);
    }
    const onset = alone?.exec(word)?.[1];
    // "on-af" is parted within what looks like the beginning of the second syllable.
    if (onset && !places.some((at) => at <= 1 + onset.length)) places.unshift(1);
    return places;
  };

  return (shown) => {
    const word = shown.toLowerCase();
    // A letter that is longer in small ("İ") would shift every place after it.
    if (word.length !== shown.length || word.length < first + last) return [];
    const places = known.get(word) ?? part(word);
    known.set(word, places);
    return places;
  };
}

function readPatterns({ letters, levels }: PatternSource): {
  readonly patterns: ReadonlyMap<string, string>;
  readonly longest: number;
} {
  const patterns = new Map<string, string>();
  const weights = levels.split(' ');
  let before = '';
  let longest = 0;
  for (const [, shared, rest] of letters.matchAll(/([A-Z])([^A-Z]*)/g)) {
    before = before.slice(0, (shared ?? 'A').charCodeAt(0) - 65) + (rest ?? '');
    patterns.set(before, weights[patterns.size] ?? '');
    longest = Math.max(longest, before.length);
  }
  return { patterns, longest };
}

function readExceptions(words: string): ReadonlyMap<string, readonly number[]> {
  return new Map(
    words
      .split(' ')
      .filter((word) => word !== '')
      .map((parted): [string, number[]] => {
        const parts = parted.split('-');
        let at = 0;
        return [parts.join(''), parts.slice(0, -1).map((part) => (at += part.length))];
      }),
  );
}

/** One language's patterns, fetched by themselves. Rejects when they cannot be fetched. */
export const PATTERNS: Readonly<Record<string, () => Promise<PatternSource>>> = {
  fr: () => import('./patterns/fr.js').then(({ fr }) => fr),
  nl: () => import('./patterns/nl.js').then(({ nl }) => nl),
  de: () => import('./patterns/de.js').then(({ de }) => de),
  en: () => import('./patterns/en.js').then(({ en }) => en),
};
