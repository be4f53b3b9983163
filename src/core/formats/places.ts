import * as v from 'valibot';
import { country, date, format, id, link, phoneNumber, schemaPointer, someText } from './shared.js';
import { slots } from './slots.js';
import { localText } from './text-schema.js';

const LATITUDE = 'a latitude between -90 and 90, such as 50.467';
const LONGITUDE = 'a longitude between -180 and 180, such as 4.871';

const words = v.exactOptional(v.array(v.string()), []);

/** Field names follow LaMednum 1.0 made country-neutral; hours are OpenStreetMap syntax. */
export const place = v.strictObject({
  id,
  name: someText,
  country: v.exactOptional(country),
  postcode: v.exactOptional(v.string()),
  city: v.exactOptional(v.string()),
  address: v.exactOptional(v.string()),
  lat: v.exactOptional(v.pipe(v.number(), v.minValue(-90, LATITUDE), v.maxValue(90, LATITUDE))),
  lon: v.exactOptional(v.pipe(v.number(), v.minValue(-180, LONGITUDE), v.maxValue(180, LONGITUDE))),
  phone: v.exactOptional(phoneNumber),
  url: v.exactOptional(link),
  hours: v.exactOptional(v.string()),
  cost: v.exactOptional(v.picklist(['free', 'conditional', 'paid'])),
  services: words,
  access: words,
  support: words,
  languages: words,
  /** Whom it is there for: LaMednum's audiences and special needs, such as `Illettrisme` or `Seniors`. */
  for: v.exactOptional(v.array(v.string())),
  /** National programmes it belongs to, such as `France Services`. */
  programmes: v.exactOptional(v.array(v.string())),
  email: v.exactOptional(v.pipe(v.string(), v.email('an e-mail address'))),
  /** Someone has to send you there, with a sheet: a social worker, a doctor. */
  referral: v.exactOptional(v.boolean()),
  /** It comes to several towns, so its address is not where it always is. */
  itinerant: v.exactOptional(v.boolean()),
  /** One thing to know before going. */
  note: v.exactOptional(localText),
  /** What to bring. */
  bring: v.exactOptional(v.array(localText)),
  /** Help at the same hour each week. */
  slots: v.exactOptional(slots),
  /** Where the entry comes from, such as `dora:abc-1`: to read it in again, and to name who wrote it. Not shown. */
  sources: v.exactOptional(v.array(v.string())),
  updated: v.exactOptional(date),
});

export const places = v.strictObject({
  ...schemaPointer,
  format,
  source: v.exactOptional(v.string()),
  licence: v.exactOptional(v.string()),
  updated: v.exactOptional(date),
  places: v.array(place),
});

export type Places = v.InferOutput<typeof places>;
export type Place = v.InferOutput<typeof place>;
