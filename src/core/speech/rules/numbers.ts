import type { OneMany, SpeechLocale } from '../locales/locale.js';
import { anyOf, bare, byGroups, S, sayGroup, type Rule } from './rule.js';

/** The signs and codes of a sum's currency, and the one key they have in a locale's table. */
const CURRENCY = String.raw`€|EUR|[Ee]uros?|US\$|\$|USD|£|GBP|CHF`;
const KEYS: Readonly<Record<string, string>> = { EUR: '€', USD: '$', US$: '$', GBP: '£' };

/** The first of a whole number in thousands, or all its figures. */
const WHOLE = String.raw`(?:[1-9]\d{0,2}(?:[.,'’ \u00a0\u202f\u2009]\d{3}){1,5}(?!\d)|\d{1,15})`;

export function isOne({ language }: SpeechLocale, whole: string, parts = ''): boolean {
  // French counts from two on as more than one: "0 euro", "1,5 million".
  if (language === 'fr') return Number(whole) < 2;
  return Number(whole) === 1 && !/[1-9]/.test(parts);
}

const digitsOf = (written: string): string =>
  written.replaceAll(/\D/g, '').replace(/^0+(?=\d)/, '');

/** Sums of money, with the sign before or behind, from-to, thousands and millions, and "per month". */
export function amounts(locale: SpeechLocale): Rule[] {
  const scale = `(?:${S}?(${anyOf(Object.keys(locale.scales))})(?!\\p{L}))?`;
  const per = `(?:${S}?/${S}?(m²|\\p{L}{1,12}))?`;
  const number = `(${WHOLE})(?:[.,](\\d{2}(?!\\d)|\\d(?!\\d)|[-–—]{1,2}))?`;
  // "10 € - 20 €" is no loss.
  const minus = `((?<![€$£\\d]${S}?)[-−]${S}?)?`;
  return [
    {
      pattern: new RegExp(`(?<=[€$£])${S}?[-–]${S}?(?=(?:[€$£]${S}?)?\\d)`, 'g'),
      say: () => locale.until,
    },
    {
      pattern: new RegExp(
        `(?<![\\d\\p{L}.,])${minus}(?:(${WHOLE})${S}?[-–]${S}?)?${number}${scale}${S}?(${CURRENCY})(?![\\p{L}\\d])${per}`,
        'gu',
      ),
      say: ([, sign, from, whole = '', parts, size, currency = '', each]) =>
        money(locale, { sign, from, whole, parts, size, currency, each }),
    },
    {
      pattern: new RegExp(
        `(?<![\\p{L}\\d])${minus}(€|EUR|US\\$|\\$|USD|£|GBP|CHF)${S}?(?:(${WHOLE})${S}?[-–]${S}?(?:[€$£]${S}?)?)?${number}${scale}${per}(?!\\d)`,
        'gu',
      ),
      say: ([, sign, currency = '', from, whole = '', parts, size, each]) =>
        money(locale, { sign, from, whole, parts, size, currency, each }),
    },
  ];
}

interface Written {
  readonly sign: string | undefined;
  readonly from: string | undefined;
  readonly whole: string;
  readonly parts: string | undefined;
  readonly size: string | undefined;
  readonly currency: string;
  readonly each: string | undefined;
}

function money(locale: SpeechLocale, written: Written): string | undefined {
  const { currency, each, from, parts = '', sign, size } = written;
  const table = locale.currencies[KEYS[currency] ?? (/^e/i.test(currency) ? '€' : currency)];
  if (!table) return undefined;
  const whole = digitsOf(written.whole);
  const decimals = parts.replaceAll(/\D/g, '');
  const one = isOne(locale, whole, size === undefined ? '' : decimals);
  const scaled = size === undefined ? undefined : locale.scales[bare(size)];
  const sum = scaled
    ? scaledSum(locale, whole, decimals, pick(scaled, one), table.unit[1])
    : sumOf(locale, whole, decimals, table);
  const range = from === undefined ? '' : `${locale.figures(digitsOf(from))} ${locale.until} `;
  const minus = sign === undefined ? '' : `${locale.signs.minus} `;
  const often = each === undefined ? '' : ` ${locale.per} ${unitName(locale, each)}`;
  return `${minus}${range}${sum}${often}`;
}

function scaledSum(
  locale: SpeechLocale,
  whole: string,
  decimals: string,
  size: string,
  unit: string,
): string {
  const number = decimalNumber(locale, whole, decimals.replace(/0+$/, ''));
  // French: "3 millions d'euros", but "12 mille euros".
  const noun = /^mil+i/.test(size) ? (locale.millionOf?.(unit) ?? unit) : unit;
  return `${number} ${size} ${noun}`;
}

function sumOf(
  locale: SpeechLocale,
  whole: string,
  decimals: string,
  { unit, part, feminine = false }: SpeechLocale['currencies'][string],
): string {
  const cents = Number(decimals.padEnd(2, '0'));
  const isMillions = /^[1-9]\d*0{6}$/.test(whole);
  const noun =
    isMillions && locale.millionOf ? locale.millionOf(unit[1]) : pick(unit, isOne(locale, whole));
  const number = isMillions && locale.millionOf ? millions(whole) : locale.counted(whole, feminine);
  const main = `${number} ${noun}`;
  if (cents === 0 || !part) return main;
  const small = `${locale.counted(String(cents), false)} ${pick(part, cents === 1)}`;
  return whole === '0' ? small : `${main} ${locale.moneyAnd} ${small}`;
}

