/** docs/check.md says all that the command can do and tell. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { inProject, root } from './support.js';

const { OWN_RULES } = await import('../../dist/cli/check/rules.js');
const { HELP } = await import('../../dist/cli/check/options.js');
const docs = readFileSync(join(root, 'docs/check.md'), 'utf8');

describe('docs/check.md', () => {
  it('has every rule for files and pages, and no other', () => {
    const section = docs.split('### Files and pages')[1].split('\n##')[0];
    const listed = [...section.matchAll(/^\| `(aidant-[\w-]+)`/gm)].map(([, id]) => id);
    assert.deepEqual(listed.sort(), [...OWN_RULES].sort());
  });

  it('has every option of the help', () => {
    const options = [...HELP.matchAll(/^ {2}(--[a-z]+)/gm)].map(([, option]) => option);
    assert.ok(options.length > 8);
    for (const option of options) assert.match(docs, new RegExp(`^\\| \`${option}\\b`, 'm'));
  });

  it('has every key of the JSON report', () =>
    inProject(
      {
        't.json': { format: 1, lang: 'fr', blocks: [{ find: 'x', simple: 'Le 31/12/2026.' }] },
        'b.json': { format: 1 },
      },
      async ({ report }) => {
        const told = await report('t.json', '--budget', 'b.json', '--trend', 'trend.json');
        const table = docs.split('## The report as JSON')[1].split('\n## ')[0];
        for (const key of [
          ...Object.keys(told).filter((key) => key !== 'code'),
          ...Object.keys(told.findings[0]),
        ])
          assert.match(table, new RegExp(`\`${key}(\\[\\])?\``), key);
      },
    ));

  it('shows a budget that is right', () =>
    inProject(
      {
        't.json': { format: 1, lang: 'fr', blocks: [] },
        'b.json': /```json\n(\{[^]*?\n\})\n```/.exec(docs)[1],
      },
      async ({ run }) => {
        const { code, err } = await run('t.json', '--budget', 'b.json');
        assert.equal(code, 0, err);
      },
    ));
});

describe('docs/administration.md', () => {
  it('gives first files that are whole and right', () => {
    const guide = readFileSync(join(root, 'docs/administration.md'), 'utf8');
    const site = /```json\n(\{\n {2}"\$schema": "[^"]*\/site\.json"[^]*?\n\})\n```/.exec(guide)[1];
    const rest = [...guide.matchAll(/^`aidant-site\/(\S+)`:\n\n```json\n([^]*?)\n```/gm)];
    assert.equal(rest.length, 3);
    const files = Object.fromEntries(rest.map(([, path, text]) => [path, text]));
    return inProject({ 'site.json': site, ...files }, async ({ report }) => {
      const { findings, files: read } = await report('site.json');
      assert.equal(read, 4);
      assert.deepEqual(findings, []);
    });
  });
});

describe('an option that does not exist', () => {
  it('is named, with the one that was meant', () =>
    inProject({}, async ({ run }) => {
      const { code, err } = await run('site.json', '--budjet', 'b.json');
      assert.equal(code, 2);
      assert.match(err, /There is no option "--budjet"\. Did you mean "--budget"\?/);
      assert.doesNotMatch(err, /positional/);
      assert.match((await run('--zzzzzz')).err, /There is no option "--zzzzzz"\./);
    }));
});
