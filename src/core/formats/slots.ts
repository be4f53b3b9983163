import * as v from 'valibot';
import { date } from './shared.js';
import { localText } from './text-schema.js';
import { WEEKDAYS } from './weekdays.js';

/**
 * Help at the same place and hour each week. It rests on public holidays of the country, so none of them is written
 * here.
 */
export const slotEntries = v.strictObject({
  what: localText,
  day: v.picklist(WEEKDAYS, 'a weekday: Mo, Tu, We, Th, Fr, Sa or Su'),
  at: v.pipe(
    v.string(),
    v.regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/, 'a time such as 14:00, with two digits each'),
  ),
  minutes: v.pipe(
    v.number(),
    v.integer('a whole number of minutes'),
    v.minValue(5, 'a number of minutes, 5 or more'),
    v.maxValue(720, 'a number of minutes, 720 or fewer'),
  ),
  where: localText,
  who: v.exactOptional(localText),
  /** 2 is every other week, counted from `from`. */
  every: v.exactOptional(v.picklist([1, 2], '1 for each week, 2 for every other week')),
  from: v.exactOptional(date),
  until: v.exactOptional(date),
});

export const slot = v.pipe(
  slotEntries,
  v.check(
    ({ every, from }) => every !== 2 || from !== undefined,
    'a "from", the day of a first meeting: without it nobody knows which weeks are meant',
  ),
  v.check(
    ({ day, from }) => from === undefined || WEEKDAYS[weekdayOf(from)] === day,
    'a "from" that is such a weekday',
  ),
);

export const slots = v.array(slot);

export type Slot = v.InferOutput<typeof slot>;

/** 0 is Monday. */
function weekdayOf(day: string): number {
  return (new Date(day).getUTCDay() + 6) % 7;
}
