import type { GenericSchema, InferOutput } from 'valibot';
import type { Report } from '../errors.js';
import { checkGlossary, checkPlaces } from './check-lists.js';
import { checkProcedure } from './check-procedure.js';
import { checkHelp } from './check-help.js';
import { checkSite } from './check-site.js';
import type { glossary } from './glossary.js';
import { placeOf, readJson } from './json.js';
import { readLeniently, type Problem } from './lenient.js';
import type { places } from './places.js';
import type { Postcodes } from './postcodes.js';
import type { Procedure } from './procedure.js';
import { rulesFor } from './rules.js';
import { schemas, type FormatName } from './schemas.js';
import type { RecordingFile } from './recording.js';
import type { Site, site } from './site.js';
import type { texts } from './texts.js';

export type { FormatName } from './schemas.js';

/** What each file gives when it was read. */
export interface Formats {
  readonly site: InferOutput<typeof site>;
  readonly procedure: Procedure;
  readonly texts: InferOutput<typeof texts>;
  readonly glossary: InferOutput<typeof glossary>;
  readonly places: InferOutput<typeof places>;
  readonly postcodes: Postcodes;
  readonly recording: RecordingFile;
}

export interface Parsed<Name extends FormatName> {
  /** Absent when nothing of the file can be used. */
  readonly value?: Formats[Name];
  /** One for each thing that was left out or replaced, in the order of the file. */
  readonly reports: readonly Report[];
}

/** A thousand places with the same mistake are one mistake: after so many reports, one says how many more. */
const MOST_REPORTS = 25;

/**
 * Reads an author's file and keeps all that is good in it. Never throws.
 *
 * @param source the text of the file, or its content when the page holds it as an object.
 * @param file how reports name it, such as `procedures/adresse.json`.
 */
export function parseFile<Name extends FormatName>(
  name: Name,
  source: string | object,
  file: string,
): Parsed<Name> {
  const reports: Report[] = [];
  const report = (code: Report['code'], fix: string, path?: string): void => {
    reports.push({ code, severity: 'author', file, ...(path ? { path } : {}), fix });
  };
  try {
    const value = read(name, source, file, report);
    const told = cut(reports);
    return value === undefined ? { reports: told } : { value, reports: told };
  } catch {
    // Only a file that bites its own tail, or is nested beyond reason, ends here.
    report('file-invalid', 'This file could not be read: it is nested too deeply.');
    return { reports };
  }
}

type Tell = (code: Report['code'], fix: string, path?: string) => void;

function read<Name extends FormatName>(
  name: Name,
  source: string | object,
  file: string,
  report: Tell,
): Formats[Name] | undefined {
  const data = typeof source === 'string' ? readText(source, report) : source;
  if (data === undefined) return undefined;
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    report('file-invalid', `A ${name} file is a group: start it with { "format": 1, … }.`);
    return undefined;
  }
  const edition = (data as { format?: unknown }).format;
  if (edition !== 1) {
    if (typeof edition === 'number') {
      report(
        'file-version',
        `This file is written in format ${edition}; this version of aidant reads format 1. Update aidant, or write the file in format 1.`,
        'format',
      );
      return undefined;
    }
    report(
      'file-invalid',
      'Add "format": 1 at the top of the file. It is read as format 1.',
      'format',
    );
  }
  let isHelpWhole = true;
  const tell = ({ path, fix }: Problem): void => {
    if (path === 'help' || path.startsWith('help.')) isHelpWhole = false;
    report('file-invalid', fix, path);
  };
  const schema: GenericSchema = schemas[name];
  const outcome = readLeniently(schema, { ...data, format: 1 }, rulesFor(file), tell);
  if ('problem' in outcome) {
    tell({ ...outcome.problem, fix: `${outcome.problem.fix} Without it this file is not used.` });
    return undefined;
  }
  const value =
    name === 'site' && !isHelpWhole ? withoutHelp(outcome.value as Site, tell) : outcome.value;
  return CHECKS[name](value as never, tell) as Formats[Name];
}

/** Questions with a part left out may lead somebody who is afraid astray: none of them is asked. */
function withoutHelp(
  { help, ...site }: Site,
  tell: (problem: Problem) => void,
): Omit<Site, 'help'> {
  if (help)
    tell({ path: 'help', fix: 'Until all of "help" is right, the questions of aidant are asked.' });
  return site;
}

function readText(source: string, report: Tell): unknown {
  const text = source.startsWith('\uFEFF') ? source.slice(1) : source;
  const lost = text.indexOf('\uFFFD');
  if (lost >= 0) {
    report(
      'file-invalid',
      'Save this file as UTF-8: letters with accents were lost here.',
      inWords(placeOf(text, lost)),
    );
  }
  const outcome = readJson(text);
  if ('value' in outcome) return outcome.value;
  report('file-invalid', outcome.fault.fix, inWords(outcome.fault));
  return undefined;
}

function inWords({ line, column }: { readonly line: number; readonly column: number }): string {
  return `line ${line}, column ${column}`;
}

const CHECKS = {
  site: (value: Site, tell: (problem: Problem) => void): Site =>
    checkHelp(checkSite(value, tell), tell),
  procedure: checkProcedure,
  texts: <T>(value: T): T => value,
  glossary: checkGlossary,
  places: checkPlaces,
  postcodes: <T>(value: T): T => value,
  recording: <T>(value: T): T => value,
} as const;

function cut(reports: readonly Report[]): readonly Report[] {
  const more = reports.length - MOST_REPORTS;
  const last = reports[MOST_REPORTS];
  if (more <= 1 || !last) return reports;
  const { code, severity, file } = last;
  return [
    ...reports.slice(0, MOST_REPORTS),
    {
      code,
      severity,
      ...(file ? { file } : {}),
      fix: `Correct what is above first: this file has ${more} more mistakes.`,
    },
  ];
}
