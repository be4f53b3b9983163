import { primary } from '../formats/text.js';
import type { MessageKey } from '../ports.js';

/** A day of the calendar, without hour or place. */
export interface Day {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly day: number;
}

export type DelayKind = 'plain' | 'calendar' | 'working' | 'workable' | 'clear';

/** Something with digits that a person may want explained. */
export type NumberFact =
  | { readonly kind: 'date'; readonly day: Day }
  | { readonly kind: 'amount'; readonly value: number; readonly currency: string }
  | {
      readonly kind: 'delay';
      readonly count: number;
      readonly unit: 'day' | 'week' | 'month';
      readonly days: DelayKind;
    }
  | { readonly kind: 'iban'; readonly iban: string };

export interface NumberMatch {
  readonly fact: NumberFact;
  readonly start: number;
  readonly end: number;
}

/** One plain sentence about a number: a key of the interface's words and what to put in it. */
export interface Line {
  readonly key: MessageKey;
  readonly values: Readonly<Record<string, string | number>>;
}

export interface ExplainOptions {
  /** The language of the interface. */
  readonly locale: string;
  /** Milliseconds since 1970: the clock of the ports. */
  readonly now: number;
  /** IANA name; the device's own without it. */
  readonly timeZone?: string | undefined;
}

/** Finds dates, amounts, delays and account numbers. `lang` is the language of the text. */
export function findNumbers(text: string, lang: string): NumberMatch[] {
  const found = [
    ...ibans(text),
    ...dates(text, lang),
    ...amounts(text),
    ...delays(text, primary(lang)),
  ];
  const kept: NumberMatch[] = [];
  for (const match of found)
    if (!kept.some((other) => match.start < other.end && other.start < match.end)) kept.push(match);
  return kept.sort((a, b) => a.start - b.start);
}

/** What to say about a number. Calendar facts only: nothing here is legal advice, and a line says so. */
export function explainNumber(fact: NumberFact, options: ExplainOptions): Line[] {
  switch (fact.kind) {
    case 'date':
      return explainDate(fact.day, options);
    case 'amount':
      return explainAmount(fact.value, fact.currency, options.locale);
    case 'delay':
      return explainDelay(fact, options);
    case 'iban':
      return explainIban(fact.iban, options.locale);
  }
}

/** The day it is now, where the site is. */
export function today({ now, timeZone }: Pick<ExplainOptions, 'now' | 'timeZone'>): Day {
  const parts = calendar(timeZone).formatToParts(new Date(now));
  const part = (type: string): number =>
    Number(parts.find((candidate) => candidate.type === type)?.value ?? 0);
  return { year: part('year'), month: part('month'), day: part('day') };
}

function calendar(timeZone: string | undefined): Intl.DateTimeFormat {
  const format = { year: 'numeric', month: 'numeric', day: 'numeric' } as const;
  try {
    return new Intl.DateTimeFormat('en-GB', timeZone ? { ...format, timeZone } : format);
  } catch {
    // An unknown time zone in the site file: the device's own is the next best.
    return new Intl.DateTimeFormat('en-GB', format);
  }
}

function explainDate(day: Day, options: ExplainOptions): Line[] {
  const distance = (utc(day) - utc(today(options))) / DAY;
  const relative = new Intl.RelativeTimeFormat(options.locale, { numeric: 'auto' });
  return [
    {
      key: 'simple.number.date',
      values: { date: longDate(day, options.locale), distance: relative.format(distance, 'day') },
    },
    { key: 'simple.number.noAdvice', values: {} },
  ];
}

function explainAmount(value: number, currency: string, locale: string): Line[] {
  const whole = Math.trunc(value);
  const cents = Math.round((value - whole) * 100);
  const amount = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'name',
    minimumFractionDigits: 0,
    maximumFractionDigits: 0,
  }).format(whole);
  return cents === 0
    ? [{ key: 'simple.number.amount', values: { amount } }]
    : [{ key: 'simple.number.amountCents', values: { amount, count: cents } }];
}

function explainDelay(
  { count, unit, days }: Extract<NumberFact, { kind: 'delay' }>,
  options: ExplainOptions,
): Line[] {
  const lines: Line[] = [];
  if (days !== 'plain') lines.push({ key: `simple.number.${days}`, values: {} });
  // Without the list of public holidays a date would be a guess.
  if (days === 'plain' || days === 'calendar') {
    const end = add(today(options), count, unit);
    lines.push({ key: 'simple.number.until', values: { date: longDate(end, options.locale) } });
  }
  lines.push({ key: 'simple.number.noAdvice', values: {} });
  return lines;
}

