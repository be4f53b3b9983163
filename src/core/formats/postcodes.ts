import * as v from 'valibot';
import { country, date, format, schemaPointer } from './shared.js';

/** As people type it, without spaces, dots or dashes: 5990, 59000, 6211. */
const postcode = v.pipe(
  v.string(),
  v.regex(/^[0-9]{4,5}$/, 'a postcode of 4 or 5 digits, such as 5990'),
);

/** Latitude and longitude of the middle of a postcode. Two or three decimals are enough: 100 m or 1 km. */
const point = v.pipe(
  v.array(v.number()),
  v.length(2, 'a latitude and a longitude, such as [50.3, 4.9]'),
  v.check(
    ([lat = 0, lon = 0]) => Math.abs(lat) <= 90 && Math.abs(lon) <= 180,
    'a latitude between -90 and 90, then a longitude between -180 and 180, such as [50.3, 4.9]',
  ),
);

export const points = v.record(postcode, point);

/** Where the postcodes of one country are: what distances to places are counted from, on the device itself. */
export const postcodes = v.strictObject({
  ...schemaPointer,
  format,
  country,
  source: v.exactOptional(v.string()),
  licence: v.exactOptional(v.string()),
  updated: v.exactOptional(date),
  points,
});

export type Postcodes = v.InferOutput<typeof postcodes>;
