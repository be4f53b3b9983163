/** "Keep the thread": who helps this person, where and when, so that next time begins there. */
import type { Place } from '../formats/places.js';
import type { Translator } from '../ports.js';
import type { DayOfYear } from './holidays.js';
import { clock, dayInWords } from './hours-words.js';
import { localDay, type Moment } from './hours.js';

export interface Appointment {
  /** On the calendar of the place: `2026-11-24`. */
  readonly day: string;
  /** By the clock of the place: `14:00`. */
  readonly at: string;
  /** How long it lasts; undefined where nobody said. */
  readonly minutes?: number;
}

export interface KeptPlace {
  readonly id: string;
  readonly name: string;
  readonly phone?: string;
  readonly country?: string;
  /** For the clock of the place: France has twelve. */
  readonly postcode?: string;
  /** Street and town in one line. */
  readonly address?: string;
}

export interface Thread {
  readonly place?: KeptPlace;
  /** As the person wrote it; a first name is enough. */
  readonly helper?: string;
  readonly appointment?: Appointment;
}

/** Longer is no name. */
export const LONGEST_NAME = 60;

/** Where nobody said how long, a calendar needs some time. */
export const USUAL_MINUTES = 60;

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const TIME = /^([01]\d|2[0-3]):([0-5]\d)$/;

/** What an earlier visit kept; anything else that lies under our key is passed over. */
export function readThread(kept: unknown): Thread | undefined {
  if (!isGroup(kept)) return undefined;
  const place = readPlace(kept['place']);
  const appointment = readAppointment(kept['appointment']);
  const helper = cleanName(kept['helper']);
  const thread = {
    ...(place && { place }),
    ...(helper !== undefined && { helper }),
    ...(appointment && { appointment }),
  };
  return Object.keys(thread).length > 0 ? thread : undefined;
}

/** What is kept of a place: enough to find and call it. */
export function keptPlace(place: Place): KeptPlace {
  const { id, name, phone, country, postcode } = place;
  const address = addressOf(place);
  return {
    id,
    name,
    ...(phone !== undefined && { phone }),
    ...(country !== undefined && { country }),
    ...(postcode !== undefined && { postcode }),
    ...(address !== '' && { address }),
  };
}

/** Street and town in one line; empty where neither is known. */
export function addressOf(place: Place): string {
  return [place.address, [place.postcode, place.city].filter(Boolean).join(' ')]
    .filter(Boolean)
    .join(', ');
}

/** A day of the calendar and a time of the clock; undefined for what is neither. */
export function readAppointment(kept: unknown): Appointment | undefined {
  if (!isGroup(kept)) return undefined;
  const { day, at, minutes } = kept;
  if (typeof day !== 'string' || typeof at !== 'string' || !TIME.test(at)) return undefined;
  const date = dayOf(day);
  // The calendar itself says whether there is a 31 February.
  const there = new Date(Date.UTC(date?.year ?? 0, (date?.month ?? 0) - 1, date?.day ?? 0));
  if (!date || there.getUTCMonth() !== date.month - 1) return undefined;
  const lasts = typeof minutes === 'number' && minutes > 0 && minutes <= 720 ? { minutes } : {};
  return { day, at, ...lasts };
}

/** A name without line breaks and without end; undefined for none. */
export function cleanName(name: unknown): string | undefined {
  if (typeof name !== 'string') return undefined;
  const clean = name.replace(/\s+/g, ' ').trim().slice(0, LONGEST_NAME);
  return clean === '' ? undefined : clean;
}

/** Whether it is over: its end has gone by where the place is. */
export function isPast({ day, at, minutes = USUAL_MINUTES }: Appointment, moment: Moment): boolean {
  const now = localDay(moment);
  const date = dayOf(day);
  if (!now || !date) return false;
  const days = (Date.UTC(now.year, now.month - 1, now.day) - utcOf(date)) / (24 * 60 * 60 * 1000);
  return days * 24 * 60 + now.minute >= minuteOf(at) + minutes;
}

/** "Tuesday 24 November at 2 pm"; with the year where it is not this one. In the words of the group `places`. */
export function appointmentInWords(
  { day, at }: Appointment,
  words: Pick<Translator, 'locale' | 't'>,
  moment: Moment,
): string {
  const date = dayOf(day);
  if (!date) return '';
  const otherYear = localDay(moment)?.year !== date.year;
  return words.t('thread.at', {
    day: dayInWords(utcOf(date), words.locale, {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      ...(otherYear ? { year: 'numeric' } : {}),
    }),
    time: clock(minuteOf(at), words),
  });
}

/** `2026-11-24` in its parts. */
export function dayOf(day: string): DayOfYear | undefined {
  const [, year, month, date] = DAY.exec(day) ?? [];
  return year === undefined
    ? undefined
    : { year: Number(year), month: Number(month), day: Number(date) };
}

/** The day it is where the place is. */
export function today(moment: Moment): string | undefined {
  const day = localDay(moment);
  return day && writtenDay(day);
}

/** Minutes from midnight. */
export function minuteOf(at: string): number {
  const [hour = 0, minute = 0] = at.split(':').map(Number);
  return hour * 60 + minute;
}

/** A day as a file writes it. */
export function writtenDay({ year, month, day }: DayOfYear): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)}`;
}

function readPlace(kept: unknown): KeptPlace | undefined {
  if (!isGroup(kept)) return undefined;
  const { id, name, phone, country, postcode, address } = kept;
  if (typeof id !== 'string' || typeof name !== 'string') return undefined;
  return {
    id,
    name,
    ...(typeof phone === 'string' && { phone }),
    ...(typeof country === 'string' && { country }),
    ...(typeof postcode === 'string' && { postcode }),
    ...(typeof address === 'string' && { address }),
  };
}

function utcOf({ year, month, day }: DayOfYear): number {
  return Date.UTC(year, month - 1, day);
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