function explainIban(iban: string, locale: string): Line[] {
  const country = iban.slice(0, 2);
  const groups = iban.replace(/(.{4})(?=.)/g, '$1 ');
  const name = new Intl.DisplayNames(locale, { type: 'region' }).of(country) ?? country;
  return [
    { key: 'simple.number.iban', values: { country: name } },
    { key: 'simple.number.ibanGroups', values: { groups } },
  ];
}

const DAY = 86_400_000;

function utc({ year, month, day }: Day): number {
  return Date.UTC(year, month - 1, day);
}

function longDate(day: Day, locale: string): string {
  return new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(utc(day));
}

function add(day: Day, count: number, unit: 'day' | 'week' | 'month'): Day {
  if (unit !== 'month') return dayOf(utc(day) + count * DAY * (unit === 'week' ? 7 : 1));
  const months = day.month - 1 + count;
  const year = day.year + Math.floor(months / 12);
  const month = (months % 12) + 1;
  // 31 January and one month is the last day of February.
  return { year, month, day: Math.min(day.day, daysIn(year, month)) };
}

function dayOf(time: number): Day {
  const date = new Date(time);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function real(year: number, month: number, day: number): Day | undefined {
  const valid = month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
  return valid ? { year, month, day } : undefined;
}

function dates(text: string, lang: string): NumberMatch[] {
  const matches: NumberMatch[] = [];
  const push = (found: RegExpExecArray, day: Day | undefined): void => {
    if (day) matches.push({ fact: { kind: 'date', day }, ...span(found) });
  };
  for (const found of text.matchAll(/(?<![\d./-])(\d{4})-(\d{2})-(\d{2})(?![\d-])/g))
    push(found, real(Number(found[1]), Number(found[2]), Number(found[3])));
  for (const found of text.matchAll(
    /(?<![\d./-])(\d{1,2})(\/|\.|-|\. )(\d{1,2})\2(\d{4})(?!\d|[./-]\d)/g,
  )) {
    const order = dayMonth(Number(found[1]), Number(found[3]), lang);
    push(found, order && real(Number(found[4]), order.month, order.day));
  }
  const months = monthNames(lang);
  const names = months.map(escape).join('|');
  const number = (name: string | undefined): number => months.indexOf(fold(name ?? '')) + 1;
  for (const found of text.matchAll(
    new RegExp(
      `(?<![\\d/])(\\d{1,2})(?:er|st|nd|rd|th|e|\\.)?\\s+(?:of\\s+|de\\s+)?(${names})\\s+(\\d{4})(?!\\d)`,
      'giu',
    ),
  ))
    push(found, real(Number(found[3]), number(found[2]), Number(found[1])));
  if (primary(lang) === 'en') {
    for (const found of text.matchAll(
      new RegExp(`(?<!\\p{L})(${names})\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?!\\d)`, 'giu'),
    ))
      push(found, real(Number(found[3]), number(found[1]), Number(found[2])));
  }
  return matches;
}

/** 03/04/2026 is 3 April nearly everywhere and 4 March in the United States; bare English tells nothing. */
function dayMonth(a: number, b: number, lang: string): { day: number; month: number } | undefined {
  const [language, region] = lang.toLowerCase().split('-');
  if (language === 'en' && region === 'us') return { day: b, month: a };
  if (language === 'en' && (region === undefined || region === 'simple')) {
    if (a <= 12 && b <= 12 && a !== b) return undefined;
    return a > 12 ? { day: a, month: b } : { day: b, month: a };
  }
  return { day: a, month: b };
}

function monthNames(lang: string): string[] {
  const format = new Intl.DateTimeFormat(lang, { day: 'numeric', month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) =>
    fold(
      format.formatToParts(Date.UTC(2026, month, 1)).find(({ type }) => type === 'month')?.value ??
        '',
    ),
  );
}

function fold(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

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

function amounts(text: string): NumberMatch[] {
  const after = new RegExp(String.raw`(?<![\d.,])(${AMOUNT})\s?(${MONEY})(?![\p{L}\d])`, 'giu');
  const before = new RegExp(
    String.raw`(?<![\p{L}\d])(${MONEY})\s?(${AMOUNT})(?![\d]|[.,]\d)`,
    'giu',
  );
  const match = (found: RegExpExecArray, number = '', money = ''): NumberMatch => ({
    fact: {
      kind: 'amount',
      value: amountOf(number),
      currency: CURRENCIES[money.toLowerCase()] ?? 'EUR',
    },
    ...span(found),
  });
  return [
    ...[...text.matchAll(after)].map((found) => match(found, found[1], found[2])),
    ...[...text.matchAll(before)].map((found) => match(found, found[2], found[1])),
  ];
}

/** "1.234,50", "1 234,50" and "1,234.50" are the same number: a mark before one or two last digits is the decimal. */
function amountOf(written: string): number {
  const decimal = /[.,](\d{1,2})$/.exec(written);
  const whole = (decimal ? written.slice(0, decimal.index) : written).replace(/\D/g, '');
  return Number(`${whole}.${decimal?.[1] ?? '0'}`);
}

type DelayRule = readonly [words: string, unit: 'day' | 'week' | 'month', days: DelayKind];

/** Longer names first: "jours ouvrables" before "jours". */
const DELAYS: Readonly<Record<string, readonly DelayRule[]>> = {
  fr: [
    ['jours? calendaires?|jours? civils?', 'day', 'calendar'],
    ['jours? ouvrables?', 'day', 'workable'],
    ['jours? ouvr[ée]s?', 'day', 'working'],
    ['jours? francs?', 'day', 'clear'],
    ['jours?', 'day', 'plain'],
    ['semaines?', 'week', 'plain'],
    ['mois', 'month', 'plain'],
  ],
  nl: [
    ['kalenderdag(?:en)?', 'day', 'calendar'],
    ['werkdag(?:en)?', 'day', 'working'],
    ['dag(?:en)?', 'day', 'plain'],
    ['week|weken', 'week', 'plain'],
    ['maand(?:en)?', 'month', 'plain'],
  ],
  de: [
    ['kalendertage?n?', 'day', 'calendar'],
    ['werktage?n?', 'day', 'workable'],
    ['arbeitstage?n?', 'day', 'working'],
    ['tage?n?', 'day', 'plain'],
    ['wochen?', 'week', 'plain'],
    ['monate?n?', 'month', 'plain'],
  ],
  en: [
    ['calendar days?', 'day', 'calendar'],
    ['(?:working|business) days?', 'day', 'working'],
    ['clear days?', 'day', 'clear'],
    ['days?', 'day', 'plain'],
    ['weeks?', 'week', 'plain'],
    ['months?', 'month', 'plain'],
  ],
};

function delays(text: string, language: string): NumberMatch[] {
  return (DELAYS[language] ?? []).flatMap(([words, unit, days]) =>
    [
      ...text.matchAll(
        new RegExp(
          `(?<![\\d.,/])(\\d{1,3})\\s(?:${words.replaceAll(' ', '\\s')})(?!\\p{L})`,
          'giu',
        ),
      ),
    ].map((found) => ({
      fact: { kind: 'delay' as const, count: Number(found[1]), unit, days },
      ...span(found),
    })),
  );
}

function ibans(text: string): NumberMatch[] {
  const written = /(?<![\p{L}\d])[A-Z]{2}\d{2}(?:[ \u00a0]?[A-Z0-9]{1,4}){3,8}(?![\p{L}\d])/gu;
  return [...text.matchAll(written)].flatMap((found) => {
    // A word in capitals may follow ("… BIC GEBABEBB"): fewer groups, until the check digits agree.
    for (let shown = found[0]; shown !== ''; shown = shown.replace(/[ \u00a0]?[^ \u00a0]+$/u, '')) {
      const iban = shown.replace(/\s/gu, '');
      if (isIban(iban))
        return [
          { fact: { kind: 'iban', iban }, start: found.index, end: found.index + shown.length },
        ];
    }
    return [];
  });
}

/** ISO 13616: the country and check digits go to the end, letters count from 10, and the rest by 97 is 1. */
function isIban(iban: string): boolean {
  if (iban.length < 15 || iban.length > 34) return false;
  const digits = [...(iban.slice(4) + iban.slice(0, 4))].map((char) => parseInt(char, 36)).join('');
  let rest = 0;
  for (const digit of digits) rest = (rest * 10 + Number(digit)) % 97;
  return rest === 1;
}

function span(found: RegExpExecArray): { start: number; end: number } {
  return { start: found.index, end: found.index + found[0].length };
}
