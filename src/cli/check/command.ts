/** `aidant check`: from what was typed to what is told. */
import { pathToFileURL } from 'node:url';
import type { Terminal } from '../terminal.js';
import { judge, readBudget, STRICT } from './budget.js';
import type { Budget } from './budget-schema.js';
import { runCheck, type Outcome } from './check.js';
import { HELP, Misuse, readOptions, type Format, type Options } from './options.js';
import { human } from './output/human.js';
import { json } from './output/json.js';
import type { Result } from './output/result.js';
import { sarif } from './output/sarif.js';
import type { Edit, Problem } from './problem.js';
import { RULES } from './rules.js';
import { addressOf, rewrite, Sources, Unreadable, type SourceFile } from './source.js';
import { keepTrends, trendsOf } from './trend.js';

/** A change may make room for another; after so many rounds two rules are fighting. */
const ROUNDS = 10;

/** @returns 0: well. 1: errors, or more than the budget allows. 2: it could not run. */
export async function check(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    const options = readOptions(args);
    if (!options) {
      terminal.out(HELP);
      return 0;
    }
    const result = await resultOf(options);
    terminal.out(WRITERS[options.format](result, terminal));
    return result.verdict.over.length > 0 ? 1 : 0;
  } catch (error) {
    if (error instanceof Misuse || error instanceof Unreadable) {
      terminal.err(`aidant check: ${error.message}\n`);
      if (error instanceof Misuse) terminal.err('"aidant check --help" says more.\n');
      return 2;
    }
    terminal.err(
      `aidant check stopped by a mistake of its own: ${String((error as Error).stack)}\n`,
    );
    return 2;
  }
}

const WRITERS: Readonly<Record<Format, (result: Result, terminal: Terminal) => string>> = {
  human: (result, { colours }) => human(result, colours),
  json,
  sarif,
};

async function resultOf(options: Options): Promise<Result> {
  const sources = new Sources();
  const { budget, base } = await budgetOf(options, sources);
  const { outcome, fixed } = options.fix
    ? await runAndFix(options, sources)
    : { outcome: await runCheck(options, sources), fixed: 0 };
  const { problems, coverage, files, pages, passages } = outcome;
  const trends =
    options.trend === undefined ? [] : await trendsOf(passages, options.trend, sources);
  if (options.trend !== undefined) await keepTrends(options.trend, trends);
  return {
    problems,
    coverage,
    files,
    pages,
    fixed,
    trends,
    profile: options.profile,
    quiet: options.quiet,
    budget: options.budget !== undefined,
    verdict: judge(problems, budget, base),
  };
}

async function budgetOf(
  { budget }: Options,
  sources: Sources,
): Promise<{ readonly budget: Budget; readonly base: URL }> {
  if (budget === undefined) return { budget: STRICT, base: pathToFileURL('./') };
  const source = await sources.get(addressOf(budget));
  return {
    budget: readBudget(
      source,
      RULES.map(({ id }) => id),
    ),
    base: source.url,
  };
}

/** Mends and looks again, until nothing more can be mended: so a second run finds nothing to do. */
async function runAndFix(
  options: Options,
  sources: Sources,
): Promise<{ readonly outcome: Outcome; readonly fixed: number }> {
  let fixed = 0;
  let outcome = await runCheck(options, sources);
  for (let round = 0; round < ROUNDS; round++) {
    let made = 0;
    for (const [source, edits] of editsOf(outcome.problems, options.pin)) {
      made += await rewrite(source, edits);
      sources.drop(source);
    }
    if (made === 0) break;
    fixed += made;
    outcome = await runCheck(options, sources);
  }
  return { outcome, fixed };
}

function editsOf(problems: readonly Problem[], pin: boolean): Map<SourceFile, Edit[]> {
  const edits = new Map<SourceFile, Edit[]>();
  for (const { source, fix, pin: asksPin } of problems) {
    if (!fix || (asksPin && !pin)) continue;
    edits.set(source, [...(edits.get(source) ?? []), fix]);
  }
  return edits;
}
