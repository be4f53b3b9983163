/** What can be judged of a simple text without a person: rules, findings, safe fixes, and a trend. */
import type { Finding, LintOptions, RuleInfo } from './finding.js';

export type {
  Finding,
  Fix,
  Kind,
  Level,
  LintOptions,
  Profile,
  RuleInfo,
  Shape,
  Trend,
} from './finding.js';

export const RULES: readonly RuleInfo[] = [];

/** Findings of one text, in its order. Nothing for a language that has no words here. */
export function lintText(_text: string, _options: LintOptions): Finding[] {
  return [];
}
