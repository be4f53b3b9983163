/** Places around a postcode. */
import type { Place } from '../../core/formats/places.js';
import type { Postcodes } from '../../core/formats/postcodes.js';
import { cleanPostcode } from '../../core/help/places.js';
import { postcodesOf } from './postcodes.js';

export interface Around {
  readonly places: readonly Place[];
  readonly far: number;
  /** Ids of those of which nobody knows how far they are. */
  readonly nowhere: readonly string[];
}

const KM_PER_DEGREE = (2 * Math.PI * 6371) / 360;

/**
 * @param own ids of places that stay wherever they are: the file had them already.
 * @returns undefined when it is not known where the postcode is.
 */
export function placesAround(
  places: readonly Place[],
  near: string,
  km: number,
  known: Postcodes | undefined,
  own: ReadonlySet<string> = new Set(),
): Around | undefined {
  const code = cleanPostcode(near);
  if (code === undefined) return undefined;
  const points: Postcodes['points'] =
    known?.points ??
    postcodesOf(
      places.filter(({ postcode }) => cleanPostcode(postcode ?? '') === code),
      places.find(({ postcode }) => cleanPostcode(postcode ?? '') === code)?.country ?? '',
    ).points;
  const [lat, lon] = points[code] ?? [];
  if (lat === undefined || lon === undefined) return undefined;
  const kept: Place[] = [];
  const nowhere: string[] = [];
  for (const place of places) {
    if (own.has(place.id)) kept.push(place);
    else if (place.lat === undefined || place.lon === undefined) nowhere.push(place.id);
    else if (roughKm([lat, lon], [place.lat, place.lon]) <= km) kept.push(place);
  }
  return { places: kept, far: places.length - kept.length - nowhere.length, nowhere };
}

/** On a flat map, which is right to a metre or two for so short ways; the page itself counts on the globe. */
function roughKm(a: readonly [number, number], b: readonly [number, number]): number {
  const shrink = Math.cos((((a[0] + b[0]) / 2) * Math.PI) / 180);
  return KM_PER_DEGREE * Math.hypot(a[0] - b[0], (a[1] - b[1]) * shrink);
}
