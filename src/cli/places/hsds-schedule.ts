/** Schedules of HSDS (RFC 5545 recurrence) as OpenStreetMap hours, where both mean the same. */
import { isoWeek, parseHours, type HoursRule } from '../../core/help/hours.js';
import { textOf } from './lamednum.js';

type Fields = Readonly<Record<string, unknown>>;

export interface ScheduleHours {
  readonly osm: string;
  /** What people are told in words instead, as the source says it. */
  readonly notes: readonly string[];
  /** Why there are no hours although the source has some. */
  readonly unread?: string;
}

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const NAMES = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];

/** Narrow a rule to some weeks or days of the year. */
const NARROWER = ['byweekno', 'bymonthday', 'byyearday', 'count'];

const WEEK = 7 * 24 * 60 * 60 * 1000;
/** 1 January 1970 was a Thursday. */
const FIRST_MONDAY = -3 * 24 * 60 * 60 * 1000;

type Weeks = HoursRule['weeks'];

interface Read {
  readonly days: readonly number[];
  readonly range: string;
  readonly weeks: Weeks;
}

/**
 * Rules for every week, and for every other week where it is said which. When one of several is another one, none is
 * read: half-read hours are wrong hours.
 * @param today as `2026-11-22`: schedules that are over, or not yet begun, are not of today.
 */
export function hoursOf(schedules: readonly Fields[], today: string): ScheduleHours {
  const current = schedules.map(withRule).filter((one) => isCurrent(one, today));
  if (schedules.length > 0 && current.length === 0)
    return {
      osm: '',
      notes: [],
      unread: 'Its schedules are over or not begun yet: the hours were left out.',
    };
  const read: Read[] = [];
  for (const schedule of current) {
    const one = readRule(schedule, today);
    if (typeof one === 'string')
      return {
        osm: '',
        notes: [...new Set(current.map(wordsOf))].filter(Boolean),
        unread: `Its hours were left out: ${one}.`,
      };
    read.push(one);
  }
  const osm = osmOf(read);
  return osm !== '' && !parseHours(osm)
    ? { osm: '', notes: [], unread: `Its hours "${osm}" were left out: they cannot be.` }
    : { osm, notes: [] };
}

/** Some write the whole rule in one field: `FREQ=WEEKLY;INTERVAL=2;BYDAY=TU`. */
function withRule(schedule: Fields): Fields {
  const parts = textOf(schedule['rrule'])
    .replace(/^RRULE:/i, '')
    .split(';')
    .map((part) => part.split('='))
    .map(([name = '', value = '']) => [name.trim().toLowerCase(), value.trim()] as const);
  return { ...schedule, ...Object.fromEntries(parts) };
}

function wordsOf(schedule: Fields): string {
  return textOf(schedule['description']) || textOf(schedule['notes']);
}

/** `2026-11-24` of what may be longer, or be written without dashes. */
function dayOf(written: unknown): string {
  return textOf(written)
    .replace(/^(\d{4})(\d\d)(\d\d)/, '$1-$2-$3')
    .slice(0, 10);
}

function isCurrent(schedule: Fields, today: string): boolean {
  const from = dayOf(schedule['valid_from']);
  return (from === '' || from <= today) && lastDay(schedule) >= today;
}

function lastDay(schedule: Fields): string {
  const ends = ['valid_to', 'until'].map((name) => dayOf(schedule[name]));
  return ends.filter((one) => one !== '').sort()[0] ?? '9999-12-31';
}

