/** Advice on a procedure, from its file alone. The same as authors read in the page. */
import type { Procedure } from '../../core/formats/procedure.js';
import { lintProcedure, type Finding, type LintCode } from '../../core/guide/lint.js';
import { spotIn, type AuthorFile } from './author-file.js';
import type { Level, Problem } from './problem.js';

export type ProcedureFile = AuthorFile<'procedure'> & { readonly value: Procedure };

/** Sentences are judged by the rules for words, which know more of them. */
const ELSEWHERE: ReadonlySet<LintCode> = new Set(['long-sentence', 'many-sentences']);

/** Worth knowing, and no more. */
const QUIET: ReadonlySet<LintCode> = new Set(['one-way', 'order', 'effect-keeps', 'no-title']);

export function adviceOn(file: ProcedureFile, locales: readonly string[]): Problem[] {
  return lintProcedure(file.value, { locales })
    .filter(({ code }) => !ELSEWHERE.has(code))
    .map((finding) => adviceProblem(file, finding));
}

/** @param page the name of the page that showed it. */
export function adviceProblem(file: ProcedureFile, finding: Finding, page?: string): Problem {
  const { code, level, path, fix } = finding;
  const severity: Level = level === 'fix' ? 'error' : QUIET.has(code) ? 'information' : 'warning';
  return {
    rule: `aidant-${code}`,
    level: severity,
    source: file.source,
    path,
    ...spotIn(file, path),
    message: page === undefined ? fix : `${fix} (${page})`,
  };
}
