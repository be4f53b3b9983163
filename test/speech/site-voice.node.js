/**
 * The built files on a page under a strict policy, in a browser without any voice: the recording of a step, and the
 * voice that the site brings. SVOX Pico runs for real up to the data of its voices, which are on no package registry;
 * from there on a worker of this test speaks.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { chromium } from 'playwright';
import { build } from '../support/build.js';
import { CHROMIUM_ARGS, findChromium } from '../support/find-browser.js';
import { startSite } from '../support/small-site.js';

const PICO = '/aidant/voice-pico/worker.js';
const POLICY =
  "default-src 'none'; script-src 'self'; connect-src 'self'; media-src 'self'; img-src 'self'; worker-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types aidant lit-html";
const WASM = "default-src 'none'; connect-src 'self'; script-src 'self' 'wasm-unsafe-eval'";

const SITE = {
  format: 1,
  id: 'essai',
  name: 'Essai',
  locales: ['fr'],
  procedures: ['p.json'],
  voices: [{ worker: 'beep.js', data: { 'fr-FR': ['fr.bin'] } }],
};
const STEP = { fr: 'Écrivez le jour. Puis le mois.' };
const PROCEDURE = {
  format: 1,
  id: 'p',
  title: { fr: 'Essai' },
  steps: [
    {
      id: 'a',
      find: { id: 'a' },
      title: { fr: 'Le jour' },
      text: STEP,
      audio: { fr: { src: 'a.wav', words: 'a.vtt', kb: 40 } },
    },
  ],
};
const VTT = ['Écrivez', 'le', 'jour', 'Puis', 'le', 'mois']
  .map((word, at) => `00:00.${at}00 --> 00:00.${at + 1}00\n${word}\n`)
  .join('\n');

/** Speaks the messages of `core/speech/engine-messages.ts`: a tone, as long as the text. */
const BEEP = `onmessage = ({ data }) => {
  if (data.type === 'load') postMessage({ type: 'ready', lang: data.lang });
  else postMessage({ type: 'sound', id: data.id, sampleRate: 16000,
    samples: Float32Array.from({ length: data.text.length * 200 }, (_, i) => Math.sin(i / 8) / 4) });
};`;

const PAGE = `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Essai</title>
<script async src="/aidant/aidant.js" data-load="eager" data-site="/site.json"></script></head>
<body><main><p id="intro">Bonjour. Au revoir.</p><aidant-listen for="intro"></aidant-listen>
<p id="tr" lang="tr">Merhaba.</p><aidant-listen for="tr"></aidant-listen>
<label for="a">Le jour</label><input id="a"></main></body></html>`;