/** Or why it cannot be read. */
function readRule(schedule: Fields, today: string): Read | string {
  const text = (name: string): string => textOf(schedule[name]);
  const other = 'one of its schedules is not for every week';
  if (NARROWER.some((name) => text(name) !== '')) return other;
  const daily = text('freq') === 'DAILY' && text('byday') === '';
  const every = text('interval') || '1';
  if (!daily && text('freq') !== 'WEEKLY') return other;
  if (every !== '1' && (every !== '2' || daily)) return other;
  const days = daily
    ? DAYS.map((_, day) => day)
    : text('byday')
        .split(',')
        .map((day) => DAYS.indexOf(day.trim()));
  const [from, to] = [time(text('opens_at')), time(text('closes_at'))];
  // `1MO` is the first Monday of a month.
  if (days.includes(-1) || from === undefined || to === undefined) return other;
  const range = `${from}-${to === '00:00' ? '24:00' : to}`;
  if (every === '1') return { days, range, weeks: 'all' };
  const start = Date.parse(dayOf(schedule['dtstart']));
  if (Number.isNaN(start) || !['', 'MO'].includes(text('wkst')))
    return 'one of its schedules is for every other week, and it does not say which weeks';
  const weeks = parityOf(start, today, lastDay(schedule));
  return weeks === undefined
    ? 'one of its schedules is for every other week, and after week 53 odd weeks become even ones. Write it into "slots"'
    : { days, range, weeks };
}

/**
 * Whether the weeks of a schedule are odd or even ones; undefined where a year of 53 weeks turns that round within a
 * year from today, for this file will be read then.
 */
function parityOf(start: number, today: string, end: string): Weeks | undefined {
  const weekOf = (time: number): number => Math.floor((time - FIRST_MONDAY) / WEEK);
  const found = new Set<Weeks>();
  const [now, last] = [weekOf(Date.parse(today)), weekOf(Date.parse(end))];
  for (let week = now; week <= Math.min(last, now + 53); week++) {
    if ((week - weekOf(start)) % 2 !== 0) continue;
    const monday = new Date(week * WEEK + FIRST_MONDAY);
    const number = isoWeek({
      year: monday.getUTCFullYear(),
      month: monday.getUTCMonth() + 1,
      day: monday.getUTCDate(),
    });
    found.add(number % 2 === 1 ? 'odd' : 'even');
  }
  const [only] = found;
  return found.size === 1 ? only : undefined;
}

const PREFIXES = { all: '', odd: 'week 1-53/2 ', even: 'week 2-52/2 ' } as const;

/** What is said of odd or even weeks comes behind, and takes the place of what is said of every week. */
function osmOf(read: readonly Read[]): string {
  const texts = (['all', 'odd', 'even'] as const).map((weeks) => {
    const week = NAMES.map((_, day) => {
      const own = read.filter((one) => one.weeks === weeks && one.days.includes(day));
      const every = read.filter((one) => one.weeks === 'all' && one.days.includes(day));
      return new Set(own.length === 0 ? [] : [...every, ...own].map(({ range }) => range));
    });
    return written(week, PREFIXES[weeks]);
  });
  return texts.filter(Boolean).join('; ');
}

/** `10:00` from `10:00:00`, `10:00Z` and `10:00:00+01:00`: the clock at the door. */
function time(written: string): string | undefined {
  return /^(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?$/.exec(written)?.[1];
}

/** Days with the same hours together: `Mo-We,Fr 09:00-12:00,13:00-16:00; Sa 10:00-12:00`. */
function written(week: readonly ReadonlySet<string>[], prefix: string): string {
  const groups = new Map<string, number[]>();
  for (const [day, ranges] of week.entries()) {
    if (ranges.size === 0) continue;
    const text = [...ranges].sort().join(',');
    groups.set(text, [...(groups.get(text) ?? []), day]);
  }
  return [...groups].map(([times, days]) => `${prefix}${runs(days)} ${times}`).join('; ');
}

function runs(days: readonly number[]): string {
  const parts: number[][] = [];
  for (const day of days) {
    const last = parts.at(-1);
    if (last && last.at(-1) === day - 1) last.push(day);
    else parts.push([day]);
  }
  return parts
    .map((run) => {
      const [first = '', last = ''] = [NAMES[run[0] ?? 0], NAMES[run.at(-1) ?? 0]];
      return run.length === 1 ? first : `${first}${run.length === 2 ? ',' : '-'}${last}`;
    })
    .join(',');
}
