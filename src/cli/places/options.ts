/** What was typed after `aidant places`. */
import { parseArgs } from 'node:util';
import { nearest } from '../../core/formats/nearest.js';
import type { Kind } from './found.js';

export interface ImportOptions {
  readonly command: 'import';
  readonly inputs: readonly string[];
  readonly from: Kind | 'auto';
  readonly country?: string;
  /** Where to write; the terminal when not said. */
  readonly out?: string;
  /** The places that are in `out` already stay, and are brought up to date. */
  readonly merge: boolean;
  /** What is in `out` already goes. */
  readonly replace: boolean;
  readonly near?: string;
  readonly km: number;
  readonly postcodes?: string;
  readonly source?: string;
  readonly licence?: string;
}

export interface PostcodeOptions {
  readonly command: 'postcodes';
  readonly inputs: readonly string[];
  readonly country: string;
  readonly out?: string;
  readonly replace: boolean;
  readonly source?: string;
  readonly licence?: string;
}

/** A mistake in what was typed, in words for who typed it. */
export class Misuse extends Error {}

const KINDS: readonly (Kind | 'auto')[] = ['lamednum', 'data-inclusion', 'hsds', 'auto'];
const KM = 30;

const OPTIONS = {
  help: { type: 'boolean', short: 'h' },
  from: { type: 'string' },
  country: { type: 'string' },
  out: { type: 'string', short: 'o' },
  merge: { type: 'boolean' },
  replace: { type: 'boolean' },
  near: { type: 'string' },
  km: { type: 'string' },
  postcodes: { type: 'string' },
  source: { type: 'string' },
  licence: { type: 'string' },
} as const;

/** @returns `undefined` when help was asked for. @throws {Misuse} */
export function readOptions(args: readonly string[]): ImportOptions | PostcodeOptions | undefined {
  const { values, positionals } = parse(args);
  const [command, ...inputs] = positionals;
  if (values.help) return undefined;
  if (command !== 'import' && command !== 'postcodes')
    throw new Misuse(
      command === undefined
        ? 'Say what to do: aidant places import <file>, or aidant places postcodes <file>.'
        : `There is no "aidant places ${command}".${nearest(command, ['import', 'postcodes'])}`,
    );
  if (inputs.length === 0)
    throw new Misuse(`Name a file, such as: aidant places ${command} ${EXAMPLES[command]}`);
  const { merge = false, replace = false, out, source, licence } = values;
  const country = values.country?.toUpperCase();
  if (country !== undefined && !/^[A-Z]{2}$/.test(country))
    throw new Misuse(`--country is two letters, such as FR or BE, not "${values.country}".`);
  const shared = {
    inputs,
    replace,
    ...(out !== undefined && { out }),
    ...(source !== undefined && { source }),
    ...(licence !== undefined && { licence }),
  };
  if (command === 'postcodes') {
    const foreign = (['from', 'merge', 'near', 'km', 'postcodes'] as const).find(
      (name) => values[name] !== undefined,
    );
    if (foreign !== undefined) throw new Misuse(`--${foreign} belongs to aidant places import.`);
    if (country === undefined) throw new Misuse('Add --country, such as --country BE.');
    return { command, country, ...shared };
  }
  const { from = 'auto', near, postcodes } = values;
  if (!isKind(from)) throw new Misuse(`--from is one of ${KINDS.join(', ')}, not "${from}".`);
  const km = values.km === undefined ? KM : Number(values.km);
  if (!(km > 0)) throw new Misuse(`--km is a number of kilometres, not "${values.km}".`);
  if (values.km !== undefined && near === undefined) throw new Misuse('--km goes with --near.');
  if (merge && replace)
    throw new Misuse('--merge keeps what is there, --replace does not. Choose one.');
  if (merge && out === undefined) throw new Misuse('--merge goes with --out.');
  return {
    command,
    ...shared,
    from,
    merge,
    km,
    ...(country !== undefined && { country }),
    ...(near !== undefined && { near }),
    ...(postcodes !== undefined && { postcodes }),
  };
}

const EXAMPLES = {
  import: 'lieux.csv --out places.json',
  postcodes: 'codes-postaux.csv --country FR --out postcodes-fr.json',
};

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
  } catch (error) {
    const typed = /'(-[^']*)'/.exec((error as Error).message)?.[1];
    const unknown = (error as NodeJS.ErrnoException).code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION';
    if (!unknown || typed === undefined) throw new Misuse((error as Error).message);
    const known = Object.keys(OPTIONS).map((name) => `--${name}`);
    throw new Misuse(`There is no option "${typed}".${nearest(typed, known)}`);
  }
}

function isKind(value: string): value is Kind | 'auto' {
  return (KINDS as readonly string[]).includes(value);
}

export const HELP = `Usage: aidant places import <files> [options]
       aidant places postcodes <file> --country FR [options]

import makes a places file from an open list of places where people get help:
LaMednum (CSV or JSON), data.inclusion (JSON; structures and services), HSDS 3
(JSON), or a table of your own with the columns of docs/places.md. The same
place under several names becomes one.

  aidant places import lieux.csv --out places.json
  aidant places import structures.json services.json --out places.json --merge
  aidant places import lieux.csv --near 59000 --km 30 --postcodes postcodes-fr.json

  --from auto          lamednum, data-inclusion, hsds, or auto (found out)
  --country BE         the country of rows that do not say theirs
  --out, -o file.json  where to write; without it, the terminal
  --merge              keep the places in that file, bring them up to date
  --replace            write that file anew
  --near 59000         of the lists, only places around this postcode
  --km 30              how far around it
  --postcodes file     where postcodes are, as made by "places postcodes"
  --source "…"         who made the list, --licence "…" under which licence;
                       both are kept in the file

postcodes makes the small file that says where postcodes are, from an open list
(La Poste, bpost or Opendatasoft, GeoNames), or from a places file.

  aidant places postcodes codes-postaux.csv --country FR --out postcodes-fr.json

Every row that could not be taken is told, with its line and the reason. Nothing
is asked of the network. Ends with 0 when places were written, 1 when there were
none to write, 2 when it could not run.
`;
