/** Where distances are counted from: the middle of a typed postcode. Worked out here; no position is ever asked for. */
import type { Place } from '../formats/places.js';
import type { Postcodes } from '../formats/postcodes.js';

/** A postcode as typed, without what stands around its digits. */
export interface TypedPostcode {
  readonly digits: string;
  /** Where it was typed with its country, as `B-5000` or `F-59000`. */
  readonly country: string | undefined;
}

export interface Origin {
  /** Not always the typed one: its neighbour where nobody knows where it is. */
  readonly postcode: string;
  readonly lat: number;
  readonly lon: number;
  /** Undefined where only the places themselves could tell. */
  readonly country: string | undefined;
}

const COUNTRIES: Readonly<Record<string, string>> = { B: 'BE', F: 'FR', L: 'LU', D: 'DE' };

/** How many digits a postcode has there. */
const DIGITS: Readonly<Record<string, number>> = { BE: 4, LU: 4, NL: 4, FR: 5, DE: 5 };

/** A postcode this many numbers away may lie in the same town, and is better than none. */
const CLOSE_NUMBER = 20;

/** The digits of a postcode as typed: `B-5000`, `75 011`. Undefined when it is none of FR, BE, LU, DE or NL. */
export function readPostcode(typed: string): TypedPostcode | undefined {
  const plain = typed.normalize('NFKC').toUpperCase().trim();
  const prefix = /^(B|F|L|D|BE|FR|LU|DE|NL)[ -]*(?=\d)/.exec(plain)?.[1];
  const bare = plain.slice(prefix === undefined ? 0 : prefix.length).replace(/[\s.-]/g, '');
  const [, digits, letters] = /^(\d{4,5})([A-Z]{2})?$/.exec(bare) ?? [];
  if (digits === undefined) return undefined;
  const named = prefix === undefined ? undefined : (COUNTRIES[prefix] ?? prefix);
  const country = named ?? (letters !== undefined && digits.length === 4 ? 'NL' : undefined);
  return { digits, country: DIGITS[country ?? ''] === digits.length ? country : undefined };
}

/** The digits alone. */
export function cleanPostcode(typed: string): string | undefined {
  return readPostcode(typed)?.digits;
}

/**
 * @param places tell where postcodes are when no file does
 * @param files one for each country
 * @param home the site's country, whose postcode is meant where two countries have the same number
 */
export function originOf(
  typed: string,
  places: readonly Place[],
  files: readonly Postcodes[],
  home: string | undefined,
): Origin | undefined {
  const wanted = readPostcode(typed);
  if (wanted === undefined) return undefined;
  const there = files
    .filter(({ country }) => wanted.country === undefined || country === wanted.country)
    .sort((a, b) => Number(b.country === home) - Number(a.country === home));
  for (const { country, points } of there) {
    const [lat, lon] = points[wanted.digits] ?? [];
    if (lat !== undefined && lon !== undefined) {
      return { postcode: wanted.digits, lat, lon, country };
    }
  }
  // Numbers of firms and new towns are in no file: the next number is in the same town.
  for (const { country, points } of there) {
    const near = closeNumber(Object.keys(points), wanted.digits, country);
    const [lat, lon] = points[near ?? ''] ?? [];
    if (near !== undefined && lat !== undefined && lon !== undefined) {
      return { postcode: near, lat, lon, country };
    }
  }
  // A file that holds numbers of this kind would know it.
  return there.some(({ points }) => hasLength(points, wanted.digits.length))
    ? undefined
    : fromPlaces(places, wanted, home);
}

/** Kilometres on the great circle (haversine, a round earth of 6,371 km). */
export function distance(
  from: Pick<Origin, 'lat' | 'lon'>,
  { lat, lon }: Pick<Place, 'lat' | 'lon'>,
): number | undefined {
  if (lat === undefined || lon === undefined) return undefined;
  const rad = Math.PI / 180;
  const a =
    Math.sin(((lat - from.lat) * rad) / 2) ** 2 +
    Math.cos(from.lat * rad) * Math.cos(lat * rad) * Math.sin(((lon - from.lon) * rad) / 2) ** 2;
  return 2 * 6371 * Math.asin(Math.sqrt(a));
}

/** The middle of the places with this postcode, else with a number close to it. */
function fromPlaces(
  places: readonly Place[],
  wanted: TypedPostcode,
  home: string | undefined,
): Origin | undefined {
  const placed = places.filter(
    ({ lat, lon, country }) =>
      lat !== undefined &&
      lon !== undefined &&
      (wanted.country === undefined || country === undefined || country === wanted.country),
  );
  const codes = placed.map(({ postcode }) => cleanPostcode(postcode ?? '') ?? '');
  const best = closeNumber(codes, wanted.digits, wanted.country ?? home);
  if (best === undefined) return undefined;
  const there = placed.filter((_, index) => codes[index] === best);
  const middle = (pick: (place: Place) => number | undefined): number =>
    there.reduce((sum, place) => sum + (pick(place) ?? 0), 0) / there.length;
  return {
    postcode: best,
    lat: middle(({ lat }) => lat),
    lon: middle(({ lon }) => lon),
    country: there[0]?.country,
  };
}

/**
 * The number itself, else one close to it in the same part of the country. France numbers its firms upwards from their
 * town's number: there a lower one is better than a higher one.
 */
function closeNumber(
  codes: readonly string[],
  wanted: string,
  country: string | undefined,
): string | undefined {
  const french = wanted.length === 5 && country !== 'DE';
  let best: { code: string; cost: number } | undefined;
  for (const code of codes) {
    if (code.length !== wanted.length) continue;
    if (french && (code.slice(0, 2) !== wanted.slice(0, 2) || island(code) !== island(wanted)))
      continue;
    const above = Number(code) - Number(wanted);
    const gap = Math.abs(above);
    if (gap > CLOSE_NUMBER) continue;
    const cost = above > 0 ? gap + (french ? CLOSE_NUMBER : 0.5) : gap;
    if (!best || cost < best.cost) best = { code, cost };
  }
  return best?.code;
}

/** Corsica (20…) and France overseas (971…, 988…): the next number there is not the next town. */
function island(code: string): string {
  return /^(?:20(?=\d{3}$)|9[78]\d(?=\d{2}$))/.exec(code)?.[0] ?? '';
}

function hasLength(points: Postcodes['points'], digits: number): boolean {
  for (const code in points) if (code.length === digits) return true;
  return false;
}
