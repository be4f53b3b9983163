/** `aidant places`: from what was typed to what is written. */
import { readFile, writeFile } from 'node:fs/promises';
import { parseFile, type FormatName, type Formats } from '../../core/formats/parse.js';
import type { Place, Places } from '../../core/formats/places.js';
import type { Terminal } from '../terminal.js';
import type { Found, Told } from './found.js';
import { mergeSame } from './merge.js';
import { placesAround, type Around } from './near.js';
import { HELP, Misuse, readOptions, type ImportOptions, type PostcodeOptions } from './options.js';
import { NoPostcodes, postcodesOf, readPostcodes, writePostcodes } from './postcodes.js';
import { NotAList, readLists } from './read.js';
import { importReport, section } from './report.js';
import { decode } from './text.js';

/** A file that cannot be read or must not be written, in words for who named it. */
class Unusable extends Error {}

/** A few hundred places; a slow phone loads that in seconds. */
const LARGE = 500_000;

/** @returns 0: written. 1: there was nothing to write. 2: it could not run. */
export async function places(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    const options = readOptions(args);
    if (!options) {
      terminal.out(HELP);
      return 0;
    }
    return options.command === 'import'
      ? await importPlaces(options, terminal)
      : await makePostcodes(options, terminal);
  } catch (error) {
    if (!isOurs(error)) {
      terminal.err(
        `aidant places stopped by a mistake of its own: ${String((error as Error).stack)}\n`,
      );
      return 2;
    }
    terminal.err(`aidant places: ${error.message}\n`);
    if (error instanceof Misuse) terminal.err('"aidant places --help" says more.\n');
    return 2;
  }
}

function isOurs(error: unknown): error is Error {
  return [Misuse, Unusable, NotAList, NoPostcodes].some((kind) => error instanceof kind);
}

async function importPlaces(options: ImportOptions, terminal: Terminal): Promise<number> {
  const { inputs, from, country, out, merge, replace, near, km } = options;
  const before = out === undefined ? undefined : await existing(out);
  if (before !== undefined && !merge && !replace)
    throw new Unusable(
      `${out} is there already. Add --merge to bring it up to date, or --replace to write it anew.`,
    );
  const old = merge && before !== undefined ? parsed('places', before, out ?? '') : undefined;
  const today = new Date().toISOString().slice(0, 10);
  const files = await Promise.all(
    inputs.map(async (name) => ({ name, bytes: await bytesOf(name) })),
  );
  const lists = readLists(files, from, { country, today });

  const kept = (old?.places ?? []).map((place): Found => {
    const { id, ...rest } = place;
    // Its texts may be in several languages: they are passed on as they are.
    return { place: rest as Found['place'], where: `${out} (${id})`, source: '', id, kept: id };
  });
  const merged = mergeSame([...kept, ...lists.readings.flatMap(({ reading }) => reading.found)]);
  const around =
    near === undefined
      ? everything(merged.places)
      : await aroundOf(merged.places, near, km, options, new Set(kept.map(({ id }) => id)));
  const source = both(old?.source, options.source);
  const licence = both(old?.licence, options.licence);
  const made: Places = {
    format: 1,
    ...(source !== undefined && { source }),
    ...(licence !== undefined && { licence }),
    updated: today,
    places: [...around.places],
  };
  const { file, left } = asPagesTakeIt(made, out ?? 'places.json');
  terminal.err(
    importReport({ ...lists, kept: kept.length, merged, away: around, left, places: file.places }),
  );
  if (file.places.length === 0) {
    terminal.err('\nThere is no place to write, so nothing was written.\n');
    return 1;
  }
  const text = `${JSON.stringify(file, undefined, 2)}\n`;
  await write(out, text, terminal);
  if (text.length > LARGE)
    terminal.err(
      '\nA phone loads this whole file before it can show one place. Keep those around you: --near 59000 --km 30.\n',
    );
  if (source === undefined || licence === undefined)
    terminal.err(
      '\nOpen data must be named: add --source and --licence, such as --licence etalab-2.0.\n',
    );
  return 0;
}

const LOST = '\uFFFD';

