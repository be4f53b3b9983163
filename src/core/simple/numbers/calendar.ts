/** Days of the calendar, counted without hours: summer time changes nothing. */
import type { Day } from './fact.js';

const DAY = 86_400_000;

/** The day it is where the site is; the device's own place when the time zone is not known. */
export function today(now: number, timeZone: string | undefined): Day {
  const parts = formatIn(timeZone).formatToParts(new Date(now));
  const part = (type: string): number =>
    Number(parts.find((candidate) => candidate.type === type)?.value ?? 0);
  return { year: part('year'), month: part('month'), day: part('day') };
}

function formatIn(timeZone: string | undefined): Intl.DateTimeFormat {
  const format = { year: 'numeric', month: 'numeric', day: 'numeric' } as const;
  try {
    return new Intl.DateTimeFormat('en-GB', timeZone ? { ...format, timeZone } : format);
  } catch {
    // An unknown time zone in the site file: the device's own is the next best.
    return new Intl.DateTimeFormat('en-GB', format);
  }
}

/** Midnight of the day in UTC, in milliseconds since 1970. */
export function utc({ year, month, day }: Day): number {
  return Date.UTC(year, month - 1, day);
}

/** Days from one day to another; negative when it is over. */
export function daysBetween(from: Day, to: Day): number {
  return (utc(to) - utc(from)) / DAY;
}

/** So many days, weeks or months later. 31 January and one month is the last day of February. */
export function add(day: Day, count: number, unit: 'day' | 'week' | 'month'): Day {
  if (unit !== 'month') return dayOf(utc(day) + count * DAY * (unit === 'week' ? 7 : 1));
  const months = day.month - 1 + count;
  const year = day.year + Math.floor(months / 12);
  const month = (months % 12) + 1;
  return { year, month, day: Math.min(day.day, daysIn(year, month)) };
}

/** The week of ISO 8601: weeks begin on Monday, and the one with the first Thursday of the year is week 1. */
export function weekOf(day: Day): { readonly week: number; readonly year: number } {
  const weekday = (new Date(utc(day)).getUTCDay() + 6) % 7;
  const thursday = dayOf(utc(day) + (3 - weekday) * DAY);
  const first: Day = { year: thursday.year, month: 1, day: 1 };
  return { week: Math.floor(daysBetween(first, thursday) / 7) + 1, year: thursday.year };
}

/** The day, unless there is no such day: 31 February. */
export function real(year: number, month: number, day: number): Day | undefined {
  const valid = month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
  return valid && year >= 1900 && year < 2200 ? { year, month, day } : undefined;
}

function dayOf(time: number): Day {
  const date = new Date(time);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
