/** Schedules of HSDS (RFC 5545 recurrence) as OpenStreetMap hours, where both mean the same. */
import { parseHours } from '../../core/help/hours.js';
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

/**
 * Only rules for every week are read. When one of several is not, none is: half-read hours are wrong hours.
 * @param today as `2026-11-22`: schedules that are over, or not yet begun, are not of today.
 */
export function hoursOf(schedules: readonly Fields[], today: string): ScheduleHours {
  const current = schedules.filter((one) => isCurrent(one, today));
  if (schedules.length > 0 && current.length === 0)
    return {
      osm: '',
      notes: [],
      unread: 'Its schedules are over or not begun yet: the hours were left out.',
    };
  const week = NAMES.map(() => new Set<string>());
  for (const schedule of current) {
    const read = weekly(schedule);
    if (!read)
      return {
        osm: '',
        notes: [...new Set(current.map((one) => textOf(one['description'])))].filter(Boolean),
        unread: 'Its hours were left out: one of its schedules is not for every week.',
      };
    for (const day of read.days) week[day]?.add(read.range);
  }
  const osm = written(week);
  return osm !== '' && !parseHours(osm)
    ? { osm: '', notes: [], unread: `Its hours "${osm}" were left out: they cannot be.` }
    : { osm, notes: [] };
}

function isCurrent(schedule: Fields, today: string): boolean {
  const [from, to, until] = ['valid_from', 'valid_to', 'until'].map((name) =>
    textOf(schedule[name]).slice(0, 10),
  );
  const ends = [to, until].filter((one) => one !== undefined && one !== '');
  return (
    (from === '' || from === undefined || from <= today) &&
    ends.every((one) => (one ?? '') >= today)
  );
}

function weekly(
  schedule: Fields,
): { readonly days: readonly number[]; readonly range: string } | undefined {
  const text = (name: string): string => textOf(schedule[name]);
  if (NARROWER.some((name) => text(name) !== '')) return undefined;
  if (!['', '1'].includes(text('interval'))) return undefined;
  const daily = text('freq') === 'DAILY' && text('byday') === '';
  if (!daily && text('freq') !== 'WEEKLY') return undefined;
  const days = daily
    ? DAYS.map((_, day) => day)
    : text('byday')
        .split(',')
        .map((day) => DAYS.indexOf(day.trim()));
  const [from, to] = [time(text('opens_at')), time(text('closes_at'))];
  // `1MO` is the first Monday of a month.
  if (days.includes(-1) || from === undefined || to === undefined) return undefined;
  return { days, range: `${from}-${to === '00:00' ? '24:00' : to}` };
}

/** `10:00` from `10:00:00`, `10:00Z` and `10:00:00+01:00`: the clock at the door. */
function time(written: string): string | undefined {
  return /^(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?$/.exec(written)?.[1];
}

/** Days with the same hours together: `Mo-We,Fr 09:00-12:00,13:00-16:00; Sa 10:00-12:00`. */
function written(week: readonly ReadonlySet<string>[]): string {
  const groups = new Map<string, number[]>();
  for (const [day, ranges] of week.entries()) {
    if (ranges.size === 0) continue;
    const text = [...ranges].sort().join(',');
    groups.set(text, [...(groups.get(text) ?? []), day]);
  }
  return [...groups].map(([times, days]) => `${runs(days)} ${times}`).join('; ');
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
