import type { SpeechLocale } from '../locales/locale.js';
import { byGroups, NOT_AFTER, NOT_BEFORE, S, spelled, spelledGroups, type Rule } from './rule.js';

/** How long an IBAN is (ISO 13616 registry), where it is not the longest: what follows it is another word. */
const IBAN_LENGTH: Readonly<Record<string, number>> = {
  AT: 20,
  BE: 16,
  CH: 21,
  DE: 22,
  ES: 24,
  FR: 27,
  GB: 22,
  IE: 22,
  IT: 27,
  LU: 20,
  NL: 18,
  PL: 28,
  PT: 25,
  RO: 24,
  TR: 26,
};

/** Numbers of accounts, of people and of enterprises that are written alike in several languages. */
export function codes({ figures }: SpeechLocale): Rule[] {
  return [
    {
      pattern: new RegExp(
        `${NOT_AFTER}([A-Z]{2})(\\d{2})((?:${S}?[A-Z0-9]{4}){2,7}(?:${S}?[A-Z0-9]{1,3})?)(?![A-Z0-9])`,
        'gu',
      ),
      say({ 0: found, 1: country = '', 2: check = '' }) {
        const written = found.replaceAll(/[^A-Z0-9]/g, '').length;
        if (written < (IBAN_LENGTH[country] ?? 15)) return undefined;
        const length = lengthOf(found, IBAN_LENGTH[country] ?? 34);
        const rest = found.slice(4, length).replaceAll(/[^A-Z0-9]/g, '');
        const groups = rest.match(/.{1,4}/g) ?? [];
        return { say: `${spelled(country)} ${spelled(check)}, ${spelledGroups(groups)}`, length };
      },
    },
    {
      // Only after its name: eight capitals are as well a word in a heading.
      pattern: new RegExp(
        `(?<=(?:BIC|SWIFT)\\p{L}{0,5}(?:${S}|[:=/()]){1,4})([A-Z]{4})([A-Z]{2})([A-Z0-9]{2})([A-Z0-9]{3})?${NOT_BEFORE}`,
        'gu',
      ),
      say: ([, ...groups]) => spelledGroups(groups.filter(Boolean)),
    },
    {
      // The Belgian national number: 85.07.30-033.28, 85073003328.
      pattern: /(?<![\d+])(\d{2})([. ]?)(\d{2})\2(\d{2})[-. ]?(\d{3})[-. ]?(\d{2})(?!\d)/g,
      say([found, year = '', , month = '', day = '', count = '', check = '']) {
        const isWritten = /^\d{2}\.\d{2}\.\d{2}-/.test(found);
        const number = year + month + day + count;
        if (!isWritten && !isNational(number, check)) return undefined;
        return byGroups([year, month, day, count, check], figures);
      },
    },
    {
      // The Belgian number of an enterprise: 0403.019.261, BE 0403.019.261.
      pattern: new RegExp(
        `${NOT_AFTER}(BE${S}?)?([01]\\d{3})[. ](\\d{3})[. ](\\d{3})(?![\\d\\p{L}])`,
        'gu',
      ),
      say([found, country, ...groups]) {
        const digits = groups.join('');
        const fits = 97 - (Number(digits.slice(0, 8)) % 97) === Number(digits.slice(8));
        if (!country && !found.includes('.') && !fits) return undefined;
        const number = byGroups(groups, figures);
        return country ? `B E, ${number}` : number;
      },
    },
    {
      // Numbers for value-added tax: two letters of the country, figures, in some countries a letter.
      pattern: new RegExp(
        `${NOT_AFTER}(BE|DE|LU|FR|NL)${S}?([A-Z0-9]{2}${S})?(\\d{8,11})(B\\d{2})?${NOT_BEFORE}`,
        'gu',
      ),
      say([, country = '', key = '', number = '', suffix]) {
        const groups = number.length === 10 ? fourThreeThree(number) : inThrees(number);
        const head = spelled(country + key.trim());
        return [head, byGroups(groups, figures), ...(suffix ? [spelled(suffix)] : [])].join(', ');
      },
    },
    {
      // The message of a Belgian transfer: +++090/9337/55493+++.
      pattern: /(?:\+{3}|\*{3})\s?(\d{3})\s?\/\s?(\d{4})\s?\/\s?(\d{5})\s?(?:\+{3}|\*{3})/g,
      say: ([, ...groups]) => spelledGroups(groups),
    },
    {
      // A reference with its year: 2026/00123. Nobody counts with noughts first.
      pattern: /(?<![\p{L}\d.,:/+-])([1-9]\d{1,3})\/(0\d{2,9})(?![\p{L}\d/])/gu,
      say: ([, year = '', number = '']) => `${figures(year)}, ${spelled(number)}`,
    },
  ];
}

/** Where the sign number `count` of an IBAN ends, its blanks counted. */
function lengthOf(found: string, count: number): number {
  let seen = 0;
  for (let at = 0; at < found.length; at += 1) {
    if (/[A-Z0-9]/.test(found[at] ?? '')) seen += 1;
    if (seen === count) return at + 1;
  }
  return found.length;
}

/** Whether the check figures fit; from the year 2000 on they are those of the number with a 2 before it. */
function isNational(number: string, check: string): boolean {
  return ['', '2'].some((century) => 97 - (Number(century + number) % 97) === Number(check));
}

export const inThrees = (digits: string): string[] => digits.match(/\d{1,3}/g) ?? [];

const fourThreeThree = (digits: string): string[] => [
  digits.slice(0, 4),
  digits.slice(4, 7),
  digits.slice(7),
];

/** The check of card numbers, SIREN and SIRET (Luhn, ISO/IEC 7812-1). */
export function isLuhn(digits: string): boolean {
  let sum = 0;
  [...digits].reverse().forEach((digit, at) => {
    const value = Number(digit) * (at % 2 === 1 ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  });
  return sum % 10 === 0;
}
