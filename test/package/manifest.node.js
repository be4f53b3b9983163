/** The manifest that editors, Storybook and the docs read: every element, with its words, and nothing that is ours alone. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { before, describe, it } from 'node:test';
import { build } from '../support/build.js';

const root = resolve(import.meta.dirname, '../..');
const pkg = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const published = Object.keys(pkg.exports)
  .map((path) => /^\.\/elements\/(\w+)$/.exec(path)?.[1])
  .filter(Boolean);

describe('the manifest', () => {
  let modules;
  let elements;
  before(() => {
    build('lib');
    build('manifest');
    modules = JSON.parse(readFileSync(join(root, 'dist/custom-elements.json'), 'utf8')).modules;
    elements = modules.flatMap(({ path, declarations = [] }) =>
      declarations.filter(({ tagName }) => tagName).map((one) => ({ ...one, path })),
    );
  });

  it('has every published element, by its tag', () => {
    const tags = elements.map(({ tagName }) => tagName);
    for (const name of published) assert.ok(tags.includes(`aidant-${name}`), `aidant-${name}`);
    assert.equal(new Set(tags).size, tags.length, 'no tag twice');
  });

  it('says what each is', () => {
    const silent = elements.filter(({ summary, description }) => !summary && !description);
    assert.deepEqual(
      silent.map(({ tagName }) => tagName),
      [],
    );
  });

  it('names files that are published', () => {
    const missing = modules.map(({ path }) => path).filter((path) => !existsSync(join(root, path)));
    assert.deepEqual(missing, []);
  });

  it('lists our events only, and nothing private', () => {
    for (const { tagName, events = [], members = [] } of elements) {
      for (const { name } of events) assert.match(name, /^aidant-/, tagName);
      for (const { name, privacy = 'public' } of members) {
        assert.equal(privacy, 'public', `${tagName} ${name}`);
        assert.ok(!name.startsWith('#'), `${tagName} ${name}`);
      }
    }
  });
});
