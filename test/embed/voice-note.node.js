/**
 * The whole way of a voice note, from the built files: the person's own presses, the browser's own recorder with a
 * microphone that hums, sealed, and opened at the desk. Chromium alone has such a microphone.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import puppeteer from 'puppeteer-core';
import { build } from '../support/build.js';
import { startDesk } from '../support/desk.js';
import { CHROMIUM_ARGS, findChromium } from '../support/find-browser.js';

describe('a voice note', () => {
  let desk;
  let browser;
  let page;

  /** Presses what begins with these words in the open window of aidant. */
  const press = async (words) => {
    const button = await page.waitForFunction(
      (wanted) => {
        const { shadowRoot } = document.querySelector('aidant-callback') ?? {};
        return [...(shadowRoot?.querySelectorAll('.body button') ?? [])].find((one) =>
          one.innerText.trim().startsWith(wanted),
        );
      },
      {},
      words,
    );
    await button.asElement().evaluate((one) => one.click());
  };
  const shows = (words) =>
    page.waitForFunction(
      (wanted) =>
        document
          .querySelector('aidant-callback')
          ?.shadowRoot.querySelector('dialog')
          .innerText.replace(/\s+/g, ' ')
          .includes(wanted),
      {},
      words,
    );
  const microphones = () => page.evaluate(() => window.tracks.map(({ readyState }) => readyState));

  before(async () => {
    build('cdn');
    desk = await startDesk();
    const { path: executablePath, env } = await findChromium();
    browser = await puppeteer.launch({
      executablePath,
      env: { ...process.env, ...env },
      args: [
        ...CHROMIUM_ARGS,
        '--use-fake-device-for-media-stream',
        '--use-fake-ui-for-media-stream',
      ],
    });
    page = await browser.newPage();
    await page.evaluateOnNewDocument(() => {
      window.tracks = [];
      const devices = navigator.mediaDevices;
      const ask = devices.getUserMedia.bind(devices);
      devices.getUserMedia = async (wanted) => {
        const stream = await ask(wanted);
        window.tracks.push(...stream.getTracks());
        return stream;
      };
    });
  });
  after(async () => {
    await browser?.close();
    desk?.close();
  });

  it('is recorded after a press, heard again, sealed with the rest, and opened at the desk alone', async () => {
    await page.goto(`${desk.url}/voice`);
    await page.waitForFunction(() => !!window.aidant?.inspect);
    await page.evaluate(() => window.dispatch({ type: 'app/open', surface: 'callback' }));
    await press('Je viens au guichet');
    await press('Dès que le guichet est ouvert');
    assert.deepEqual(await microphones(), [], 'the microphone was asked for before a press');
    await press('Enregistrer ma voix');
    await shows('2 secondes sur 60');
    assert.deepEqual(await microphones(), ['live']);
    await press("Arrêter l'enregistrement");
    await shows('Votre message');
    assert.deepEqual(await microphones(), ['ended']);
    await press('Écouter ma voix');
    await shows('Écouter ma voix');
    await press('Continuer');
    await press('Non');
    await shows('Votre voix');
    assert.equal(desk.count(), 0, 'something left before "send"');
    await press('Envoyer');
    await desk.posts(1);
    await shows('Elle est envoyée');
    const [request] = await desk.opened();
    assert.equal(request.way, 'desk');
    assert.match(request.voice.type, /^audio\/webm/);
    assert.ok(request.voice.seconds >= 2 && request.voice.seconds < 30);
    assert.equal(request.voice.bytes, request.sound.length);
    assert.equal(Buffer.from(request.sound.slice(0, 4)).toString('hex'), '1a45dfa3');
    const shown = await page.evaluate(() =>
      [...document.querySelector('aidant-callback').shadowRoot.querySelectorAll('.word b')].map(
        (word) => word.innerText,
      ),
    );
    assert.deepEqual(shown, request.words.text);
    await desk.check();
  });

  it('lets go of the microphone when the window closes', async () => {
    await page.goto(`${desk.url}/voice`);
    await page.waitForFunction(() => !!window.aidant?.inspect);
    await page.evaluate(async () => {
      await window.aidant.forget();
      await window.dispatch({ type: 'app/open', surface: 'callback' });
    });
    await press('Je viens au guichet');
    await press('Dès que le guichet est ouvert');
    await press('Enregistrer ma voix');
    await shows('Parlez maintenant');
    await page.evaluate(() => window.dispatch({ type: 'app/close' }));
    await page.waitForFunction(() =>
      window.tracks.every(({ readyState }) => readyState === 'ended'),
    );
  });
});
