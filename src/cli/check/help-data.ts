/** Hours, numbers and positions of help: what the page would have to pass over in silence. */
import { parseHours } from '../../core/help/hours.js';
import { cleanPostcode } from '../../core/help/places.js';
import { phoneForms } from '../../core/phone.js';
import { isPostcode } from '../places/fields.js';
import { spotIn, type AuthorFile } from './author-file.js';
import type { Level, Problem } from './problem.js';

type Fields = Readonly<Record<string, unknown>>;
type Tell = (rule: string, path: string, message: string, level?: Level) => void;

/** @param home the country of the site, for places and channels that do not say theirs. */
export function helpDataProblems(file: AuthorFile, home: string | undefined): Problem[] {
  if (file.value === undefined || !['site', 'places', 'postcodes'].includes(file.kind)) return [];
  const problems: Problem[] = [];
  const tell: Tell = (rule, path, message, level = 'warning') =>
    void problems.push({ rule, level, source: file.source, path, message, ...spotIn(file, path) });
  // As it stands in the file: what the reader leaves out would shift the places behind it.
  const data = JSON.parse(file.source.text.replace(/^\uFEFF/, '')) as Fields;
  if (file.kind === 'site') inSite(data, textOf(data['country']) ?? home, tell);
  else if (file.kind === 'places')
    for (const [place, path] of itemsOf(data, 'places')) inPlace(place, path, home, tell);
  else inPostcodes(data, tell);
  return problems;
}

function inSite(site: Fields, country: string | undefined, tell: Tell): void {
  for (const [channel, path] of itemsOf(site, 'channels')) {
    checkHours(channel, path, channel['kind'] === 'visit', tell);
    checkPhone(channel, 'number', path, country, tell);
  }
  const stop = site['stop'];
  if (!isFields(stop)) return;
  for (const [number, path] of itemsOf(stop, 'numbers')) {
    const own = textOf(number['country']) ?? country;
    for (const key of ['number', 'sms']) checkPhone(number, key, `stop.${path}`, own, tell);
  }
}

function inPlace(place: Fields, path: string, home: string | undefined, tell: Tell): void {
  const country = textOf(place['country']) ?? home;
  checkHours(place, path, true, tell);
  checkPhone(place, 'phone', path, country, tell);
  const code = cleanPostcode(textOf(place['postcode']) ?? '');
  const written = textOf(place['postcode']);
  if (written !== undefined && !isPostcode(code ?? written, country))
    tell('aidant-position-odd', `${path}.postcode`, `"${written}" is no postcode of ${country}.`);
  const [lat, lon] = [place['lat'], place['lon']];
  if (typeof lat !== 'number' || typeof lon !== 'number')
    tell(
      'aidant-position-odd',
      path,
      'This place has no "lat" and "lon": no distance can be told, so it stands behind all others.',
      'information',
    );
  else checkPoint([lat, lon], code, country, `${path}.lat`, tell);
}

function inPostcodes({ country, points }: Fields, tell: Tell): void {
  const home = textOf(country);
  if (!isFields(points)) return;
  for (const [code, point] of Object.entries(points)) {
    const path = `points.${code}`;
    if (!isPostcode(code, home)) {
      tell('aidant-position-odd', path, `"${code}" is no postcode of ${home}.`);
      continue;
    }
    const [lat, lon] = Array.isArray(point) ? (point as unknown[]) : [];
    if (typeof lat === 'number' && typeof lon === 'number')
      checkPoint([lat, lon], code, home, path, tell);
  }
}

function checkHours(one: Fields, path: string, door: boolean, tell: Tell): void {
  const text = textOf(one['hours']);
  if (text === undefined || text.trim() === '') return;
  const hours = parseHours(text);
  if (!hours)
    tell(
      'aidant-hours-unread',
      `${path}.hours`,
      `People are told "unknown, call first": "${text}" cannot be read. Write it like Mo-Fr 09:00-12:00,13:00-17:00; PH off.`,
    );
  else if (door && hours.aroundTheClock)
    tell(
      'aidant-hours-unread',
      `${path}.hours`,
      'People are told "unknown, call first": hardly any door is open day and night. Write its real hours.',
    );
}

function checkPhone(
  one: Fields,
  key: string,
  path: string,
  country: string | undefined,
  tell: Tell,
): void {
  const number = textOf(one[key]);
  if (number === undefined || isPlausible(number, country)) return;
  tell(
    'aidant-phone-odd',
    `${path}.${key}`,
    `"${number}" is no whole number${country === undefined ? '' : ` of ${country}`}, and no short one. Dial it, then mend it.`,
  );
}

/** Whole and short numbers by the plans of the two countries; of others only that they can be dialled at all. */
const NATIONAL: Readonly<Record<string, RegExp>> = {
  FR: /^(?:0[1-9]\d{8}|3\d{3}|1\d{1,2}|11[68]\d{3}|19[16]|[1-9]\d{4})$/,
  BE: /^(?:04[5-9]\d{7}|04[1-4]\d{6}|0[1-35-9]\d{7}|1\d{2,3}|116\d{3}|[2-9]\d{3})$/,
};

function isPlausible(number: string, country: string | undefined): boolean {
  const dialled = phoneForms(number, country).href.replace(/^tel:/, '');
  const abroad = /^\+(?:(33)|(32))(\d+)$/.exec(dialled);
  if (abroad) return (NATIONAL[abroad[1] ? 'FR' : 'BE'] ?? /./).test(`0${abroad[3]}`);
  if (dialled.startsWith('+')) return /^\+[1-9]\d{6,14}$/.test(dialled);
  return (country === undefined ? undefined : NATIONAL[country])?.test(dialled) ?? true;
}

interface Box {
  readonly lat: readonly [number, number];
  readonly lon: readonly [number, number];
}

/** Around the land, generously; overseas France is all over the globe. */
const BOXES: Readonly<Record<string, Box>> = {
  FR: { lat: [41, 51.5], lon: [-5.5, 9.9] },
  BE: { lat: [49.4, 51.6], lon: [2.4, 6.5] },
};

function checkPoint(
  [lat, lon]: readonly [number, number],
  code: string | undefined,
  country: string | undefined,
  path: string,
  tell: Tell,
): void {
  const box = country === undefined ? undefined : BOXES[country];
  const within = (value: number, [from, to]: readonly [number, number]): boolean =>
    from <= value && value <= to;
  if (!box || /^9[78]/.test(code ?? '') || (within(lat, box.lat) && within(lon, box.lon))) return;
  const turned = within(lon, box.lat) && within(lat, box.lon);
  tell(
    'aidant-position-odd',
    path,
    turned
      ? `${lat}, ${lon} has its numbers the wrong way round: the latitude comes first.`
      : `${lat}, ${lon} does not lie in ${country}.`,
  );
}

function itemsOf(data: Fields, key: string): [Fields, string][] {
  const list = data[key];
  if (!Array.isArray(list)) return [];
  return list.flatMap((one: unknown, i): [Fields, string][] =>
    isFields(one) ? [[one, `${key}[${i}]`]] : [],
  );
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
