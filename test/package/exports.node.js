/** What npm users get: every published path exists, loads without a browser, and registers nothing unasked. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { before, describe, it } from 'node:test';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { build } from '../support/build.js';

const root = resolve(import.meta.dirname, '../..');
const pkg = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const code = Object.entries(pkg.exports).filter(([, target]) => target.types !== undefined);
const defines = code.filter(([path]) => /^\.\/define/.test(path));
const classes = code.filter(([path]) => /^\.\/elements\//.test(path));

/** A Node of its own for each import, with a registry that writes down what is asked of it. */
function load(path) {
  const script = `
    const asked = [];
    const { customElements } = await import('@lit-labs/ssr-dom-shim');
    const define = customElements.define;
    customElements.define = function (tag, ...rest) { asked.push(tag); return define.call(this, tag, ...rest); };
    globalThis.customElements = customElements;
    const module = await import('aidant${path.slice(1)}');
    console.log(JSON.stringify({ names: Object.keys(module), asked }));`;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '--eval', script],
    { cwd: root, encoding: 'utf8' },
  );
  assert.equal(status, 0, `import of aidant${path.slice(1)} failed:\n${stderr}`);
  return JSON.parse(stdout.trim().split('\n').at(-1));
}

describe('the published package', () => {
  before(() => {
    build('lib');
    build('manifest');
    build('cdn');
  });

  it('has a file behind every path', () => {
    const targets = Object.entries(pkg.exports).flatMap(([path, target]) =>
      (typeof target === 'string' ? [target] : Object.values(target)).map((file) => [path, file]),
    );
    const missing = targets.filter(
      ([, file]) => !file.includes('*') && !existsSync(join(root, file)),
    );
    assert.deepEqual(missing, []);
    for (const name of [
      'site',
      'procedure',
      'texts',
      'glossary',
      'places',
      'postcodes',
      'recording',
    ])
      assert.ok(existsSync(join(root, 'schema', `${name}.json`)), `schema/${name}.json`);
  });

  it('passes publint', async () => {
    const { messages } = await publint({ pkgDir: root, pack: false, strict: true });
    assert.deepEqual(
      messages.map((message) => formatMessage(message, pkg, { color: false })),
      [],
    );
  });

  it('has one version', async () => {
    const { VERSION } = await import(join(root, 'dist/version.js'));
    assert.equal(VERSION, pkg.version);
  });

  it('./voice-pico is a worker, and does nothing anywhere else', () => {
    assert.deepEqual(load('./voice-pico'), { names: [], asked: [] });
    for (const file of ['worker.js', 'svoxpico.wasm', 'LICENSE-svoxpico.txt'])
      assert.ok(existsSync(join(root, 'cdn/voice-pico', file)), `cdn/voice-pico/${file}`);
    const { files } = JSON.parse(readFileSync(join(root, 'cdn/integrity.json'), 'utf8'));
    assert.ok(files['voice-pico/worker.js']);
  });

  for (const [path] of classes)
    it(`${path} gives a class and registers nothing`, () => {
      const { names, asked } = load(path);
      assert.ok(
        names.some((name) => name.startsWith('Aidant')),
        `exports ${names}`,
      );
      assert.deepEqual(asked, []);
    });

  for (const [path] of defines)
    it(`${path} registers`, () => {
      const { asked } = load(path);
      const element = path.replace('./define', '').replace('/', 'aidant-');
      if (element) assert.ok(asked.includes(element), `asked for ${asked}`);
      else assert.ok(asked.length >= classes.length, `asked for ${asked}`);
    });

  for (const path of ['.', './session', './events'])
    it(`${path} loads without a browser and registers nothing`, () => {
      const { names, asked } = load(path);
      assert.ok(names.length > 0);
      assert.deepEqual(asked, []);
    });
});
