/** Builds what the tests of built files need, once, and only when a source is newer. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const INPUTS = [
  'src',
  'docs/demo',
  'rollup.config.js',
  'rollup.chunks.js',
  'rollup.warnings.js',
  'package.json',
  'tsconfig.json',
];
const BUILDS = {
  lib: { script: 'build:lib', made: 'dist/index.js' },
  cdn: { script: 'build:cdn', made: 'cdn/integrity.json' },
  manifest: { script: 'build:manifest', made: 'dist/custom-elements.json' },
};

/** @param {'lib' | 'cdn' | 'manifest'} what */
export function build(what) {
  // While working on one test: use what is there, however old.
  if (process.env.AIDANT_BUILT === '1') return;
  const { script, made } = BUILDS[what];
  const newest = Math.max(...INPUTS.map((path) => changed(join(root, path))));
  const output = join(root, made);
  if (existsSync(output) && statSync(output).mtimeMs >= newest) return;
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', script], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`npm run ${script} failed:\n${stdout}${stderr}`);
}

function changed(path) {
  if (!existsSync(path)) return 0;
  const own = statSync(path);
  if (!own.isDirectory()) return own.mtimeMs;
  return Math.max(own.mtimeMs, ...readdirSync(path).map((name) => changed(join(path, name))));
}
