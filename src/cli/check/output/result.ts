/** All that an output tells. */
import type { Profile } from '../../lint/lint.js';
import type { Measure, Verdict } from '../budget.js';
import { LEVELS, type Level, type Problem } from '../problem.js';
import type { Coverage } from '../page/texts.js';
import type { LanguageTrend } from '../trend.js';

export interface Result {
  readonly problems: readonly Problem[];
  readonly files: number;
  readonly pages: number;
  readonly profile: Profile;
  readonly coverage: readonly Coverage[];
  /** Whether the person gave a budget. */
  readonly budget: boolean;
  readonly verdict: Verdict;
  readonly trends: readonly LanguageTrend[];
  /** How many changes `--fix` made. */
  readonly fixed: number;
  readonly quiet: boolean;
}

export function countLevels(problems: readonly Problem[]): Record<Level, number> {
  const counts: Record<Level, number> = { error: 0, warning: 0, information: 0 };
  for (const { level } of problems) counts[level] += 1;
  return counts;
}

/** "1 error", "2 errors". */
export function counted(count: number, one: string, more = `${one}s`): string {
  return `${count} ${count === 1 ? one : more}`;
}

/** "12 warnings in texts/*.json". */
export function measured({ what, files, found }: Measure): string {
  const where = files === undefined ? '' : ` in ${files}`;
  const level = LEVELS.includes(what as Level);
  return `${level ? counted(found, what, `${what}s`) : `${found} × ${what}`}${where}`;
}
