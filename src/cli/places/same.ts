/** Whether two entries are one place: the same town, the same spot, and names that people would take for one. */
import { distance } from '../../core/formats/nearest.js';
import type { Found } from './found.js';
import { plain } from './text.js';

/** In degrees: some 40 m. What the French national map of such places goes by, too. */
const NEAR = 0.0004;
/** A little more, so that what is near is never two cells away. */
const CELL = NEAR * 1.01;

/** The towns an entry may be looked for in: by number, and by postcode and name. Without one it is compared with none. */
export function townsOf({ town, place }: Found): string[] {
  const country = place.country ?? '';
  return [
    ...(town === undefined ? [] : [`${country} ${town}`]),
    ...(place.postcode === undefined
      ? []
      : [`${country} ${place.postcode} ${plain(place.city ?? '')}`]),
  ];
}

/** Where an entry stands, and where another one may stand that is the same: by address, and by position. */
export function spotsOf(found: Found): {
  readonly own: readonly string[];
  readonly around: readonly string[];
} {
  const address = addressOf(found);
  const own = address === '' ? [] : [address];
  const { lat, lon } = found.place;
  if (lat === undefined || lon === undefined) return { own, around: own };
  const [row, column] = [Math.floor(lat / CELL), Math.floor(lon / CELL)];
  const around = [-1, 0, 1].flatMap((up) =>
    [-1, 0, 1].map((along) => `${row + up}/${column + along}`),
  );
  return { own: [...own, `${row}/${column}`], around: [...own, ...around] };
}

export function isSame(a: Found, b: Found): boolean {
  if (!sameSpot(a, b)) return false;
  const [one, other] = [a.place.name, b.place.name];
  if (alike(one, other, `${a.place.city ?? ''} ${b.place.city ?? ''}`)) return true;
  // A register writes "CD63 - MDS" for the house; but one town keeps its town hall and its library under one number.
  return (
    a.organisation !== undefined && a.organisation === b.organisation && !otherHouse(one, other)
  );
}

/** What stands at the door of two houses of one town. */
const HOUSES = new Set(
  (
    'mairie hotel mediatheque bibliotheque ludotheque ccas cias cpas ocmw ecole college lycee poste prefecture ' +
    'association centre maison espace cyberbase epn tiers gemeentehuis stadhuis bibliotheek rathaus bibliothek ' +
    'library school'
  ).split(' '),
);

function otherHouse(one: string, other: string): boolean {
  const [a, b] = [wordsIn(one), wordsIn(other)];
  const [houses, others] = [a, b].map((words) => words.filter((word) => HOUSES.has(word)));
  const unlike = houses?.every((word) => others?.includes(word) === false) === true;
  return apart(a, b) || (unlike && houses.length > 0 && others?.length !== 0);
}

/** Where a list puts a whole town at its middle, each of its entries is compared with each. */
const plains = new Map<string, string>();

function plainOf(text: string): string {
  const known = plains.get(text);
  if (known !== undefined) return known;
  const made = plain(text);
  plains.set(text, made);
  return made;
}

function wordsIn(text: string): string[] {
  return plainOf(text).split(' ');
}

const addresses = new WeakMap<Found, string>();

function addressOf(found: Found): string {
  const known = addresses.get(found);
  if (known !== undefined) return known;
  const key = addressKey(found.place.address);
  addresses.set(found, key);
  return key;
}

function sameSpot(one: Found, other: Found): boolean {
  const address = addressOf(one);
  if (address !== '' && address === addressOf(other)) return true;
  const [a, b] = [one.place, other.place];
  if (a.lat === undefined || a.lon === undefined || b.lat === undefined || b.lon === undefined)
    return false;
  return Math.hypot(a.lat - b.lat, a.lon - b.lon) < NEAR;
}

