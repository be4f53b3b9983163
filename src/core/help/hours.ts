/**
 * Opening hours as OpenStreetMap writes them, read for the one question a person has: can I come or ring now?
 * Only what can be told with certainty is read (weekdays, several ranges, `off`, public holidays, odd and even
 * weeks); all the rest is "unknown, call first", because a closed door after an hour's walk is worse than a call.
 */
import { holidayOf, type DayOfYear } from './holidays.js';

/** Minutes from midnight; `to` may be 1440. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** One rule of the hours. Days count from 0, Monday. */
export interface HoursRule {
  readonly days: readonly number[];
  /** It speaks about public holidays. */
  readonly holidays: boolean;
  readonly weeks: 'all' | 'odd' | 'even';
  /** The last week of the year in which it counts: 51, 52 or 53, which few years have. */
  readonly lastWeek: number;
  /** Empty when closed. */
  readonly ranges: readonly Range[];
  /** After a comma: adds to the rules before it, instead of taking their place. */
  readonly adds: boolean;
}

export interface Hours {
  readonly rules: readonly HoursRule[];
  /** Day and night on every day it is open: true of a telephone line, hardly ever of a door. */
  readonly aroundTheClock: boolean;
}

export type OpenState =
  | {
      readonly state: 'open';
      /** When it closes, in minutes; 1440 is midnight. */ readonly until: number;
    }
  | { readonly state: 'closed'; readonly opens?: Opening }
  | { readonly state: 'unknown'; readonly why: 'none' | 'unreadable' | 'holiday' | 'implausible' };

/** The next time a door opens. */
export interface Opening {
  /** 0 today, 1 tomorrow, up to 14. */
  readonly inDays: number;
  /** 0 is Monday. */
  readonly weekday: number;
  /** Minutes from midnight. */
  readonly at: number;
}

/** Where and when: what an hour means depends on both. */
export interface Moment {
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly country?: string | undefined;
  /** An IANA time zone; the country's own when not given, else the device's. */
  readonly timeZone?: string | undefined;
  /** For the holidays of a part of the country. */
  readonly postcode?: string | undefined;
}

const DAYS = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'];
const ALL = [0, 1, 2, 3, 4, 5, 6];
const LOOK_AHEAD = 14;
const ZONES: Readonly<Record<string, string>> = {
  FR: 'Europe/Paris',
  BE: 'Europe/Brussels',
  NL: 'Europe/Amsterdam',
  LU: 'Europe/Luxembourg',
  DE: 'Europe/Berlin',
};

