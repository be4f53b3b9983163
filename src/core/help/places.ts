import type { Place } from '../formats/places.js';
import { openState, type Moment, type OpenState } from './hours.js';
import type { Need } from './orientation.js';

/** A place as the list shows it. */
export interface NearPlace {
  readonly place: Place;
  /** Kilometres from the middle of the typed postcode; undefined when they cannot be worked out. */
  readonly km: number | undefined;
  readonly open: OpenState;
  /** Someone has to send you there: a social worker, a doctor. */
  readonly byReferral: boolean;
  /** The data is more than a year old, or nobody said how old. */
  readonly old: boolean;
}

export interface PlaceSearch {
  readonly results: readonly NearPlace[];
  /** `wider`: none does just what was looked for, these help one person; `none`: not that either, so all are shown. */
  readonly matched: 'need' | 'wider' | 'none';
  /** The postcode distances are counted from; not always the typed one. Undefined when none is near. */
  readonly from: string | undefined;
}

export interface PlaceQuery {
  readonly postcode: string;
  readonly need: Need;
  readonly moment: Moment;
}

/**
 * What LaMednum's lists call each need, and shorter words a site may use. Compared without case or accents.
 */
const SIGNS: Readonly<Record<Exclude<Need, 'any'>, readonly string[]>> = {
  equipment: [
    'acces internet et materiel',
    'materiel informatique',
    'equipment',
    'computer',
    'printer',
  ],
  learn: ['dans un atelier collectif', 'maitrise des outils numeriques', 'learn', 'workshop'],
  'with-me': ['accompagnement individuel', 'a distance', 'with-me', 'individual'],
  'for-me': [
    'aidants connect',
    'france services',
    'aide aux demarches administratives',
    'for-me',
    'procedures',
  ],
  reading: ['illettrisme', 'langues etrangeres', 'reading', 'literacy'],
};

const NO_VISITORS = ["n'accueille pas de public", 'no-visitors'];
const REFERRAL = ['fiche de prescription', 'referral'];
const YEAR = 366 * 24 * 60 * 60 * 1000;
/** Within one kilometre an open door counts for more than a nearer one. */
const STEP_KM = 1;

/**
 * The places to go to, nearest first. Distances are worked out here from the typed postcode: the position of the
 * device is never asked for. There is always an answer: with no match for the need, all places are shown.
 */
export function searchPlaces(places: readonly Place[], query: PlaceQuery): PlaceSearch {
  const open = places.filter(({ access }) => !access.some((word) => speaksOf(word, NO_VISITORS)));
  const matched = (['need', 'wider'] as const).find((how) =>
    open.some((place) => fits(place, how === 'need' ? query.need : widerNeed(query.need))),
  );
  const need = matched === 'wider' ? widerNeed(query.need) : query.need;
  const origin = originOf(open, query.postcode);
  const results = open
    .filter((place) => matched === undefined || fits(place, need))
    .map((place) => describe(place, origin, query.moment))
    .sort(
      (a, b) =>
        stepOf(a) - stepOf(b) ||
        openRank(a) - openRank(b) ||
        (a.km ?? 0) - (b.km ?? 0) ||
        (b.place.updated ?? '').localeCompare(a.place.updated ?? ''),
    );

  return { results, matched: matched ?? 'none', from: origin?.postcode };
}

/** The digits of a postcode as typed: `B-5000`, `75 011`. Undefined when it is none of FR, BE, LU, DE or NL. */
export function cleanPostcode(typed: string): string | undefined {
  const bare = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/^\s*(?:B|F|L|D|BE|FR|LU|DE|NL)[ -]+(?=\d)/, '')
    .replace(/[\s.-]/g, '');
  return /^(\d{4,5})(?:[A-Z]{2})?$/.exec(bare)?.[1];
}

/** Whether a place says that it does what is needed. */
export function fits(place: Place, need: Need): boolean {
  if (need === 'any') return true;
  return [...place.services, ...place.support].some((word) => speaksOf(word, SIGNS[need]));
}

/** Reading together and doing it for somebody are kinds of helping one person; the other needs are no kind of another. */
export function widerNeed(need: Need): Need {
  return need === 'for-me' || need === 'reading' ? 'with-me' : need;
}

interface Origin {
  readonly postcode: string;
  readonly lat: number;
  readonly lon: number;
}

/** The middle of the places with this postcode, else with the nearest number: neighbours share their first digits. */
function originOf(places: readonly Place[], typed: string): Origin | undefined {
  const wanted = cleanPostcode(typed);
  if (wanted === undefined) return undefined;
  let best: { code: string; gap: number } | undefined;
  for (const place of places) {
    const code = cleanPostcode(place.postcode ?? '');
    if (code?.length !== wanted.length || place.lat === undefined || place.lon === undefined) {
      continue;
    }
    const gap = Math.abs(Number(code) - Number(wanted));
    if (!best || gap < best.gap) best = { code, gap };
  }
  if (!best) return undefined;
  const there = places.filter(
    ({ postcode, lat, lon }) =>
      cleanPostcode(postcode ?? '') === best.code && lat !== undefined && lon !== undefined,
  );
  const middle = (pick: (place: Place) => number | undefined): number =>
    there.reduce((sum, place) => sum + (pick(place) ?? 0), 0) / there.length;
  return { postcode: best.code, lat: middle(({ lat }) => lat), lon: middle(({ lon }) => lon) };
}

function describe(place: Place, origin: Origin | undefined, moment: Moment): NearPlace {
  const updated = place.updated === undefined ? NaN : Date.parse(place.updated);
  return {
    place,
    km: origin && distance(origin, place),
    open: openState(place.hours, { ...moment, country: place.country ?? moment.country }, 'door'),
    byReferral: place.access.some((word) => speaksOf(word, REFERRAL)),
    old: !(moment.now - updated < YEAR),
  };
}

/** Kilometres on the great circle (haversine, a round earth of 6,371 km). */
function distance(from: Origin, { lat, lon }: Place): number | undefined {
  if (lat === undefined || lon === undefined) return undefined;
  const rad = Math.PI / 180;
  const a =
    Math.sin(((lat - from.lat) * rad) / 2) ** 2 +
    Math.cos(from.lat * rad) * Math.cos(lat * rad) * Math.sin(((lon - from.lon) * rad) / 2) ** 2;
  return 2 * 6371 * Math.asin(Math.sqrt(a));
}

function stepOf({ km }: NearPlace): number {
  return km === undefined ? 1e6 : Math.floor(km / STEP_KM);
}

function openRank({ open }: NearPlace): number {
  return { open: 0, closed: 1, unknown: 2 }[open.state];
}

function speaksOf(word: string, signs: readonly string[]): boolean {
  const plain = word.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase();
  return signs.some((sign) => plain.includes(sign));
}
