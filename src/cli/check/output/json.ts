/** The report for programs; docs/check.md describes it. A change that breaks readers raises `format`. */
import { VERSION } from '../../../version.js';
import { NOT_JUDGED } from '../../lint/lint.js';
import type { Problem } from '../problem.js';
import { countLevels, type Result } from './result.js';

export function json(result: Result): string {
  const { problems, coverage, trends, verdict, files, pages, profile, fixed } = result;
  const report = {
    format: 1,
    tool: { name: 'aidant check', version: VERSION },
    profile,
    files,
    pages,
    counts: countLevels(problems),
    fixed,
    findings: problems.map(finding),
    coverage,
    ...(result.budget && { budget: verdict }),
    trends,
    notJudged: NOT_JUDGED,
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}

function finding({ rule, level, source, start, end, path, message, fix, pin }: Problem) {
  return {
    rule,
    level,
    file: source.name,
    ...(path !== undefined && { path }),
    start: { ...source.placeAt(start), offset: start },
    end: { ...source.placeAt(end), offset: end },
    message,
    ...(fix && {
      fix: {
        start: { ...source.placeAt(fix.start), offset: fix.start },
        end: { ...source.placeAt(fix.end), offset: fix.end },
        text: fix.text,
        pin: pin === true,
      },
    }),
  };
}
