import { primary } from '../../formats/text.js';
import { add, daysBetween, today, utc, weekOf } from './calendar.js';
import type { Day, Line, NumberFact, Period } from './fact.js';
import { wordsOf } from './words.js';

export interface ExplainOptions {
  /** The language of the interface. */
  readonly locale: string;
  /** Milliseconds since 1970: the clock of the ports. */
  readonly now: number;
  /** IANA name; the device's own without it. */
  readonly timeZone?: string | undefined;
  /** ISO 3166, of the site: which days are "ouvrables", and how 70 is said. */
  readonly country?: string | undefined;
  /** The language of the text the number stands in; its region counts more than the site's country. */
  readonly lang?: string | undefined;
}

/** What to say about a number. Facts only: nothing here is legal advice, and the last line says so. */
export function explainNumber(fact: NumberFact, options: ExplainOptions): Line[] {
  const where = { ...options, country: countryOf(options) };
  const lines = linesOf(fact, where);
  const days = fact.kind === 'date' || fact.kind === 'delay';
  return [...lines, { key: days ? 'number.onlyDays' : 'number.onlyNumbers', values: {} }];
}

function linesOf(fact: NumberFact, options: ExplainOptions): Line[] {
  switch (fact.kind) {
    case 'date':
      return explainDate(fact.day, options);
    case 'amount':
      return explainAmount(fact, options);
    case 'percent':
      return explainPercent(fact.value, options);
    case 'delay':
      return explainDelay(fact, options);
    case 'iban':
      return explainIban(fact.iban, options.locale);
  }
}

function countryOf({ country, lang = '' }: ExplainOptions): string | undefined {
  return /-([a-z]{2})(?:-|$)/i.exec(lang)?.[1]?.toUpperCase() ?? country;
}

/** How people of that place write: `nl-BE` writes € 1.234,50 and `en` without a place would be American. */
function regional({ locale, country }: ExplainOptions): string {
  const language = primary(locale);
  if (locale !== language) return locale;
  const place = country ?? (language === 'en' ? 'GB' : undefined);
  return place && /^[A-Z]{2}$/.test(place) ? `${language}-${place}` : language;
}

function explainDate(day: Day, options: ExplainOptions): Line[] {
  const distance = daysBetween(today(options.now, options.timeZone), day);
  const relative = new Intl.RelativeTimeFormat(options.locale, { numeric: 'auto' });
  const { week, year } = weekOf(day);
  return [
    {
      key: 'number.date',
      values: { date: longDate(day, options), distance: relative.format(distance, 'day') },
    },
    year === day.year
      ? { key: 'number.week', values: { week } }
      : { key: 'number.weekOfYear', values: { week, year } },
  ];
}

const WEEKS = 52;
/** So many times a year. */
const TIMES: Readonly<Record<Period, number>> = { week: WEEKS, month: 12, quarter: 4, year: 1 };

function explainAmount(
  { value, currency, per }: Extract<NumberFact, { kind: 'amount' }>,
  options: ExplainOptions,
): Line[] {
  const lines = [...plainSum(value, currency, options), ...inWords(value, currency, options)];
  if (per) {
    const others: readonly Period[] =
      per === 'year' ? ['month'] : per === 'month' ? ['year'] : ['month', 'year'];
    for (const other of others)
      lines.push(perPeriod((value * TIMES[per]) / TIMES[other], currency, other, options));
  }
  return lines;
}

function plainSum(value: number, currency: string, options: ExplainOptions): Line[] {
  const { whole, cents } = split(value);
  const amount = named(whole, currency, options);
  if (cents === 0) return [{ key: 'number.amount', values: { amount } }];
  if (currency !== 'EUR')
    return [{ key: 'number.amount', values: { amount: written(value, currency, options) } }];
  if (whole === 0) return [{ key: 'number.onlyCents', values: { count: cents } }];
  return [{ key: 'number.amountCents', values: { amount, count: cents } }];
}

/** "mille deux cent trente-quatre euros et cinquante centimes", where the language and the currency are known. */
function inWords(value: number, currency: string, options: ExplainOptions): Line[] {
  const { whole, cents } = split(value);
  const language = primary(options.locale);
  const words = wordsOf(whole, language, options.country);
  if (words === undefined || (cents > 0 && currency !== 'EUR')) return [];
  // "un million d'euros": after a round million French puts a "de".
  const joint = language === 'fr' && whole >= 1e6 && whole % 1e6 === 0 ? " d'" : ' ';
  const number = language === 'fr' && currency === 'GBP' ? words.replace(/\bun$/, 'une') : words;
  const sum = `${number}${joint}${unitName(whole, currency, options)}`;
  const parts = wordsOf(cents, language, options.country) ?? '';
  if (cents === 0) return [{ key: 'number.inWords', values: { words: sum } }];
  return whole === 0
    ? [{ key: 'number.inWordsOnlyCents', values: { cents: parts, count: cents } }]
    : [{ key: 'number.inWordsCents', values: { words: sum, cents: parts, count: cents } }];
}

