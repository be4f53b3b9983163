import type { Place } from '../formats/places.js';
import type { Postcodes } from '../formats/postcodes.js';
import { primary } from '../formats/text.js';
import { openState, type Moment, type OpenState } from './hours.js';
import { distance, originOf, type Origin } from './near.js';
import type { Need } from './orientation.js';

export { cleanPostcode } from './near.js';

/** A place as the list shows it. */
export interface NearPlace {
  readonly place: Place;
  /** Kilometres from the middle of the typed postcode; undefined when they cannot be worked out. */
  readonly km: number | undefined;
  /** The same as it is told: halves below three, 0 where it is less than one. */
  readonly about: number | undefined;
  /** About how long on foot, in steps of five; undefined where it is too far for most, or not known. */
  readonly minutesOnFoot: number | undefined;
  readonly open: OpenState;
  /** Someone has to send you there: a social worker, a doctor. */
  readonly byReferral: boolean;
  /** The data is more than a year old, or nobody said how old. */
  readonly old: boolean;
  /** It lies in another country than the postcode. */
  readonly abroad: boolean;
}

/** What else the person wants of a place. */
export interface Wishes {
  /** Known to be open at this moment. */
  readonly open: boolean;
  /** Costs nothing. */
  readonly free: boolean;
}

export interface PlaceSearch {
  readonly results: readonly NearPlace[];
  /** `wider`: none does just what was looked for, these help one person; `none`: not that either, so all are shown. */
  readonly matched: 'need' | 'wider' | 'none';
  /** Wishes that no place fulfils: they are left aside, so that there is an answer. */
  readonly unmet: readonly (keyof Wishes)[];
  /** The postcode distances are counted from; not always the typed one. Undefined when none is near. */
  readonly from: string | undefined;
  /** The nearest comes first: it is known where the person is, and how far that is from some of them. */
  readonly byDistance: boolean;
  /** Where the person is, as far as the postcode tells; else the site's country. */
  readonly country: string | undefined;
}

export interface PlaceQuery {
  readonly postcode: string;
  readonly need: Need;
  readonly moment: Moment;
  readonly wishes?: Wishes;
  /** Where postcodes are; without them, the places themselves tell. */
  readonly postcodes?: readonly Postcodes[];
  /** The language of the person, such as `de`, where it is not the site's own. */
  readonly language?: string;
}

/**
 * What LaMednum's lists call each need, and shorter words a site may use. Compared without case, accents and signs.
 */
const SIGNS: Readonly<Record<Exclude<Need, 'any'>, readonly string[]>> = {
  equipment: [
    'acces internet et materiel',
    'materiel informatique',
    'equipment',
    'computer',
    'printer',
  ],
  try: ['en autonomie', 'initiation', 'try', 'self service'],
  learn: [
    'dans un atelier collectif',
    'maitrise des outils numeriques',
    'learn',
    'learning',
    'workshop',
  ],
  'with-me': ['accompagnement individuel', 'a distance', 'with me', 'individual'],
  'for-me': [
    'aidants connect',
    'france services',
    'aide aux demarches administratives',
    'for me',
    'procedures',
    // In Belgium the town's own service: it has to help with forms.
    'cpas',
    'ocmw',
  ],
  reading: ['illettrisme', 'reading', 'literacy'],
  language: ['langues etrangeres', 'language'],
};

/** What is told of a place where nothing does just that. */
const WIDER: Partial<Readonly<Record<Need, Need>>> = {
  'for-me': 'with-me',
  reading: 'with-me',
  language: 'with-me',
  try: 'equipment',
};

/** What the clock says in France overseas, by the first digits of the postcode. */
const OVERSEAS: Readonly<Record<string, string>> = {
  '971': 'America/Guadeloupe',
  '972': 'America/Martinique',
  '973': 'America/Cayenne',
  '974': 'Indian/Reunion',
  '975': 'America/Miquelon',
  '976': 'Indian/Mayotte',
  '986': 'Pacific/Wallis',
  '987': 'Pacific/Tahiti',
  '988': 'Pacific/Noumea',
};

const NO_VISITORS = ['n accueille pas de public', 'no visitors'];
const REFERRAL = ['fiche de prescription', 'referral'];
const WALK_IN = ['se presenter', 'telephoner', 'walk in', 'phone'];
const YEAR = 366 * 24 * 60 * 60 * 1000;
/** As far as this, few people walk. */
const WALK_KM = 3;
/** Streets are a third longer than the flight of a crow, and people walk 5 km an hour. */
const MINUTES_PER_KM = 16;

/**
 * The places to go to, nearest first. Distances are worked out here from the typed postcode: the position of the
 * device is never asked for. There is always an answer: with no match for the need, all places are shown.
 */
