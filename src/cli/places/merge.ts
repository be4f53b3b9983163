/** One place from all entries that speak about it. */
import type { Place } from '../../core/formats/places.js';
import type { Found, FoundPlace } from './found.js';
import { put } from './lists.js';
import { clean } from './place.js';
import { isSame, spotsOf, townsOf } from './same.js';
import { plain, slug } from './text.js';

export interface Merged {
  readonly places: readonly Place[];
  /** Groups of more than one entry: the id that they have together, and where each stands. */
  readonly groups: readonly { readonly id: string; readonly where: readonly string[] }[];
}

/** The order of the entries, and of the files they come from, changes nothing. */
export function mergeSame(all: readonly Found[]): Merged {
  const sorted = [...all].sort(
    (a, b) => compare(sourceKey(a), sourceKey(b)) || compare(a.where, b.where),
  );
  const groups = groupsOf(sorted);
  const taken = new Map<string, number>();
  for (const { kept } of sorted) if (kept !== undefined) taken.set(kept, 1);
  const places: Place[] = [];
  const told: { id: string; where: readonly string[] }[] = [];
  for (const group of groups) {
    const id = group.find(({ kept }) => kept !== undefined)?.kept ?? freeId(group[0], taken);
    taken.set(id, 1);
    places.push(joined(id, group));
    if (group.length > 1) told.push({ id, where: group.map(({ where }) => where) });
  }
  return { places: places.sort((a, b) => compare(a.id, b.id)), groups: told };
}

/** As the page keeps it too: to know an entry again at the next import. */
export function sourceKey({ source, id }: Pick<Found, 'source' | 'id'>): string {
  return source === '' ? id : `${source}:${id}`;
}

function groupsOf(all: readonly Found[]): Found[][] {
  const parent = all.map((_, i) => i);
  const root = (i: number): number => {
    let at = i;
    while (parent[at] !== at) {
      // Half of the way is left out the next time: a town may be one long chain.
      parent[at] = parent[parent[at] ?? at] ?? at;
      at = parent[at] ?? at;
    }
    return at;
  };
  /** By root: whether the group holds a place that the file had already. */
  const kept = all.map((found) => found.kept !== undefined);
  const join = (a: number, b: number): void => {
    const [one, other] = [root(a), root(b)];
    // Two places that the file kept apart stay apart.
    if (one === other || (kept[one] && kept[other])) return;
    const [to, from] = [Math.min(one, other), Math.max(one, other)];
    parent[from] = to;
    kept[to] = kept[one] === true || kept[other] === true;
  };
  const known = new Map<string, number>();
  for (const [i, found] of all.entries())
    for (const key of found.kept === undefined ? [sourceKey(found)] : (found.place.sources ?? [])) {
      const first = known.get(key);
      if (first === undefined) known.set(key, i);
      else join(first, i);
    }
  const towns = new Map<string, number[]>();
  for (const [i, found] of all.entries()) for (const town of townsOf(found)) put(towns, town, i);
  for (const members of towns.values())
    for (const [i, j] of nearPairs(members, all)) {
      const [a, b] = [all[i], all[j]];
      if (a && b && root(i) !== root(j) && isSame(a, b)) join(i, j);
    }
  const groups = new Map<number, Found[]>();
  for (const [i, found] of all.entries()) put(groups, root(i), found);
  return [...groups.values()];
}

/** Each with those after it that may stand at the same spot: a town may have thousands of entries. */
function* nearPairs(
  members: readonly number[],
  all: readonly Found[],
): Generator<readonly [number, number]> {
  const bySpot = new Map<string, number[]>();
  const spots = members.map((i) => (all[i] ? spotsOf(all[i]) : { own: [], around: [] }));
  for (const [at, { own }] of spots.entries()) for (const spot of own) put(bySpot, spot, at);
  for (const [at, { around }] of spots.entries()) {
    const after = new Set(around.flatMap((spot) => bySpot.get(spot) ?? []));
    for (const other of [...after].sort((a, b) => a - b))
      if (other > at) yield [members[at] ?? 0, members[other] ?? 0];
  }
}

/**
 * From where it comes, so that it is the same at the next import: cards and kept places name it.
 *
 * @param taken ids, with the last number that was put behind each.
 */
function freeId(found: Found | undefined, taken: Map<string, number>): string {
  const [source, own] = [found?.source ?? '', slug(found?.id ?? '')];
  const wanted = slug(own.includes(source) ? own : `${source} ${own}`) || 'place';
  let id = wanted;
  let more = taken.get(wanted) ?? 1;
  while (taken.has(id)) id = `${wanted}-${++more}`;
  if (taken.has(wanted)) taken.set(wanted, more);
  return id;
}

/** Lists that grow: what one entry knows, and another does not, is true of the place. */
const LISTS = ['services', 'support', 'languages', 'for', 'programmes', 'bring'] as const;

