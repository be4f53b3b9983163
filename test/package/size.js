/** `npm run size`: what a person's device really fetches, in brotli bytes, against the budgets. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const KB = 1024;
const root = resolve(import.meta.dirname, '../..');

/**
 * In KB: what the design aims at, and the ceiling that the check holds. A ceiling above its aim is what was measured
 * and a little air (docs/adr/0004-budgets-measured.md, docs/adr/0008-the-guide-takes-room-from-the-panel.md, docs/adr/0011-what-reading-fetches.md, docs/adr/0013-what-simple-words-fetch.md, docs/adr/0015-what-asking-a-person-fetches.md).
 */
const BUDGETS = {
  loader: { aim: 1, ceiling: 1 },
  launcher: { aim: 8, ceiling: 9.2 },
  'behind the launcher': { ceiling: 1.6 },
  panel: { aim: 26, ceiling: 24.3 },
  'guide me': { aim: 25, ceiling: 49.6 },
  'guide me, on a wide screen': { ceiling: 1.5 },
  'guide me, all the steps': { ceiling: 3 },
  'guide me, on paper': { ceiling: 13.7 },
  'guide me, as text': { ceiling: 9.5 },
  'guide me, a list in the page': { ceiling: 3.2 },
  'guide me, films': { ceiling: 2 },
  'guide me, without a procedure': { ceiling: 7.5 },
  practice: { ceiling: 9.2 },
  'the poster of practice': { ceiling: 6.7 },
  'read to me': { aim: 25, ceiling: 47.5 },
  'read to me, a page': { ceiling: 4.8 },
  'read to me, a form': { ceiling: 6.8 },
  'simple words': { aim: 25, ceiling: 41.8 },
  'simple words, numbers': { ceiling: 8.4 },
  'reading comfort': { aim: 25, ceiling: 35.3 },
  'ask a person': { aim: 25, ceiling: 25 },
  'ask a person, places': { aim: 25, ceiling: 13.4 },
  'ask to be rung back': { aim: 25, ceiling: 27.7 },
  'ask to be rung back, said aloud': { ceiling: 2 },
  'papers for helpers': { ceiling: 13.4 },
  'a shared computer': { aim: 25, ceiling: 25 },
  card: { aim: 25, ceiling: 21.5 },
  words: { aim: 6, ceiling: 6 },
  'one file': { aim: 100, ceiling: 233 },
};

/**
 * What is fetched when, as the sources that are asked for; `after` names the stages whose chunks are there already.
 * Not counted: `parse.ts`, which explains a faulty file to its author. The words have rows of their own.
 */
const STAGES = [
  { name: 'launcher', sources: ['embed/boot'] },
  { name: 'behind the launcher', sources: ['embed/settle'], after: ['launcher'] },
  {
    name: 'panel',
    sources: [
      'embed/start',
      'elements/launcher/define-panel',
      'elements/picture/pictures',
      'core/formats/readers/site',
    ],
    after: ['launcher', 'behind the launcher'],
  },
  feature('guide me', 'guide', [
    'core/formats/readers/procedure',
    'elements/overview/define',
    'elements/guide/define',
  ]),
  {
    name: 'guide me, on a wide screen',
    sources: ['page/place-float'],
    after: ['panel', 'guide me'],
  },
  {
    name: 'guide me, without a procedure',
    sources: ['session/page/walking'],
    after: ['panel', 'guide me'],
  },
  late('guide me, all the steps', 'elements/overview/steps-screen'),
  late('guide me, on paper', 'elements/shared/sheet'),
  late('guide me, as text', 'elements/overview/text-screen'),
  late('guide me, a list in the page', 'elements/guide/define-list'),
  late('guide me, films', 'elements/guide/define-media'),
  {
    name: 'practice',
    sources: ['session/practice', 'elements/practice/define'],
    after: ['panel', 'guide me'],
  },
  {
    name: 'the poster of practice',
    sources: ['elements/poster/define'],
    after: ['panel', 'guide me', 'practice'],
  },
  // Each language says numbers and short forms in its own way; French has the most of it.
  feature('read to me', 'read', [
    'session/page/showing',
    'elements/player/define',
    'core/speech/locales/fr',
  ]),
  {
    name: 'read to me, a page',
    sources: ['page/page-outline'],
    after: ['panel', 'read to me'],
  },
  {
    name: 'read to me, a form',
    sources: ['page/field-script', 'session/authored'],
    after: ['panel', 'read to me', 'read to me, a page'],
  },
  feature('simple words', 'simple', [
    'core/formats/readers/texts',
    'core/formats/readers/glossary',
    'elements/words/define',
  ]),
  {
    name: 'simple words, numbers',
    sources: ['core/simple/numbers/find', 'core/simple/numbers/explain', 'i18n/locales/numbers/fr'],
    after: ['panel', 'simple words'],
  },
  // Without the syllables, which come when somebody asks for them: 3 KB for French, 80 for German.
  feature('reading comfort', 'comfort', ['elements/comfort/define', 'i18n/locales/comfort/fr']),
  feature('ask a person', 'help', ['elements/helper/define']),
  {
    name: 'ask a person, places',
    sources: ['elements/helper/visit', 'i18n/locales/places/fr', 'i18n/locales/card/fr'],
    after: ['panel', 'ask a person'],
  },
  {
    name: 'ask to be rung back',
    sources: [
      'session/callback',
      'page/seal',
      'elements/callback/define',
      'elements/picture/word-pictures',
      'i18n/locales/callback/fr',
      'i18n/locales/pictureWords/fr',
    ],
    after: ['panel', 'ask a person'],
  },
  {
    name: 'ask to be rung back, said aloud',
    sources: ['page/recorder'],
    after: ['panel', 'ask a person', 'ask to be rung back'],
  },
  late('papers for helpers', 'elements/sheets/define', 'i18n/locales/sheets/fr'),
  feature('a shared computer', 'shared', [
    'elements/shared-device/define',
    'i18n/locales/shared/fr',
  ]),
  feature('card', 'help', ['core/formats/readers/procedure', 'elements/card/define']),
];