export function searchPlaces(places: readonly Place[], query: PlaceQuery): PlaceSearch {
  const { need, moment, wishes = { open: false, free: false }, language = '' } = query;
  const visited = places.filter(
    ({ access }) => !access.some((word) => speaksOf(word, NO_VISITORS)),
  );
  const origin = originOf(query.postcode, visited, query.postcodes ?? [], moment.country);
  const country = origin?.country ?? moment.country;
  const all = visited.map((place) => describe(place, origin, country, moment));
  const matched = (['need', 'wider'] as const).find((how) =>
    visited.some((place) => fits(place, how === 'need' ? need : widerNeed(need), language)),
  );
  const wanted = matched === 'wider' ? widerNeed(need) : need;
  let results = all.filter(({ place }) => matched === undefined || fits(place, wanted, language));
  const unmet: (keyof Wishes)[] = [];
  // Free first: a door that opens tomorrow is nearer than one that costs.
  for (const wish of ['free', 'open'] as const) {
    if (!wishes[wish]) continue;
    const met = results.filter((near) => fulfils(near, wish));
    if (met.length === 0) unmet.push(wish);
    else results = met;
  }
  return {
    results: results.sort(
      (a, b) =>
        // A door that turns somebody afraid away, or a course, is the last thing for who wants one person.
        (need === 'with-me' ? turnRank(a) - turnRank(b) : 0) ||
        (a.about ?? Infinity) - (b.about ?? Infinity) ||
        (a.minutesOnFoot ?? 0) - (b.minutesOnFoot ?? 0) ||
        // Of two that are told to be as far, an open door counts for more than a nearer one.
        openRank(a) - openRank(b) ||
        (a.km ?? 0) - (b.km ?? 0) ||
        (b.place.updated ?? '').localeCompare(a.place.updated ?? ''),
    ),
    matched: matched ?? 'none',
    unmet,
    from: origin?.postcode,
    byDistance: results.some(({ km }) => km !== undefined),
    country,
  };
}

/** Whether a place says that it does what is needed. */
export function fits(place: Place, need: Need, language = ''): boolean {
  if (need === 'any') return true;
  if (need === 'language') {
    const { languages } = place;
    const speaks =
      language === ''
        ? languages.length > 1
        : languages.some((tag) => primary(tag) === primary(language));
    if (speaks) return true;
  }
  return [
    ...place.services,
    ...place.support,
    ...(place.for ?? []),
    ...(place.programmes ?? []),
  ].some((word) => speaksOf(word, SIGNS[need]));
}

/** Reading together and doing it for somebody are kinds of helping one person; the other needs are no kind of another. */
export function widerNeed(need: Need): Need {
  return WIDER[need] ?? need;
}

function fulfils({ place, open }: NearPlace, wish: keyof Wishes): boolean {
  return wish === 'open' ? open.state === 'open' : place.cost === 'free';
}

function describe(
  place: Place,
  origin: Origin | undefined,
  country: string | undefined,
  moment: Moment,
): NearPlace {
  const updated = place.updated === undefined ? NaN : Date.parse(place.updated);
  const km = origin && distance(origin, place);
  return {
    place,
    km,
    about: km === undefined ? undefined : rounded(km),
    minutesOnFoot: km === undefined ? undefined : minutesFor(km),
    open: openState(place.hours, momentAt(place, moment), 'door'),
    byReferral: asksReferral(place) === true,
    old: !(moment.now - updated < YEAR),
    abroad: place.country !== undefined && country !== undefined && place.country !== country,
  };
}

/** Whether somebody has to send a person there, with a sheet; undefined where the list does not say. */
export function asksReferral({
  referral,
  access,
}: Pick<Place, 'referral' | 'access'>): boolean | undefined {
  return referral ?? (access.some((word) => speaksOf(word, REFERRAL)) || undefined);
}

/** From a middle of a postcode nothing is known to the metre. */
function rounded(km: number): number {
  if (km < 1) return 0;
  return km < WALK_KM ? Math.round(km * 2) / 2 : Math.round(km);
}

/** Of what is told, or two places that are told to be as far would take more and less time. */
function minutesFor(km: number): number | undefined {
  const about = rounded(km) || km;
  return about < WALK_KM ? Math.max(5, Math.ceil((about * MINUTES_PER_KM) / 5) * 5) : undefined;
}

/** Across a border its own holidays and its own clock count, and overseas its own clock. */
export function momentAt(
  { country, postcode }: Pick<Place, 'country' | 'postcode'>,
  moment: Moment,
): Moment {
  const home = country ?? moment.country;
  const overseas = home === 'FR' ? OVERSEAS[(postcode ?? '').slice(0, 3)] : undefined;
  if (overseas !== undefined)
    return { now: moment.now, country: home, timeZone: overseas, postcode };
  if (country === undefined || country === moment.country) return { ...moment, postcode };
  return { now: moment.now, country, timeZone: undefined, postcode };
}

/** 0 where one is helped alone by going there or by calling; 1 where that takes more first; 2 for a course. */
function turnRank({ place, byReferral }: NearPlace): number {
  if (fits(place, 'learn') && !fits(place, 'with-me')) return 2;
  const { access, phone } = place;
  const asksMore =
    access.length > 0 && phone === undefined && !access.some((word) => speaksOf(word, WALK_IN));
  return byReferral || asksMore ? 1 : 0;
}

function openRank({ open }: NearPlace): number {
  return { open: 0, closed: 1, unknown: 2 }[open.state];
}

/** Whole words, of one thing or of several: a place in the country offers nothing to try. */
function speaksOf(word: string, signs: readonly string[]): boolean {
  const plain = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const words = ` ${plain.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `;
  return signs.some((sign) => words.includes(` ${sign} `) || words.includes(` ${sign}s `));
}
