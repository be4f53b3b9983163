/**
 * A series of meetings as a calendar file (RFC 5545): one event that comes back, in the time zone of the place, with
 * the changes of the clock that fall into it. It holds nothing of the person.
 */
import type { DayOfYear } from './holidays.js';
import { addDays } from './hours.js';

export interface Series {
  /** The same for the same series, so that taking the file twice makes one entry. */
  readonly uid: string;
  readonly title: string;
  readonly place: string;
  readonly notes: string;
  /** Local time of the place, minutes from midnight. */
  readonly at: number;
  readonly minutes: number;
  /** Weeks from one to the next. */
  readonly every: 1 | 2;
  /** The days on which it is; not empty, in order. */
  readonly days: readonly DayOfYear[];
  /** Days of the series on which it is not. */
  readonly rests: readonly DayOfYear[];
  /** IANA; undefined is the time of the device, whatever that is. */
  readonly zone: string | undefined;
  /** When the file is made, in milliseconds since 1970. */
  readonly now: number;
}

const DAY_CODES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** The text of the file; lines end as the format asks for. '' where there is no day. */
export function calendarFile(series: Series): string {
  const { days, rests, at, zone } = series;
  const first = days[0];
  const last = days.at(-1);
  if (!first || !last) return '';
  const tzid = zone === undefined ? '' : `;TZID=${zone}`;
  const local = (day: DayOfYear): string => stamp(localTime(day, at));
  // A rest before the first meeting is no day of this series.
  const off = rests.filter((day) => localTime(day, at) > localTime(first, at));
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//aidant//card//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...(zone === undefined ? [] : timeZone(zone, localTime(first, at), localTime(last, at))),
    'BEGIN:VEVENT',
    `UID:${escaped(series.uid)}`,
    `DTSTAMP:${stamp(series.now)}Z`,
    `DTSTART${tzid}:${local(first)}`,
    `DURATION:PT${series.minutes}M`,
    ...(days.length > 1 ? [rule(series, first, last)] : []),
    ...off.map((day) => `EXDATE${tzid}:${local(day)}`),
    `SUMMARY:${escaped(series.title)}`,
    `LOCATION:${escaped(series.place)}`,
    `DESCRIPTION:${escaped(series.notes)}`,
    'TRANSP:OPAQUE',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map(folded).join('');
}

function rule({ every, at, zone }: Series, first: DayOfYear, last: DayOfYear): string {
  const end = localTime(last, at);
  const until = zone === undefined ? stamp(end) : `${stamp(utcOf(end, zone))}Z`;
  const day = DAY_CODES[addDays(first, 0).weekday];
  return `RRULE:FREQ=WEEKLY;INTERVAL=${every};BYDAY=${day};UNTIL=${until}`;
}

/** Tells the offset of a zone from UTC, in minutes, at any moment. */
function offsetsOf(zone: string): (utc: number) => number {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    hourCycle: 'h23',
  });
  return (utc) => {
    const parts = format.formatToParts(utc);
    const part = (type: Intl.DateTimeFormatPartTypes): number =>
      Number(parts.find((one) => one.type === type)?.value);
    const day = Date.UTC(part('year'), part('month') - 1, part('day'));
    return day / MINUTE + part('hour') * 60 + part('minute') - Math.floor(utc / MINUTE);
  };
}

/** Each change of the clock around the series, found by asking the browser, so that no rule of ours grows old. */
function timeZone(zone: string, first: number, last: number): string[] {
  const offsetAt = offsetsOf(zone);
  // A year before: the change before the first meeting says what holds then.
  const from = first - 366 * DAY;
  const least = Math.min(...[0, 90, 180, 270].map((days) => offsetAt(from + days * DAY)));
  const lines = ['BEGIN:VTIMEZONE', `TZID:${zone}`];
  const change = (at: number, before: number, after: number): void => {
    const kind = after > least ? 'DAYLIGHT' : 'STANDARD';
    lines.push(
      `BEGIN:${kind}`,
      `DTSTART:${stamp(at + before * MINUTE)}`,
      `TZOFFSETFROM:${signed(before)}`,
      `TZOFFSETTO:${signed(after)}`,
      `END:${kind}`,
    );
  };
  let offset = offsetAt(from);
  change(from, offset, offset);
  for (let day = from; day < last + 2 * DAY; day += DAY) {
    const next = offsetAt(day + DAY);
    if (next !== offset) change(changeIn(offsetAt, day, day + DAY), offset, next);
    offset = next;
  }
  return [...lines, 'END:VTIMEZONE'];
}

/** The moment of the change, to the minute. */
function changeIn(offsetAt: (utc: number) => number, from: number, to: number): number {
  const before = offsetAt(from);
  let low = from / MINUTE;
  let high = to / MINUTE;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(middle * MINUTE) === before) low = middle;
    else high = middle;
  }
  return high * MINUTE;
}

/** A local time as if the place were at UTC. */
function localTime({ year, month, day }: DayOfYear, minute: number): number {
  return Date.UTC(year, month - 1, day, 0, minute);
}

function utcOf(local: number, zone: string): number {
  const offsetAt = offsetsOf(zone);
  const guess = local - offsetAt(local) * MINUTE;
  return local - offsetAt(guess) * MINUTE;
}

/** `20261124T140000`. */
function stamp(time: number): string {
  return new Date(time).toISOString().replace(/[-:]|\.\d+Z$/g, '');
}

function signed(minutes: number): string {
  const size = Math.abs(minutes);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${two(size % 60)}`;
}

function escaped(text: string): string {
  return text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/[\u0000-\u001f\u007f]/g, ' ');
}

/** No line over 75 octets; a sign is never cut in two. */
function folded(line: string): string {
  let out = '';
  let room = 75;
  for (const sign of line) {
    const size = octets(sign);
    if (size > room) {
      out += '\r\n ';
      room = 74;
    }
    out += sign;
    room -= size;
  }
  return `${out}\r\n`;
}

/** In UTF-8. */
function octets(sign: string): number {
  const point = sign.codePointAt(0) ?? 0;
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
}
