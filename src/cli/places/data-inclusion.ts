/**
 * data.inclusion: structures and services, version 1 and the field names of version 0. A place is a structure, or the
 * address at which its services are given when that is another one.
 */
import { Notebook, type Context, type Reading } from './found.js';
import { listOf, textOf } from './lamednum.js';
import { put } from './lists.js';
import { takeRow, type Row } from './place.js';
import { plain } from './text.js';
import { PUBLICS, THEMES, TYPES, WAYS } from './words.js';

type Fields = Readonly<Record<string, unknown>>;

/** The records of one or several files. */
export interface Records {
  readonly structures: readonly Entry[];
  readonly services: readonly Entry[];
  /** Values that are no records. */
  readonly odd: readonly string[];
}

interface Entry {
  readonly fields: Fields;
  readonly where: string;
}

/** What a page of the API, an export or a list of records holds; undefined when it is none of these. */
export function recordsIn(data: unknown, file: string): Records | undefined {
  const structures: Entry[] = [];
  const services: Entry[] = [];
  const odd: string[] = [];
  const seen = new Set<string>();
  const sort = (value: unknown, where: string): boolean => {
    if (!isFields(value)) {
      odd.push(where);
      return false;
    }
    // A search gives each service with its structure inside, and a distance beside.
    if (isFields(value['service'])) return sort(value['service'], where);
    const id = textOf(value['id']);
    const entry = { fields: value, where: `${where} (${id})` };
    if (!('structure_id' in value)) {
      structures.push(entry);
      return 'nom' in value;
    }
    services.push(entry);
    const inside = value['structure'];
    if (isFields(inside) && !seen.has(textOf(inside['id']))) {
      seen.add(textOf(inside['id']));
      structures.push({ fields: { source: value['source'], ...inside }, where: entry.where });
    }
    return true;
  };
  const lists = Array.isArray(data)
    ? [data]
    : isFields(data)
      ? ['structures', 'services', 'items'].map((key) => data[key]).filter(Array.isArray)
      : [];
  let known = false;
  for (const list of lists as unknown[][])
    for (const [i, one] of list.entries()) known = sort(one, `${file}, record ${i + 1}`) || known;
  return known ? { structures, services, odd } : undefined;
}

export function readDataInclusion(
  { structures, services, odd }: Records,
  context: Context,
): Reading {
  const book = new Notebook();
  for (const where of odd) {
    book.read++;
    book.left.push({ where, what: 'It is no record.' });
  }
  const byStructure = new Map<string, Entry[]>();
  for (const service of services) {
    const key = keyOf(service.fields['source'], service.fields['structure_id']);
    put(byStructure, key, service);
  }
  for (const structure of structures) {
    const key = keyOf(structure.fields['source'], structure.fields['id']);
    const own = byStructure.get(key) ?? [];
    byStructure.delete(key);
    if (services.length === 0) takeRow(rowOf(structure, []), context, book);
    else takeServices(structure, own, context, book);
  }
  for (const service of [...byStructure.values()].flat()) {
    book.read++;
    const id = textOf(service.fields['structure_id']);
    book.left.push({
      where: service.where,
      what: `Its structure "${id}" is not there. Name the file of the structures too.`,
    });
  }
  return book.reading('data-inclusion');
}

function takeServices(
  structure: Entry,
  own: readonly Entry[],
  context: Context,
  book: Notebook,
): void {
  const groups = new Map<string, Entry[]>();
  for (const service of own) {
    const { fields } = service;
    const ways = listOf(fields['modes_accueil']);
    if (themesOf(fields).length === 0) {
      book.read++;
      book.count('other-subject');
    } else if (ways.length > 0 && !ways.includes('en-presentiel')) {
      book.read++;
      book.count('no-visitors');
    } else {
      const at = plain(`${textOf(fields['code_postal'])} ${textOf(fields['adresse'])}`);
      const home = plain(
        `${textOf(structure.fields['code_postal'])} ${textOf(structure.fields['adresse'])}`,
      );
      const key = at === '' || at === home ? '' : at;
      put(groups, key, service);
    }
  }
  if (own.length === 0) {
    book.read++;
    book.count('other-subject');
  }
  for (const [key, together] of groups) {
    takeRow(rowOf(structure, together, key !== ''), context, book);
    const tell = (what: string): void => void book.notes.push({ where: structure.where, what });
    if (hoursOf(structure, together, key !== '').differ)
      tell(
        `Its services have different hours: ${key === '' && ownHours(structure) !== '' ? 'those of the structure' : 'none'} were taken.`,
      );
    for (const { fields } of together) {
      const zone = narrowZone(fields);
      if (zone !== '') tell(`"${textOf(fields['nom'])}" is only for people of ${zone}.`);
    }
  }
}

/** What all services here agree upon. Where they differ, what is true of one is not true of the door. */
function hoursOf(
  structure: Entry,
  services: readonly Entry[],
  away: boolean,
): { readonly hours: string; readonly differ: boolean } {
  const home = away ? '' : ownHours(structure);
  const all = new Set(services.map((one) => ownHours(one) || home).filter(Boolean));
  const [first = ownHours(structure)] = all;
  return all.size > 1 ? { hours: home, differ: true } : { hours: first, differ: false };
}

