import * as v from 'valibot';
import { country, date, format, id, link, phoneNumber, schemaPointer, someText } from './shared.js';

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
