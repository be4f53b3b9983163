/** The list of pictures, their meanings and the paper to try them say the same as the pictures that ship. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { list, pictures, sheet } from '../../docs/pictures/make.js';

const docs = new URL('../../docs/', import.meta.url);
const read = (path) => readFileSync(new URL(path, docs), 'utf8');
const names = pictures().map(([name]) => name);

test('every picture has lines', () => {
  assert.ok(names.length >= 55 && names.length <= 70, `${names.length} pictures`);
  for (const [name, path] of pictures()) assert.match(path ?? '', /^M[\d\s.a-zA-Z-]+$/, name);
});

test('docs/pictures.md gives each its meaning, in the order of the list', () => {
  const lines = [...read('pictures.md').matchAll(/^\| `([a-z-]+)`\s+\| (\S[^|]+)\|/gm)];
  assert.deepEqual(
    lines.map(([, name]) => name),
    names,
  );
});

test('the drawn list and the sheet are up to date', () => {
  // Prettier may lay them out anew.
  const plain = (text) => text.replace(/[\s/]+/g, '').toLowerCase();
  for (const [file, drawn] of [
    ['pictures/list.svg', list()],
    ['pictures/sheet.html', sheet()],
  ]) {
    assert.ok(plain(read(file)) === plain(drawn), `${file} is old: node docs/pictures/make.js`);
  }
});
