/** Places in JSON, on files as nobody would write them. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { build } from '../support/build.js';

build('lib');
const { signOffsets, spotAt, spotsOf } = await import('../../dist/cli/check/json-spots.js');

/** The same numbers each time, so that a failure can be met again. */
function generator(seed) {
  let state = seed;
  return (most) => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return Math.floor((state / 2 ** 32) * most);
  };
}

const SIGNS = [
  'a',
  'é',
  '"',
  '\\',
  '\n',
  '\t',
  '/',
  ' ',
  '{',
  ']',
  ',',
  ':',
  '😀',
  '\u0001',
  '\u2028',
];

/** A random value, written oddly, and all its parts by path. */
function write(random, path, parts, depth) {
  const blank = () => ['', ' ', '\r\n', '\t  '][random(4)];
  const string = () => {
    const text = Array.from({ length: random(6) }, () => SIGNS[random(SIGNS.length)]).join('');
    const plain = JSON.stringify(text);
    const escaped = `"${[...text].map((sign) => (random(2) && sign.length === 1 ? `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}` : JSON.stringify(sign).slice(1, -1))).join('')}"`;
    return random(2) ? plain : escaped;
  };
  const kind = depth > 3 ? random(3) : random(5);
  let text;
  if (kind === 3)
    text = `{${Array.from({ length: random(4) }, (_, i) => {
      const key = `k${i}`;
      return `${blank()}"${key}"${blank()}:${blank()}${write(random, path === '' ? key : `${path}.${key}`, parts, depth + 1)}${blank()}`;
    }).join(',')}${blank()}}`;
  else if (kind === 4)
    text = `[${Array.from(
      { length: random(4) },
      (_, i) => `${blank()}${write(random, `${path}[${i}]`, parts, depth + 1)}${blank()}`,
    ).join(',')}${blank()}]`;
  else text = kind === 0 ? string() : ['true', 'null', '-1.5e3', '0'][random(4)];
  parts.set(path, text);
  return text;
}

describe('places in JSON', () => {
  it('are right for every value of a thousand odd files', () => {
    for (let seed = 1; seed <= 1000; seed++) {
      const parts = new Map();
      const text = `${seed % 7 === 0 ? '\uFEFF' : ''}${write(generator(seed), '', parts, 0)}\n`;
      const spots = spotsOf(text);
      assert.equal(spots.size, parts.size, text);
      for (const [path, part] of parts) {
        const { start, end, key } = spots.get(path);
        assert.equal(text.slice(start, end), part, `${seed} ${path}`);
        if (key) assert.equal(JSON.parse(text.slice(key.start, key.end)), path.split('.').at(-1));
      }
    }
  });

  it('are right for every sign of a string', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const parts = new Map();
      write(generator(seed), '', parts, 4);
      const token = parts.get('');
      if (!token.startsWith('"')) continue;
      const value = JSON.parse(token);
      const offsets = signOffsets(`${token}`, 10);
      assert.equal(offsets.length, value.length + 1);
      for (let from = 0; from < value.length; from++) {
        const raw = token.slice(offsets[from] - 10, offsets[from + 1] - 10);
        assert.equal(JSON.parse(`"${raw}"`), value[from]);
      }
      assert.equal(offsets.at(-1), 10 + token.length - 1);
    }
  });

  it('fall back to what is around a path that is not there', () => {
    const text = '{"a":{"b":[1,{"c":2}]}}';
    const spots = spotsOf(text);
    const part = (path) => {
      const { start, end } = spotAt(spots, path);
      return text.slice(start, end);
    };
    assert.equal(part('a.b[1].c'), '2');
    assert.equal(part('a.b[1].x.y'), '{"c":2}');
    assert.equal(part('a.b[7]'), '[1,{"c":2}]');
    assert.equal(part('z'), text);
    assert.equal(part('a.fr-simple!'), '{"b":[1,{"c":2}]}');
    assert.deepEqual(spotAt(spotsOf('{'), 'a'), { start: 0, end: 1 });
  });
});