/** Field by field the newest entry that says something; of the same day, one just read before one that was kept. */
function joined(id: string, group: readonly Found[]): Place {
  const newest = [...group].sort(
    (a, b) =>
      compare(b.place.updated ?? '', a.place.updated ?? '') ||
      Number(a.kept !== undefined) - Number(b.kept !== undefined) ||
      compare(sourceKey(a), sourceKey(b)),
  );
  const places = newest.map(({ place }) => place);
  const first = <Key extends keyof FoundPlace>(key: Key): FoundPlace[Key] | undefined =>
    places.map((place) => place[key]).find((value) => !isEmpty(value));
  // A register writes in capitals what is written at no door.
  const name =
    places.map((place) => place.name).find((text) => !isShouted(text)) ?? first('name') ?? id;
  const door = doorOf(places);
  // A position is one thing; that of the town it has left is none.
  const located = newest.find(
    ({ place, town }) =>
      place.lat !== undefined &&
      (!isElsewhere(place, door) ||
        newest.some(
          (one) => one.town !== undefined && one.town === town && one.place === door.from,
        )),
  )?.place;
  const grown = Object.fromEntries(
    LISTS.map((key) => [
      key,
      unique(places.flatMap((place): unknown[] => [...(place[key] ?? [])])),
    ]),
  );
  const keys = [...new Set(places.flatMap((place) => Object.keys(place)))] as (keyof FoundPlace)[];
  const rest = Object.fromEntries(keys.map((key) => [key, first(key)]));
  // Who says how to come says as well that nobody has to send you.
  const way =
    places.find(({ access }) => access.length > 0) ?? places.find(({ referral }) => referral);
  const sources = unique([
    ...newest.flatMap((found) => (found.kept === undefined ? [sourceKey(found)] : [])),
    ...places.flatMap(({ sources: own }) => own ?? []),
  ]).sort();
  const place = clean({
    ...(rest as unknown as FoundPlace),
    ...(grown as unknown as Pick<FoundPlace, (typeof LISTS)[number]>),
    name,
    address: door.address,
    city: door.city,
    postcode: door.postcode,
    country: door.country ?? first('country'),
    referral: way?.referral,
    access: way?.access ?? [],
    lat: located?.lat,
    lon: located?.lon,
    sources,
  });
  return inOrder({ ...place, id } as Place);
}

interface Door {
  readonly address?: string | undefined;
  readonly postcode?: string | undefined;
  readonly city?: string | undefined;
  readonly country?: string | undefined;
  /** Who says so. */
  readonly from?: FoundPlace | undefined;
}

/**
 * Where people go. Street, postcode and town are of one entry: half of an old address and half of a new one lead nowhere.
 *
 * @param places newest first.
 */
function doorOf(places: readonly FoundPlace[]): Door {
  const from =
    places.find(({ address }) => !isEmpty(address)) ??
    places.find(({ postcode }) => postcode !== undefined) ??
    places.find(({ city }) => !isEmpty(city)) ??
    places[0];
  let door: Door = from ?? {};
  // What it does not say, others may that speak of the same town.
  for (const place of places) {
    if (isElsewhere(place, door)) continue;
    door = {
      address: door.address,
      postcode: door.postcode ?? place.postcode,
      city: door.city ?? place.city,
      country: door.country ?? place.country,
    };
  }
  const spoken = (key: 'address' | 'city'): string | undefined => {
    const text = door[key];
    if (text === undefined || !isShouted(text)) return text;
    const same = places
      .map((place) => place[key] ?? '')
      .filter((one) => plain(one) === plain(text));
    return same.find((one) => !isShouted(one)) ?? text;
  };
  return { ...door, address: spoken('address'), city: spoken('city'), from };
}

/** Another town, as far as both say: one town may have several postcodes, and is spelled in several ways. */
function isElsewhere(one: Door, other: Door): boolean {
  const unlike = (key: 'postcode' | 'city' | 'country'): boolean | undefined => {
    const [a, b] = [plain(one[key] ?? ''), plain(other[key] ?? '')];
    return a === '' || b === '' ? undefined : a !== b;
  };
  if (unlike('country') === true) return true;
  const told = [unlike('postcode'), unlike('city')].filter((is) => is !== undefined);
  return told.length > 0 && !told.includes(false);
}

/** The order of the format, so that two runs differ in what differs. */
const ORDER: readonly (keyof Place)[] = [
  'id',
  'name',
  'country',
  'postcode',
  'city',
  'address',
  'lat',
  'lon',
  'phone',
  'email',
  'url',
  'hours',
  'cost',
  'services',
  'access',
  'support',
  'languages',
  'for',
  'programmes',
  'referral',
  'itinerant',
  'note',
  'bring',
  'slots',
  'sources',
  'updated',
];

function inOrder(place: Place): Place {
  const sorted = Object.entries(place).sort(
    ([a], [b]) => ORDER.indexOf(a as keyof Place) - ORDER.indexOf(b as keyof Place),
  );
  return Object.fromEntries(sorted) as unknown as Place;
}

function isShouted(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, '');
  return letters.length > 4 && letters === letters.toUpperCase();
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

/** Texts in several languages are objects: the same when they say the same. */
function unique<T>(all: readonly T[]): T[] {
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
}

/** The same on every machine, whatever its language. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