/** Undefined when any part is not understood: half-read hours are wrong hours. */
export function parseHours(source: string): Hours | undefined {
  const text = source
    .normalize('NFKC')
    .replace(/[‐-―−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
  const rules: HoursRule[] = [];
  for (const part of text.split(';')) {
    // An author who ends with a semicolon has not said anything more.
    if (part.trim() === '') continue;
    const read = parseSequence(part.trim());
    if (!read) return undefined;
    rules.push(...read);
  }
  if (rules.length === 0) return undefined;
  const open = rules.filter(({ ranges }) => ranges.length > 0);
  return { rules, aroundTheClock: open.every(isWholeDay) && covers(open) };
}

/** Hours that can be told; undefined for none, for what is not understood, and for those that no real door has. */
export function hoursToTell(
  source: string | undefined,
  kind: 'line' | 'door' = 'door',
): string | undefined {
  const hours = source === undefined ? undefined : parseHours(source);
  return hours && isPlausible(hours, kind) ? source : undefined;
}

function isPlausible({ rules }: Hours, kind: 'line' | 'door'): boolean {
  return kind === 'line' || !rules.some(isWholeDay);
}

/** Whether it is open at that moment, and until or from when. `door`: hours no real door has are not believed. */
export function openState(
  source: string | undefined,
  moment: Moment,
  kind: 'line' | 'door' = 'door',
): OpenState {
  if (source === undefined || source.trim() === '') return { state: 'unknown', why: 'none' };
  const hours = parseHours(source);
  const today = localDay(moment);
  if (!hours || !today) return { state: 'unknown', why: 'unreadable' };
  if (!isPlausible(hours, kind)) return { state: 'unknown', why: 'implausible' };
  const ranges = rangesOn(hours, today, moment.country, moment.postcode);
  if (!ranges) return { state: 'unknown', why: 'holiday' };
  const current = ranges.find(({ from, to }) => from <= today.minute && today.minute < to);
  if (current) return { state: 'open', until: endOfStretch(ranges, current) };
  const opens = nextOpening(hours, today, moment);
  return opens ? { state: 'closed', opens } : { state: 'closed' };
}

/** A day on the site's calendar. */
export interface LocalDay extends DayOfYear {
  /** 0 is Monday. */
  readonly weekday: number;
  readonly minute: number;
}

function parseSequence(part: string): HoursRule[] | undefined {
  if (part === '24/7') return [rule({ days: ALL, ranges: [{ from: 0, to: 1440 }] })];
  const rules: HoursRule[] = [];
  // A comma before a day or a week begins a further rule; before an hour it is one more range of the same rule.
  for (const [index, piece] of part.split(/(?<=:\d\d|off|closed)\s*,\s*(?=[a-z])/).entries()) {
    const read = parseRule(piece.trim(), index > 0);
    if (!read) return undefined;
    rules.push(read);
  }
  return rules;
}

const RULE =
  /^(?:week (?<weeks>[\d,/ -]+?) )?(?<days>(?:[a-z]{2}(?: ?- ?[a-z]{2})?)(?: ?, ?[a-z]{2}(?: ?- ?[a-z]{2})?)*)(?: (?<holidayOnly>ph))?(?: (?<times>off|closed|\d.*?))$/;

function parseRule(text: string, adds: boolean): HoursRule | undefined {
  const groups = RULE.exec(text.replace(/ open$/, ''))?.groups;
  const named = groups?.['days'] === undefined ? undefined : parseDays(groups['days']);
  if (!groups || !named || groups['holidayOnly'] !== undefined) return undefined;
  const weeks = parseWeeks(groups['weeks']);
  const ranges = parseRanges(groups['times'] ?? '');
  if (!weeks || !ranges) return undefined;
  return rule({ ...named, ...weeks, ranges, adds });
}

function parseDays(text: string): Pick<HoursRule, 'days' | 'holidays'> | undefined {
  const days = new Set<number>();
  let holidays = false;
  for (const item of text.split(',')) {
    const [first = '', last = first] = item.split('-').map((day) => day.trim());
    if (first === 'ph' && last === 'ph') {
      holidays = true;
      continue;
    }
    const from = DAYS.indexOf(first);
    const to = DAYS.indexOf(last);
    if (from < 0 || to < 0) return undefined;
    // `Sa-Mo` goes over the end of the week.
    for (let day = from; ; day = (day + 1) % 7) {
      days.add(day);
      if (day === to) break;
    }
  }
  return { days: [...days].sort((a, b) => a - b), holidays };
}

/** Only the whole year, and every other week of it: what a notice at a door says ("semaines paires"). */
function parseWeeks(text: string | undefined): Pick<HoursRule, 'weeks' | 'lastWeek'> | undefined {
  if (text === undefined) return { weeks: 'all', lastWeek: 53 };
  const [, first, last, every] = /^0?([12])-(5[1-3])(\/2)?$/.exec(text.replaceAll(' ', '')) ?? [];
  const lastWeek = Number(last);
  if (every !== undefined) return { weeks: first === '1' ? 'odd' : 'even', lastWeek };
  return first === '1' && lastWeek > 51 ? { weeks: 'all', lastWeek } : undefined;
}

function parseRanges(text: string): Range[] | undefined {
  if (text === 'off' || text === 'closed') return [];
  const ranges: Range[] = [];
  for (const item of text.split(',')) {
    const match = /^(\d{1,2}):(\d\d) ?- ?(\d{1,2}):(\d\d)$/.exec(item.trim());
    if (!match) return undefined;
    const [hour = 0, minute = 0, endHour = 0, endMinute = 0] = match.slice(1).map(Number);
    const from = hour * 60 + minute;
    const to = endHour * 60 + endMinute;
    // A door that closes before it opens is a slip of the pen far more often than a night shift.
    if (minute > 59 || endMinute > 59 || from >= to || to > 1440) return undefined;
    ranges.push({ from, to });
  }
  return ranges.sort((a, b) => a.from - b.from);
}

function rule(parts: Partial<HoursRule>): HoursRule {
  return {
    days: [],
    holidays: false,
    weeks: 'all',
    lastWeek: 53,
    ranges: [],
    adds: false,
    ...parts,
  };
}

function isWholeDay({ ranges }: HoursRule): boolean {
  const [only, ...more] = ranges;
  return only?.from === 0 && only.to >= 1439 && more.length === 0;
}

function covers(rules: readonly HoursRule[]): boolean {
  return ALL.every((day) => rules.some(({ days }) => days.includes(day)));
}

/** The open ranges of a day; undefined on a public holiday of which the hours do not speak, or not clearly. */
export function rangesOn(
  hours: Hours,
  day: LocalDay,
  country: string | undefined,
  postcode?: string,
): Range[] | undefined {
  const onWeekday = ({ days }: HoursRule): boolean => days.includes(day.weekday);
  const { rules } = hours;
  if (!holidayOf(day, country, postcode)) return rangesBy(rules, day, onWeekday);
  const spoken = rules.some(({ holidays }) => holidays);
  if (!spoken) return hours.aroundTheClock ? rangesBy(rules, day, onWeekday) : undefined;
  // People mean that what is said of holidays is all that counts then; to OpenStreetMap the weekday counts as well,
  // and later rules win ("PH off; Mo-Sa 10:00-18:00"). Only where both come to the same it is certain.
  const meant = rangesBy(rules, day, ({ holidays }) => holidays);
  const read = rangesBy(rules, day, (one) => one.holidays || onWeekday(one));
  return JSON.stringify(meant) === JSON.stringify(read) ? meant : undefined;
}

function rangesBy(
  rules: readonly HoursRule[],
  day: LocalDay,
  speaks: (rule: HoursRule) => boolean,
): Range[] {
  const week = isoWeek(day);
  const parity = week % 2 === 1 ? 'odd' : 'even';
  let ranges: Range[] = [];
  for (const one of rules) {
    if (!speaks(one) || week > one.lastWeek) continue;
    if (one.weeks !== 'all' && one.weeks !== parity) continue;
    ranges = one.adds && one.ranges.length > 0 ? [...ranges, ...one.ranges] : [...one.ranges];
  }
  return ranges.sort((a, b) => a.from - b.from);
}

/** 9-12 and 12-14 are one stretch. */
function endOfStretch(ranges: readonly Range[], current: Range): number {
  let end = current.to;
  for (const { from, to } of ranges) if (from <= end && to > end) end = to;
  return end === 1439 ? 1440 : end;
}

function nextOpening(
  hours: Hours,
  today: LocalDay,
  { country, postcode }: Moment,
): Opening | undefined {
  for (let inDays = 0; inDays <= LOOK_AHEAD; inDays++) {
    const day = addDays(today, inDays);
    const later = rangesOn(hours, day, country, postcode)?.find(
      ({ from }) => inDays > 0 || from > today.minute,
    );
    if (later) return { inDays, weekday: day.weekday, at: later.from };
  }
  return undefined;
}

/** The day and minute where the site is. Undefined when the time zone is not one. */
export function localDay({ now, country, timeZone }: Moment): LocalDay | undefined {
  const zone = zoneOf({ country, timeZone });
  try {
    const parts = new Intl.DateTimeFormat('en-GB', {
      ...(zone === undefined ? {} : { timeZone: zone }),
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      hourCycle: 'h23',
    }).formatToParts(now);
    const number = (type: Intl.DateTimeFormatPartTypes): number =>
      Number(parts.find((part) => part.type === type)?.value);
    const date = { year: number('year'), month: number('month'), day: number('day') };
    return { ...date, weekday: weekdayOf(date), minute: number('hour') * 60 + number('minute') };
  } catch {
    return undefined;
  }
}

/** The site's own time zone, else that of its country; undefined is the device's. */
export function zoneOf({ country, timeZone }: Omit<Moment, 'now'>): string | undefined {
  return timeZone ?? (country === undefined ? undefined : ZONES[country]);
}

export function addDays(from: DayOfYear, days: number): LocalDay {
  const date = new Date(Date.UTC(from.year, from.month - 1, from.day + days));
  const day = {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
  };
  return { ...day, weekday: weekdayOf(day), minute: 0 };
}

function weekdayOf({ year, month, day }: DayOfYear): number {
  return (new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7;
}

/** The week by ISO 8601: the one that holds the day's Thursday. */
export function isoWeek({ year, month, day }: DayOfYear): number {
  const date = new Date(Date.UTC(year, month - 1, day));
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7) + 3);
  const firstDay = Date.UTC(date.getUTCFullYear(), 0, 1);
  return 1 + Math.floor((date.getTime() - firstDay) / (7 * 24 * 60 * 60 * 1000));
}
