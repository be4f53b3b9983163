/** How many findings are allowed, and whether there are more, or fewer. */
import type { GenericSchema } from 'valibot';
import { readJson } from '../../core/formats/json.js';
import { readLeniently } from '../../core/formats/lenient.js';
import { nearest } from '../../core/formats/nearest.js';
import { budget as schema, type Budget, type Limits } from './budget-schema.js';
import { Misuse } from './options.js';
import { LEVELS, type Problem } from './problem.js';
import type { SourceFile } from './source.js';

/** One limit, and what was found. */
export interface Measure {
  /** The pattern of the files it is for; undefined for all others. */
  readonly files?: string;
  /** A rule's id, or a level. */
  readonly what: string;
  readonly allowed: number;
  readonly found: number;
}

export interface Verdict {
  readonly over: readonly Measure[];
  /** What could be lowered, so that it stays as good as it is. */
  readonly lower: readonly Measure[];
}

/** @throws {Misuse} with everything that is wrong: a budget that is half read would let things through. */
export function readBudget(source: SourceFile, rules: readonly string[]): Budget {
  const fail = (fix: string, path = ''): never => {
    throw new Misuse(`${source.name}${path && ` (${path})`}: ${fix}`);
  };
  const read = readJson(source.text.replace(/^\uFEFF/, ''));
  if ('fault' in read)
    return fail(read.fault.fix, `line ${read.fault.line}, column ${read.fault.column}`);
  const wrong: string[] = [];
  const outcome = readLeniently(
    schema as unknown as GenericSchema,
    read.value,
    {
      exceptions: new Map(),
      whole: new Set(),
      replace: new Map(),
      left: new Map(),
      refused: new Map(),
    },
    ({ path, fix }) => wrong.push(`${path}: ${fix.replace(/ This is ignored\.$/, '')}`),
  );
  if ('problem' in outcome) return fail(outcome.problem.fix, outcome.problem.path);
  if (wrong.length > 0) return fail(wrong.join(' '));
  const budget = outcome.value as Budget;
  for (const limits of [budget, ...Object.values(budget.files)])
    for (const id of Object.keys(limits.rules))
      if (!rules.includes(id)) fail(`There is no rule "${id}".${nearest(id, rules)}`);
  return budget;
}

/** Without a budget no error is allowed, and everything else is. */
export const STRICT: Budget = { format: 1, rules: {}, total: {}, files: {} };

/** @param base the folder of the budget, from which its paths go. */
export function judge(problems: readonly Problem[], budget: Budget, base: URL): Verdict {
  const patterns = Object.entries(budget.files).map(([files, limits]) => ({
    files,
    limits,
    fits: fitting(files, base),
    problems: [] as Problem[],
  }));
  const rest: Problem[] = [];
  for (const problem of problems)
    (patterns.find(({ fits }) => fits(problem.source))?.problems ?? rest).push(problem);
  const measures = [
    ...measure(rest, budget),
    ...patterns.flatMap(({ files, limits, problems: own }) =>
      measure(own, limits).map((one) => ({ files, ...one })),
    ),
  ];
  return {
    over: measures.filter(({ found, allowed }) => found > allowed),
    lower: measures.filter(({ found, allowed }) => found < allowed),
  };
}

function measure(problems: readonly Problem[], { rules, total }: Limits): Measure[] {
  const measures: Measure[] = Object.entries(rules).map(([what, allowed]) => ({
    what,
    allowed,
    found: problems.filter(({ rule }) => rule === what).length,
  }));
  for (const what of LEVELS) {
    const all = problems.filter(({ level }) => level === what);
    const allowed = total[what];
    if (allowed !== undefined) measures.push({ what, allowed, found: all.length });
    else if (what === 'error') {
      // Nobody said how many errors: none but those that a rule of its own allows.
      const others = all.filter(({ rule }) => !Object.hasOwn(rules, rule));
      measures.push({ what, allowed: 0, found: others.length });
    }
  }
  return measures;
}

function fitting(pattern: string, base: URL): (source: SourceFile) => boolean {
  const folder = new URL('.', base).href;
  return ({ url, name }) => {
    const path = url.href.startsWith(folder) ? decodeURI(url.href.slice(folder.length)) : name;
    return fits(pattern, path) || fits(pattern, name);
  };
}

/** Piece after piece, each at its first place: an expression would try every place of every `*`. */
function fits(pattern: string, path: string): boolean {
  const [first = '', ...pieces] = pattern.split('*');
  const last = pieces.pop();
  if (last === undefined) return path === pattern;
  if (!path.startsWith(first)) return false;
  let at = first.length;
  for (const piece of pieces) {
    const found = path.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return path.length - last.length >= at && path.endsWith(last);
}
