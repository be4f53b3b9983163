/** Signs that stand for words, and notes that send the reader away. */
import {
  addressesIn,
  ALL_LANGUAGES,
  ALL_PROFILES,
  isIn,
  matches,
  quote,
  wordList,
  type Rule,
} from '../rule.js';

export const signs: Rule = {
  info: {
    id: 'RLS-5.4',
    source: 'RLS 5.4',
    title: 'Words, not signs',
    help: 'Write "and" for &, "more than" for >, "or" for /. No #, *, =, +, arrows or other signs.',
    languages: ALL_LANGUAGES,
    profiles: ALL_PROFILES,
    sure: 'certain',
  },
  check({ prose: { text }, tell, words }) {
    const addresses = addressesIn(text);
    const found = matches(
      text,
      /[&<>#=~^|\\§→←↓↑►▶≤≥⩽⩾≠±×÷]|(?<=\p{L})\*+(?!\*)|(?<!\S)\*|(?<!\S)\+(?=\s)|(?<=\p{L})\+|(?<=\p{L}\p{L}|\s)\/(?=\p{L}\p{L}|\s)/gu,
    );
    for (const hit of found) {
      if (isIn(addresses, hit.start)) continue;
      const before = text.slice(0, hit.start);
      const after = text.slice(hit.end);
      // A name: "R&D", "Dupont & Fils".
      if (hit.text === '&' && isName(before, after)) continue;
      // "km/h", "t/m": one short form, told as that.
      if (hit.text === '/' && !/\p{L}\p{L}\s?$/u.test(before)) continue;
      const better = wordFor(hit.text, before, after, words);
      tell(
        hit,
        'warning',
        better === undefined
          ? `Say "${hit.text}" in words.`
          : `Write "${better}" and not "${hit.text}".`,
        better === undefined ? undefined : { start: hit.start, end: hit.end, text: better },
      );
    }
  },
};

function isName(before: string, after: string): boolean {
  return (
    /\S$/.test(before) ||
    /^\S/.test(after) ||
    (/\p{Lu}\S*\s$/u.test(before) && /^\s\p{Lu}/u.test(after))
  );
}

/** Only where the words around it stay as they are. */
function wordFor(
  sign: string,
  before: string,
  after: string,
  words: { readonly and: string; readonly under: string; readonly over: string },
): string | undefined {
  if (sign === '&' && /\p{L}\s$/u.test(before) && /^\s\p{L}/u.test(after)) return words.and;
  const isAmount = /(?:^|[\p{L}(:,]\s)$/u.test(before) && /^\s\d/.test(after);
  if (sign === '<' && isAmount) return words.under;
  if (sign === '>' && isAmount) return words.over;
  return undefined;
}

export const notes: Rule = {
  info: {
    id: 'RLS-4.4',
    source: 'RLS 4.4',
    title: 'No notes',
    help: 'No footnotes, no "(1)", no "see below": say it where it is needed.',
    languages: ALL_LANGUAGES,
    profiles: ALL_PROFILES,
    sure: 'certain',
  },
  check({ prose: { text }, tell, words }) {
    const found = [
      ...matches(text, /(?<=\p{L}[.,]?|\p{L}\s)(?:[([]\d{1,2}[)\]]|[([]\*+[)\]])/gu),
      // "m²" is a unit.
      ...matches(text, /(?<=\p{L}{3}[.,]?)[¹²³⁴⁵⁶⁷⁸⁹]+/gu),
      ...matches(text, wordList(words.notes)),
    ];
    for (const hit of found) {
      // "Bouches-du-Rhône (13)" is a name with its number.
      if (/^\(\d/.test(hit.text) && /(?:^|\s)\p{Lu}[\p{L}-]*\s?$/u.test(text.slice(0, hit.start)))
        continue;
      tell(hit, 'warning', `No note (${quote(hit.text)}): say it here, or leave it out.`);
    }
  },
};
