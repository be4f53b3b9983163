import * as v from 'valibot';
import { date, format, id, link, schemaPointer } from './shared.js';

const words = v.exactOptional(v.array(v.string()), []);

/** Field names follow LaMednum 1.0 made country-neutral; hours are OpenStreetMap syntax. */
export const place = v.strictObject({
  id,
  name: v.string(),
  country: v.exactOptional(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'a country such as BE'))),
  postcode: v.exactOptional(v.string()),
  city: v.exactOptional(v.string()),
  address: v.exactOptional(v.string()),
  lat: v.exactOptional(v.pipe(v.number(), v.minValue(-90), v.maxValue(90))),
  lon: v.exactOptional(v.pipe(v.number(), v.minValue(-180), v.maxValue(180))),
  phone: v.exactOptional(v.string()),
  url: v.exactOptional(link),
  hours: v.exactOptional(v.string()),
  cost: v.exactOptional(v.picklist(['free', 'conditional', 'paid'])),
  services: words,
  access: words,
  support: words,
  languages: words,
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
