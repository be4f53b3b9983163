/** Where postcodes are: from an open list of a country, or from the places themselves. */
import type { Place } from '../../core/formats/places.js';
import type { Postcodes } from '../../core/formats/postcodes.js';
import { readCsv } from './csv.js';
import { isPostcode, position, postcode } from './fields.js';
import type { Told } from './found.js';
import { plain } from './text.js';

type Point = readonly [number, number];

export interface PostcodeReading {
  readonly points: Postcodes['points'];
  /** Rows of the source. */
  readonly read: number;
  readonly left: readonly Told[];
}

/** What the columns are called: La Poste, data.gouv.fr, bpost and Opendatasoft, and tables of one's own. */
const CODE = [
  'code postal',
  'postcode',
  'post code',
  'postal code',
  'code postaux',
  'zip',
  'cp',
  'plz',
];
const LAT = ['latitude', 'lat', 'y', 'breedtegraad'];
const LON = ['longitude', 'lon', 'lng', 'long', 'x', 'lengtegraad'];
/** Latitude and longitude in one cell, with a comma between. */
const POINT = [
  'coordonnees gps',
  'coordonnees geographiques',
  'coordonnees',
  'geo point',
  'geo point 2d',
  'geopoint',
  'centroid',
];

/** A thousandth of a degree is some 100 m: a postcode is no address. */
const DECIMALS = 1000;

/** The file has no columns for it. */
export class NoPostcodes extends Error {}

/** @throws {NoPostcodes} */
export function readPostcodes(text: string, file: string, country: string): PostcodeReading {
  const geonames = /^\uFEFF?[A-Z]{2}\t[^\t\n]+\t/.test(text);
  return geonames ? fromGeonames(text, file, country) : fromTable(text, file, country);
}

/** https://download.geonames.org/export/zip/: tabs, no head; country, postcode, place, …, latitude (10th), longitude. */
function fromGeonames(text: string, file: string, country: string): PostcodeReading {
  const gather = new Gather(country);
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    if (line === '') continue;
    const cells = line.split('\t');
    if (cells[0] === country)
      gather.take(cells[1] ?? '', cells[9], cells[10], `${file}, line ${index + 1}`);
  }
  return gather.reading();
}

function fromTable(text: string, file: string, country: string): PostcodeReading {
  const table = readCsv(text, (head) => plain(head));
  const column = (names: readonly string[]): string | undefined =>
    names.find((name) => table.columns.includes(name));
  const [code, lat, lon, point] = [CODE, LAT, LON, POINT].map(column);
  const headless = code === undefined && withoutHead(text);
  if (headless)
    return fromTable(`zip,city,longitude,latitude\n${text.replace(/^\uFEFF/, '')}`, file, country);
  if (code === undefined || ((lat === undefined || lon === undefined) && point === undefined))
    throw new NoPostcodes(
      `${file} has no columns for a postcode and its position. Known are: ${[...CODE.slice(0, 3), 'latitude', 'longitude', ...POINT.slice(0, 4)].join(', ')}.`,
    );
  const gather = new Gather(country);
  for (const { line, cells } of table.rows) {
    const [north, east] =
      point !== undefined && cells.get(point) !== ''
        ? (cells.get(point) ?? '').split(',')
        : [cells.get(lat ?? ''), cells.get(lon ?? '')];
    gather.take(cells.get(code) ?? '', north, east, `${file}, line ${line}`);
  }
  for (const { line, cells } of table.uneven)
    if (cells > table.columns.length)
      gather.left.push({
        where: `${file}, line ${line}`,
        what: 'It has more cells than the head.',
      });
  return gather.reading();
}

/** "Zip codes of Belgium", often passed on without a head: `1000,Bruxelles,4.351697,50.8465573`. */
function withoutHead(text: string): boolean {
  return /^\uFEFF?[1-9]\d{3},[^,\n]+,\d\.\d+,\d\d\.\d+\s*$/m.test(text.split('\n')[0] ?? '');
}

/** @returns points where the places are: enough to begin with, and right where places are. */
export function postcodesOf(places: readonly Place[], country: string): PostcodeReading {
  const gather = new Gather(country);
  for (const { id, country: own, postcode: code, lat, lon } of places)
    if ((own ?? country) === country) gather.take(code ?? '', lat, lon, id);
  return gather.reading();
}

/** A postcode with several towns is in their middle. */
class Gather {
  readonly left: Told[] = [];
  readonly #points = new Map<string, Point[]>();
  readonly #country: string;
  #read = 0;

  constructor(country: string) {
    this.#country = country;
  }

  take(code: string, lat: unknown, lon: unknown, where: string): void {
    this.#read++;
    const leave = (what: string): void => void this.left.push({ where, what });
    const { postcode: digits = '' } = postcode(code, this.#country, () => undefined);
    if (!/^\d{4,5}$/.test(digits) || !isPostcode(digits, this.#country))
      return leave(`"${code}" is no postcode of ${this.#country}.`);
    const at = position(lat, lon, () => undefined);
    if (!at) return leave(`${digits} has no position.`);
    this.#points.set(digits, [...(this.#points.get(digits) ?? []), [at.lat, at.lon]]);
  }

  reading(): PostcodeReading {
    const codes = [...this.#points].sort(([a], [b]) => (a < b ? -1 : 1));
    const points = Object.fromEntries(codes.map(([code, all]) => [code, middle(all)]));
    return { points, read: this.#read, left: this.left };
  }
}

function middle(points: readonly Point[]): [number, number] {
  const mean = (pick: 0 | 1): number =>
    Math.round((points.reduce((sum, point) => sum + point[pick], 0) / points.length) * DECIMALS) /
    DECIMALS;
  return [mean(0), mean(1)];
}

/** Each point on a line of its own: a change shows, and the file stays small. */
export function writePostcodes({ points, ...head }: Omit<Postcodes, '$schema'>): string {
  const lines = Object.entries(points).map(
    ([code, point]) => `    "${code}": ${JSON.stringify(point)}`,
  );
  const begin = JSON.stringify(head, undefined, 2).replace(/\n\}$/, '');
  return `${begin},\n  "points": {\n${lines.join(',\n')}\n  }\n}\n`;
}
