/** What the command tells: where, how bad, and what to do. */
import type { SourceFile } from './source.js';

/** `error`: people will be misled or stuck. `warning`: some will. `information`: worth a look. */
export type Level = 'error' | 'warning' | 'information';

export const LEVELS: readonly Level[] = ['error', 'warning', 'information'];

/** A change of a file by offsets of its text (UTF-16, the end exclusive). */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface Problem {
  /** Such as `RLS-5.3` or `aidant-text-stale`. */
  readonly rule: string;
  readonly level: Level;
  readonly source: SourceFile;
  /** Offsets in the text of the file; both 0 for the file as a whole. */
  readonly start: number;
  readonly end: number;
  /** Where in a JSON file, such as `steps[2].find`. */
  readonly path?: string;
  /** One or two sentences: what is wrong and how to mend it. */
  readonly message: string;
  /** A change that alters no meaning. */
  readonly fix?: Edit;
  /** The change says that a person has read both texts again: made only with `--pin`. */
  readonly pin?: boolean;
}

/** `push` of a spread list fails from some 100 000 on: each would be an argument of the call. */
export function addAll<T>(to: T[], more: Iterable<T>): void {
  for (const one of more) to.push(one);
}

/** By file, then by place. */
export function inOrder(problems: readonly Problem[]): Problem[] {
  const rank = new Map<SourceFile, number>();
  for (const { source } of problems) if (!rank.has(source)) rank.set(source, rank.size);
  return [...problems].sort(
    (a, b) =>
      (rank.get(a.source) ?? 0) - (rank.get(b.source) ?? 0) || a.start - b.start || a.end - b.end,
  );
}
