/** The report as SARIF 2.1.0, which code hosts show beside the changed lines. */
import { createHash } from 'node:crypto';
import { VERSION } from '../../../version.js';
import { NOT_JUDGED, type RuleInfo } from '../../lint/lint.js';
import type { Level, Problem } from '../problem.js';
import { RULES } from '../rules.js';
import type { SourceFile } from '../source.js';
import type { Result } from './result.js';

const SCHEMA =
  'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

const LEVELS: Readonly<Record<Level, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
};

export function sarif({ problems, coverage }: Result): string {
  const index = new Map(RULES.map(({ id }, at) => [id, at]));
  const prints = new Map<string, number>();
  const log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'aidant check', semanticVersion: VERSION, rules: RULES.map(rule) },
        },
        columnKind: 'utf16CodeUnits',
        properties: { coverage, notJudged: NOT_JUDGED },
        results: problems.map((problem) => ({
          ruleId: problem.rule,
          ...(index.has(problem.rule) && { ruleIndex: index.get(problem.rule) }),
          level: LEVELS[problem.level],
          message: { text: problem.message },
          locations: [location(problem)],
          partialFingerprints: { 'aidant/v1': fingerprint(problem, prints) },
          ...(problem.fix && { fixes: [fix(problem)] }),
        })),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function rule({ id, title, help, source, sure, languages }: RuleInfo) {
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: help },
    help: { text: `${help} (${source})` },
    properties: { source, sure, languages, tags: ['accessibility', 'plain-language'] },
  };
}

function location({ source, start, end, path }: Problem) {
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(source) },
      // Of a file as a whole there is no region to show.
      ...(end > start && { region: region(source, start, end) }),
    },
    ...(path !== undefined && { logicalLocations: [{ fullyQualifiedName: path }] }),
  };
}

function region(source: SourceFile, start: number, end: number) {
  const [from, to] = [source.placeAt(start), source.placeAt(end)];
  return {
    startLine: from.line,
    startColumn: from.column,
    endLine: to.line,
    endColumn: to.column,
  };
}

function fix({ source, fix: edit, pin }: Problem) {
  const { start = 0, end = 0, text = '' } = edit ?? {};
  return {
    description: {
      text: pin
        ? 'Only after reading both texts again.'
        : 'Changes how it is written, not what it says.',
    },
    artifactChanges: [
      {
        artifactLocation: { uri: uriOf(source) },
        replacements: [{ deletedRegion: region(source, start, end), insertedContent: { text } }],
      },
    ],
  };
}

/** Relative to the folder of the command, as code hosts ask for; the address of a page of the web. */
function uriOf({ url, name }: SourceFile): string {
  if (url.protocol !== 'file:') return url.href;
  return name.startsWith('/') || /^[A-Za-z]:/.test(name)
    ? url.href
    : name.split('/').map(encodeURIComponent).join('/');
}

/** Stays the same while lines move: the rule, the file, the words, and which one of several alike. */
function fingerprint({ rule, source, start, end }: Problem, seen: Map<string, number>): string {
  const words = `${rule}\n${source.name}\n${source.text.slice(start, end)}`;
  const count = (seen.get(words) ?? 0) + 1;
  seen.set(words, count);
  return createHash('sha256').update(`${words}\n${count}`).digest('hex').slice(0, 32);
}
