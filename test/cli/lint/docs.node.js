/** docs/check.md tells every rule for words as the code knows it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { FAMILIES, measure } from './measure.js';
import { root, RULES, SAMPLE } from './support.js';

const docs = readFileSync(join(root, 'docs/check.md'), 'utf8');
const words = /\n### Words\n([\s\S]*?)\n## /.exec(docs)?.[1] ?? '';
const rows = words
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) =>
    line
      .split(/(?<!\\)\|/)
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

describe('docs/check.md, words', () => {
  it('tells each rule, what it asks, where it speaks, and whether it may be wrong', () => {
    assert.deepEqual(
      rows,
      RULES.map(({ help, id, profiles, sure, title }) => [
        `\`${id}\``,
        title,
        help.replaceAll('|', '\\|').replaceAll('*', '\\*'),
        profiles.length === 3 ? 'all' : profiles.join(', '),
        sure === 'certain' ? '' : 'may be wrong',
      ]),
    );
  });

  it('tells how often the rules were right, and on what', () => {
    assert.ok(words.includes(`${SAMPLE.length} real sentences`));
    for (const [family, rule] of Object.entries(FAMILIES)) {
      const row = words.split('\n').find((line) => line.startsWith(`| ${family}`)) ?? '';
      const cells = row.split('|').map((cell) => cell.trim());
      const parts = ({ missed, right, wrong }) => [
        `${right} of ${right + wrong}`,
        `${right} of ${right + missed}`,
      ];
      assert.ok(row.includes(rule), family);
      assert.deepEqual(cells.slice(2, 4), parts(measure(family, ['tuned', 'held'])));
      assert.equal(cells[4], parts(measure(family, ['held'])).join(', '));
    }
  });
});
