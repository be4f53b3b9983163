/** The layers of the house, held on the real import graph. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findCycles, readGraph } from '../support/graph.js';

/** What a file of each layer may reach in `src`, besides its own layer. */
const MAY_REACH = {
  core: [],
  page: ['core'],
  i18n: ['core'],
  elements: ['core'],
  session: ['core', 'page', 'i18n'],
  embed: ['core', 'page', 'elements', 'session'],
  // A worker of its own: the page knows it by its messages only.
  'voice-pico': ['core'],
  // A command of Node. Nothing that runs in a page knows it.
  cli: ['core', 'page'],
  // Lists of what is published; they belong to no layer.
  root: ['core', 'page', 'i18n', 'elements', 'session', 'embed'],
};

const MAY_USE = {
  core: ['valibot', 'lean-qr'],
  page: ['@hpke/core', 'dom-accessibility-api', 'idb-keyval'],
  i18n: [],
  elements: ['lit'],
  session: [],
  embed: [],
  'voice-pico': ['@echogarden/svoxpico-wasm'],
  cli: ['valibot', 'jsdom'],
  root: [],
};

/** Folders that features share; every other folder of `core` or `elements` is a feature. */
const SHARED = [
  'core/formats',
  'core/links',
  'core/number-words',
  'core/sentences',
  'elements/shared',
  'elements/picture',
];

/** What a feature tells the others of its state: its types, and questions to the state. Nothing else of it. */
const TOLD = ['core/speech/read.ts', 'core/guide/progress.ts'];

const graph = readGraph();
const ours = graph.imports.filter((one) => one.inside);

function layerOf(file) {
  if (file === 'session.ts') return 'session';
  return file.includes('/') ? file.split('/')[0] : 'root';
}

/** Such as `core/guide`; undefined for a file that belongs to no feature. */
function featureOf(file) {
  const parts = file.split('/');
  if (parts.length < 3) return undefined;
  const folder = parts.slice(0, 2).join('/');
  return ['core', 'elements'].includes(parts[0]) && !SHARED.includes(folder) ? folder : undefined;
}

const list = (imports) => imports.map(({ from, line, to }) => `${from}:${line} -> ${to}`);

describe('imports of src', () => {
  it('finds the sources', () => {
    assert.ok(graph.files.includes('core/store.ts'));
    assert.ok(graph.imports.length > graph.files.length);
  });

  it('all lead somewhere', () => {
    assert.deepEqual(list(ours.filter(({ to }) => to.endsWith('(missing)'))), []);
  });

  it('keep to the layers', () => {
    const wrong = ours.filter(({ from, to }) => {
      const layer = layerOf(from);
      // The version is one constant that every layer may name.
      if (to === 'version.ts') return false;
      return layerOf(to) !== layer && !MAY_REACH[layer].includes(layerOf(to));
    });
    assert.deepEqual(list(wrong), []);
  });

  it('use in each layer only the packages it needs', () => {
    const packageOf = (to) =>
      to
        .split('/')
        .slice(0, to.startsWith('@') ? 2 : 1)
        .join('/');
    const wrong = graph.imports.filter(
      ({ from, to, inside }) =>
        !inside &&
        !(layerOf(from) === 'cli' && to.startsWith('node:')) &&
        !MAY_USE[layerOf(from)].some((name) => name === to || name === packageOf(to)),
    );
    assert.deepEqual(list(wrong), []);
  });

  it('never lead from one feature into another', () => {
    const wrong = ours.filter(({ from, to }) => {
      const [mine, other] = [featureOf(from), featureOf(to)];
      if (!mine || !other || mine === other || mine.split('/')[0] !== other.split('/')[0])
        return false;
      return !TOLD.includes(to);
    });
    assert.deepEqual(list(wrong), []);
  });

  it('never run in a circle', () => {
    assert.deepEqual(
      findCycles(graph).map((cycle) => cycle.join(' -> ')),
      [],
    );
  });

  it('leave the loader alone', () => {
    assert.deepEqual(
      list(graph.imports.filter(({ from, type }) => from === 'embed/loader.ts' && !type)),
      [],
    );
  });

  it('let no class file register an element', () => {
    const wrong = ours.filter(
      ({ from, to, lazy }) =>
        /\/define\.ts$/.test(to) &&
        !lazy &&
        !/(^|\/)define(-\w+)?\.ts$/.test(from) &&
        layerOf(from) !== 'embed',
    );
    assert.deepEqual(list(wrong), []);
  });
});