const SHORTENED: Readonly<Record<string, string>> = {
  av: 'avenue',
  ave: 'avenue',
  bd: 'boulevard',
  bld: 'boulevard',
  bvd: 'boulevard',
  boul: 'boulevard',
  ch: 'chemin',
  chee: 'chaussee',
  pl: 'place',
  r: 'rue',
  rte: 'route',
  sq: 'square',
  imp: 'impasse',
  all: 'allee',
  st: 'saint',
  ste: 'sainte',
  str: 'straat',
};

/** The number first or last, whole words, sorted: `Place du Perron 3` is `3, pl. du Perron`. No number, no key. */
function addressKey(address: string | undefined): string {
  const words = plain(address ?? '')
    .split(' ')
    .map((word) => SHORTENED[word] ?? word)
    .filter((word) => word !== '' && !SMALL.has(word));
  return words.some((word) => /^\d/.test(word)) ? [...new Set(words)].sort().join(' ') : '';
}

const SMALL = new Set(
  'a au aux d de des du en et l la le les the of and van de der den het te ten ter und im am'.split(
    ' ',
  ),
);

/** So alike (Dice of pairs of letters) are names that differ by a slip. */
const ALIKE = 0.8;

/**
 * @param towns names of towns, which say nothing about which place of the town it is.
 * @internal exported for tests
 */
export function alike(one: string, other: string, towns = ''): boolean {
  if (plainOf(one) === plainOf(other)) return true;
  const town = new Set(wordsIn(towns));
  const [a, b] = [one, other].map((name) => wordsOf(name, town)) as [string[], string[]];
  if (a.length === 0 || b.length === 0) return false;
  if (apart(a, b)) return false;
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  if (few.every((word) => many.some((known) => sameWord(word, known)))) return true;
  if (isInitials(few, one, town) || isInitials(few, other, town)) return true;
  return dice(a.join(' '), b.join(' ')) >= ALIKE;
}

const DIRECTIONS = new Set(
  'nord sud est ouest noord zuid oost west north south east ost haut bas'.split(' '),
);

/** `Nord` and `Sud`, 7888 and 8888: no slip of the pen, but two places. */
function apart(a: readonly string[], b: readonly string[]): boolean {
  const marks = (words: readonly string[]): string[] =>
    words.filter((word) => /\d/.test(word) || DIRECTIONS.has(word)).sort();
  const [one, other] = [marks(a), marks(b)];
  return one.length > 0 && other.length > 0 && one.join(' ') !== other.join(' ');
}

function wordsOf(name: string, town: ReadonlySet<string>): string[] {
  const all = wordsIn(name).filter((word) => word !== '' && !SMALL.has(word));
  const own = all.filter((word) => !town.has(word));
  return own.length > 0 ? own : all;
}

function sameWord(a: string, b: string): boolean {
  return a === b || (Math.min(a.length, b.length) > 4 && distance(a, b) <= 1);
}

/** `MDS` is the Maison des Solidarités: with or without its small words. */
function isInitials(few: readonly string[], name: string, town: ReadonlySet<string>): boolean {
  const [short, ...more] = few;
  if (short === undefined || more.length > 0 || short.length < 2 || short.length > 6) return false;
  const words = wordsIn(name).filter((word) => !town.has(word));
  const first = (list: readonly string[]): string => list.map((word) => word[0] ?? '').join('');
  const whole = first(
    words.filter((word, i) => !(SMALL.has(word) && words.slice(i).every((one) => SMALL.has(one)))),
  );
  return short === whole || short === first(words.filter((word) => !SMALL.has(word)));
}

function dice(a: string, b: string): number {
  const [one, other] = [pairs(a), pairs(b)];
  let both = 0;
  const left = new Map<string, number>();
  for (const pair of one) left.set(pair, (left.get(pair) ?? 0) + 1);
  for (const pair of other) {
    const count = left.get(pair) ?? 0;
    if (count === 0) continue;
    left.set(pair, count - 1);
    both++;
  }
  return one.length + other.length === 0 ? 0 : (2 * both) / (one.length + other.length);
}

function pairs(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2));
}
