/**
 * Requests to be rung back, from the built files in a real page to a real server that has bad luck. Whatever happens on
 * the way, each press on "send" is one request at the server, the same bytes at each attempt, and opens with the key of
 * the organisation: here by another implementation of HPKE than the one that sealed it.
 */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import puppeteer from 'puppeteer-core';
import { build } from '../support/build.js';
import { startDesk } from '../support/desk.js';
import { BROWSERS, open } from '../support/driver/driver.js';
import { CHROMIUM_ARGS, findChromium, findFirefox } from '../support/find-browser.js';

const DRAFT = { way: 'phone', number: '0470 12 34 56', slot: 'soon', lang: 'fr' };

// WebKitGTK's database falls silent now and then when a page goes (docs/browser-support.md); test/page/outbox-store asks
// there what the page does then.
for (const name of BROWSERS.filter((one) => one !== 'webkit'))
  describe(`the outbox in ${name}`, () => {
    let desk;
    let browser;
    const status = (wanted, count = 1) =>
      browser.waitFor(
        async (one, many) => {
          const all = await window.requests();
          return all.length === many && all.every(({ status }) => status === one) && all;
        },
        wanted,
        count,
      );
    const send = (draft = DRAFT) => browser.evaluate((one) => window.send(one), draft);
    const dispatch = (action) => browser.evaluate((one) => window.dispatch(one), action);
    const clean = async () => {
      await browser.evaluate(() => window.aidant.forget());
      await browser.waitFor(async () => (await window.kept()).length === 0);
    };

    before(async () => {
      build('cdn');
      desk = await startDesk();
      browser = await open(name);
    });
    beforeEach(async () => {
      desk.begin();
      await browser.goto(`${desk.url}/`);
      await browser.waitFor(() => !!window.aidant?.inspect);
      await clean();
      desk.begin();
    });
    afterEach(async () => {
      const strangers = browser.requests().filter((url) => {
        const { protocol, host } = new URL(url);
        return /^(https?|wss?):$/.test(protocol) && host !== new URL(desk.url).host;
      });
      assert.deepEqual(strangers, [], 'a request left for another origin');
      await desk.check();
    });
    after(async () => {
      await browser?.close();
      desk?.close();
    });

    it('brings a request to the desk, which alone can read it', async () => {
      const sent = await send();
      assert.equal(sent.failed, false);
      assert.equal(sent.requests[0].kept, true);
      const [shown] = await status('sent');
      const [request] = await desk.opened();
      assert.equal(request.number, '+32470123456');
      assert.deepEqual(request.words.ids, shown.words);
      assert.equal(request.id, shown.id);
      assert.equal(
        JSON.stringify(shown).includes('470123456'),
        false,
        'a screen never has the number',
      );
    });

    it('takes up in a new page what the old one left in the middle of an attempt', async () => {
      desk.answer('hang');
      await send();
      await desk.posts(1);
      desk.answer('accept');
      await browser.goto(`${desk.url}/?again`);
      const [shown] = await status('sent');
      assert.equal(shown.attempts, 2);
      assert.equal((await desk.opened()).length, 1);
    });

    it('counts one where the desk had it and its answer was cut', async () => {
      desk.answer('accept and cut', 'accept');
      await send();
      await status('sent');
      assert.ok(desk.count() >= 2);
      assert.equal((await desk.opened()).length, 1);
    });

    it('goes on through errors of the server, and waits as long as it asks', async () => {
      desk.answer(500, 502, 'cut', [429, { 'Retry-After': '2' }], 'accept');
      await send();
      await status('sent');
      const times = desk.times();
      assert.equal(times.length, 5);
      assert.ok(times[4] - times[3] >= 1900, `it waited ${times[4] - times[3]} ms`);
    });

    it('stops where the key is retired, and where it is refused', async () => {
      desk.answer(410, 400);
      await send();
      await send();
      const shown = await status('refused', 2);
      assert.deepEqual(shown.map(({ trouble }) => trouble).sort(), ['key', 'refused']);
      assert.equal(desk.count(), 2);
      desk.mayMiss();
    });

    it('takes 409 for what it is: the desk has it already', async () => {
      desk.answer(409);
      await send();
      await status('sent');
      assert.equal(desk.count(), 1);
    });

    it('sends one at a time from two tabs, and shows it in both', async () => {
      desk.answer(503, 503, 'accept');
      await browser.evaluate(async () => {
        const frame = document.createElement('iframe');
        frame.src = '/?second';
        document.body.append(frame);
        await new Promise((resolve) => (frame.onload = resolve));
      });
      await send();
      await browser.evaluate(
        (draft) => document.querySelector('iframe').contentWindow.send(draft),
        { ...DRAFT, way: 'desk' },
      );
      await status('sent', 2);
      await browser.waitFor(async () => {
        const all = await document.querySelector('iframe').contentWindow.requests();
        return all.length === 2 && all.every((one) => one.status === 'sent');
      });
      assert.equal((await desk.opened()).length, 2);
      assert.equal(desk.most(), 1, 'never two attempts at once');
      assert.equal(desk.count(), 4);
    });

    it('waits without a network, and goes as soon as there is one', async (test) => {
      if (!browser.can.offline) return test.skip('this browser cannot be taken off the network');
      // What sends is there before the network goes.
      await browser.evaluate(() => window.requests());
      await browser.evaluate(async () => {
        const { session } = document.querySelector('aidant-launcher');
        session.dispatch({ type: 'app/open', surface: 'callback' });
        await session.i18n.more('pictureWords');
        session.dispatch({ type: 'app/close' });
      });
      await browser.waitFor(() =>
        performance.getEntriesByType('resource').some(({ name: url }) => url.includes('/seal-')),
      );
      await browser.offline(true);
      await send();
      await browser.waitFor(async () => {
        const [one] = await window.requests();
        return one.trouble === 'offline' && !one.unsure;
      });
      assert.equal(desk.count(), 0);
      await browser.offline(false);
      await status('sent');
    });

    it('lets no clock lose it or hold it back', async () => {
      desk.answer(503, 503, 503, 503, 'accept');
      const jump = (hours) =>
        browser.evaluate((by) => {
          window.jumped += by * 3_600_000;
          dispatchEvent(new Event('pageshow'));
        }, hours);
      await send();
      await desk.posts(1);
      await jump(-24 * 365);
      await desk.posts(2);
      await jump(24 * 365 + 10);
      await desk.posts(3);
      await jump(-1);
      await desk.posts(4);
      await status('sent');
      assert.equal((await desk.opened()).length, 1);
    });

    it('gives up after 48 hours and says so, and sends no more', async () => {
      desk.answer(503);
      await send();
      await desk.posts(1);
      await browser.evaluate(() => {
        window.jumped += 49 * 3_600_000;
        dispatchEvent(new Event('pageshow'));
      });
      await status('expired');
      const count = desk.count();
      await browser.evaluate(() => dispatchEvent(new Event('online')));
      await status('expired');
      assert.equal(desk.count(), count);
      desk.mayMiss();
    });

    it('calls nothing taken back that has arrived', async () => {
      desk.answer('accept late');
      const { requests: all } = await send();
      await desk.posts(1);
      await dispatch({ type: 'callback/cancel', id: all[0].id });
      desk.release();
      await status('sent');
    });

    it('takes back what waits', async () => {
      desk.answer(503, 503, 503);
      const { requests: all } = await send();
      await desk.posts(1);
      await dispatch({ type: 'callback/cancel', id: all[0].id });
      const [shown] = await status('canceled');
      assert.equal(shown.unsure, undefined);
      desk.mayMiss();
    });

    it('leaves nothing on the device once the person says "forget"', async () => {
      desk.answer(503, 503, 503, 503, 503);
      await send();
      await desk.posts(1);
      assert.notDeepEqual(await browser.evaluate(() => window.kept()), []);
      await clean();
      const count = desk.count();
      await browser.goto(`${desk.url}/?later`);
      assert.deepEqual(await browser.evaluate(() => window.requests()), []);
      assert.equal(desk.count(), count);
      desk.mayMiss();
    });

    it('keeps nothing where others use the device, and still sends it', async () => {
      await browser.evaluate(() => window.requests());
      await dispatch({ type: 'app/shared', shared: 'yes' });
      desk.answer(503, 'accept');
      const { requests: all } = await send();
      assert.equal(all[0].kept, false);
      assert.deepEqual(await browser.evaluate(() => window.kept()), []);
      await status('sent');
      assert.deepEqual(await browser.evaluate(() => window.kept()), []);
    });

    it('seals a voice note only where the site takes one', async () => {
      const sendVoice = (length) =>
        browser.evaluate(
          (draft, size) => {
            const bytes = Uint8Array.from({ length: size }, (_, i) => i % 251);
            return window.send({ ...draft, voice: { type: 'audio/webm', bytes, seconds: 3 } });
          },
          DRAFT,
          length,
        );
      assert.equal((await sendVoice(1000)).failed, true);
      assert.equal(desk.count(), 0);
      await browser.goto(`${desk.url}/voice`);
      assert.equal((await sendVoice(30_000)).failed, false);
      await status('sent');
      const [{ voice, sound }] = await desk.opened();
      assert.equal(voice.bytes, 30_000);
      assert.ok(sound.every((byte, i) => byte === i % 251));
    });

    it('is not offered with a key that is none, or to somebody else', async () => {
      for (const page of ['bad-key', 'stranger']) {
        await browser.goto(`${desk.url}/${page}`);
        const { possible, failed } = await send();
        assert.deepEqual([possible, failed], [false, false], page);
        const codes = await browser.evaluate(() => window.codes);
        assert.deepEqual(codes, [page === 'stranger' ? 'policy-blocked' : 'file-invalid']);
      }
      assert.equal(desk.count(), 0);
    });
  });

