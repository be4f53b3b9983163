/** The report for a person at a terminal: by file, shortest words, what to do. */
import { NOT_JUDGED } from '../../lint/lint.js';
import type { Measure } from '../budget.js';
import type { Level, Problem } from '../problem.js';
import type { SourceFile } from '../source.js';
import type { LanguageTrend } from '../trend.js';
import { counted, countLevels, measured, type Result } from './result.js';

const WIDTH = 100;

type Paint = (style: keyof typeof STYLES, text: string) => string;

const STYLES = { bold: 1, dim: 2, error: 31, warning: 33, information: 36, good: 32 } as const;

/** Before the level, so that nobody needs the colour. */
const SIGNS: Readonly<Record<Level, string>> = { error: '✖', warning: '!', information: 'i' };

export function human(result: Result, colours: boolean): string {
  const paint: Paint = (style, text) =>
    colours ? `\u001b[${STYLES[style]}m${text}\u001b[0m` : text;
  const shown = result.quiet
    ? result.problems.filter(({ level }) => level !== 'information')
    : result.problems;
  const parts = [
    ...byFile(shown).map(([source, problems]) => ofFile(source, problems, paint)),
    summary(result, paint),
    ...(result.quiet ? [] : [...coverage(result), ...trends(result.trends), notJudged(paint)]),
  ];
  return `${parts.join('\n\n')}\n`;
}

function byFile(problems: readonly Problem[]): [SourceFile, Problem[]][] {
  const files = new Map<SourceFile, Problem[]>();
  for (const problem of problems) {
    const own = files.get(problem.source);
    if (own) own.push(problem);
    else files.set(problem.source, [problem]);
  }
  return [...files];
}

function ofFile(source: SourceFile, problems: readonly Problem[], paint: Paint): string {
  const rows = problems.map((problem) => {
    const { line, column } = source.placeAt(problem.start);
    return { problem, place: `${line}:${column}` };
  });
  const width = rows.reduce((most, { place }) => Math.max(most, place.length), 0);
  const lines = rows.map(({ problem: { level, rule, message, fix, pin }, place }) => {
    const head = `  ${place.padStart(width)}  `;
    const mend = fix ? (pin ? ' [--fix --pin]' : ' [--fix]') : '';
    const words = wrap(`${level}: ${message}`, WIDTH - head.length - 2);
    const [first = '', ...rest] = words.map((line, index) =>
      index === 0 ? line.replace(level, paint(level, level)) : line,
    );
    const indent = ' '.repeat(head.length + 2);
    return [
      `${paint('dim', head)}${paint(level, SIGNS[level])} ${first}`,
      ...rest.map((line) => indent + line),
      `${indent}${paint('dim', rule + mend)}`,
    ].join('\n');
  });
  return [paint('bold', source.name), ...lines].join('\n');
}

function summary(result: Result, paint: Paint): string {
  const { problems, files, pages, fixed, verdict } = result;
  const counts = countLevels(problems);
  const looked = [counted(files, 'file'), ...(pages > 0 ? [counted(pages, 'page')] : [])];
  const found = [
    paint(counts.error > 0 ? 'error' : 'good', counted(counts.error, 'error')),
    paint(counts.warning > 0 ? 'warning' : 'good', counted(counts.warning, 'warning')),
    `${counts.information} for information`,
  ];
  const lines = [`${found.join(', ')} in ${looked.join(' and ')}.`];
  if (fixed > 0) lines.push(`${counted(fixed, 'change')} made by --fix.`);
  const safe = problems.filter(({ fix, pin }) => fix && !pin).length;
  if (safe > 0) lines.push(`--fix mends ${safe} of these.`);
  if (result.budget) lines.push(...budgetLines(verdict.over, verdict.lower, paint));
  return lines.join('\n');
}

function budgetLines(
  over: readonly Measure[],
  lower: readonly Measure[],
  paint: Paint,
): readonly string[] {
  return [
    over.length === 0 ? paint('good', 'Within the budget.') : paint('error', 'Over the budget:'),
    ...over.map((one) => `  ${measured(one)}, ${one.allowed} allowed`),
    ...(lower.length === 0 ? [] : ['The budget can be lowered, so that it stays as good:']),
    ...lower.map((one) => `  ${measured(one)}, ${one.allowed} allowed`),
  ];
}

function coverage({ coverage: pages }: Result): string[] {
  if (pages.length === 0) return [];
  const sum = (key: 'simple' | 'blocks'): number =>
    pages.reduce((total, page) => total + page[key], 0);
  const lines = pages.map(({ page, simple, blocks }) => `  ${page}: ${simple} of ${blocks}`);
  return [
    [
      `${sum('simple')} of ${counted(sum('blocks'), 'block')} of text have a simple text.`,
      ...(pages.length > 1 ? lines : []),
    ].join('\n'),
  ];
}

function trends(all: readonly LanguageTrend[]): string[] {
  // One figure alone says nothing, so nothing is said before there is a second.
  const known = all.filter(({ before }) => before);
  if (known.length === 0) return [];
  const row = (name: string, past?: number, now?: number): string[] =>
    past === undefined || now === undefined ? [] : [`${name} ${rounded(past)} → ${rounded(now)}`];
  const lines = known.map(({ lang, now, before }) =>
    [
      `  ${lang}:`,
      [
        ...row('words for each sentence', before?.sentenceLength, now.sentenceLength),
        ...row('LIX', before?.lix, now.lix),
        ...row(now.ease?.name ?? '', before?.ease?.value, now.ease?.value),
      ].join(', '),
    ].join(' '),
  );
  return [
    [
      'Readability, then → now. Formulas guess; look where it goes, not how high it is.',
      ...lines,
    ].join('\n'),
  ];
}

function rounded(value: number): string {
  return value.toFixed(1);
}

function notJudged(paint: Paint): string {
  return [
    paint('bold', 'What no tool can judge'),
    ...NOT_JUDGED.flatMap((one) => {
      const [first = '', ...rest] = wrap(one, WIDTH - 4);
      return [`  - ${first}`, ...rest.map((line) => `    ${line}`)];
    }),
  ].join('\n');
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