function ownHours({ fields }: Entry): string {
  return textOf(fields['horaires_accueil']) || textOf(fields['horaires_ouverture']);
}

/** What one has to do or be, with the name of the service where another one does not ask for it. */
function conditionsOf(services: readonly Fields[]): string {
  const said = services.map((one) => textOf(one['conditions_acces']));
  const lines = services.map((one, i) =>
    new Set(said).size === 1 || said[i] === '' ? said[i] : `${textOf(one['nom'])} : ${said[i]}`,
  );
  return [...new Set(lines)].filter(Boolean).join(' · ');
}

/** The towns or groups of towns that a service is for; regions and departments are wide enough to say nothing. */
function narrowZone(fields: Fields): string {
  if (['commune', 'epci'].includes(textOf(fields['zone_diffusion_type'])))
    return textOf(fields['zone_diffusion_nom']) || textOf(fields['zone_diffusion_code']);
  const zone = listOf(fields['zone_eligibilite']);
  return zone.every((code) => NARROW.test(code)) ? zone.join(', ') : '';
}

/** Numbers of INSEE: of a town, such as 59350 and 2A004, and of a group of towns, such as 245900410. */
const NARROW = /^(\d[\dAB]\d{3}|\d{9})$/;

/** @param away the services are given at an address of their own. */
function rowOf(entry: Entry, services: readonly Entry[], away = false): Row {
  const { fields: structure, where } = entry;
  const inner = services.map(({ fields }) => fields);
  const first = inner[0] ?? {};
  const spot = away ? first : structure;
  const text = (name: string): string => textOf(structure[name]);
  /** The services know better than the structure; it fills in. */
  const either = (...names: string[]): string =>
    [...inner, structure].flatMap((one) => names.map((name) => textOf(one[name]))).find(Boolean) ??
    '';
  const lists = (...names: string[]): string[] => [
    ...new Set([...inner, structure].flatMap((one) => names.flatMap((name) => listOf(one[name])))),
  ];
  const themes = inner.length > 0 ? inner.flatMap(themesOf) : themesOf(structure);
  const known = (
    table: Readonly<Record<string, readonly string[]>>,
    words: readonly string[],
  ): string[] => [...new Set(words.flatMap((word) => table[word] ?? []))];
  return {
    where,
    source: text('source'),
    id: away ? textOf(first['id']) : text('id'),
    organisation: text('siret'),
    name: text('nom'),
    postcode: textOf(spot['code_postal']),
    city: textOf(spot['commune']),
    town: textOf(spot['code_insee']),
    address: textOf(spot['adresse']),
    more: textOf(spot['complement_adresse']),
    lat: spot['latitude'],
    lon: spot['longitude'],
    phone: either('telephone'),
    email: either('courriel'),
    url: either('site_web', 'page_web', 'lien_mobilisation', 'lien_source'),
    hours: hoursOf(entry, services, away).hours,
    cost: lists('frais').map((word) => word.replaceAll('-', ' ')),
    services: themes.flatMap((theme) => theme.services ?? []),
    access: accessOf(
      inner,
      known(WAYS, lists('modes_mobilisation', 'modes_orientation_beneficiaire')),
    ),
    support: known(TYPES, lists('type', 'types')),
    care: [
      ...themes.flatMap((theme) => theme.for ?? []),
      ...known(PUBLICS, lists('publics', 'profils')),
    ],
    programmes: lists('reseaux_porteurs', 'labels_nationaux')
      .map((word) => PROGRAMMES[word])
      .filter((word) => word !== undefined),
    note: conditionsOf(inner),
    updated: newest([...inner, structure].map((one) => textOf(one['date_maj']))),
  };
}

const PROGRAMMES: Readonly<Record<string, string>> = {
  'france-service': 'France Services',
  'france-services': 'France Services',
  'aidants-connect': 'Aidants Connect',
  'conseiller-numerique': 'Conseillers numériques',
  'conseillers-numeriques': 'Conseillers numériques',
  'emmaus-connect': 'Emmaüs Connect',
  'croix-rouge': 'La Croix Rouge',
  'promeneurs-du-net': 'Promeneurs du net',
};

/** Professionals alone may ask for it: somebody has to send you there. */
function accessOf(services: readonly Fields[], ways: string[]): string[] {
  const onlyByOthers = (one: Fields): boolean => {
    const who = listOf(one['mobilisable_par']);
    return who.length > 0 && !who.includes('usagers');
  };
  const referral = services.length > 0 && services.every(onlyByOthers);
  return referral ? ['Envoyer un mail avec une fiche de prescription'] : ways;
}

type Theme = (typeof THEMES)[string];

function themesOf(fields: Fields): Theme[] {
  return listOf(fields['thematiques']).flatMap((theme) => {
    const [begin] = Object.keys(THEMES)
      .filter((known) => theme.startsWith(known))
      .sort((a, b) => b.length - a.length);
    const known = begin === undefined ? undefined : THEMES[begin];
    return known ? [known] : [];
  });
}

function newest(days: readonly string[]): string {
  return (
    days
      .map((one) => one.slice(0, 10))
      .sort()
      .at(-1) ?? ''
  );
}

function keyOf(source: unknown, id: unknown): string {
  return `${textOf(source)}\n${textOf(id)}`;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
