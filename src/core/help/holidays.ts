/** A day of the calendar; months count from 1. */
export interface DayOfYear {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Month and day of the holidays that never move. */
const FIXED: Readonly<Record<string, readonly string[]>> = {
  FR: ['1-1', '5-1', '5-8', '7-14', '8-15', '11-1', '11-11', '12-25'],
  BE: ['1-1', '5-1', '7-21', '8-15', '11-1', '11-11', '12-25'],
};

/** Days after Easter Sunday: Easter Monday, Ascension, Whit Monday. */
const AFTER_EASTER = [1, 39, 50];

/** More of them in parts of France, by the first digits of the postcode; a number counts from Easter Sunday. */
const LOCAL: readonly (readonly [prefix: RegExp, days: readonly (string | number)[]])[] = [
  // Moselle and Alsace.
  [/^(?:57|67|68)/, [-2, '12-26']],
  // The end of slavery, each at its own date. Saint-Barthélemy and Saint-Martin have postcodes of Guadeloupe.
  [/^97133/, ['10-9']],
  [/^97150/, ['5-28']],
  [/^971/, ['5-27']],
  [/^972/, ['5-22']],
  [/^973/, ['6-10']],
  [/^974/, ['12-20']],
  [/^976/, ['4-27']],
];

/**
 * Whether the country rests on that day. Countries we do not know rest on no day: their doors are then as open
 * as their hours say.
 * @param postcode for the holidays of a part of the country
 */
export function holidayOf(
  { year, month, day }: DayOfYear,
  country: string | undefined,
  postcode = '',
): boolean {
  const fixed = country === undefined ? undefined : FIXED[country];
  if (!fixed) return false;
  const local = country === 'FR' ? LOCAL.find(([prefix]) => prefix.test(postcode))?.[1] : undefined;
  const date = Date.UTC(year, month - 1, day);
  return [...fixed, ...AFTER_EASTER, ...(local ?? [])].some((one) =>
    typeof one === 'string'
      ? one === `${month}-${day}`
      : date === easter(year) + one * 24 * 60 * 60 * 1000,
  );
}

/** Easter Sunday of the Gregorian calendar as a UTC time (the Anonymous Gregorian computus, 1876). */
function easter(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d =
    (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return Date.UTC(year, Math.floor(f / 31) - 1, (f % 31) + 1);
}
