/**
 * `npm run test:orca`: what Orca really says on three steps of the demo, in Firefox and in Chromium. Advisory: a screen
 * reader, a desktop and a browser talk to each other here, and not every run hears everything. Not part of `npm test`,
 * which asks the browsers' own accessibility trees (test/embed/screen-reader.node.js).
 *
 *     npm run test:orca                     both browsers
 *     npm run test:orca -- firefox          one of them
 *
 * Linux only. Everything it starts has a home, a display and a message bus of its own, and is ended by it.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { build } from '../support/build.js';

const NEEDED = {
  orca: ['orca'],
  Xvfb: ['xvfb'],
  openbox: ['openbox'],
  script: ['bsdutils'],
  'dbus-run-session': ['dbus', 'dbus-x11'],
  'speech-dispatcher': ['speech-dispatcher'],
  'at-spi-bus-launcher': ['at-spi2-core'],
};
const FOLDERS = [...(process.env.PATH ?? '').split(delimiter), '/usr/libexec'];

const missing = Object.entries(NEEDED).filter(
  ([program]) => !FOLDERS.some((folder) => existsSync(join(folder, program))),
);
if (missing.length > 0) {
  const packages = [...new Set(missing.flatMap(([, names]) => names))];
  console.error(`Not here: ${missing.map(([program]) => program).join(', ')}.`);
  console.error(`Debian, Ubuntu: apt-get install --no-install-recommends ${packages.join(' ')}`);
  process.exit(1);
}

build('cdn');
const named = process.argv.slice(2);
let failed = 0;
for (const browser of named.length > 0 ? named : ['firefox', 'chromium']) {
  // A second try: a message may be lost between browser, bus and screen reader, and no page can help it.
  const heardAll = (await runOnce(browser)) || (await runOnce(browser));
  if (!heardAll) failed += 1;
}
process.exit(failed > 0 ? 1 : 0);

/** One walk with a message bus of its own, that ends with it. */
function runOnce(browser) {
  const walk = resolve(import.meta.dirname, 'session.js');
  const child = spawn('dbus-run-session', ['--', process.execPath, walk, browser], {
    stdio: 'inherit',
  });
  return new Promise((done) => child.on('close', (code) => done(code === 0)));
}
