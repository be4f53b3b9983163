/**
 * LaMednum, "lieux de médiation numérique": version 1 (comma, lists with `|`), version 0 (lists with `;`), the same as
 * JSON, and a table of one's own with the same columns, in the words of the country.
 */
import { readCsv, type Delimiter } from './csv.js';
import { Notebook, type Context, type Reading } from './found.js';
import { takeRow } from './place.js';
import { plain } from './text.js';

type Cells = Readonly<Record<string, unknown>>;

/** What else a column may be called: version 0, and Belgian and English tables. Without case and accents. */
const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  nom: ['name', 'naam', 'bezeichnung'],
  pays: ['country', 'land'],
  code_postal: ['cp', 'postcode', 'postal code', 'plz', 'postleitzahl'],
  commune: ['ville', 'localite', 'city', 'town', 'gemeente', 'plaats', 'stad', 'gemeinde', 'ort'],
  adresse: ['rue', 'address', 'adres', 'straat', 'strasse', 'anschrift'],
  latitude: ['lat', 'breedtegraad', 'breitengrad'],
  longitude: ['lon', 'lng', 'long', 'lengtegraad', 'langengrad'],
  telephone: ['tel', 'phone', 'telefoon', 'gsm', 'telefon'],
  courriels: ['courriel', 'email', 'e mail', 'mail'],
  site_web: ['site', 'website', 'web', 'url', 'webseite'],
  horaires: ['heures', 'hours', 'openingsuren', 'openingstijden', 'offnungszeiten'],
  services: ['service', 'diensten', 'dienste'],
  langues: ['languages', 'talen', 'sprachen'],
  modalites_acces: ['modalite_acces', 'access', 'toegang', 'zugang'],
  modalites_accompagnement: ['support', 'begeleiding', 'begleitung'],
  frais_a_charge: ['conditions_acces', 'cout', 'prix', 'cost', 'prijs', 'kosten', 'preis'],
  date_maj: ['date', 'updated', 'datum'],
  id: [],
  source: [],
  pivot: [],
  code_insee: [],
  complement_adresse: [],
  prise_rdv: [],
  itinerance: [],
  prise_en_charge_specifique: [],
  publics_specifiquement_adresses: ['publics_accueillis'],
  dispositif_programmes_nationaux: ['labels_nationaux'],
  remarque: ['note', 'opmerking', 'bemerkung'],
};

const BY_HEAD: ReadonlyMap<string, string> = new Map(
  Object.entries(COLUMNS).flatMap(([name, others]) =>
    [name, ...others].map((head) => [plain(head), name] as const),
  ),
);

/** The column's name in the standard. */
export function columnOf(head: string): string {
  return BY_HEAD.get(plain(head)) ?? plain(head).replaceAll(' ', '_');
}

/** Whether these heads are those of such a table. */
export function isLamednum(heads: readonly string[]): boolean {
  const names = heads.map(columnOf);
  return names.includes('nom') && (names.includes('code_postal') || names.includes('latitude'));
}

const SIGNS: Readonly<Record<Delimiter, string>> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'vertical bar',
};

export function readLamednumCsv(text: string, context: Context): Reading {
  const book = new Notebook();
  const { delimiter, rows, uneven, columns, unclosed } = readCsv(text, columnOf);
  for (const { line, cells } of uneven) {
    const what = `It has ${cells} cells, the head has ${columns.length}.`;
    const where = `${context.file}, line ${line}`;
    if (cells > columns.length) {
      book.read++;
      book.left.push({
        where,
        what: `${what} A value with a ${SIGNS[delimiter]} in it needs quotes around it.`,
      });
    } else book.notes.push({ where, what: `${what} The last ones were taken as empty.` });
  }
  for (const { line, values } of rows) {
    const named = columns.map((name, i) => [name, values[i] ?? ''] as const);
    take(named, `${context.file}, line ${line}`, context, book);
  }
  if (unclosed !== undefined)
    book.left.push({
      where: `${context.file}, line ${unclosed}`,
      what: 'A quote begins here and does not end: nothing behind it was read.',
    });
  // The standard wants the number of the organisation; nobody else has a column for it.
  return book.reading(columns.includes('pivot') ? 'lamednum' : 'table');
}

export function readLamednumJson(records: readonly unknown[], context: Context): Reading {
  const book = new Notebook();
  for (const [index, record] of records.entries()) {
    const where = `${context.file}, record ${index + 1}`;
    if (typeof record !== 'object' || record === null || Array.isArray(record)) {
      book.read++;
      book.left.push({ where, what: 'It is no record.' });
      continue;
    }
    const named = Object.entries(record).map(([head, value]) => [columnOf(head), value] as const);
    take(named, where, context, book);
  }
  return book.reading('lamednum');
}