/** In whole units: nobody pays cents by the year. Said "about" where that is not the exact sum. */
function perPeriod(value: number, currency: string, period: Period, options: ExplainOptions): Line {
  const rounded = Math.round(value);
  const about = Math.abs(value - rounded) > 0.004;
  // What is less than ten is said to the cent: "about 2" would be far off.
  const amount = value < 10 ? written(value, currency, options) : named(rounded, currency, options);
  const exact = value < 10 ? Math.abs(value * 100 - Math.round(value * 100)) < 0.4 : !about;
  const month = period === 'month';
  if (exact) return { key: month ? 'number.perMonth' : 'number.perYear', values: { amount } };
  return { key: month ? 'number.aboutPerMonth' : 'number.aboutPerYear', values: { amount } };
}

const HUNDRED = 100;

function explainPercent(value: number, options: ExplainOptions): Line[] {
  const currency = ({ CH: 'CHF', GB: 'GBP', US: 'USD' } as const)[options.country ?? ''] ?? 'EUR';
  const part = written(value, currency, options);
  const whole = written(HUNDRED, currency, options);
  return [{ key: 'number.percent', values: { part, whole } }];
}

type Counting = 'calendar' | 'working' | 'workable' | 'workableAsk' | 'clear';

/** What "jours ouvrables", "werkdagen" and "Werktage" mean is not the same everywhere. */
function countingOf(
  days: Exclude<Extract<NumberFact, { kind: 'delay' }>['days'], 'plain'>,
  { country, lang = '', locale }: ExplainOptions,
): Counting {
  if (days !== 'workable') return days;
  const language = primary(lang || locale);
  if (language === 'nl') return country === 'NL' ? 'working' : 'workableAsk';
  return country === 'BE' || country === 'CH' ? 'workableAsk' : 'workable';
}

function explainDelay(
  { count, unit, days, fromElsewhere }: Extract<NumberFact, { kind: 'delay' }>,
  options: ExplainOptions,
): Line[] {
  const lines: Line[] = [];
  if (days !== 'plain') lines.push({ key: `number.${countingOf(days, options)}`, values: {} });
  // Without the list of public holidays a date would be a guess.
  if (!fromElsewhere && (days === 'plain' || days === 'calendar')) {
    const end = add(today(options.now, options.timeZone), count, unit);
    lines.push({ key: 'number.until', values: { date: longDate(end, options) } });
  }
  return lines;
}

function explainIban(iban: string, locale: string): Line[] {
  const country = iban.slice(0, 2);
  const groups = iban.replace(/(.{4})(?=.)/g, '$1 ');
  const name = new Intl.DisplayNames(locale, { type: 'region' }).of(country) ?? country;
  return [
    { key: 'number.iban', values: { country: name } },
    { key: 'number.ibanGroups', values: { groups } },
  ];
}

function longDate(day: Day, options: ExplainOptions): string {
  return new Intl.DateTimeFormat(regional(options), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(utc(day));
}

function split(value: number): { readonly whole: number; readonly cents: number } {
  const all = Math.round(value * 100);
  return { whole: Math.floor(all / 100), cents: all % 100 };
}

/** "1 234 euros" */
function named(value: number, currency: string, options: ExplainOptions): string {
  return new Intl.NumberFormat(regional(options), {
    style: 'currency',
    currency,
    currencyDisplay: 'name',
    maximumFractionDigits: 0,
    minimumFractionDigits: 0,
  }).format(value);
}

/** "1 234,50 €" */
function written(value: number, currency: string, options: ExplainOptions): string {
  const digits = Number.isInteger(value) ? 0 : 2;
  return new Intl.NumberFormat(regional(options), {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(value);
}

/** "euros" */
function unitName(value: number, currency: string, options: ExplainOptions): string {
  const parts = new Intl.NumberFormat(regional(options), {
    style: 'currency',
    currency,
    currencyDisplay: 'name',
    maximumFractionDigits: 0,
    minimumFractionDigits: 0,
  }).formatToParts(value);
  return parts.find(({ type }) => type === 'currency')?.value ?? currency;
}
