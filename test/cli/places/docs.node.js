/** docs/places.md promises what the command does. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { root } from '../support.js';

const { columnOf } = await import('../../../dist/cli/places/lamednum.js');
const { readOptions, HELP } = await import('../../../dist/cli/places/options.js');
const { parseHours } = await import('../../../dist/core/help/hours.js');
const docs = readFileSync(join(root, 'docs/places.md'), 'utf8');

/** The cells of a table, by the head of its first column. */
function tableOf(head) {
  const rows = docs
    .split(new RegExp(`^\\| ${head} +\\|.*\\n\\|[ -|]+\\n`, 'm'))[1]
    .split('\n\n')[0];
  return rows
    .trim()
    .split('\n')
    .map((row) =>
      row
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

const coded = (text) => [...text.matchAll(/`([^`]+)`/g)].map(([, code]) => code);

describe('docs/places.md', () => {
  it('names heads of columns that are known', () => {
    const table = docs.split('| what ')[1].split('\n\n')[0].split('\n').slice(2);
    assert.ok(table.length > 10);
    const known = new Set(
      'nom code_postal commune adresse latitude longitude telephone horaires services langues frais_a_charge remarque date_maj'.split(
        ' ',
      ),
    );
    for (const row of table)
      for (const head of coded(row)) assert.ok(known.has(columnOf(head)), head);
  });

  it('shows hours that can be read', () => {
    for (const [cell, means] of tableOf('write'))
      for (const hours of [...coded(cell), ...coded(means).map((week) => `${week} Tu 14:00-16:00`)])
        assert.ok(parseHours(hours), hours);
  });

  it('shows commands that are understood', () => {
    const commands = [
      ...docs.matchAll(/npx aidant places ((?:import|postcodes)[^\n`]*(?:\\\n[^\n]*)*)/g),
    ];
    assert.ok(commands.length > 6);
    for (const [, typed] of commands) {
      const line = typed.replaceAll('\\\n', ' ').replace(/\)$/, '');
      const args = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare);
      assert.ok(readOptions(args), line);
    }
  });

  it('asks nothing of the network, as it says', () => {
    const folder = join(root, 'dist/cli/places');
    for (const name of readdirSync(folder).filter((one) => one.endsWith('.js')))
      assert.doesNotMatch(
        readFileSync(join(folder, name), 'utf8'),
        /\bfetch\(|node:(?:https?|net|tls|dns|dgram|http2|child_process)|import\((?!'\.)/,
        name,
      );
  });

  it('has an example in the help that is understood', () => {
    for (const [, line] of HELP.matchAll(/^ {2}aidant places (.*)$/gm))
      assert.ok(readOptions(line.split(' ')), line);
  });
});
