/** Single fields, made as our places write them. Each says what it could not take. */
import { safeParse } from 'valibot';
import { nearest } from '../../core/formats/nearest.js';
import { place, type Place } from '../../core/formats/places.js';
import { link, phoneNumber } from '../../core/formats/shared.js';
import { parseHours } from '../../core/help/hours.js';
import { placeNumber } from '../../core/help/place-number.js';
import { phoneForms } from '../../core/phone.js';
import { LISTS, standardWords, type List } from './words.js';

/** Told once for each field that was left out or changed. */
export type Tell = (what: string) => void;

/** `+3281000000` for numbers that can be dialled from abroad; short and special numbers stay as at home. */
export function phone(
  written: string,
  country: string | undefined,
  tell: Tell,
): string | undefined {
  // Several numbers, or one in quotes; the first is the one that people are meant to try first.
  const [first = ''] = written
    .replace(/["']/g, '')
    .trim()
    .split(/\s*(?:[|;,]|\bou\b|\s\/\s)\s*/);
  if (first === '') return undefined;
  const international = /^(?:33\d{9}|32\d{8,9}|(?:590|594|596|262)\d{9}|68[79]\d{6,8})$/.test(
    first,
  );
  const whole = international ? `+${first}` : first;
  // "+33 3949" is 3949 at home; that of a neighbour keeps its country in front.
  const { href, onlyIn } = placeNumber(whole, country, country ?? '');
  const number = (onlyIn === undefined ? href : phoneForms(whole).href).replace(/^tel:/, '');
  // Two numbers in one are longer than any.
  const long = number.replace(/\D/g, '').length > 15;
  if (long || !safeParse(phoneNumber, number).success || /[a-z]{3}/i.test(first)) {
    tell(`The phone number "${written}" was left out: it is none.`);
    return undefined;
  }
  if (first !== written.replace(/["']/g, '').trim())
    tell(`Of "${written}" the first number was taken.`);
  return number;
}

/** As written when it cannot be read either way: the page then says "unknown, call first". */
export function hours(written: string, tell: Tell): string | undefined {
  const text = written.trim();
  if (text === '') return undefined;
  if (parseHours(text)) return text;
  const mended = text
    .replace(/(\d)\s*h\s*(\d\d)/gi, '$1:$2')
    .replace(/(\d)\s+:(\d)/g, '$1:$2')
    .replace(/\bsun\b/gi, 'Su')
    .replace(/[\r\n]+/g, '; ')
    .replace(/;\s*$/, '');
  if (parseHours(mended)) return mended;
  tell(`The hours "${text}" cannot be read: the page will say "unknown, call first".`);
  return text;
}

/** `2024-04-02`, also from `2024-04-02T10:00:00Z` and, as spreadsheets show it, from `02/04/2024`. */
export function day(written: string, tell: Tell): string | undefined {
  const text = written.trim();
  if (text === '') return undefined;
  const iso = /^(\d{4})-(\d\d)-(\d\d)/.exec(text);
  const shown = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(text);
  const [year, month, date] = iso ? iso.slice(1) : shown ? [shown[3], shown[2], shown[1]] : [];
  const made = `${year}-${month?.padStart(2, '0')}-${date?.padStart(2, '0')}`;
  const time = Date.parse(made);
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== made) {
    tell(`The date "${text}" was left out: it is none.`);
    return undefined;
  }
  return made;
}

/** Both or neither: half a position is none. A decimal comma is read. */
export function position(
  lat: unknown,
  lon: unknown,
  tell: Tell,
): { readonly lat: number; readonly lon: number } | undefined {
  const [north, east] = [lat, lon].map((value) =>
    typeof value === 'number'
      ? value
      : typeof value === 'string' && value.trim() !== ''
        ? Number(value.trim().replace(',', '.'))
        : undefined,
  );
  if (north === undefined && east === undefined) return undefined;
  const fits =
    north !== undefined &&
    east !== undefined &&
    Math.abs(north) <= 90 &&
    Math.abs(east) <= 180 &&
    // Where a spreadsheet had nothing; there is only sea.
    (north !== 0 || east !== 0);
  if (!fits) {
    tell(`The position ${String(lat)}, ${String(lon)} was left out: it is none.`);
    return undefined;
  }
  // A hundred-thousandth of a degree is a metre.
  return { lat: round(north), lon: round(east) };
}

function round(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}

export function web(written: string, tell: Tell): string | undefined {
  const [first = ''] = written.trim().split(/\||,(?=\s*https?:)|\s+/);
  if (first === '') return undefined;
  const address = /^[a-z][a-z0-9+.-]*:/i.test(first) ? first : `https://${first}`;
  if (/^https?:\/\/[^\s/]+\.[^\s/]/i.test(address) && safeParse(link, address).success)
    return address;
  tell(`The web address "${first}" was left out: it is none.`);
  return undefined;
}

export function email(written: string, tell: Tell): string | undefined {
  const [first = ''] = written.trim().split(/\s*[|,;\s]\s*/);
  if (first === '') return undefined;
  if (safeParse(place.entries.email, first).success) return first;
  tell(`The e-mail address "${first}" was left out: it is none that can be used here.`);
  return undefined;
}

/** The words of the standard; those it does not know stay as they are, and are told. */
export function words(list: List, written: readonly string[], tell: Tell): string[] {
  const all = written.flatMap((word) => {
    const known = standardWords(list, word);
    if (!known)
      tell(
        `"${word}" is no word of the standard for ${NAMES[list]}; it was kept.${nearest(word, LISTS[list])}`,
      );
    return known ?? [word];
  });
  return [...new Set(all)];
}

const NAMES: Readonly<Record<List, string>> = {
  services: 'services',
  audiences: 'who a place is for',
  care: 'who a place is for',
  access: 'ways in',
  support: 'kinds of help',
  programmes: 'programmes',
  cost: 'cost',
};

/** Free and to be paid for: some of it is free, or for some. */
export function cost(written: readonly string[], tell: Tell): Place['cost'] {
  const all = written.flatMap((word) => {
    const known = standardWords('cost', word);
    if (!known) tell(`The cost "${word}" was left out: it is not known.`);
    return known ?? [];
  });
  const kinds = new Set(all);
  if (kinds.size === 0) return undefined;
  if (kinds.size > 1 || kinds.has('Gratuit sous condition')) return 'conditional';
  return kinds.has('Gratuit') ? 'free' : 'paid';
}

/**
 * The country by the postcode where nobody says: five digits are France, since the lists of the standard are French.
 * A spreadsheet that took postcodes for numbers has lost the zero in front; it is put back.
 */
export function postcode(
  written: string,
  country: string | undefined,
  tell: Tell,
): { readonly postcode?: string; readonly country?: string } {
  const digits = written
    .toUpperCase()
    .replace(/^\s*(?:B|F|BE|FR)[ -]+(?=\d)/, '')
    .replace(/(?<=\d)[\s.]+(?=\d)/g, '')
    .trim();
  if (digits === '') return { ...(country !== undefined && { country }) };
  const home = country ?? (/^\d{5}$/.test(digits) ? 'FR' : undefined);
  if (home === 'FR' && /^\d{4}$/.test(digits)) {
    tell(`The postcode ${digits} was read as 0${digits}.`);
    return { postcode: `0${digits}`, country: home };
  }
  return { postcode: digits, ...(home !== undefined && { country: home }) };
}

/** What a postcode of that country looks like; true for countries that are not known. */
export function isPostcode(text: string, country: string | undefined): boolean {
  if (country === 'FR' || country === 'DE') return /^\d{5}$/.test(text);
  if (country === 'BE' || country === 'LU') return /^[1-9]\d{3}$/.test(text);
  return true;
}
