/** How many findings a project allows itself. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { inProject, root } from './support.js';

const { judge } = await import('../../dist/cli/check/budget.js');

const text = (lang, ...simple) => ({
  format: 1,
  lang,
  blocks: simple.map((one) => ({ find: 'x', simple: one })),
});
const TWO = text('fr', 'Le 31/12/2026.', 'Le 30/11/2026.');
const files = (budget) => ({
  't/fr.json': TWO,
  't/nl.json': text('nl', 'Op 31/12/2026.'),
  'b.json': budget,
});

describe('aidant check --budget', () => {
  it('lets through what it allows, and no more', async () => {
    for (const [rules, code] of [
      [{ 'RLS-5.3': 3 }, 0],
      [{ 'RLS-5.3': 2 }, 1],
      [{}, 1],
    ])
      await inProject(files({ format: 1, rules }), async ({ run, report }) => {
        const { out, code: ended } = await run('t', '--budget', 'b.json', '--quiet');
        assert.equal(ended, code, out);
        const { budget } = await report('t', '--budget', 'b.json');
        assert.equal(budget.over.length > 0, code === 1);
      });
  });

  it('counts all rules of a level together, where that is asked', () =>
    inProject(
      files({ format: 1, rules: { 'RLS-5.3': 3 }, total: { error: 2, warning: 20 } }),
      async ({ run }) => {
        const { out, code } = await run('t', '--budget', 'b.json');
        assert.equal(code, 1);
        assert.match(out, /Over the budget:\n {2}3 errors, 2 allowed/);
        assert.match(out, /can be lowered.*\n {2}\d+ warnings?, 20 allowed/);
      },
    ));

  it('has other limits for some files', () =>
    inProject(
      files({
        format: 1,
        total: { error: 0 },
        files: { 't/*r.json': { rules: { 'RLS-5.3': 2 } } },
      }),
      async ({ report, write }) => {
        const first = await report('t', '--budget', 'b.json');
        assert.deepEqual(first.budget.over, [{ what: 'error', allowed: 0, found: 1 }]);
        write('t/nl.json', text('nl', 'Op 31 december 2026.'));
        const second = await report('t', '--budget', 'b.json');
        assert.equal(second.code, 0);
        write('t/fr.json', text('fr', 'Le 31/12/2026.'));
        const third = await report('t', '--budget', 'b.json');
        assert.deepEqual(third.budget.lower, [
          { files: 't/*r.json', what: 'RLS-5.3', allowed: 2, found: 1 },
        ]);
      },
    ));

  it('takes no longer for many stars, and lets each stand for anything', () => {
    const limits = { rules: {}, total: { error: 3 } };
    const judged = (pattern, path) =>
      judge(
        [
          {
            rule: 'x',
            level: 'error',
            source: { url: new URL(`file:///all/${path}`), name: path },
          },
        ],
        { format: 1, rules: {}, total: {}, files: { [pattern]: limits } },
        new URL('file:///all/b.json'),
      ).over.length === 0;
    const name = 'a'.repeat(60);
    assert.equal(judged(`${'*a'.repeat(30)}*b`, `${name}.json`), false);
    for (const [pattern, path, fits] of [
      [`${'*a'.repeat(30)}*`, name, true],
      ['t/*.json', 't/deep/x.json', true],
      ['t/*.json', 't/x.jsonl', false],
      ['*', 'x', true],
      ['a*a', 'a', false],
      ['a*ab*b', 'aab', false],
      ['a*b*b', 'abb', true],
      ['a.json', 'aXjson', false],
      ['a.json', 'a.json', true],
      ['a.json', 'a.json.json', false],
      ['*b*', 'abc', true],
    ])
      assert.equal(judged(pattern, path), fits, `${pattern} ${path}`);
  });

  it('does not start with a budget that it cannot read whole', async () => {
    for (const [budget, message] of [
      ['{ "format": 1, }', /b\.json \(line 1, column 14\): Remove this comma/],
      [{ format: 1, rules: { 'RLS-53': 1 } }, /no rule "RLS-53"\. Did you mean "RLS-5\.3"/],
      [{ format: 1, totals: {} }, /totals: Remove "totals".*Did you mean "total"/],
      [{ format: 1, total: { error: -1 } }, /total\.error: Write a number, 0 or more/],
      [{ format: 2 }, /format/],
    ])
      await inProject(files(budget), async ({ run }) => {
        const { code, err } = await run('t', '--budget', 'b.json');
        assert.equal(code, 2);
        assert.match(err, message);
      });
    await inProject({ 't.json': TWO }, async ({ run }) => {
      const { code, err } = await run('t.json', '--budget', 'none.json');
      assert.equal(code, 2);
      assert.match(err, /none\.json: there is no such file/);
    });
  });

  it('has a JSON Schema of its own in the build', () => {
    assert.match(readFileSync(join(root, 'rollup.config.js'), 'utf8'), /src\/cli\/schemas\.ts/);
  });
});
