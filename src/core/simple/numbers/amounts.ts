import { primary } from '../../formats/text.js';
import { span, type NumberMatch, type Period } from './fact.js';

const AMOUNT = String.raw`\d{1,3}(?:[\u0020\u00a0\u202f.,'’]\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d{1,2})?`;
const CURRENCIES: Readonly<Record<string, string>> = {
  '€': 'EUR',
  eur: 'EUR',
  euro: 'EUR',
  euros: 'EUR',
  '£': 'GBP',
  gbp: 'GBP',
  chf: 'CHF',
  $: 'USD',
  usd: 'USD',
};
const MONEY = String.raw`€|£|\$|EUR(?:OS?)?|GBP|CHF|USD`;
const AFTER = new RegExp(String.raw`(?<![\d.,])(${AMOUNT})\s*(${MONEY})(?![\p{L}\d])`, 'giu');
const BEFORE = new RegExp(String.raw`(?<![\p{L}\d])(${MONEY})\s*(${AMOUNT})(?![\d]|[.,]\d)`, 'giu');

/** Words that may stand between the sum and how often it is paid. */
const KIND = String.raw`(?:\s+(?:bruts?|nets?|TTC|HT|bruto|netto|brutto|gross|inclusief|exclusief|btw))?`;

/** How a language says how often: "par mois", "/an", "monatlich". One group for each period, in this order. */
const ORDER: readonly Period[] = ['week', 'month', 'quarter', 'year'];
const PERIODS: Readonly<Record<string, RegExp>> = {
  fr: periods('par|chaque|l[ea]|tous\\s+les|toutes\\s+les', [
    'semaines?|hebdomadaires?',
    'mois|mensuel(?:le)?s?',
    'trimestres?|trimestriel(?:le)?s?',
    'ans?|années?|annuel(?:le)?s?',
  ]),
  nl: periods('per|elke?|ieder?e?', [
    'week|wekelijks',
    'maand|maandelijks',
    'kwartaal|trimester|driemaandelijks',
    'jaar|jaarlijks',
  ]),
  de: periods('pro|je|im|in\\s+der|jede[nsr]?', [
    'Woche|wöchentlich',
    'Monat|monatlich',
    'Quartal|Vierteljahr|vierteljährlich',
    'Jahr|jährlich',
  ]),
  en: periods('per|an?|each|every', [
    'week|weekly',
    'month|monthly',
    'quarter|quarterly',
    'year|annum|yearly|annually',
  ]),
};

function periods(per: string, words: readonly string[]): RegExp {
  const groups = words.map((one) => `(${one})`).join('|');
  return new RegExp(`^${KIND}\\s*(?:\\/\\s?|(?:${per})\\s+|\\s)(?:${groups})(?!\\p{L})`, 'iu');
}

/** Sums of money, with how often they are paid where the text says it. */
export function amounts(text: string, lang: string): NumberMatch[] {
  const match = (found: RegExpExecArray, number = '', money = ''): NumberMatch => {
    const { start, end } = span(found);
    const often = PERIODS[primary(lang)]?.exec(text.slice(end, end + 60));
    const per = often && ORDER[often.slice(1).findIndex((group) => group !== undefined)];
    return {
      fact: {
        kind: 'amount',
        value: valueOf(number),
        currency: CURRENCIES[money.toLowerCase()] ?? 'EUR',
        ...(per && { per }),
      },
      start,
      end: end + (often?.[0].length ?? 0),
    };
  };
  return [
    ...[...text.matchAll(AFTER)].map((found) => match(found, found[1], found[2])),
    ...[...text.matchAll(BEFORE)].map((found) => match(found, found[2], found[1])),
  ];
}

/** "1.234,50", "1 234,50" and "1,234.50" are the same number: a mark before one or two last digits is the decimal. */
function valueOf(written: string): number {
  const decimal = /[.,](\d{1,2})$/.exec(written);
  const whole = (decimal ? written.slice(0, decimal.index) : written).replace(/\D/g, '');
  return Number(`${whole}.${decimal?.[1] ?? '0'}`);
}

const PERCENT =
  /(?<![\d.,/:-])(\d{1,3}(?:[.,]\d{1,4})?)\s*(?:%|(?:pour\s*cent|procent|prozent|per\s*cent)(?!\p{L}))(?![\p{L}\d%])/giu;

/** Percentages: "3,5 %", "3,5 procent". */
export function percents(text: string): NumberMatch[] {
  return [...text.matchAll(PERCENT)].map((found) => ({
    fact: { kind: 'percent', value: Number((found[1] ?? '').replace(',', '.')) },
    ...span(found),
  }));
}