const millions = (whole: string): string => {
  const count = whole.slice(0, -6);
  return `${count} ${count === '1' ? 'million' : 'millions'}`;
};

const pick = ([one, many]: OneMany, isSingle: boolean): string => (isSingle ? one : many);

/** "3,05" is "3 virgule 0 5". */
function decimalNumber(locale: SpeechLocale, whole: string, decimals: string): string {
  const { comma, decimals: say, figures } = locale;
  return decimals === '' ? figures(whole) : `${figures(whole)} ${comma} ${say(decimals)}`;
}

/** The full name of one unit, for "per month", "per square metre"; other words stay. */
function unitName({ units }: SpeechLocale, written: string): string {
  const entry = units[written] ?? units[`${written}.`];
  return entry ? (entry.replace(/^f:/, '').split('|')[0] ?? written) : written;
}

/** Measures and delays: a number, from-to, and its unit; per cent. */
export function measures(locale: SpeechLocale): Rule[] {
  const [group, comma] = locale.language === 'en' ? [',', '\\.'] : ['.', ','];
  const whole = `(?:[1-9]\\d{0,2}(?:[${group}’ \\u00a0\\u202f\\u2009]\\d{3}){1,5}(?!\\d)|\\d{1,15})`;
  const forms = anyOf(Object.keys(locale.units).map((unit) => unit.replace(/\.$/, '')));
  return [
    {
      pattern: new RegExp(
        `(?<![\\p{L}\\d.,/])([-−+])?(?:(${whole})${S}?[-–]${S}?)?(${whole})(?:${comma}(\\d{1,6}))?${S}?(${forms})(?![\\p{L}\\d²³'’]|/\\p{L})(?:\\.(?=${S}?[\\p{Ll}\\d,;:)]))?`,
        'gu',
      ),
      say([, sign, from, number = '', decimals = '', unit = '']) {
        const entry = locale.units[bare(unit)] ?? locale.units[`${bare(unit)}.`];
        if (entry === undefined) return undefined;
        const feminine = entry.startsWith('f:');
        const [one = '', many = one] = entry.replace(/^f:/, '').split('|');
        const digits = digitsOf(number);
        const name = isOne(locale, digits, decimals) ? one : many;
        const count =
          decimals === ''
            ? locale.counted(digits, feminine)
            : decimalNumber(locale, digits, decimals);
        const range =
          from === undefined ? '' : `${locale.figures(digitsOf(from))} ${locale.until} `;
        return `${signWord(locale, sign)}${range}${count} ${name}`;
      },
    },
  ];
}

const signWord = ({ signs }: SpeechLocale, sign: string | undefined): string =>
  sign === undefined ? '' : `${sign === '+' ? signs.plus : signs.minus} `;

/** Numbers that a voice reads wrong as they are written: with blanks, with decimals, from-to, with noughts first. */
export function plainNumbers(locale: SpeechLocale): Rule[] {
  const { figures, signs, until } = locale;
  const [group, comma] = locale.language === 'en' ? [',', '\\.'] : ['.', ','];
  return [
    {
      pattern: new RegExp(
        `(?<![\\p{L}\\d.,:/-])([−])?([1-9]\\d{0,2}(?:[${group}’ \\u00a0\\u202f\\u2009]\\d{3}){1,5}(?!\\d)|\\d{1,15})(?:${comma}(\\d{1,6}))?(?![\\p{L}\\d]|[.,:/-]\\d)`,
        'gu',
      ),
      say([found, sign, whole = '', decimals = '']) {
        const isGrouped = /\D/.test(whole);
        // A number that only begins with a nought is a code: "0457", not "0,5".
        if (!isGrouped && decimals === '' && sign === undefined) {
          return /^0\d/.test(found) ? code(found, locale) : longNumber(found, locale);
        }
        const minus = sign === undefined ? '' : `${signs.minus} `;
        return minus + decimalNumber(locale, digitsOf(whole), decimals);
      },
    },
    {
      // "18-25 ans", "2025–2026", "p. 3-5".
      pattern: new RegExp(
        `(?<![\\p{L}\\d.,:/-])(\\d{1,4})(${S}?[-–]${S}?)(\\d{1,4})(?![\\p{L}\\d]|[.,:/-]\\d|[-–])`,
        'gu',
      ),
      say([, from = '', , to = '']) {
        if (from.startsWith('0') || Number(from) >= Number(to)) return undefined;
        return `${figures(from)} ${until} ${figures(to)}`;
      },
    },
    ...(figures('70') === '70'
      ? []
      : [
          {
            pattern: /(?<!\d)\d{1,9}(?!\d)/g,
            say: ([digits]: RegExpExecArray) => {
              const words = figures(digits);
              return words === digits ? undefined : words;
            },
          },
        ]),
  ];
}

const code = (digits: string, { figures }: SpeechLocale): string =>
  digits.length > 6 ? byGroups(inGroups(digits), figures) : sayGroup(digits, figures);

/** A number of eight figures and more without a blank is a reference, not a quantity. */
function longNumber(digits: string, { figures }: SpeechLocale): string | undefined {
  return digits.length < 8 ? undefined : byGroups(inGroups(digits), figures);
}

function inGroups(digits: string): string[] {
  if (digits.length % 3 === 0) return digits.match(/\d{3}/g) ?? [];
  const even = digits.length - (digits.length % 2 === 0 ? 0 : 3);
  return [...(digits.slice(0, even).match(/\d\d/g) ?? []), digits.slice(even)].filter(Boolean);
}
