/** What an import tells people: counts first, then each row that needs a look. */
import type { Place } from '../../core/formats/places.js';
import { parseHours } from '../../core/help/hours.js';
import type { Aside, Reading, Told } from './found.js';
import type { Merged } from './merge.js';

export interface ImportReport {
  readonly readings: readonly { readonly file: string; readonly reading: Reading }[];
  /** Files in the old encoding of Windows. */
  readonly old: readonly string[];
  /** Places of the file that is brought up to date. */
  readonly kept: number;
  readonly merged: Merged;
  /** Left out by `--near`. */
  readonly away: { readonly far: number; readonly nowhere: readonly string[] };
  /** What pages would not have read. */
  readonly left: readonly Told[];
  readonly places: readonly Place[];
}

const NAMES = {
  lamednum: 'LaMednum',
  table: 'a table',
  'data-inclusion': 'data.inclusion',
  hsds: 'HSDS',
} as const;

const ASIDE: Readonly<Record<Aside, string>> = {
  'no-visitors': 'no visitors: helped from afar only',
  'other-subject': 'about another subject than forms, computers or reading',
  'not-active': 'not active (any more)',
  'too-far': 'too far away',
};

export function importReport(report: ImportReport): string {
  const { readings, old, kept, merged, away, left: unreadable, places } = report;
  const lines: string[] = [];
  for (const { file, reading } of readings) {
    const { kind, read, found, left, aside } = reading;
    lines.push(`${file} (${NAMES[kind]}): ${read} read, ${found.length} taken.`);
    if (left.length > 0) lines.push(`  ${left.length} could not be taken; see below.`);
    for (const [why, count] of Object.entries(aside))
      lines.push(`  ${count} left out: ${ASIDE[why as Aside]}.`);
  }
  for (const file of old)
    lines.push(`${file} is not UTF-8: it was read as an old Windows file. Look at the accents.`);
  if (kept > 0) lines.push(`${kept} places were in the file already.`);
  const extra = merged.groups.reduce((sum, { where }) => sum + where.length - 1, 0);
  if (extra > 0) lines.push(`${extra} entries were the same place as another one; see below.`);
  if (away.far > 0) lines.push(`${away.far} left out: too far away.`);
  lines.push(`Places: ${places.length}. ${hoursLine(places)}`);
  const unplaced = places.filter(({ lat }) => lat === undefined).length;
  if (unplaced > 0) lines.push(`${unplaced} have no position: no distance will be told for them.`);
  lines.push(
    ...section(
      'Not taken',
      readings.flatMap(({ reading }) => reading.left),
    ),
    ...section(
      'Taken, but not all of it',
      readings.flatMap(({ reading }) => reading.notes),
    ),
    ...section('Changed or left out, since pages would not read it', unreadable),
    ...section(
      'Left out, since --near needs a position',
      away.nowhere.map((where) => ({ where, what: 'It has none.' })),
    ),
    ...section(
      'Taken together',
      merged.groups.map(({ id, where }) => ({ where: id, what: where.join(' + ') })),
    ),
  );
  return `${lines.join('\n')}\n`;
}

function hoursLine(places: readonly Place[]): string {
  const written = places.flatMap(({ hours }) => hours ?? []);
  // A door that is open day and night is most often a form that nobody filled in.
  const read = written.filter((hours) => parseHours(hours)?.aroundTheClock === false).length;
  const none = places.length - written.length;
  return `Hours: ${read} can be told, ${written.length - read} cannot ("call first"), ${none} say none.`;
}

export function section(title: string, told: readonly Told[]): string[] {
  if (told.length === 0) return [];
  return ['', `${title}:`, ...told.map(({ where, what }) => `  ${where}: ${what}`)];
}