/** Browsers that can start again with what they kept; WebKitGTK forgets everything under WebDriver. */
const LIVES_ON = {
  chromium: async (userDataDir) => {
    const { path: executablePath, env } = await findChromium();
    const all = { ...process.env, ...env };
    return puppeteer.launch({ executablePath, userDataDir, env: all, args: CHROMIUM_ARGS });
  },
  firefox: (userDataDir) =>
    puppeteer.launch({ browser: 'firefox', executablePath: findFirefox(), userDataDir }),
};

for (const name of BROWSERS.filter((one) => one in LIVES_ON))
  describe(`a browser that is killed, ${name}`, () => {
    it('sends when it starts again what it had not sent, as one', async () => {
      build('cdn');
      const desk = await startDesk();
      const profile = mkdtempSync(join(tmpdir(), 'aidant-outbox-'));
      let browser;
      try {
        for (const accepts of [false, true]) {
          desk.begin();
          desk.answer(accepts ? 'accept and hang' : 'hang');
          browser = await LIVES_ON[name](profile);
          let page = await browser.newPage();
          await page.goto(`${desk.url}/`);
          await page.evaluate((draft) => window.send(draft), DRAFT);
          await desk.posts(1);
          const dead = new Promise((resolve) => browser.process().once('exit', resolve));
          browser.process().kill('SIGKILL');
          await dead;
          desk.drop();
          desk.answer('accept');
          browser = await LIVES_ON[name](profile);
          page = await browser.newPage();
          await page.goto(`${desk.url}/`);
          await page.waitForFunction(
            async () => (await window.requests()).some(({ status }) => status === 'sent'),
            { polling: 100 },
          );
          assert.equal((await desk.opened()).length, 1);
          await desk.check();
          await page.evaluate(() => window.aidant.forget());
          await browser.close();
        }
      } finally {
        await browser?.close().catch(() => undefined);
        desk.close();
        rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
      }
    });
  });
