import { holidayOf } from './holidays.js';
import { addDays, localDay, parseHours, rangesOn, type LocalDay, type Moment } from './hours.js';
import type { PartOfDay } from './request.js';

/** A day on which somebody may answer, and the parts of it that are left. */
export interface CallbackDay {
  /** `2026-11-24`, on the site's calendar. */
  readonly day: string;
  /** 0 is today. */
  readonly inDays: number;
  readonly parts: readonly PartOfDay[];
}

/** In minutes from midnight. */
const PARTS: readonly (readonly [PartOfDay, from: number, to: number])[] = [
  ['morning', 0, 12 * 60],
  ['afternoon', 12 * 60, 17 * 60],
  ['evening', 17 * 60, 24 * 60],
];

/** Less than this of a part is no time to be rung in, in minutes. */
const ENOUGH = 30;

/** No more days than a person can look over. */
const DAYS = 4;

const LOOK_AHEAD = 14;

/**
 * The next days somebody may answer on: those of the channel's hours. Where it gives none that can be read, Monday to
 * Friday from 9 to 17, with the evening where the site names it, without the public holidays. A day whose hours are not known (a holiday they do not speak about) is left out.
 *
 * @param allowed the parts of the day that the site names; all of them when it names none.
 */
export function callbackDays(
  source: string | undefined,
  moment: Moment,
  allowed?: readonly PartOfDay[],
): CallbackDay[] {
  const today = localDay(moment);
  if (!today) return [];
  // Who names the evening and no hours answers in the evening: no day would have one else.
  const until = allowed?.includes('evening') ? 20 : 17;
  const hours = source === undefined ? undefined : parseHours(source);
  const found: CallbackDay[] = [];
  for (let inDays = 0; inDays <= LOOK_AHEAD && found.length < DAYS; inDays++) {
    const date = addDays(today, inDays);
    const ranges = hours
      ? (rangesOn(hours, date, moment.country) ?? [])
      : usual(date, moment.country, until);
    const now = inDays === 0 ? today.minute : 0;
    const parts = PARTS.filter(
      ([part, from, to]) =>
        (allowed?.includes(part) ?? true) &&
        ranges.some((range) => Math.min(range.to, to) - Math.max(range.from, from, now) >= ENOUGH),
    ).map(([part]) => part);
    if (parts.length > 0) found.push({ day: iso(date), inDays, parts });
  }
  return found;
}

/** When most desks are open, where the site does not say. */
function usual(
  day: LocalDay,
  country: string | undefined,
  until: number,
): readonly { readonly from: number; readonly to: number }[] {
  return day.weekday > 4 || holidayOf(day, country) ? [] : [{ from: 9 * 60, to: until * 60 }];
}

function iso({ year, month, day }: LocalDay): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)}`;
}
