import type { SpeechLocale } from '../locales/locale.js';
import { ROMAN, romanValue } from '../roman.js';
import {
  anyOf,
  bare,
  NOT_AFTER,
  NOT_BEFORE,
  S,
  spelled,
  type Rule,
  onlyWith,
  FIGURE,
} from './rule.js';

/** Short forms of words, "number", acronyms, Roman numerals, and `JJ/MM/AAAA`. */
export function words(locale: SpeechLocale): Rule[] {
  return [
    ...onlyWith(/\/|\p{L}[.-]\p{L}/u, masks(locale)),
    ...numbers(locale),
    ...onlyWith(/[IVX]/, romans(locale)),
    ...abbreviations(locale),
    ...acronyms(locale),
  ];
}

/** What a date field shows as its pattern, in each order and with each sign. */
function masks({ mask: { d, m, y } }: SpeechLocale): Rule[] {
  const parts = [d, m, y];
  const any = `(?:${parts.map(({ letter }) => `${letter}{2}(?:${letter}{2})?`).join('|')})`;
  return [
    {
      pattern: new RegExp(
        `${NOT_AFTER}(${any})${S}?[/.-]${S}?(${any})(?:${S}?[/.-]${S}?(${any}))?${NOT_BEFORE}`,
        'giu',
      ),
      say: ([, ...found]) =>
        found
          .filter(Boolean)
          .map((part) => parts.find(({ letter }) => letter === part[0]?.toLowerCase())?.say ?? part)
          .join(', '),
    },
  ];
}

function numbers({ numberForms, signs }: SpeechLocale): Rule[] {
  const after = `${S}?(?=[\\p{L}\\d(:])`;
  return [
    {
      pattern: new RegExp(`${NOT_AFTER}(?:${numberForms.many})${S}?(?=\\d)`, 'giu'),
      say: () => signs.numbers,
    },
    {
      pattern: new RegExp(`${NOT_AFTER}(?:${numberForms.one})${after}`, 'giu'),
      say: () => signs.number,
    },
    { pattern: new RegExp(`§§${S}?(?=\\d)`, 'g'), say: () => signs.sections },
    { pattern: new RegExp(`§${S}?(?=\\d)`, 'g'), say: () => signs.section },
  ];
}

function romans({ figures, language, numbered, regnal, rulers }: SpeechLocale): Rule[] {
  const inFigures = (roman: string): string => figures(String(romanValue(roman)));
  return [
    ...(rulers && regnal
      ? [
          {
            pattern: new RegExp(`(?<=(?:${rulers})${S})(${ROMAN})(?:er|\\.)?${NOT_BEFORE}`, 'gu'),
            say: ([, roman = '']: RegExpExecArray) => regnal(romanValue(roman)),
          },
        ]
      : []),
    {
      pattern: new RegExp(
        `(?<=${NOT_AFTER}(?:${numbered})\\.?${S})(?=[IVX])(${ROMAN})(?![\\p{L}\\d'’])`,
        'giu',
      ),
      say({ 0: found, 1: roman = '', index }, text) {
        // "Read each box I tick", and "partie i" is no numeral.
        const isWord =
          found === 'I' &&
          language === 'en' &&
          /^ (?!of )\p{Ll}/u.test(text.slice(index + 1, index + 5));
        return found !== found.toUpperCase() || isWord ? undefined : inFigures(roman);
      },
    },
    {
      // "Windows XI", "Vatican II": after a name; a single letter there is an initial.
      pattern: new RegExp(
        `(?<=\\p{Lu}\\p{Ll}{2,20}${S})(?=[IVX]{2})(${ROMAN})(?![\\p{L}\\d.-])`,
        'gu',
      ),
      say: ([, roman = '']) => inFigures(roman),
    },
  ];
}

function abbreviations(locale: SpeechLocale): Rule[] {
  const forms = Object.entries(locale.abbreviations).map(([key, say]) => ({
    form: key.replace(/\*$/, ''),
    say,
    needsName: key.endsWith('*'),
  }));
  const table = new Map(forms.map((entry) => [bare(entry.form), entry]));
  return [
    {
      pattern: new RegExp(
        `(?<![\\p{L}\\d.@-])(?:${anyOf(table.size > 0 ? forms.map(({ form }) => form) : [])})(?![\\p{L}\\d@])`,
        'giu',
      ),
      say(match, text) {
        const form = bare(match[0]);
        // "BV." is a company, "bv." an example; but "Z.B." only begins a sentence.
        const isCapitals = form === form.toUpperCase() && /^\P{L}*\p{L}[^.]*\p{L}/u.test(form);
        const entry = table.get(form) ?? (isCapitals ? undefined : table.get(form.toLowerCase()));
        if (!entry) return undefined;
        const after = match.index + match[0].length;
        const rest = text.slice(after, after + 8);
        return entry.needsName && !/^\s*[\p{Lu}\d«"']/u.test(rest) ? undefined : entry.say;
      },
    },
  ];
}

/** Capitals that are no word: letter by letter; those that people say as a word stay one. */
function acronyms({ said, spelt }: SpeechLocale): Rule[] {
  const asWord = new Set(said.split(' '));
  const byLetter = new Set(spelt.split(' '));
  return [
    {
      pattern: /(?<![\p{L}\d.@-])(?:(?:\p{Lu}\.){2,8}|\p{Lu}{2,9}|\p{L}{3,6})(?![\p{L}\d@])/gu,
      say([found]) {
        const letters = found.replaceAll('.', '');
        if (asWord.has(letters)) return letters[0] + letters.slice(1).toLowerCase();
        if (byLetter.has(letters)) return spelled(letters.toUpperCase());
        if (found.includes('.')) return spelled(letters);
        // Without a vowel nobody can say it: "TGV", "BTW".
        const isSaid = letters !== letters.toUpperCase() || /[AEIOUYÀ-Ý]/.test(letters);
        return isSaid || letters.length > 5 ? undefined : spelled(letters);
      },
    },
  ];
}

/** "étape 2/7": where something is on the way. */
export function outOf(things: string, of: string): Rule {
  return {
    needs: FIGURE,
    pattern: new RegExp(
      `(?<=${NOT_AFTER}(?:${things})${S}:?${S}?)(\\d{1,3})${S}?/${S}?(\\d{1,3})(?![\\d/])`,
      'giu',
    ),
    say: ([, one = '', all = '']) => `${one} ${of} ${all}`,
  };
}

/** "1/2 heure" is "une demi-heure": `say` gets the noun, '' where none that is known follows. */
export function half(nouns: string, say: (noun: string) => string): Rule {
  return {
    needs: /[\d½]/,
    pattern: new RegExp(
      `(?<![\\d\\p{L}/.,])(?:1/2|½)(?![\\d/])(?:${S}(${nouns})(?!\\p{L}))?`,
      'giu',
    ),
    say: ([, noun = '']) => say(noun),
  };
}

/** Fixed forms and what is said for them: `24/7`. */
export function fixed(pattern: string, say: string): Rule {
  return {
    needs: FIGURE,
    pattern: new RegExp(`(?<![\\d\\p{L}/])(?:${pattern})(?![\\d\\p{L}/])`, 'giu'),
    say: () => say,
  };
}