/** One second of almost nothing, as a WAV file of 8-bit samples. */
function wav() {
  const rate = 8000;
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + rate, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(rate, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write('data', 36);
  head.writeUInt32LE(rate, 40);
  return Buffer.concat([head, Buffer.alloc(rate, 128)]);
}

const FILES = {
  '/': ['text/html', PAGE],
  '/site.json': ['application/json', JSON.stringify(SITE)],
  '/p.json': ['application/json', JSON.stringify(PROCEDURE)],
  '/a.vtt': ['text/vtt', `WEBVTT\n\n${VTT}`],
  '/a.wav': ['audio/wav', wav()],
  '/beep.js': ['text/javascript', BEEP],
  '/not-a-voice.bin': ['application/octet-stream', 'this is no voice'],
};

describe('the voice and the recordings of a site', () => {
  let site;
  let browser;
  let page;
  let origin;
  let workerPolicy;

  before(async () => {
    build('cdn');
    const policyOf = (path) => (path === PICO ? workerPolicy : POLICY);
    site = await startSite({
      files: FILES,
      headers: (path) => ({ 'content-security-policy': policyOf(path) }),
    });
    origin = site.url;
    const found = await findChromium();
    browser = await chromium.launch({
      executablePath: found.path,
      env: { ...process.env, ...found.env },
      args: CHROMIUM_ARGS,
    });
    page = await browser.newPage();
    page.setDefaultTimeout(30_000);
    await page.addInitScript(() => {
      globalThis.statuses = [];
      globalThis.sounds = 0;
      const start = AudioBufferSourceNode.prototype.start;
      AudioBufferSourceNode.prototype.start = function (...args) {
        globalThis.sounds += 1;
        return start.apply(this, args);
      };
      document.addEventListener('aidant-read-change', ({ status }) =>
        globalThis.statuses.push(status),
      );
      globalThis.errors = [];
      document.addEventListener('aidant-error', ({ code, fix }) =>
        globalThis.errors.push(`${code}: ${fix}`),
      );
      globalThis.played = [];
      const play = HTMLMediaElement.prototype.play;
      HTMLMediaElement.prototype.play = function () {
        globalThis.played.push({ src: this.src, at: this.currentTime });
        return play.call(this);
      };
    });
  });

  after(async () => {
    await browser?.close();
    site?.close();
  });

  const open = async () => {
    workerPolicy = WASM;
    await page.goto(origin);
    await page.locator('aidant-listen[for=intro] button').waitFor();
    assert.equal(await page.evaluate(() => speechSynthesis.getVoices().length), 0, 'no voice here');
  };

  it('is heard where the device has no voice', async () => {
    await open();
    await page.locator('aidant-listen[for=intro] button').click();
    await page.waitForFunction(
      () => globalThis.sounds === 2 && globalThis.statuses.at(-1) === 'idle',
    );
    assert.deepEqual(await page.evaluate(() => [...new Set(globalThis.statuses)]), [
      'loading',
      'speaking',
      'idle',
    ]);
    assert.deepEqual(await page.evaluate(() => globalThis.errors), []);
  });

  it('is not fetched for a language that it does not have', async () => {
    await open();
    site.asked.length = 0;
    await page.locator('aidant-listen[for=tr] button').click();
    await page.locator('aidant-listen[for=tr] [part=trouble]').waitFor();
    assert.ok(!site.asked.includes('/beep.js'));
    assert.equal(await page.evaluate(() => globalThis.sounds), 0);
  });

  it('loads how it is said and what walks the page beside what reads, not after it', async () => {
    await open();
    const chunks = JSON.parse(readFileSync(resolve('.cache/chunks.json'), 'utf8'));
    const fileOf = (source) => chunks.find(({ sources }) => sources.includes(source)).file;
    const asks = (source) => page.waitForRequest(`**/${fileOf(source)}`);
    const beside = ['src/core/speech/locales/fr.ts', 'src/page/page-outline.ts'].map(asks);
    // What reads comes only when both are asked for: were one of them to wait for it, nothing would come.
    await page.route(`**/${fileOf('src/session/read.ts')}`, async (route) => {
      await Promise.all(beside);
      await route.continue();
    });
    await page.locator('aidant-listen[for=intro] button').click();
    await page.waitForFunction(() => globalThis.statuses.at(-1) === 'idle');
    await page.unrouteAll();
  });

  it('gives way to a recording of the step, which is said sentence by sentence', async () => {
    await open();
    await page.evaluate(() => globalThis.aidant.start('p', { step: 'a' }));
    const guide = page.locator('aidant-guide');
    await guide.locator('.text').waitFor();
    await guide.getByRole('button', { name: 'Écouter' }).first().click();
    await page.waitForFunction(() => globalThis.played.length > 0);
    await page.waitForFunction(() => globalThis.statuses.at(-1) === 'idle');
    const played = await page.evaluate(() => globalThis.played);
    assert.ok(played[0].src.endsWith('/a.wav'));
    assert.equal(played[0].at, 0);
    assert.equal(played.length, 1, 'both its sentences in one go');
    assert.deepEqual(await page.evaluate(() => globalThis.errors), []);
  });

  /** What the worker of SVOX Pico answers to one message. */
  const askPico = (files) =>
    page.evaluate(
      async ([address, files_]) => {
        const policy = trustedTypes.createPolicy('lit-html', { createScriptURL: (url) => url });
        const worker = new Worker(policy.createScriptURL(address));
        const answer = await new Promise((done) => {
          worker.onmessage = ({ data }) => done(data);
          worker.onerror = ({ message }) => done({ type: 'error', why: message });
          worker.postMessage({ type: 'load', lang: 'fr-FR', files: files_ });
        });
        worker.terminate();
        return answer;
      },
      [`${origin}${PICO}`, files],
    );
  const bare = async (policy) => {
    workerPolicy = policy;
    await page.goto(`${origin}/p.json`);
  };

  it('SVOX Pico starts in its worker, while the page itself may compile nothing', async () => {
    await bare(WASM);
    const inPage = await page.evaluate(() =>
      WebAssembly.compile(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)).then(
        () => 'compiled',
        () => 'refused',
      ),
    );
    assert.equal(inPage, 'refused');
    const answer = await askPico([`${origin}/not-a-voice.bin`]);
    assert.equal(answer.type, 'failed');
    assert.match(answer.why, /^Pico says -?\d+: /, 'the engine itself has looked at the file');
  });

  it('SVOX Pico says in plain words what is missing', async () => {
    await bare(WASM);
    assert.match(
      (await askPico([`${origin}/none.bin`])).why,
      /none\.bin could not be read \(404\)/,
    );
    await bare(WASM);
    assert.match((await askPico(['https://example.org/fr.bin'])).why, /on this site/);
    await bare(POLICY);
    assert.match((await askPico([`${origin}/not-a-voice.bin`])).why, /wasm-unsafe-eval/);
  });
});
