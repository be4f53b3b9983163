/** Signs that stand for words, and notes that send the reader away. */
import {
  addressesIn,
  ALL_LANGUAGES,
  ALL_PROFILES,
  before,
  isIn,
  matches,
  quote,
  wordList,
  type Rule,
} from '../rule.js';
import type { Language } from '../words/language.js';

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
      const lead = before(text, hit.start);
      const after = text.slice(hit.end);
      // A name: "R&D", "Dupont & Fils".
      if (hit.text === '&' && isName(lead, after, words.language)) continue;
      // "km/h", "t/m": one short form, told as that.
      if (hit.text === '/' && !/\p{L}\p{L}\s?$/u.test(lead)) continue;
      // Told, never mended: "Menu > 3 months" is a way through a page, "milk & honey" the name of a shop.
      const better = wordFor(hit.text, lead, after, words);
      tell(
        hit,
        'warning',
        better === undefined
          ? `Say "${hit.text}" in words.`
          : `Write "${better}" and not "${hit.text}".`,
      );
    }
  },
};

const FIRM = /^\s(?:Co|Cie|Söhne|Sohn|Töchter|Partner|fils|filles|zonen|zoon|sons?)(?!\p{L})/iu;

/** "R&D", "Dupont & Fils", "chez Dupont & fils". German writes every noun with a capital. */
function isName(lead: string, after: string, language: string): boolean {
  if (/\S$/.test(lead) || /^\S/.test(after) || FIRM.test(after)) return true;
  if (language === 'de') return false;
  const [, earlier = '', word = ''] = /(\S*)\s*(?<!\S)(\S+)\s$/u.exec(lead) ?? [];
  const isCapital = /^\p{Lu}/u.test(word);
  return isCapital && (/^\s\p{Lu}/u.test(after) || /\p{Ll}$/u.test(earlier));
}

/** Only where nothing can be a name, and only an amount is more or less than another. */
function wordFor(sign: string, lead: string, after: string, words: Language): string | undefined {
  if (sign === '&')
    return /(?<!\S)\p{Ll}\S*\s$/u.test(lead) && /^\s\p{Ll}/u.test(after) ? words.and : undefined;
  if (sign !== '<' && sign !== '>') return undefined;
  const counted = new RegExp(
    `^\\s\\d[\\d\\s.,\\u00a0\\u202f]*(?:${words.counted})(?!\\p{L})`,
    'iu',
  );
  // "Menu > 3 options" is a way through a menu.
  if (/\p{Lu}\S*\s$/u.test(lead) || !/(?:^|[\p{L}(:,]\s)$/u.test(lead) || !counted.test(after))
    return undefined;
  return sign === '<' ? words.under : words.over;
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
      if (/^\(\d/.test(hit.text) && /\p{Lu}\p{L}*\s?$/u.test(before(text, hit.start))) continue;
      tell(hit, 'warning', `No note (${quote(hit.text)}): say it here, or leave it out.`);
    }
  },
};
