/** A bank that imports one element must not pay for the others. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { before, describe, it } from 'node:test';
import nodeResolve from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import { build } from '../support/build.js';

const root = resolve(import.meta.dirname, '../..');
const pkg = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** Bundles one line of code as a user's bundler would, and tells which modules come at once. */
async function modulesOf(code) {
  const bundle = await rollup({
    input: 'entry',
    plugins: [
      {
        name: 'entry',
        resolveId(source) {
          if (source === 'entry') return source;
          const target = pkg.exports[source.replace(/^aidant/, '.')];
          if (!/^aidant(\/|$)/.test(source) || !target) return undefined;
          // As a bundler does for a package: what `sideEffects` does not name may be dropped.
          const file = target.default.replace('./', '');
          return { id: join(root, file), moduleSideEffects: /define\.js$/.test(file) };
        },
        load: (id) => (id === 'entry' ? code : undefined),
      },
      nodeResolve({ exportConditions: ['production'], browser: true }),
    ],
    onwarn() {},
  });
  const { output } = await bundle.generate({ format: 'es' });
  const loaded = new Set();
  const load = (fileName) => {
    const chunk = output.find((one) => one.fileName === fileName);
    if (!chunk || loaded.has(chunk)) return;
    loaded.add(chunk);
    chunk.imports.forEach(load);
  };
  load(output.find((chunk) => chunk.isEntry).fileName);
  return [...loaded]
    .flatMap(({ modules }) => Object.entries(modules))
    .filter(([id, { renderedLength }]) => renderedLength > 0 && id !== 'entry')
    .map(([id]) => id.slice(root.length + 1).replaceAll('\\', '/'));
}

/** Scripts, by their path from the root. */
function filesBelow(folder) {
  return readdirSync(join(root, folder), { recursive: true })
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.js'));
}

describe('tree shaking', () => {
  before(() => build('lib'));

  it('leaves nothing of an unused import', async () => {
    assert.deepEqual(await modulesOf(`import 'aidant';`), []);
  });

  it('keeps one element and not the others', async () => {
    const modules = await modulesOf(`export { AidantListen } from 'aidant';`);
    const elements = new Set(
      modules.map((id) => /^dist\/elements\/(\w+)\//.exec(id)?.[1]).filter(Boolean),
    );
    for (const name of ['shared', 'picture']) elements.delete(name);
    assert.deepEqual([...elements], ['listen']);
  });

  it('drops nothing that registers an element', () => {
    // What loads late is named `define-<part>.ts`: a bundler that dropped it would leave a press without an answer.
    const named = pkg.sideEffects.map((glob) => glob.replace('./', '').replaceAll('*', '[^/]*'));
    const registers = filesBelow('dist/elements').filter((file) =>
      /^\w+\.define\(/m.test(readFileSync(join(root, file), 'utf8')),
    );
    assert.ok(registers.length > 15, registers.join());
    assert.deepEqual(
      registers.filter((file) => !named.some((pattern) => new RegExp(`^${pattern}$`).test(file))),
      [],
    );
  });

  it('gives a session without Lit', async () => {
    const modules = await modulesOf(`export { createSession } from 'aidant/session';`);
    assert.ok(
      modules.some((id) => id.startsWith('dist/core/store')),
      modules.join('\n'),
    );
    assert.deepEqual(
      modules.filter((id) => /node_modules\/(@lit\/|lit)/.test(id)),
      [],
    );
  });

  it('gives the events without anything else', async () => {
    const modules = await modulesOf(`export * from 'aidant/events';`);
    assert.deepEqual(
      modules.filter((id) => !id.startsWith('dist/page/events')),
      [],
    );
  });
});