/** What pages would complain about is not written: the next `--merge` would refuse the file for it. */
function asPagesTakeIt(made: Places, name: string): { file: Places; left: readonly Told[] } {
  const lost = made.places
    .filter((place) => JSON.stringify(place).includes(LOST))
    .map(({ id }): Told => ({
      where: id,
      what: `Letters were lost before it came here: "${LOST}" became "?".`,
    }));
  const whole = JSON.stringify(made).replaceAll(LOST, '?');
  const { value, reports } = parseFile('places', whole, name);
  const left = reports.map(({ path = '', fix }): Told => {
    const index = /^places\[(\d+)\]/.exec(path)?.[1];
    return { where: made.places[Number(index)]?.id ?? name, what: fix };
  });
  const file = left.length > 0 ? value : (JSON.parse(whole) as Places);
  return { file: file ?? { ...made, places: [] }, left: [...lost, ...left] };
}

/** What was named once stays named beside what comes to it. */
function both(before: string | undefined, now: string | undefined): string | undefined {
  if (before === undefined || now === undefined) return now ?? before;
  return before.split('; ').includes(now) ? before : `${before}; ${now}`;
}

function everything(all: readonly Place[]): Around {
  return { places: all, far: 0, nowhere: [] };
}

async function aroundOf(
  all: readonly Place[],
  near: string,
  km: number,
  { postcodes }: ImportOptions,
  own: ReadonlySet<string>,
): Promise<Around> {
  const known =
    postcodes === undefined
      ? undefined
      : parsed('postcodes', decode(await bytesOf(postcodes)).text, postcodes);
  const around = placesAround(all, near, km, known, own);
  if (around) return around;
  throw new Unusable(
    postcodes === undefined
      ? `It is not known where ${near} is: no place has that postcode and a position. Add --postcodes; "aidant places postcodes" makes such a file.`
      : `${postcodes} does not know the postcode ${near}.`,
  );
}

async function makePostcodes(options: PostcodeOptions, terminal: Terminal): Promise<number> {
  const { inputs, country, out, replace } = options;
  if (inputs.length > 1) throw new Misuse('Name one file: each country has a file of its own.');
  const [input = ''] = inputs;
  if (out !== undefined && !replace && (await existing(out)) !== undefined)
    throw new Unusable(`${out} is there already. Add --replace to write it anew.`);
  const { text } = decode(await bytesOf(input));
  const own = /^\uFEFF?\s*\{/.test(text) ? parsed('places', text, input) : undefined;
  const { points, read, left } = own
    ? postcodesOf(own.places, country)
    : readPostcodes(text, input, country);
  const count = Object.keys(points).length;
  terminal.err(
    `${[`${input}: ${read} read, ${count} postcodes of ${country}.`, ...section('Not taken', left)].join('\n')}\n`,
  );
  if (count === 0) {
    terminal.err('\nThere is no postcode to write, so nothing was written.\n');
    return 1;
  }
  const source = options.source ?? own?.source;
  const licence = options.licence ?? own?.licence;
  const file = writePostcodes({
    format: 1,
    country,
    ...(source !== undefined && { source }),
    ...(licence !== undefined && { licence }),
    updated: new Date().toISOString().slice(0, 10),
    points,
  });
  await write(out, file, terminal);
  if (source === undefined || licence === undefined)
    terminal.err('\nOpen data must be named: add --source and --licence.\n');
  return 0;
}

/** @throws {Unusable} when the file is not well: to write over what was not understood would lose it. */
function parsed<Name extends FormatName>(kind: Name, text: string, file: string): Formats[Name] {
  const { value, reports } = parseFile(kind, text, file);
  const [first] = reports;
  if (value !== undefined && !first) return value;
  throw new Unusable(
    `${file} is not a ${kind} file without mistakes. ${first?.fix ?? ''} "aidant check ${file}" says more.`,
  );
}

async function existing(path: string): Promise<string | undefined> {
  try {
    return decode(await readFile(path)).text;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new Unusable(`${path}: ${(error as Error).message}.`);
  }
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw new Unusable(`${path}: ${missing ? 'there is no such file' : (error as Error).message}.`);
  }
}

async function write(out: string | undefined, text: string, terminal: Terminal): Promise<void> {
  if (out === undefined) return terminal.out(text);
  try {
    await writeFile(out, text);
  } catch (error) {
    throw new Unusable(`${out} cannot be written: ${(error as Error).message}.`);
  }
  terminal.err(`\n${out} was written (${Math.ceil(text.length / 1024)} KB).\n`);
}
