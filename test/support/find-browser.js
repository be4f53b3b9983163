/**
 * One place that answers "which browser do the tests use?", for the test runner, the drivers, the benches and
 * the pictures. Never downloads: CHROME_PATH, PATH, the usual places, Playwright's own, then the Chromium that
 * comes with the development dependencies.
 */
import { spawnSync } from 'node:child_process';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

const CHROMIUM_NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chromium-headless-shell',
  'microsoft-edge-stable',
];

/** Quiet and repeatable; the sandbox cannot start as root or in most containers. */
export const CHROMIUM_ARGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(process.getuid?.() === 0 || process.env.CI || process.env.NO_SANDBOX ? ['--no-sandbox'] : []),
];

/** @returns {Promise<{ path: string, source: string, env: Record<string, string> }>} */
export async function findChromium() {
  const wanted = process.env.CHROME_PATH;
  if (wanted) {
    if (!runs(wanted)) throw new Error(`CHROME_PATH=${wanted} is not a program that can be run.`);
    return { path: wanted, source: 'CHROME_PATH', env: {} };
  }
  if (process.env.TEST_BROWSER !== 'bundled') {
    const installed = onPath(CHROMIUM_NAMES) ?? fixedPlaces().find(runs);
    if (installed) return { path: installed, source: 'installed', env: {} };
    const downloaded = await playwrightChromium();
    if (downloaded) return { path: downloaded, source: 'playwright', env: {} };
  }
  const bundled = await bundledChromium();
  if (bundled) return bundled;
  throw new Error(
    'No Chromium found. Install one (Debian, Ubuntu: apt-get install chromium; elsewhere: ' +
      'npx playwright install chromium) or set CHROME_PATH to the one to use.',
  );
}

/** @returns {string} */
export function findFirefox() {
  const wanted = process.env.FIREFOX_PATH;
  const mac = '/Applications/Firefox.app/Contents/MacOS/firefox';
  const found = wanted ?? onPath(['firefox-esr', 'firefox']) ?? [mac].find(runs);
  if (found && runs(found)) return found;
  throw new Error(
    'No Firefox found. Install one (Debian: apt-get install firefox-esr) or set FIREFOX_PATH.',
  );
}

/** @returns {string} The small WebKitGTK browser that WebKitWebDriver steers. */
export function findMiniBrowser() {
  const folders = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/libexec'];
  const versions = ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0'];
  const found = folders
    .flatMap((folder) => versions.map((version) => join(folder, version, 'MiniBrowser')))
    .find(runs);
  if (found && onPath(['WebKitWebDriver'])) return found;
  throw new Error(
    'No WebKitGTK found. Install it (Debian: apt-get install webkit2gtk-driver xvfb).',
  );
}

function runs(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function onPath(names) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(runs);
}

function fixedPlaces() {
  if (process.platform === 'darwin')
    return [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ];
  if (process.platform !== 'win32') return [];
  return [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter(Boolean)
    .flatMap((folder) => [
      join(folder, 'Google/Chrome/Application/chrome.exe'),
      join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ]);
}

async function playwrightChromium() {
  try {
    const { chromium } = await import('playwright');
    const path = chromium.executablePath();
    return path && runs(path) ? path : undefined;
  } catch {
    return undefined; // Never downloaded: the next way is tried.
  }
}

/**
 * `@sparticuz/chromium` carries a Linux x64 headless Chromium inside its npm package. It is unpacked once into
 * `.cache/`, with the libraries it needs, so that `npm test` passes without root and without a download.
 */
async function bundledChromium() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const folder = packageFolder('@sparticuz/chromium', 'bin/chromium.br');
  if (!folder) return undefined;
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const cache = join(root, '.cache', `chromium-${version}`);
  const path = join(cache, 'chromium');
  if (!existsSync(join(cache, 'complete'))) {
    mkdirSync(cache, { recursive: true });
    await unpack(cache);
    writeFileSync(join(cache, 'complete'), version);
  }
  return { path, source: `@sparticuz/chromium ${version}`, env: librariesFor(path, cache) };
}

function packageFolder(name, file) {
  try {
    let folder = dirname(realpathSync(createRequire(import.meta.url).resolve(name)));
    while (!existsSync(join(folder, file))) {
      if (folder === dirname(folder)) return undefined;
      folder = dirname(folder);
    }
    return folder;
  } catch {
    return undefined;
  }
}

/** The package unpacks into TMPDIR, and its libraries only where it believes to be on AWS: both said here, then put back. */
async function unpack(cache) {
  const said = { TMPDIR: cache, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' };
  const names = [...Object.keys(said), 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH'];
  const before = names.map((name) => [name, process.env[name]]);
  Object.assign(process.env, said);
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    await chromium.executablePath();
  } finally {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
}

function librariesFor(path, cache) {
  const env = {};
  const needs = spawnSync('ldd', [path], { encoding: 'utf8' }).stdout ?? 'not found';
  if (needs.includes('not found'))
    env.LD_LIBRARY_PATH = [join(cache, 'al2023/lib'), process.env.LD_LIBRARY_PATH]
      .filter(Boolean)
      .join(':');
  if (!existsSync('/etc/fonts/fonts.conf')) {
    env.FONTCONFIG_FILE = join(cache, 'fonts.conf');
    writeFileSync(
      env.FONTCONFIG_FILE,
      `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>` +
        `<dir>${cache}/fonts</dir><cachedir>${cache}/fontcache</cachedir></fontconfig>`,
    );
  }
  return env;
}
