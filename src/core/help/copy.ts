/** Places kept for when there is no internet: a few of them, with the day they were taken. */
import type { Place } from '../formats/places.js';
import type { LocalText } from '../formats/text.js';

export interface PlacesCopy {
  /** When they were kept, in milliseconds since 1970. */
  readonly at: number;
  /** The nearest first. No postcode is kept with them. */
  readonly places: readonly Place[];
}

/** So many are enough to find an open door, and small enough for any device. */
export const MOST_KEPT = 10;

const TEXTS = [
  'country',
  'postcode',
  'city',
  'address',
  'phone',
  'email',
  'hours',
  'updated',
] as const;
const LISTS = ['services', 'access', 'support', 'languages'] as const;
const COSTS = ['free', 'conditional', 'paid'] as const;

/** What an earlier page kept; whatever else lies under our key is passed over, part by part. */
export function readCopy(kept: unknown): PlacesCopy | undefined {
  if (!isGroup(kept)) return undefined;
  const { at, places } = kept;
  if (typeof at !== 'number' || !Number.isFinite(at) || !Array.isArray(places)) return undefined;
  const read = places.slice(0, MOST_KEPT).flatMap(readPlace);
  return read.length > 0 ? { at, places: read } : undefined;
}

/** The parts of these places that a person needs without internet. */
export function copied(places: readonly Place[]): Place[] {
  return places.slice(0, MOST_KEPT).flatMap(readPlace);
}

/** In KB, rounded up. */
export function sizeOf(places: readonly Place[]): number {
  return Math.ceil(JSON.stringify(places).length / 1024);
}

/** Not by the validator, which may not be there without internet. */
function readPlace(kept: unknown): Place[] {
  if (!isGroup(kept)) return [];
  const { id, name, cost, lat, lon, note, bring } = kept;
  if (typeof id !== 'string' || typeof name !== 'string') return [];
  const place: Place = {
    id,
    name,
    services: [],
    access: [],
    support: [],
    languages: [],
  };
  for (const key of TEXTS) {
    const text = kept[key];
    if (typeof text === 'string') place[key] = text;
  }
  for (const key of LISTS) place[key] = texts(kept[key]);
  for (const key of ['for', 'programmes'] as const) {
    const list = texts(kept[key]);
    if (list.length > 0) place[key] = list;
  }
  const price = COSTS.find((one) => one === cost);
  if (price !== undefined) place.cost = price;
  for (const key of ['referral', 'itinerant'] as const) if (kept[key] === true) place[key] = true;
  if (isLocalText(note)) place.note = note;
  const papers = Array.isArray(bring) ? bring.filter(isLocalText) : [];
  if (papers.length > 0) place.bring = papers;
  if (isNumber(lat) && isNumber(lon)) Object.assign(place, { lat, lon });
  return [place];
}

function texts(list: unknown): string[] {
  return Array.isArray(list) ? list.filter((one) => typeof one === 'string') : [];
}

/** A text, or one for each of some languages. */
function isLocalText(value: unknown): value is LocalText {
  if (typeof value === 'string') return true;
  const all = isGroup(value) && !Array.isArray(value) ? Object.values(value) : [];
  return all.length > 0 && all.every((one) => typeof one === 'string');
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
