/** What was typed after `aidant check`. */
import { parseArgs } from 'node:util';
import { nearest } from '../../core/formats/nearest.js';
import { languageTag } from '../../core/formats/shared.js';
import { safeParse } from 'valibot';
import type { Profile } from '../lint/lint.js';

export type Format = 'human' | 'json' | 'sarif';

export interface Options {
  /** Files, folders and addresses of pages. */
  readonly inputs: readonly string[];
  readonly format: Format;
  /** How strict with simple texts. */
  readonly profile: Profile;
  readonly budget?: string;
  readonly site?: string;
  /** The language of texts that do not say theirs. */
  readonly lang?: string;
  readonly trend?: string;
  readonly fix: boolean;
  readonly pin: boolean;
  readonly quiet: boolean;
}

/** A mistake in what was typed, in words for who typed it. */
export class Misuse extends Error {}

const FORMATS: readonly Format[] = ['human', 'json', 'sarif'];
const PROFILES: readonly Profile[] = ['simple', 'clear'];

/** @returns `undefined` when help was asked for. @throws {Misuse} */
export function readOptions(args: readonly string[]): Options | undefined {
  const { values, positionals } = parse(args);
  if (values.help) return undefined;
  const { format = 'human', profile = 'simple', lang, budget, site, trend } = values;
  if (!isOneOf(FORMATS, format))
    throw new Misuse(`--format is one of ${FORMATS.join(', ')}, not "${format}".`);
  if (!isOneOf(PROFILES, profile))
    throw new Misuse(`--profile is one of ${PROFILES.join(', ')}, not "${profile}".`);
  if (lang !== undefined && !safeParse(languageTag, lang).success)
    throw new Misuse(`--lang is a language tag such as fr or nl-BE, not "${lang}".`);
  if (values.pin && !values.fix)
    throw new Misuse(
      '--pin goes with --fix: it writes the fingerprints of originals that somebody has read again.',
    );
  if (positionals.length === 0)
    throw new Misuse('Name what to check, such as: aidant check site.json pages/');
  return {
    inputs: positionals,
    format,
    profile,
    fix: values.fix === true,
    pin: values.pin === true,
    quiet: values.quiet === true,
    ...(lang !== undefined && { lang }),
    ...(budget !== undefined && { budget }),
    ...(site !== undefined && { site }),
    ...(trend !== undefined && { trend }),
  };
}

const OPTIONS = {
  help: { type: 'boolean', short: 'h' },
  format: { type: 'string' },
  profile: { type: 'string' },
  lang: { type: 'string' },
  site: { type: 'string' },
  budget: { type: 'string' },
  trend: { type: 'string' },
  fix: { type: 'boolean' },
  pin: { type: 'boolean' },
  quiet: { type: 'boolean', short: 'q' },
} as const;

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
  } catch (error) {
    throw new Misuse(unknownOption(error as Error) ?? (error as Error).message);
  }
}

/** In our words: those of Node speak of "positional arguments". */
function unknownOption(error: Error & { readonly code?: string }): string | undefined {
  if (error.code !== 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return undefined;
  const typed = /'(-[^']*)'/.exec(error.message)?.[1];
  if (typed === undefined) return undefined;
  const known = Object.keys(OPTIONS).map((name) => `--${name}`);
  return `There is no option "${typed}".${nearest(typed, known)}`;
}

function isOneOf<T extends string>(list: readonly T[], value: string): value is T {
  return (list as readonly string[]).includes(value);
}

export const HELP = `Usage: aidant check <files, folders, pages> [options]

Lints simple texts, glossaries and procedures, checks every file as the page
would read it, and looks on the pages for what the files point at.

  aidant check site.json             the site with all files it names
  aidant check site.json pages/      and against its pages (.html)
  aidant check https://example.be/   a page of the web

Options
  --site site.json     the site that the files belong to: its languages and
                       glossaries count, it is not reported on itself
  --profile simple     how strict with simple texts: simple or clear
  --lang fr            the language of texts that do not say theirs
  --format human       human, json or sarif (2.1.0)
  --budget file.json   how many findings are allowed; see docs/check.md
  --trend file.json    shows the readability then and now, and keeps it there
  --fix                mends what is safe: dates, symbols, spaces
  --pin                with --fix: also writes the fingerprint ("source") of
                       originals; only after somebody has read both texts
  --quiet, -q          errors and warnings only
  --help, -h           this

Pages are read with the package jsdom: npx -p aidant -p jsdom aidant check …
Ends with 0 when all is well, 1 when there are errors (or more than the budget
allows), 2 when it could not run. What no tool can judge is said at the end.
`;