/** What a press in the running guide fetches. */
function late(name, ...sources) {
  return { name, sources, after: ['panel', 'guide me'] };
}

/** A kind of help on its first use: its session part, the groups of ports that this part needs, its elements. */
function feature(name, part, sources) {
  const groups = portGroups(part).map((group) => `session/page/${group}`);
  return { name, sources: [`session/${part}`, ...groups, ...sources], after: ['panel'] };
}

/** As the session itself declares them, so that this table cannot forget one. */
function portGroups(part) {
  const features = readFileSync(join(root, 'src/session/features.ts'), 'utf8');
  const needs = new RegExp(`\\b${part}: \\{\\s*needs: \\[([^\\]]*)\\]`).exec(features)?.[1];
  if (needs === undefined)
    throw new Error(`src/session/features.ts no longer says what "${part}" needs.`);
  return [...needs.matchAll(/'(\w+)'/g)].map(([, group]) => group);
}

/** @returns {{ name: string, bytes: number, aim?: number, ceiling: number }[]} all in bytes. */
export function measure() {
  const chunks = JSON.parse(readFileSync(join(root, '.cache/chunks.json'), 'utf8'));
  const rows = [row('loader', brotli('aidant.js'))];
  const fetched = new Map();
  for (const { name, sources, after = [] } of STAGES) {
    const there = after.flatMap((stage) => fetched.get(stage));
    const files = [...closure(chunks, sources)];
    fetched.set(name, [...there, ...files]);
    rows.push(row(name, sum(files.filter((file) => !there.includes(file)))));
  }
  for (const { file, sources } of chunks) {
    const locale = sources
      .map((source) => /i18n\/locales\/(\w+)\.ts$/.exec(source)?.[1])
      .find(Boolean);
    if (locale && sources.length === 1) rows.push(row('words', brotli(file), ` of ${locale}`));
  }
  for (const file of readdirSync(join(root, 'cdn')).sort())
    if (/^aidant\.all\.\w+\.js$/.test(file) && file !== 'aidant.all.js')
      rows.push(row('one file', brotli(file), `, ${file}`));
  return rows;
}

function row(budget, bytes, suffix = '') {
  const { aim, ceiling } = BUDGETS[budget];
  return {
    name: budget + suffix,
    bytes,
    ...(aim !== undefined && { aim: aim * KB }),
    ceiling: ceiling * KB,
  };
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
    const chunk = chunks.find((one) => one.sources.includes(`src/${source}.ts`));
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
  const kb = (bytes) => (bytes === undefined ? '' : (bytes / KB).toFixed(1)).padStart(7);
  console.log('brotli KB     aim  ceiling');
  for (const { name, bytes, aim, ceiling } of rows)
    console.log(
      `${kb(bytes)}  ${kb(aim)}  ${kb(ceiling)}   ${name}${verdict(bytes, aim, ceiling)}`,
    );
}

function verdict(bytes, aim, ceiling) {
  if (bytes > ceiling) return '   OVER THE CEILING';
  return aim !== undefined && bytes > aim ? '   over the aim' : '';
}

if (process.argv[1] === import.meta.filename) {
  if (!existsSync(join(root, '.cache/chunks.json'))) throw new Error('Run `npm run build` first.');
  const rows = measure();
  print(rows);
  process.exitCode = rows.some(({ bytes, ceiling }) => bytes > ceiling) ? 1 : 0;
}
