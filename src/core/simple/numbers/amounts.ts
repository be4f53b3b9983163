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

/** A sum taken off is no sum to pay: "-50 €", "Remise : - 50 €". In "10-20 €" and "Prix - 50 €" it is a dash. */
const NO_MINUS = String.raw`(?<!(?<![\p{L}\d])[-−–]|(?<![\p{L}\d]\s?)[-−]\s)`;
/** "5 € 50": a sign between two numbers may belong to either, unless the second has its own. */
const NO_CENTS = String.raw`(?!\s\d[\d.,]*(?![\d.,/]|\s*(?:${MONEY}|%)))`;
/** "€ 1,5 miljoen", "£5k" are far more than the figures say. */
const NO_SCALE =
  '(?!\\p{L}|\\s*(?:[km]|bn|tn|mio|mln|mrd|mld|mia|tsd|(?:mill?i|bill?i|trill?i|milj|bilj)\\p{L}+|thousand|duizend|tausend|mille)(?!\\p{L}))';
const AFTER = new RegExp(
  String.raw`(?<![\d.,])${NO_MINUS}(${AMOUNT})\s*(${MONEY})(?![\p{L}\d])${NO_CENTS}`,
  'giu',
);
const BEFORE = new RegExp(
  String.raw`(?<![\p{L}\d]|\d\s)${NO_MINUS}(${MONEY})\s*(${AMOUNT})(?![\d]|[.,]\d)${NO_SCALE}`,
  'giu',
);

/** Words that may stand between the sum and how often it is paid. */
const KIND = String.raw`(?:\s+(?:bruts?|nets?|TTC|HT|bruto|netto|brutto|gross|inclusief|exclusief|btw))?`;

/** "50 € le mois prochain", "500 € im Jahr 2025", "£50 a week later" say when, not how often. */
const WHEN = [
  String.raw`\d|prochain|suivant|derni|passé|précédent|d['’](?:après|avant)|de\s+\p{L}`,
  'later|geleden|earlier|after|before|ago|from\\s+(?:now|today)',
  '(?:nach|vor|danach|davor|später|früher|zuvor)(?!\\p{L})',
  '(?:januar|jänner|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember)(?!\\p{L})',
].join('|');

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
  return new RegExp(
    `^${KIND}\\s*(?:\\/\\s?|(?:${per})\\s+|\\s)(?:${groups})(?!\\p{L}|\\s+(?:${WHEN}))`,
    'iu',
  );
}

/** Sums of money, with how often they are paid where the text says it. */
export function amounts(text: string, lang: string): NumberMatch[] {
  const match = (found: RegExpExecArray, number = '', money = ''): NumberMatch[] => {
    const value = readNumber(number, lang, 2);
    if (value === undefined) return [];
    const { start, end } = span(found);
    const often = PERIODS[primary(lang)]?.exec(text.slice(end, end + 60));
    const per = often && ORDER[often.slice(1).findIndex((group) => group !== undefined)];
    return [
      {
        fact: {
          kind: 'amount',
          value,
          currency: CURRENCIES[money.toLowerCase()] ?? 'EUR',
          ...(per && { per }),
        },
        start,
        end: end + (often?.[0].length ?? 0),
      },
    ];
  };
  return [
    ...[...text.matchAll(AFTER)].flatMap((found) => match(found, found[1], found[2])),
    ...[...text.matchAll(BEFORE)].flatMap((found) => match(found, found[2], found[1])),
  ];
}

/**
 * "1.234,50", "1 234,50" and "1,234.50" are the same number: a mark before one or two last digits is the decimal.
 * Before three it is the decimal of that language or divides the thousands, which never begin with 0. Undefined
 * where there are more than `decimals`: nobody pays "0,125 €", and said in cents it would be wrong.
 */
function readNumber(written: string, lang: string, decimals: number): number | undefined {
  const [, lead = '', mark = '', last = ''] = /^(.*?)(?:([.,])(\d+))?$/.exec(written) ?? [];
  const own = primary(lang) === 'en' ? '.' : ',';
  const isDecimal =
    last.length !== 3 ||
    /\D/.test(lead.replaceAll(mark, '')) ||
    (/^\d+$/.test(lead) && (mark === own || lead === '0'));
  if (isDecimal && last.length > decimals) return undefined;
  const whole = (isDecimal ? lead : written).replace(/\D/g, '');
  return Number(`${whole}.${isDecimal ? last : ''}`);
}

const PERCENT = new RegExp(
  String.raw`(?<![\d.,/:-])${NO_MINUS}(\d{1,3}(?:[.,]\d{1,4})?)\s*(?:%|(?:pour\s*cent|procent|prozent|per\s*cent)(?!\p{L}))(?![\p{L}\d%])`,
  'giu',
);

/** Percentages: "3,5 %", "3,5 procent". */
export function percents(text: string, lang: string): NumberMatch[] {
  return [...text.matchAll(PERCENT)].flatMap((found) => {
    const value = readNumber(found[1] ?? '', lang, 4);
    // "1.000 %" is a thousand to some and one to others.
    if (value === undefined || value >= 1000) return [];
    return [{ fact: { kind: 'percent', value }, ...span(found) }];
  });
}
