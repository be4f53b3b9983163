/** Files of places, whatever list they come from. */
import { readCsv } from './csv.js';
import { readDataInclusion, recordsIn, type Records } from './data-inclusion.js';
import type { Context, Kind, Reading } from './found.js';
import { readHsds, recordsOf } from './hsds.js';
import { isLamednum, readLamednumCsv, readLamednumJson } from './lamednum.js';
import { decode } from './text.js';

export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file that is none of the lists, in words for who named it. */
export class NotAList extends Error {}

/** @throws {NotAList} Structures and services of data.inclusion may come in one file or in several. */
export function readLists(
  files: readonly NamedFile[],
  from: Kind | 'auto',
  context: Omit<Context, 'file'>,
): {
  readonly readings: readonly { readonly file: string; readonly reading: Reading }[];
  readonly old: readonly string[];
} {
  const readings: { file: string; reading: Reading }[] = [];
  const old: string[] = [];
  const records: Records[] = [];
  const both: string[] = [];
  for (const { name, bytes } of files) {
    const { text, old: isOld } = decode(bytes);
    if (isOld) old.push(name);
    const own = { ...context, file: name };
    const list = listIn(text, name, from);
    if (list.kind === 'data-inclusion') {
      records.push(list.records);
      both.push(name);
    } else if (list.kind === 'hsds')
      readings.push({ file: name, reading: readHsds(list.records, own) });
    else
      readings.push({
        file: name,
        reading: list.records ? readLamednumJson(list.records, own) : readLamednumCsv(text, own),
      });
  }
  if (records.length > 0) {
    const file = both.join(' + ');
    const all = {
      structures: records.flatMap(({ structures }) => structures),
      services: records.flatMap(({ services }) => services),
      odd: records.flatMap(({ odd }) => odd),
    };
    readings.push({ file, reading: readDataInclusion(all, { ...context, file }) });
  }
  return { readings, old };
}

type List =
  | { readonly kind: 'lamednum'; readonly records?: readonly unknown[] }
  | { readonly kind: 'data-inclusion'; readonly records: Records }
  | { readonly kind: 'hsds'; readonly records: NonNullable<ReturnType<typeof recordsOf>> };

function listIn(text: string, name: string, from: Kind | 'auto'): List {
  const list = /^\uFEFF?\s*[[{]/.test(text) ? inJson(text, name, from) : inCsv(text);
  if (list && (from === 'auto' || from === list.kind)) return list;
  throw new NotAList(
    from === 'auto'
      ? `${name} is no list of places that is known here: LaMednum (CSV or JSON), data.inclusion (JSON), HSDS 3 (JSON), or a table with the columns "nom" and "code_postal".`
      : `${name} is not as ${from} writes it. Leave --from out, and it is found out.`,
  );
}

function inCsv(text: string): List | undefined {
  return isLamednum(readCsv(text).columns) ? { kind: 'lamednum' } : undefined;
}

function inJson(text: string, name: string, from: Kind | 'auto'): List | undefined {
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new NotAList(`${name} is no JSON: ${(error as Error).message}.`);
  }
  const wants = (kind: Kind): boolean => from === 'auto' || from === kind;
  const rows = lamednumRows(data);
  if (rows && wants('lamednum')) return { kind: 'lamednum', records: rows };
  const inclusion = wants('data-inclusion') ? recordsIn(data, name) : undefined;
  if (inclusion) return { kind: 'data-inclusion', records: inclusion };
  const hsds = wants('hsds') ? recordsOf(data) : undefined;
  return hsds && { kind: 'hsds', records: hsds };
}

/** LaMednum has a `pivot`, and its lists are texts; data.inclusion has a SIRET and real lists. */
function lamednumRows(data: unknown): readonly unknown[] | undefined {
  if (!Array.isArray(data)) return undefined;
  const isRow = (one: unknown): boolean =>
    typeof one === 'object' &&
    one !== null &&
    'nom' in one &&
    !('structure_id' in one) &&
    ('pivot' in one ||
      'horaires' in one ||
      ('services' in one && typeof one.services === 'string'));
  return data.some(isRow) ? data : undefined;
}
