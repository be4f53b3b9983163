/**
 * `npm test`: every test, in the browsers named by BROWSERS (chromium when not said), closed by one line of
 * real counts. `npm test -- test/core/store.test.ts` runs only what is named (files or folders).
 *
 * `*.test.ts` runs in the browsers; `*.node.js` runs in Node, on the built files and the demo. What our own code alone
 * decides is asked of the first browser only, or of all with EVERY=1.
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
import { closingLine } from './support/total.js';

const root = resolve(import.meta.dirname, '..');
process.chdir(root);

const named = process.argv.slice(2);
const files = (named.length > 0 ? named : ['test']).flatMap(filesIn);
const missing = named.filter((path) => !existsSync(path));
for (const path of missing) console.error(`There is no ${path}.`);

/** Pure functions of our own; speech and simple words lean on what each browser knows of languages. */
const OURS = /^test\/(core\/(?!speech|simple)|i18n\/)/;
/** So many files of `*.node.js` at once: each waits for its own browser most of the time. */
const AT_ONCE = 3;

const inBrowsers = files.filter((file) => file.endsWith('.test.ts'));
const inNode = files.filter((file) => file.endsWith('.node.js'));
const others = BROWSERS.filter((name) => !ONE_BROWSER.includes(name));
const inOthers = inBrowsers.filter((file) => !OURS.test(file.replaceAll('\\', '/')));

const totals = [
  { passed: 0, failed: missing.length, skipped: 0 },
  await runInBrowsers(inBrowsers, ONE_BROWSER),
  await runInBrowsers(inOthers, others),
  await runInNode(inNode),
];
const total = totals.reduce((sum, one) => ({
  passed: sum.passed + one.passed,
  failed: sum.failed + one.failed,
  skipped: sum.skipped + one.skipped,
}));
if (total.passed + total.failed === 0) console.error('No test ran.');
console.log(`\n${closingLine(total)}`);
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);

function filesIn(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [relative(root, resolve(path))];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !(entry.parentPath ?? entry.path).includes('node_modules'))
    .map((entry) => relative(root, join(entry.parentPath ?? entry.path, entry.name)))
    .sort();
}

async function runInBrowsers(paths, browsers) {
  if (paths.length === 0 || browsers.length === 0) return { passed: 0, failed: 0, skipped: 0 };
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
  const counted = existsSync(file)
    ? JSON.parse(readFileSync(file, 'utf8'))
    : { passed: 0, failed: 1, skipped: 0 };
  rmSync(folder, { recursive: true });
  // The runner's own verdict counts too, such as a coverage threshold.
  return code !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted;
}

async function runInNode(paths) {
  const counted = { passed: 0, failed: 0, skipped: 0 };
  if (paths.length === 0) return counted;
  // Once, and not by several files in the same moment. A single file builds what it needs itself.
  if (paths.length > 1) {
    for (const what of ['cdn', 'lib', 'manifest']) build(what);
    process.env.AIDANT_BUILT = '1';
  }
  const count = (outcome) => (test) => {
    if (test.details?.type === 'suite') return;
    counted[test.skip !== undefined || test.todo !== undefined ? 'skipped' : outcome] += 1;
  };
  const stream = run({ files: paths.map((path) => resolve(path)), concurrency: AT_ONCE });
  stream.on('test:pass', count('passed'));
  stream.on('test:fail', count('failed'));
  const printed = stream.compose(spec);
  printed.pipe(process.stdout);
  await new Promise((done) => printed.on('end', done));
  return counted;
}

function ended(child) {
  return new Promise((done) => child.on('close', done));
}
