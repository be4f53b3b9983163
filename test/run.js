/**
 * `npm test`: every test, in the browsers named by BROWSERS (chromium when not said), closed by one line of
 * real counts. `npm test -- test/core/store.test.ts` runs only what is named (files or folders).
 *
 * `*.test.ts` runs in the browsers; `*.node.js` runs in Node, on the built files and the demo. What our own code alone
 * decides is asked of the first browser only, or of all with EVERY=1.
 *
 * In a run of everything, a file in which something failed runs once more by itself, when the machine is quiet: what
 * passes then was failed by the haste around it. It is named, so that nobody takes it for sound.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { build } from './support/build.js';
import { BROWSERS, ONE_BROWSER } from './support/driver/driver.js';
import { closingLine, none, sum } from './support/total.js';

const root = resolve(import.meta.dirname, '..');
process.chdir(root);

const named = process.argv.slice(2);
const files = (named.length > 0 ? named : ['test']).flatMap(filesIn);
const missing = named.filter((path) => !existsSync(path));
for (const path of missing) console.error(`There is no ${path}.`);

/**
 * Pure functions of our own; speech and simple words lean on what each browser knows of languages. And the stories: axe
 * looks at our markup and colours, and in every browser it looks at whole pages (`test/embed/axe.node.js`).
 */
const OURS = /^test\/(core\/(?!speech|simple)|i18n\/|stories\/)/;
/** So many files of `*.node.js` at once: each waits for its own browser most of the time. */
const AT_ONCE = 3;
/** No file takes half of it; one that never ends would hold up all others. */
const FILE_LIMIT_MS = 600_000;

// All stories in one look are one file, the longest by far: begun last, it would run on alone.
const isStories = (file) => /^test.stories/.test(file);
const inBrowsers = files
  .filter((file) => file.endsWith('.test.ts'))
  .sort((a, b) => isStories(b) - isStories(a));
const inNode = files.filter((file) => file.endsWith('.node.js'));
const others = BROWSERS.filter((name) => !ONE_BROWSER.includes(name));
const inOthers = inBrowsers.filter((file) => !OURS.test(file.replaceAll('\\', '/')));

/** More than so many are no accident. */
const MOST_AGAIN = 12;
const SLOWEST = 20;

const first = [
  ...(await runInBrowsers(inBrowsers, ONE_BROWSER)),
  ...(await runInBrowsers(inOthers, others)),
  ...(await runInNode(inNode)),
];
const counts = named.length === 0 ? await secondTry(first) : first;
if (named.length === 0) tellSlowest(first);
const total = sum([...counts, { ...none(), failed: missing.length }]);
if (total.passed + total.failed === 0) console.error('No test ran.');
console.log(`\n${closingLine(total)}`);
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);

/** What to look at when the run gets long. Files run side by side, so these are not to be added up. */
function tellSlowest(counts) {
  const slowest = counts.toSorted((a, b) => b.ms - a.ms).slice(0, SLOWEST);
  const lines = slowest.map(({ file, browser = 'node', ms }) => {
    return `${String(Math.round(ms / 1000)).padStart(6)} s  ${relative(root, file)} (${browser})`;
  });
  console.log(`\nThe slowest files:\n${lines.join('\n')}`);
}

/** The counts, with those of each file that failed from its second run. */
async function secondTry(counts) {
  const failed = counts.filter((one) => one.failed > 0);
  if (failed.length > MOST_AGAIN) return counts;
  const again = [];
  for (const one of failed) {
    const { file, browser = 'node' } = one;
    if (file === undefined) return counts;
    console.log(`\nOnce more, by itself: ${relative(root, file)} (${browser})`);
    const [count] = one.browser ? await runInBrowsers([file], [browser]) : await runInNode([file]);
    if (count.failed === 0) again.push(`${relative(root, file)} (${browser})`);
    counts = counts.map((old) => (old === one ? count : old));
  }
  if (again.length > 0) console.log(`\nPassed at the second try only:\n  ${again.join('\n  ')}`);
  return counts;
}

function filesIn(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [relative(root, resolve(path))];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !(entry.parentPath ?? entry.path).includes('node_modules'))
    .map((entry) => relative(root, join(entry.parentPath ?? entry.path, entry.name)))
    .sort();
}

async function runInBrowsers(paths, browsers) {
  if (paths.length === 0 || browsers.length === 0) return [];
  const folder = mkdtempSync(join(tmpdir(), 'aidant-test-'));
  const file = join(folder, 'total.json');
  const runner = createRequire(import.meta.url)
    .resolve('@web/test-runner')
    .replace(/index\.js$/, 'bin.js');
  const code = await ended(
    spawn(process.execPath, [runner, '--files', ...paths], {
      stdio: 'inherit',
      env: { ...process.env, BROWSERS: browsers.join(), AIDANT_TOTAL_FILE: file },
    }),
  );
  const counts = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
  rmSync(folder, { recursive: true });
  // The runner's own verdict counts too, such as a coverage threshold.
  const unseen = code !== 0 && sum(counts).failed === 0;
  return unseen || counts.length === 0 ? [...counts, { ...none(), failed: 1, ms: 0 }] : counts;
}

async function runInNode(paths) {
  if (paths.length === 0) return [];
  // Once, and not by several files in the same moment. A single file builds what it needs itself.
  if (paths.length > 1) {
    for (const what of ['cdn', 'lib', 'manifest']) build(what);
    process.env.AIDANT_BUILT = '1';
  }
  const waiting = [...paths];
  const counts = [];
  const worker = async () => {
    for (let path = waiting.shift(); path; path = waiting.shift()) counts.push(await runFile(path));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return counts;
}

/** Runs one file of `*.node.js`, and prints what it told when it has ended: files that run together do not mix. */
async function runFile(path) {
  const began = performance.now();
  const file = resolve(path);
  const of = none();
  const count = (outcome) => (test) => {
    if (test.details?.type === 'suite') return;
    of[test.skip !== undefined || test.todo !== undefined ? 'skipped' : outcome] += 1;
  };
  const stream = run({ files: [file], timeout: FILE_LIMIT_MS });
  stream.on('test:pass', count('passed'));
  stream.on('test:fail', count('failed'));
  let told = '';
  for await (const chunk of stream.compose(spec)) told += chunk;
  console.log(`\n${path}\n${told.replace(/^.*ℹ .*\n/gm, '').trim()}`);
  return { ...of, file, ms: performance.now() - began };
}

function ended(child) {
  return new Promise((done) => child.on('close', done));
}
