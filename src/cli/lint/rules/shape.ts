/** Headings and tables: seen in pages, not in the text of a file. */
import type { Finding, LintOptions, RuleInfo, Shape } from '../finding.js';
import { ALL_LANGUAGES } from '../rule.js';

export const headingDepth: RuleInfo = {
  id: 'RLS-6.6',
  source: 'RLS 6.6',
  title: 'At most two levels of headings',
  help: 'A heading below a heading is enough: a third level hides where one is. Only in pages.',
  languages: ALL_LANGUAGES,
  profiles: ['simple', 'clear', 'original'],
  sure: 'certain',
};

export const tableHeaders: RuleInfo = {
  id: 'RLS-3.6',
  source: 'RLS 3.6',
  title: 'Simple tables',
  help: 'At most 5 headers, no merged cells. Else make two tables, or a list. Only in pages.',
  languages: ALL_LANGUAGES,
  profiles: ['simple', 'clear', 'original'],
  sure: 'certain',
};

/** What the headings and tables of one simple text tell, by their offsets in the page. */
export function lintShape(shape: Shape, { profile }: Pick<LintOptions, 'profile'>): Finding[] {
  const findings: Finding[] = [];
  const level = profile === 'original' ? 'information' : 'warning';
  const top = Math.min(...shape.headings.map((heading) => heading.level));
  for (const { level: depth, start, end } of shape.headings) {
    if (depth - top < 2) continue;
    findings.push({
      rule: headingDepth.id,
      level,
      start,
      end,
      message: `This heading is ${depth - top} levels below the first one. Use at most two levels.`,
    });
  }
  for (const { headers, merged, start, end } of shape.tables) {
    if (headers <= 5 && !merged) continue;
    findings.push({
      rule: tableHeaders.id,
      level,
      start,
      end,
      message: merged
        ? 'This table has merged cells. Make two tables, or a list.'
        : `This table has ${headers} headers; 5 are enough. Make two tables, or a list.`,
    });
  }
  return findings;
}
