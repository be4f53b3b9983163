/** What can be judged of a simple text without a person: rules, findings, safe fixes, and a trend. */
import { parseTag } from '../../core/speech/choose-voice.js';
import type { Finding, LintOptions, RuleInfo } from './finding.js';
import { readProse } from './prose.js';
import { runRule, type Rule } from './rule.js';
import { acronyms, allCapitals } from './rules/capitals.js';
import { dates } from './rules/dates.js';
import { address, negation, passive, tense } from './rules/grammar.js';
import {
  commas,
  definition,
  longWords,
  oneIdea,
  paragraph,
  sentenceLength,
  sentencePerLine,
} from './rules/length.js';
import { bigNumbers, figures } from './rules/numbers.js';
import { punctuation } from './rules/punctuation.js';
import { headingDepth, tableHeaders } from './rules/shape.js';
import { notes, signs } from './rules/signs.js';
import { hardWords, sameWord } from './rules/vocabulary.js';
import { languageWords } from './words/words.js';

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
export { NOT_JUDGED } from './not-judged.js';
export { lintShape } from './rules/shape.js';
export { trend } from './trend.js';

const TEXT_RULES: readonly Rule[] = [
  allCapitals,
  sentencePerLine,
  oneIdea,
  punctuation,
  notes,
  figures,
  bigNumbers,
  dates,
  signs,
  acronyms,
  hardWords,
  tense,
  negation,
  passive,
  address,
  sameWord,
  sentenceLength,
  commas,
  paragraph,
  longWords,
  definition,
];

/** How words are written: an example of what to write in a field may be so. */
const ABOUT_WRITING: readonly Rule[] = [
  acronyms,
  allCapitals,
  bigNumbers,
  commas,
  dates,
  figures,
  longWords,
  notes,
  punctuation,
  signs,
];

/** Every rule, those for pages too, by id. */
export const RULES: readonly RuleInfo[] = [
  ...TEXT_RULES.map(({ info }) => info),
  headingDepth,
  tableHeaders,
].sort((a, b) => byId(a.id, b.id));

/**
 * The findings of one text, in its order. None for a language that has no words here, and for an empty text. Never
 * throws.
 */
export function lintText(text: string, options: LintOptions): Finding[] {
  const words = languageWords(parseTag(options.lang).language);
  if (!words || text.trim() === '') return [];
  const prose = readProse(text, options.lang, options.markup ?? true);
  const findings: Finding[] = [];
  for (const rule of TEXT_RULES) {
    if (options.kind === 'example' && ABOUT_WRITING.includes(rule)) continue;
    runRule(rule, { prose, words, options, isSimple: options.profile === 'simple' }, findings);
  }
  return findings.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** RLS-4.2 before RLS-4.10, ours last. */
function byId(a: string, b: string): number {
  const isOurs = (id: string): number => (id.startsWith('RLS-') ? 0 : 1);
  return isOurs(a) - isOurs(b) || a.localeCompare(b, 'en', { numeric: true });
}