/** Version 0 also said `A ma place`: somebody does the procedure for the person. */
const FOR_ME = /^a ma place/;

/** A page where one books is nearer to help than a site to read; the front of a portal knows nothing of this place. */
const BOOKING = /^https?:\/\/[^/]+\/./i;

function take(
  named: readonly (readonly [string, unknown])[],
  line: string,
  context: Context,
  book: Notebook,
): void {
  const { cells, more } = together(named);
  const where = textOf(cells['id']) === '' ? line : `${line} (${textOf(cells['id'])})`;
  for (const [name, value] of more)
    book.notes.push({
      where,
      what: `Two columns say "${name}": "${said(cells[name])}" was taken, "${said(value)}" was left out.`,
    });
  const text = (name: string): string => textOf(cells[name]);
  const list = (name: string): string[] => listOf(cells[name]);
  const support = list('modalites_accompagnement');
  const id = text('id');
  takeRow(
    {
      where,
      source: text('source'),
      id,
      organisation: text('pivot'),
      name: text('nom'),
      country: text('pays'),
      postcode: text('code_postal'),
      city: text('commune'),
      town: text('code_insee'),
      address: text('adresse'),
      more: text('complement_adresse'),
      lat: cells['latitude'],
      lon: cells['longitude'],
      phone: text('telephone'),
      email: text('courriels'),
      url: BOOKING.test(text('prise_rdv'))
        ? text('prise_rdv')
        : text('site_web') || text('prise_rdv'),
      hours: text('horaires'),
      cost: list('frais_a_charge'),
      services: [
        ...list('services'),
        ...(support.some((way) => FOR_ME.test(plain(way)))
          ? ['Aide aux démarches administratives']
          : []),
      ],
      access: list('modalites_acces'),
      support,
      audiences: list('publics_specifiquement_adresses'),
      care: list('prise_en_charge_specifique'),
      programmes: list('dispositif_programmes_nationaux'),
      languages: languagesOf(list('langues')),
      itinerant: list('itinerance').some((word) => plain(word) === 'itinerant'),
      updated: text('date_maj'),
      note: text('remarque'),
    },
    context,
    book,
  );
}

/**
 * One value for each name, where several columns have one: the first that says something. Of telephones each is kept,
 * for whoever reads them takes the first that is one.
 */
function together(named: readonly (readonly [string, unknown])[]): {
  readonly cells: Cells;
  /** What had to stay out, of columns that are read. */
  readonly more: readonly (readonly [string, unknown])[];
} {
  const cells: Record<string, unknown> = {};
  const more: (readonly [string, unknown])[] = [];
  for (const [name, value] of named) {
    const before = said(cells[name]);
    if (before === '') cells[name] = value;
    else if (said(value) === '' || said(value) === before) continue;
    else if (name === 'telephone') cells[name] = `${before}|${said(value)}`;
    else if (Object.hasOwn(COLUMNS, name)) more.push([name, value]);
  }
  return { cells, more };
}

function said(value: unknown): string {
  return Array.isArray(value) ? listOf(value).join('|') : textOf(value);
}

export function textOf(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  return typeof value === 'number' ? String(value) : '';
}

/**
 * A list in one cell. The standard parts with `|`, its version 0 with `;`, people with commas; a comma inside a word of
 * the lists, or behind a colon ("Seul : j'ai accès à …"), parts nothing.
 */
export function listOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.map(textOf).filter((item) => item !== '');
  const text = textOf(value);
  const sign = ['|', ';'].find((one) => text.includes(one)) ?? (/ : /.test(text) ? '\n' : ',');
  return text
    .split(sign)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

const LANGUAGES: Readonly<Record<string, string>> = {
  francais: 'fr',
  frans: 'fr',
  french: 'fr',
  franzosisch: 'fr',
  neerlandais: 'nl',
  nederlands: 'nl',
  dutch: 'nl',
  niederlandisch: 'nl',
  allemand: 'de',
  duits: 'de',
  german: 'de',
  deutsch: 'de',
  anglais: 'en',
  engels: 'en',
  english: 'en',
  englisch: 'en',
  arabe: 'ar',
  arabisch: 'ar',
  arabic: 'ar',
};

/** Tags, also from the names that people write in a table. */
export function languagesOf(written: readonly string[]): string[] {
  return written.map((word) => LANGUAGES[plain(word)] ?? word.trim());
}
