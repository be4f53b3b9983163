/** Runs inside `dbus-run-session`: a desktop without a screen, Orca on it, and one walk through the demo. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { serve } from '../../docs/demo/serve.js';
import { openOnDesktop } from './browsers.js';
import { walk } from './walk.js';

/** Nothing is played: the words are read from Orca's own record. Without an audio sink a real module would block. */
const SPEECH = (folder) => `LogLevel 1
LogDir "${folder}"
AddModule "dummy" "sd_dummy" "dummy.conf"
DefaultModule dummy
Timeout 0
`;
const QUIET_MS = 1500;
const LIMIT_MS = 12_000;

const name = process.argv[2];
const rig = mkdtempSync(join(tmpdir(), 'aidant-orca-'));
const record = join(rig, 'orca.out');
const children = [];
let demo;
let browser;
let ok = false;
try {
  const env = await desktop();
  demo = await serve({ port: 0, quiet: true });
  browser = await openOnDesktop(name, env);
  console.log(`\n== ${await browser.version()}, Orca ${orcaVersion()}`);
  ok = await walk(browser, demo.url, listen);
} finally {
  await browser?.close().catch(() => undefined);
  await demo?.close();
  for (const child of children.reverse()) child.kill();
  await wait(500);
  for (const child of children) if (child.exitCode === null) child.kill('SIGKILL');
  if (ok) rmSync(rig, { recursive: true, force: true });
  else console.log(`The record of this run: ${record}`);
}
process.exit(ok ? 0 : 1);

/** A fresh home each time: what an earlier run left makes Orca hang at its start. */
async function desktop() {
  const home = join(rig, 'home');
  const runtime = join(rig, 'run');
  const speech = join(home, '.config/speech-dispatcher');
  for (const folder of [join(home, '.local/share/orca'), join(speech, 'modules'), runtime])
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(join(speech, 'speechd.conf'), SPEECH(rig));
  const display = await screen();
  const env = {
    ...process.env,
    HOME: home,
    XDG_RUNTIME_DIR: runtime,
    DISPLAY: display,
    LANG: 'C.UTF-8',
    ACCESSIBILITY_ENABLED: '1',
    GNOME_ACCESSIBILITY: '1',
    GTK_MODULES: 'gail:atk-bridge',
    NO_AT_BRIDGE: '0',
  };
  const socket = join(runtime, 'speech-dispatcher/speechd.sock');
  mkdirSync(join(runtime, 'speech-dispatcher'));
  start(
    'speech-dispatcher',
    ['-s', '-C', speech, '-c', 'unix_socket', '-S', socket, '-L', rig],
    env,
  );
  start('openbox', [], env);
  start('/usr/libexec/at-spi-bus-launcher', ['--launch-immediately', '--screen-reader=1'], env);
  await wait(1500);
  // Orca writes its record in large pieces, but to a terminal line by line: `script` is one.
  start('script', ['-qfc', 'orca --debug-file=/dev/tty -e speech', record], env);
  await atRest();
  return env;
}

async function screen() {
  const child = start('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x900x24'], process.env, [
    'ignore',
    'ignore',
    'ignore',
    'pipe',
  ]);
  const number = await new Promise((ready, failed) => {
    child.stdio[3].once('data', (data) => ready(String(data).trim()));
    child.once('exit', () => failed(new Error('Xvfb did not start.')));
  });
  return `:${number}`;
}

function start(program, args, env, stdio = 'ignore') {
  const child = spawn(program, args, { env, stdio });
  child.on('error', (error) => console.error(`${program}: ${error.message}`));
  children.push(child);
  return child;
}

/** All that Orca has said so far. */
function spoken() {
  let text = '';
  try {
    text = readFileSync(record, 'utf8');
  } catch {
    return []; // Orca has not begun to write.
  }
  return [...text.matchAll(/SPEECH OUTPUT: '(.*?)'(?:\s*\{.*)?\r?$/gm)].map(([, words]) => words);
}

/** Does something, waits until Orca has said what is `enough` and is quiet again, and gives what it said. */
async function listen(act, enough) {
  const before = spoken().length;
  await act();
  const limit = Date.now() + LIMIT_MS;
  let count = before;
  let since = Date.now();
  while (Date.now() < limit) {
    await wait(100);
    const now = spoken().length;
    if (now !== count) [count, since] = [now, Date.now()];
    if (Date.now() - since > QUIET_MS && enough(spoken().slice(before))) break;
  }
  return spoken()
    .slice(before)
    .filter((words) => words.trim() !== '');
}

/** Orca has come up: its record does not grow any more. */
async function atRest() {
  const limit = Date.now() + 40_000;
  for (let size = -1, since = Date.now(); ;) {
    await wait(200);
    const now = statSync(record, { throwIfNoEntry: false })?.size ?? 0;
    if (now !== size) [size, since] = [now, Date.now()];
    if (size > 0 && Date.now() - since > 3000) return;
    if (Date.now() > limit) throw new Error(`Orca does not come to rest. See ${record}`);
  }
}

function orcaVersion() {
  return /version:? ([\d.]+)/i.exec(readFileSync(record, 'utf8').slice(0, 4000))?.[1] ?? '';
}
