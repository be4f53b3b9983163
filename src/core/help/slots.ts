/** When help that comes back each week is there next: on the calendar of the site, not on public holidays. */
import type { Slot } from '../formats/slots.js';
import { WEEKDAYS } from '../formats/weekdays.js';
import type { Translator } from '../ports.js';
import { holidayOf, type DayOfYear } from './holidays.js';
import { addDays, localDay, type LocalDay, type Moment } from './hours.js';
import { clock, dayName } from './hours-words.js';

/** A calendar has dates for so long where the site names no last one. */
export const DAYS_AHEAD = 366;

/** The meetings of a series, and the days on which it would be and is not. */
export interface Meetings {
  readonly days: readonly DayOfYear[];
  /** Public holidays of the country, and of the part of it where the postcode tells. */
  readonly rests: readonly DayOfYear[];
}

/** Its meetings from now on for a year, or until its last one; the one that runs at this moment is still among them. */
export function meetingsOf(slot: Slot, moment: Moment): Meetings {
  const today = localDay(moment);
  if (!today) return { days: [], rests: [] };
  const days: DayOfYear[] = [];
  const rests: DayOfYear[] = [];
  const last = slot.until === undefined ? Infinity : dayNumber(dayOf(slot.until));
  for (let ahead = daysToFirst(slot, today); ahead <= DAYS_AHEAD; ahead += 7 * (slot.every ?? 1)) {
    const day = addDays(today, ahead);
    if (dayNumber(day) > last) break;
    (holidayOf(day, moment.country, moment.postcode) ? rests : days).push(day);
  }
  return { days, rests };
}

/** "Every Tuesday, 2 pm to 3 pm", in the words of the group `card`. */
export function slotInWords(slot: Slot, words: Pick<Translator, 't' | 'locale'>): string {
  const { t, locale } = words;
  const from = minuteOf(slot);
  return t(slot.every === 2 ? 'card.everyOther' : 'card.every', {
    day: dayName(WEEKDAYS.indexOf(slot.day), locale),
    times: t('help.hours.range', {
      from: clock(from, words),
      to: clock(from + slot.minutes, words),
    }),
  });
}

/** Minutes from midnight. */
export function minuteOf({ at }: Pick<Slot, 'at'>): number {
  const [hour = 0, minute = 0] = at.split(':').map(Number);
  return hour * 60 + minute;
}

/** How many days from today to its first meeting that is not over. */
function daysToFirst(slot: Slot, today: LocalDay): number {
  const over = today.minute >= minuteOf(slot) + slot.minutes ? 1 : 0;
  const from = slot.from === undefined ? -Infinity : dayNumber(dayOf(slot.from));
  const soonest = Math.max(over, from - dayNumber(today));
  const weekday = WEEKDAYS.indexOf(slot.day);
  const first = soonest + ((((weekday - today.weekday - soonest) % 7) + 7) % 7);
  if (slot.every !== 2 || slot.from === undefined) return first;
  const weeks = (dayNumber(today) + first - from) / 7;
  return weeks % 2 === 0 ? first : first + 7;
}

function dayOf(date: string): DayOfYear {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return { year, month, day };
}

function dayNumber({ year, month, day }: DayOfYear): number {
  return Date.UTC(year, month - 1, day) / (24 * 60 * 60 * 1000);
}
