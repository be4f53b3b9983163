/** `npm run size`: what a person's device really fetches, in brotli bytes, against the budgets. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const KB = 1024;
const root = resolve(import.meta.dirname, '../..');

/** What is fetched when, as the sources that are asked for; each row comes after those named in `after`. */
const STAGES = [
  { name: 'launcher, ready to press', sources: ['src/embed/boot.ts'], limit: 8 * KB },
  {
    name: 'panel, on first press',
    sources: [
      'src/embed/start.ts',
      'src/elements/launcher/define-panel.ts',
      'src/i18n/locales/fr.ts',
    ],
    limit: 26 * KB,
    base: true,
  },
  feature('guide me', ['session/guide', 'elements/guide/define', 'elements/overview/define']),
  feature('read to me', ['session/read', 'elements/player/define']),
  feature('simple words', ['session/simple', 'elements/words/define']),
  feature('ask a person', ['session/help', 'elements/helper/define']),
  feature('card', ['session/help', 'elements/card/define']),
];

function feature(name, paths) {
  return {
    name: `${name}, after the panel`,
    sources: paths.map((path) => `src/${path}.ts`),
    limit: 25 * KB,
  };
}

/** @returns {{ name: string, bytes: number, limit: number }[]} */
export function measure() {
  const chunks = JSON.parse(readFileSync(join(root, '.cache/chunks.json'), 'utf8'));
  const rows = [{ name: 'loader, aidant.js', bytes: brotli('aidant.js'), limit: KB }];
  let loaded = new Set();
  for (const { name, sources, limit, base } of STAGES) {
    const files = [...closure(chunks, sources)].filter((file) => !loaded.has(file));
    rows.push({ name, bytes: sum(files), limit });
    if (base || loaded.size === 0) loaded = new Set([...loaded, ...files]);
  }
  for (const { file, sources } of chunks) {
    const locale = sources.map((source) => /locales\/(\w+)\.ts$/.exec(source)?.[1]).find(Boolean);
    if (locale && sources.length === 1)
      rows.push({ name: `words of ${locale}`, bytes: brotli(file), limit: 6 * KB });
  }
  for (const file of readdirSync(join(root, 'cdn')).sort())
    if (/^aidant\.all\.\w+\.js$/.test(file) && file !== 'aidant.all.js')
      rows.push({ name: `one file, ${file}`, bytes: brotli(file), limit: 100 * KB });
  return rows;
}

/** The chunks that hold these sources, and all that those import at once. */
function closure(chunks, sources) {
  const wanted = new Set();
  const add = (file) => {
    if (wanted.has(file)) return;
    wanted.add(file);
    chunks.find((chunk) => chunk.file === file)?.imports.forEach(add);
  };
  for (const source of sources) {
    const chunk = chunks.find((one) => one.sources.includes(source));
    if (!chunk) throw new Error(`No chunk holds ${source}: has it moved? See STAGES.`);
    add(chunk.file);
  }
  return wanted;
}

const sizes = new Map();
function brotli(file) {
  if (!sizes.has(file)) {
    const bytes = readFileSync(join(root, 'cdn', file));
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
    sizes.set(file, brotliCompressSync(bytes, { params }).length);
  }
  return sizes.get(file);
}

function sum(files) {
  return files.reduce((total, file) => total + brotli(file), 0);
}

function print(rows) {
  const kb = (bytes) => (bytes / KB).toFixed(1).padStart(6);
  console.log('brotli KB   budget');
  for (const { name, bytes, limit } of rows)
    console.log(`${kb(bytes)}    ${kb(limit)}   ${name}${bytes > limit ? '   OVER BUDGET' : ''}`);
}

if (process.argv[1] === import.meta.filename) {
  if (!existsSync(join(root, 'cdn/integrity.json'))) throw new Error('Run `npm run build` first.');
  const rows = measure();
  print(rows);
  process.exitCode = rows.some(({ bytes, limit }) => bytes > limit) ? 1 : 0;
}
