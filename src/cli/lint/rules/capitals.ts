/** Words in capitals: those that shout, and those that stand for others. */
import { speechLanguage } from '../../../core/speech/locales/locales.js';
import { ROMAN } from '../../../core/speech/roman.js';
import type { Span } from '../../../core/sentences/sentences.js';
import {
  addressesIn,
  ALL_LANGUAGES,
  ALL_PROFILES,
  before,
  isIn,
  matches,
  wordList,
  type Context,
  type Rule,
} from '../rule.js';
import type { Language } from '../words/language.js';

interface Run extends Span {
  readonly text: string;
}

/** Stretches of words in capitals alone, of two letters and more. */
function capitals(text: string): Run[] {
  return matches(
    text,
    /(?<![\p{L}\p{N}_])(?:\p{Lu}['’])?\p{Lu}{2,}(?:(?:[ \u00a0-]|['’])\p{Lu}+)*(?![\p{L}\p{N}_])/gu,
  );
}

function shouts({ text }: Run, words: Language): boolean {
  const parts = text.split(/[ \u00a0'’-]/).filter(Boolean);
  const shouted = wordList(words.shouted, 'iu');
  const some = parts.some((part) => part.length > 1 && shouted.test(part));
  // Alone, a short one is an acronym, unless it says no.
  if (parts.length === 1) return (some && (text.length > 3 || /^N/.test(text))) || text.length > 7;
  // Two short ones are two acronyms: "CAF MSA".
  return (
    some ||
    parts.some((part) => part.length > 6) ||
    parts.filter((part) => part.length > 3).length > 1
  );
}

export const allCapitals: Rule = {
  info: {
    id: 'RLS-1.6',
    source: 'RLS 1.6',
    title: 'No words in capitals',
    help: 'Words in capitals have no shape and are read letter by letter. Write them small; make what counts bold.',
    languages: ALL_LANGUAGES,
    profiles: ALL_PROFILES,
    sure: 'certain',
  },
  check({ options, prose: { text }, tell, words }) {
    const addresses = addressesIn(text);
    for (const run of capitals(text)) {
      if (options.known.has(run.text) || !shouts(run, words)) continue;
      if (isIn(addresses, run.start)) continue;
      // The town of an address, the name of a person.
      if (/\d{4} $/.test(before(text, run.start)) || TITLES.test(before(text, run.start))) continue;
      tell(run, 'warning', `Write "${run.text}" in small letters; make it bold if it counts.`);
    }
  },
};

export const acronyms: Rule = {
  info: {
    id: 'RLS-6.4',
    source: 'RLS 6.4; WCAG 3.1.4',
    title: 'No unexplained acronyms and short forms',
    help: 'Write the words; the first time with the acronym behind them in brackets if people meet it elsewhere. Or put it in the glossary. Write "for example" and not "e.g.".',
    languages: ALL_LANGUAGES,
    profiles: ALL_PROFILES,
    sure: 'certain',
  },
  check(context) {
    inCapitals(context);
    shortForms(context);
  },
};

/** CAF, R.S.A., KvK. */
const ACRONYM =
  /(?<![\p{L}\p{N}@_/.&]|\d[ \u00a0\u202f])(?:(?:\p{Lu}\.){2,6}|\p{Lu}{2,6}(?=s?(?![\p{L}\p{N}@_&]|\.\p{L}))|\p{Lu}\p{Ll}\p{Lu}{1,3}(?![\p{L}\p{N}]))/gu;

const TITLES = /(?:M|MM|Mme|Mmes|Mlle|Monsieur|Madame|Dhr|Mevr|Mw|Herrn?|Frau|Mr|Mrs|Ms|Dr)\.?\s$/;

function inCapitals({ options, prose: { text }, tell, words }: Context): void {
  const loud = capitals(text).filter((run) => shouts(run, words));
  const addresses = addressesIn(text);
  const everyday = new Set(words.everyday.split('|'));
  const told = new Set<string>();
  for (const hit of matches(text, ACRONYM)) {
    const plain = hit.text.replaceAll('.', '');
    if (told.has(plain) || everyday.has(plain)) continue;
    if (options.known.has(plain) || options.known.has(hit.text)) continue;
    if ([...loud, ...addresses].some(({ start, end }) => hit.start >= start && hit.end <= end))
      continue;
    if (isForm(plain) || isCode(text, hit)) continue;
    if (TITLES.test(before(text, hit.start)) || isExplained(text, hit.text)) continue;
    if (options.around !== undefined && isExplained(options.around, hit.text)) continue;
    told.add(plain);
    tell(hit, 'warning', `Write the words for "${hit.text}", or explain it in the glossary.`);
  }
}

const SMALL_ROMAN = new RegExp(`^(?=[IVX]+$)${ROMAN}$`);

/** A Roman numeral, or the letters of a pattern: JJ/MM/AAAA, XXX. */
function isForm(letters: string): boolean {
  return SMALL_ROMAN.test(letters) || /^([AJMDTXYZ])\1+$/.test(letters);
}

/** The country of an account or a VAT number, the letters of a Dutch postcode. */
function isCode(text: string, { start, end, text: letters }: Run): boolean {
  const after = text.slice(end);
  if (/^(?:BE|FR|NL|DE|LU|GB|AT|CH)$/.test(letters) && /^[ \u00a0]?(?:\d|0|x)/i.test(after))
    return true;
  return letters.length === 2 && /\d{4} ?$/.test(text.slice(Math.max(0, start - 5), start));
}

/** "caisse d'allocations familiales (CAF)", "CAF (caisse d'allocations familiales)". */
function isExplained(text: string, acronym: string): boolean {
  // Most pages have no such place; looking for it is dear.
  if (!/[([]/.test(text) || !text.includes(acronym)) return false;
  const at = acronym.replace(/[.]/g, '\\.');
  return (
    new RegExp(`\\p{L}\\s*[([]\\s*["«“„]?\\s*${at}s?\\s*["»”“]?\\s*[)\\]]`, 'u').test(text) ||
    new RegExp(`(?<!\\p{L})${at}s?\\s*[([][^()]*\\p{L}{3,}[\\s’'-]+\\p{L}{2,}`, 'u').test(text)
  );
}

/** "c.-à-d.", "o.a.", "z. B.", "e.g.": what the voice says for them is what to write. */
function shortForms({ options, prose: { text }, tell, words }: Context): void {
  const addresses = addressesIn(text);
  const taken: Span[] = [];
  for (const { form, pattern, written } of formsOf(words)) {
    if (options.known.has(form)) continue;
    const hits = matches(text, pattern).filter(
      (hit) =>
        ![...taken, ...addresses].some(({ start, end }) => hit.start < end && start < hit.end),
    );
    taken.push(...hits);
    const [first] = hits;
    if (first) tell(first, 'warning', `Write "${written}" and not "${first.text}".`);
  }
}

interface ShortForm {
  readonly form: string;
  readonly pattern: RegExp;
  readonly written: string;
}

const forms = new Map<Language, readonly ShortForm[]>();

/** The longest first: "t.a.v." has "a.v." in it. */
function formsOf(words: Language): readonly ShortForm[] {
  const known = forms.get(words);
  if (known) return known;
  const easy = new Set(words.easyShort.split('|'));
  const all = { ...speechLanguage(words.language)?.abbreviations(), ...words.written };
  const made = Object.entries(all)
    .map(([key, written]) => {
      const form = key.replace(/\*$/, '');
      return { form, written, pattern: shortForm(key, form) };
    })
    // What has a "/" or is a unit is no short form of a word.
    .filter(({ form }) => !easy.has(form) && !/[/²³(]/.test(form))
    .sort((a, b) => b.form.length - a.form.length);
  forms.set(words, made);
  return made;
}

function shortForm(key: string, form: string): RegExp {
  const source = form.replace(/[.()+?*[\]\\^$]/g, '\\$&').replace(/ /g, '[\\s\\u00a0\\u202f]?');
  const isAsItStands = /\p{Lu}/u.test(form);
  // Before a capital alone it may be a word that ends a sentence: "un vol. Les peines".
  const after = key.endsWith('*') ? '(?=[\\s\\u00a0\\u202f]?(?:\\p{L}{1,2}\\.?[\\s-]?)?\\d)' : '';
  // "n°3": after a sign nothing need part it from what follows.
  const end = /[^\p{L}]$/u.test(form) ? '' : "(?![\\p{L}\\p{N}]|[’'-]\\p{L})";
  return new RegExp(`(?<![\\p{L}\\p{N}./@-])${source}${end}${after}`, isAsItStands ? 'gu' : 'giu');
}
