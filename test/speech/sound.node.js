/**
 * Sound comes out: the built files, Chromium, speech-dispatcher and espeak-ng, recorded from a sound card that is not
 * there. Passed over, with a message, where one of the programs is not installed:
 *
 *     apt-get install speech-dispatcher speech-dispatcher-espeak-ng espeak-ng pulseaudio pulseaudio-utils
 */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { chromium } from 'playwright';
import { build } from '../support/build.js';
import { CHROMIUM_ARGS, findChromium } from '../support/find-browser.js';
import { startSite } from '../support/small-site.js';

const PROGRAMS = ['speech-dispatcher', 'espeak-ng', 'pulseaudio', 'pactl', 'parec'];
/** Of 32768; what stands below is the hiss of a card, not a voice. */
const LOUD = 1000;

const PAGE = `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Essai</title>
<script async src="/aidant/aidant.js" data-load="eager"></script></head>
<body><main><p id="a">Bonjour, voici votre facture de 123 euros.</p><aidant-listen for="a"></aidant-listen></main></body></html>`;

const missing = PROGRAMS.filter(
  (name) => spawnSync('sh', ['-c', `command -v ${name}`]).status !== 0,
);
const module = spawnSync('sh', [
  '-c',
  'ls /usr/lib/speech-dispatcher-modules/sd_espeak-ng /usr/lib/*/speech-dispatcher-modules/sd_espeak-ng 2>/dev/null | grep .',
]);
if (module.status !== 0) missing.push('speech-dispatcher-espeak-ng');
const skip =
  missing.length > 0 && `not installed here, so no sound was tried: ${missing.join(', ')}`;
if (skip) console.log(`# sound: ${skip}`);

describe('sound', { skip }, () => {
  const started = [];
  let folder;
  let environment;
  let site;
  let browser;
  let page;

  /** Runs until the end of the test; `exec`, so that its id is the program's own. */
  const start = (program, ...args) => {
    const child = spawn(program, args, { env: environment, stdio: ['ignore', 'pipe', 'ignore'] });
    started.push(child);
    return child;
  };
  const wait = async (isSo, what) => {
    for (let tries = 0; tries < 100; tries += 1) {
      if (isSo()) return;
      await new Promise((done) => setTimeout(done, 100));
    }
    throw new Error(`${what} did not start`);
  };

  before(async () => {
    build('cdn');
    folder = mkdtempSync(join(tmpdir(), 'aidant-sound-'));
    mkdirSync(join(folder, 'speech-dispatcher'), { mode: 0o700 });
    environment = {
      ...process.env,
      XDG_RUNTIME_DIR: folder,
      HOME: folder,
      PULSE_RUNTIME_PATH: join(folder, 'pulse'),
    };
    const modules = ['module-null-sink sink_name=nowhere', 'module-native-protocol-unix'];
    start(
      'pulseaudio',
      ...['-n', '--daemonize=no', '--exit-idle-time=-1', '--use-pid-file=no'],
      ...modules.flatMap((name) => ['-L', name]),
    );
    const isThere = () => spawnSync('pactl', ['info'], { env: environment }).status === 0;
    await wait(isThere, 'pulseaudio');
    const socket = join(folder, 'speech-dispatcher/speechd.sock');
    start(
      'speech-dispatcher',
      ...['-s', '-t', '0', '-c', 'unix_socket', '-S', socket],
      ...['-P', join(folder, 'pid'), '-L', folder],
    );
    await wait(() => existsSync(socket), 'speech-dispatcher');

    site = await startSite({ files: { '/': ['text/html', PAGE] } });
    const found = await findChromium();
    browser = await chromium.launch({
      executablePath: found.path,
      env: { ...environment, ...found.env },
      // Playwright mutes its browsers.
      ignoreDefaultArgs: ['--mute-audio'],
      args: [...CHROMIUM_ARGS, '--headless=new', '--enable-speech-dispatcher'],
    });
    page = await browser.newPage();
    await page.goto(site.url);
  });

  after(async () => {
    await browser?.close();
    site?.close();
    for (const child of started.reverse()) child.kill();
    if (folder) rmSync(folder, { recursive: true, force: true });
  });

  it('comes out when somebody presses Listen, for about as long as the sentence takes', async () => {
    await page.evaluate(() => {
      globalThis.statuses = [];
      document.addEventListener('aidant-read-change', ({ status }) => {
        globalThis.statuses.push({ status, at: performance.now() });
      });
    });
    const recording = [];
    const record = start(
      'parec',
      '-d',
      'nowhere.monitor',
      '--format=s16le',
      '--rate=16000',
      '--channels=1',
    );
    record.stdout.on('data', (bytes) => recording.push(bytes));
    const listen = page.locator('aidant-listen[for=a] button');
    await listen.waitFor();
    // Thirteen thousand names take a while to list, and longer on a machine that has other work.
    await page.waitForFunction(() => speechSynthesis.getVoices().length > 0);
    await listen.click();
    await page.waitForFunction(() => globalThis.statuses.at(-1)?.status === 'idle', undefined, {
      timeout: 40_000,
    });
    const statuses = await page.evaluate(() => globalThis.statuses);
    assert.deepEqual(
      statuses.map(({ status }) => status),
      ['loading', 'speaking', 'idle'],
    );
    const sound = Buffer.concat(recording);
    let loud = 0;
    for (let at = 0; at + 1 < sound.length; at += 2)
      if (Math.abs(sound.readInt16LE(at)) > LOUD) loud += 1;
    assert.ok(loud > 8000, `at least half a second of loud samples, not ${loud} of them`);
    const [, began, ended] = statuses;
    assert.ok(ended.at - began.at > 1000, 'it was said in its own time');
  });
});
