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

/**
 * Whether the country rests on that day. Countries we do not know rest on no day: their doors are then as open
 * as their hours say. Local holidays (Alsace, Moselle, the overseas departments) are not known either.
 */
export function holidayOf({ year, month, day }: DayOfYear, country: string | undefined): boolean {
  const fixed = country === undefined ? undefined : FIXED[country];
  if (!fixed) return false;
  if (fixed.includes(`${month}-${day}`)) return true;
  const date = Date.UTC(year, month - 1, day);
  return AFTER_EASTER.some((days) => date === easter(year) + days * 24 * 60 * 60 * 1000);
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
