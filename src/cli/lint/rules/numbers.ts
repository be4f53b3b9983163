/** Numbers in figures, none that nobody can picture, no Roman numerals. */
import { ROMAN, romanValue } from '../../../core/speech/roman.js';
import {
  ALL_LANGUAGES,
  ALL_PROFILES,
  before,
  isIn,
  matches,
  wordList,
  type Context,
  type Rule,
} from '../rule.js';

export const figures: Rule = {
  info: {
    id: 'RLS-5.1',
    source: 'RLS 5.1',
    title: 'Numbers in figures',
    help: 'Write "2 months" and not "two months", "chapter 4" and not "chapter IV". Names keep theirs: "Louis XIV".',
    languages: ALL_LANGUAGES,
    profiles: ALL_PROFILES,
    sure: 'certain',
  },
  check(context) {
    inLetters(context);
    roman(context);
  },
};

function inLetters({ isSimple, prose: { text }, tell, words }: Context): void {
  const idioms = matches(text, wordList(words.numberIdioms));
  const compounds = matches(
    text,
    new RegExp(`(?<![\\p{L}-])(?:${words.compoundNumbers})(?![\\p{L}-])`, 'giu'),
  );
  const single = matches(text, wordList(words.numberWords)).filter(
    ({ start }) => !isIn(compounds, start),
  );
  for (const hit of [...compounds, ...single]) {
    if (idioms.some(({ start, end }) => hit.start >= start && hit.end <= end)) continue;
    // "Le Six", "Trois-Rivières": a name. One that begins a sentence is a number.
    if (/^\p{Lu}/u.test(hit.text) && /[\p{Ll},]\s$/u.test(before(text, hit.start))) continue;
    if (/^[-’']\p{L}/u.test(text.slice(hit.end))) continue;
    tell(hit, isSimple ? 'warning' : 'information', `Write "${hit.text}" in figures.`);
  }
}

function roman({ prose: { text }, tell, words }: Context): void {
  const patterns = [
    new RegExp(`(?<!\\p{L})(?:${words.romanBefore})\\s(${ROMAN})(?![\\p{L}\\d]|\\.\\p{L})`, 'giu'),
    new RegExp(`(?<![\\p{L}\\d])(${ROMAN})(?=(?:${words.romanAfter}))`, 'gu'),
  ];
  for (const pattern of patterns) {
    for (const { match, text: all, start } of matches(text, pattern)) {
      const [, numeral = ''] = match;
      if (numeral === '' || numeral !== numeral.toUpperCase()) continue;
      // "Category C" is a letter.
      if (/^[CDLM]$/.test(numeral)) continue;
      const from = start + all.lastIndexOf(numeral);
      tell(
        { start: from, end: from + numeral.length },
        'warning',
        `Write ${romanValue(numeral)} and not the Roman numeral ${numeral}.`,
      );
    }
  }
}

export const bigNumbers: Rule = {
  info: {
    id: 'RLS-5.2',
    source: 'RLS 5.2; lucid-lint',
    title: 'No percentages, no big numbers',
    help: 'Few people can picture 8 % or 25,000. Say "8 out of 100", "1 in 10", or compare. Amounts of money and what a law fixes stay; explain them.',
    languages: ALL_LANGUAGES,
    profiles: ['simple', 'clear'],
    sure: 'heuristic',
  },
  check({ isSimple, prose: { text }, tell, words }) {
    const level = isSimple ? 'warning' : 'information';
    const part = `\\d+(?:[.,]\\d+)?\\s?(?:[%‰]|(?:${words.partWords})(?!\\p{L}))`;
    for (const hit of matches(text, new RegExp(part, 'giu')))
      tell(hit, level, `Say what "${hit.text}" means: so many out of 100, or a comparison.`);
    const most = isSimple ? 1000 : 10_000;
    const big = `(?<![\\p{L}\\d])\\d+(?:[.,]\\d+)?\\s(?:${words.millions})(?!\\p{L})`;
    const found = [
      ...matches(text, GROUPED).filter(({ text: all }) => Number(all.replace(/\D/g, '')) > most),
      ...matches(text, words.language === 'de' ? PLAIN_GERMAN : PLAIN),
      ...matches(text, new RegExp(big, 'giu')),
    ];
    for (const hit of found) {
      if (isMoney(text, hit.start, hit.end) || isCode(text, hit.start, hit.end)) continue;
      tell(
        hit,
        level,
        `${hit.text} is hard to picture. Is it needed? Compare it with something people know.`,
      );
    }
  },
};

/** "25 000", "25.000". */
const GROUPED =
  /(?<![\p{L}\d.,:/+-])\d{1,3}(?:([.,\s\u00a0\u202f])\d{3})(?:\1\d{3})*(?![\d/-]|[.,]\d{1,2}(?!\d))/gu;

/** "25000": five figures may be a postcode, before a town or where a line of an address begins. */
const PLAIN = /(?<![\p{L}\d.,:/+-])\d{5,7}(?=[ \u00a0\u202f]\p{Ll})/gu;
const PLAIN_GERMAN =
  /(?<=\p{L} )(?<!(?:[Aa]us|[Ii]n|[Nn]ach|[Vv]on) )\d{5,7}(?=[ \u00a0\u202f]\p{L})/gu;

const MONEY = /^\s?(?:d['’]|de\s)?(?:€|\$|£|EUR|euros?|francs?|CHF|pounds?|cents?|Euro)/i;

function isMoney(text: string, start: number, end: number): boolean {
  return MONEY.test(text.slice(end)) || /(?:€|\$|£|EUR|CHF)\s?$/.test(text.slice(0, start));
}

/** "BE 0123 456 789", "081 000 000", "n° 12 345": names made of figures. */
function isCode(text: string, start: number, end: number): boolean {
  return (
    /^0/.test(text.slice(start)) ||
    /(?:\p{Lu}{2}|\d|[Nn][°or]\.?|[Nn]umm?er|[Nn]uméro|[Nn]umber|[Tt][eé]l\.?)[\s:.]{1,2}$/u.test(
      text.slice(Math.max(0, start - 12), start),
    ) ||
    /^[\s.]?\d/.test(text.slice(end))
  );
}
