/** The command for authors is for Node: it is in the npm package, and no browser ever fetches a line of it. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { before, describe, it } from 'node:test';
import { readGraph } from '../support/graph.js';
import { build } from '../support/build.js';

const root = resolve(import.meta.dirname, '../..');
const pkg = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** What only the command has: rule ids, what it reads pages with, what it writes. */
const ITS_OWN = /RLS-\d|jsdom|utf16CodeUnits|aidant-text-stale|node:(fs|path|url|util|crypto)/;

describe('the command in the package', () => {
  before(() => {
    build('lib');
    build('cdn');
  });

  it('is an executable file with its first line for shells', () => {
    const main = join(root, pkg.bin.aidant);
    assert.match(readFileSync(main, 'utf8'), /^#!\/usr\/bin\/env node\n/);
    if (process.platform !== 'win32') assert.ok(statSync(main).mode & 0o111);
  });

  it('is recognised by its own words', () => {
    const own = readdirSync(join(root, 'dist/cli'), { recursive: true })
      .filter((file) => String(file).endsWith('.js'))
      .map((file) => readFileSync(join(root, 'dist/cli', String(file)), 'utf8'));
    assert.ok(own.filter((text) => ITS_OWN.test(text)).length > 5);
  });

  it('is in nothing that a browser fetches', () => {
    const files = readdirSync(join(root, 'cdn'), { recursive: true })
      .map(String)
      .filter((file) => file.endsWith('.js'));
    assert.ok(files.length > 10);
    const wrong = files.filter((file) =>
      ITS_OWN.test(readFileSync(join(root, 'cdn', file), 'utf8')),
    );
    assert.deepEqual(wrong, []);
  });

  it('is imported by nothing but itself', () => {
    const wrong = readGraph().imports.filter(
      ({ from, to }) => !from.startsWith('cli/') && to.startsWith('cli/'),
    );
    assert.deepEqual(wrong, []);
  });

  it('asks for jsdom only where pages are read', () => {
    assert.equal(pkg.dependencies.jsdom, undefined);
    assert.equal(pkg.peerDependenciesMeta.jsdom.optional, true);
    const importers = readGraph().imports.filter(({ to, type }) => to === 'jsdom' && !type);
    assert.deepEqual(
      importers.map(({ from, lazy }) => [from, lazy]),
      [['cli/check/page/open.ts', true]],
    );
  });

  it('has the schema of its budget beside the others', () => {
    assert.ok(existsSync(join(root, 'schema/budget.json')));
  });
});
