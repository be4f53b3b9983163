/** One place from the texts of a row, whatever the list was. */
import {
  isPostcode,
  cost,
  day,
  email,
  hours,
  phone,
  position,
  postcode,
  web,
  words,
} from './fields.js';
import type { Context, Found, FoundPlace, Notebook } from './found.js';
import { plain, slug } from './text.js';

/** What a row says, as it says it; an empty text is nothing. */
export interface Row {
  readonly where: string;
  readonly source?: string | undefined;
  readonly id?: string | undefined;
  readonly organisation?: string | undefined;
  readonly name: string;
  readonly country?: string | undefined;
  readonly postcode: string;
  readonly city: string;
  readonly town?: string | undefined;
  readonly address: string;
  readonly more?: string | undefined;
  readonly lat?: unknown;
  readonly lon?: unknown;
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
  readonly url?: string | undefined;
  readonly hours?: string | undefined;
  readonly cost?: readonly string[];
  readonly services?: readonly string[];
  /** In words of their own, where a list has no words of a standard. */
  readonly ownServices?: readonly string[];
  readonly access?: readonly string[];
  readonly support?: readonly string[];
  /** Audiences and special needs together. */
  readonly audiences?: readonly string[];
  readonly care?: readonly string[];
  readonly programmes?: readonly string[];
  readonly languages?: readonly string[];
  readonly itinerant?: boolean;
  readonly updated?: string | undefined;
  readonly note?: string | undefined;
  readonly bring?: readonly string[];
}

const NO_VISITORS = "Ce lieu n'accueille pas de public";
const REFERRAL = 'Envoyer un mail avec une fiche de prescription';

/** Notes what could not be taken. A place needs a name, and to be somewhere. */
export function takeRow(row: Row, { country: fallback }: Context, book: Notebook): void {
  const { where } = row;
  book.read++;
  const tell = (what: string): void => void book.notes.push({ where, what });
  const leave = (what: string): void => void book.left.push({ where, what });
  const name = tidy(row.name);
  if (name === '') return leave('It has no name.');

  const area = postcode(row.postcode, countryCode(row.country) ?? fallback, tell);
  const country = area.country;
  const point = position(row.lat, row.lon, tell);
  if (area.postcode === undefined && !point)
    return leave('It has neither a postcode nor a position: nobody could find it.');
  if (area.postcode !== undefined && !isPostcode(area.postcode, country))
    return leave(`"${area.postcode}" is no postcode of ${country}.`);
  if (area.postcode !== undefined && country === undefined && !point)
    return leave(
      `The country of the postcode ${area.postcode} is not known. Add --country, such as --country BE.`,
    );
  const access = words('access', row.access ?? [], tell);
  if (access.includes(NO_VISITORS)) return book.count('no-visitors');

  const audiences = wordsOfBoth(row, tell);
  const place: FoundPlace = clean({
    name,
    country,
    postcode: area.postcode,
    city: tidy(row.city),
    address: [tidy(row.address), tidy(row.more ?? '')].filter((part) => part !== '').join(', '),
    ...point,
    phone: phone(row.phone ?? '', country, tell),
    email: email(row.email ?? '', tell),
    url: web(row.url ?? '', tell),
    hours: hours(row.hours ?? '', tell),
    cost: cost(row.cost ?? [], tell),
    services: [...words('services', row.services ?? [], tell), ...(row.ownServices ?? [])],
    access,
    support: words('support', row.support ?? [], tell),
    languages: [...new Set(row.languages)],
    for: audiences,
    programmes: words('programmes', row.programmes ?? [], tell),
    referral: access.includes(REFERRAL) || undefined,
    itinerant: row.itinerant === true || undefined,
    note: tidy(row.note ?? ''),
    bring: row.bring,
    updated: day(row.updated ?? '', tell),
  });
  const found: Found = {
    place,
    where,
    source: slug(row.source ?? ''),
    id: row.id === undefined || row.id === '' ? slug(`${name} ${area.postcode ?? ''}`) : row.id,
    town: row.town === '' ? undefined : row.town,
    organisation: /[1-9a-z]/i.test(row.organisation ?? '') ? row.organisation : undefined,
  };
  book.found.push(found);
}

/** One column of version 0 held both; each word goes where the standard has it. */
function wordsOfBoth({ audiences = [], care = [] }: Row, tell: (what: string) => void): string[] {
  const quiet = (): void => undefined;
  const all = [...audiences, ...care].flatMap((word) => {
    const known = (['audiences', 'care'] as const).find((list) => isKnown(list, word));
    return words(known ?? 'care', [word], known ? quiet : tell);
  });
  return [...new Set(all)];
}

function isKnown(list: 'audiences' | 'care', word: string): boolean {
  let known = true;
  words(list, [word], () => (known = false));
  return known;
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

const COUNTRIES: Readonly<Record<string, string>> = {
  france: 'FR',
  frankrijk: 'FR',
  frankreich: 'FR',
  belgique: 'BE',
  belgie: 'BE',
  belgien: 'BE',
  belgium: 'BE',
};

function countryCode(written: string | undefined): string | undefined {
  const text = written?.trim() ?? '';
  if (/^[a-z]{2}$/i.test(text)) return text.toUpperCase();
  return COUNTRIES[plain(text)];
}

type Loose = { readonly [Key in keyof FoundPlace]: FoundPlace[Key] | undefined };

/** Without what is empty; the lists that every place has stay. */
export function clean(place: Loose): FoundPlace {
  const always = ['services', 'access', 'support', 'languages'];
  return Object.fromEntries(
    Object.entries(place).filter(
      ([key, value]) =>
        value !== undefined &&
        value !== '' &&
        (always.includes(key) || !Array.isArray(value) || value.length > 0),
    ),
  ) as unknown as FoundPlace;
}
