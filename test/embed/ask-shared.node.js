/** A computer that several people use: a whole visit leaves nothing, by the end and by a pause, and the form stays. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { inEachBrowser } from '../support/in-each-browser.js';

const MINUTE = 60_000;

/** Runs in the page before anything else: both its clocks can be moved on, and every write is written down. */
function also() {
  window.testSkew = 0;
  const now = Date.now;
  Date.now = () => now() + window.testSkew;
  const steady = performance.now.bind(performance);
  performance.now = () => steady() + window.testSkew;
  window.testWrites = [];
  const spy = (holder, name) => {
    const own = Object.getOwnPropertyDescriptor(holder, name);
    const kind = own.set ? 'set' : 'value';
    const real = own[kind];
    Object.defineProperty(holder, name, {
      ...own,
      [kind](...args) {
        window.testWrites.push(`${name}(${args[0]})`);
        return real.apply(this, args);
      },
    });
  };
  spy(Storage.prototype, 'setItem');
  spy(IDBFactory.prototype, 'open');
  if (window.CacheStorage) spy(CacheStorage.prototype, 'open');
  spy(History.prototype, 'pushState');
  spy(History.prototype, 'replaceState');
  spy(Document.prototype, 'cookie');
  spy(window, 'name');
}

/** Runs in the page: all that can be left behind, and what the person wrote in the form. */
async function left() {
  const names = async (list) => (list ? (await list()).map((one) => one.name ?? one).sort() : []);
  return {
    local: Object.entries(localStorage),
    session: Object.entries(sessionStorage),
    databases: await names(indexedDB.databases && (() => indexedDB.databases())),
    caches: await names(window.caches && (() => caches.keys())),
    history: history.length,
    state: history.state,
    address: location.href,
    window: window.name,
    cookies: document.cookie.split('; ').map((one) => one.split('=')[0]),
    form: [...document.querySelectorAll('form input, form select, form textarea')].map((one) =>
      [one.name, one.type === 'checkbox' || one.type === 'radio' ? one.checked : one.value].join(),
    ),
    writes: window.testWrites,
    body: document.body.outerHTML,
  };
}

const withTag = (attribute) => (html) =>
  html.replace(/<script([^>]*aidant\.js)/, `<script ${attribute}$1`);

inEachBrowser('a shared computer', { luck: { also, page: withTag('data-shared') } }, (visit) => {
  const { t } = visit;
  const open = async () => {
    await visit.goto('/adresse/etape-1');
    // What a person writes in the page's own form is theirs.
    await visit.browser.evaluate(() => {
      for (const one of document.querySelectorAll('form input[type=text], form input:not([type])'))
        one.value = 'BE68 5390 0754 7034';
    });
    return visit.browser.evaluate(left);
  };
  /** All four kinds of help, and what is written elsewhere. */
  const useAll = async () => {
    const { browser } = visit;
    await visit.startGuide();
    await browser.click({ role: 'button', name: t('guide.stop'), within: 'aidant-guide' });
    await browser.evaluate(() => window.aidant.setLevel('simple'));
    await browser.evaluate(() => window.aidant.setLocale('nl'));
    await browser.evaluate(() => window.aidant.read());
    await browser.waitFor(() => window.testSaid.length > 0);
    await browser.evaluate(() => window.aidant.hush());
    await browser.evaluate(() => window.aidant.setLocale('fr'));
    await browser.evaluate(() => window.aidant.start('adresse'));
    await browser.evaluate(() => window.aidant.help());
    await visit.shows('aidant-helper', t('help.stopRow'));
    // A request to be rung back: sent at once, and held nowhere but in the page.
    await browser.evaluate(async () => {
      const { session } = document.querySelector('aidant-helper');
      await session.use('callback');
      const draft = { way: 'phone', number: '0470 12 34 56', slot: 'soon', lang: 'fr' };
      session.dispatch({ type: 'callback/send', draft });
    });
    await browser.waitFor(() => {
      const { session } = document.querySelector('aidant-helper');
      return session.store.getState().callback.requests[0]?.status === 'sent';
    });
  };
  const isWiped = () => visit.shows('aidant-shared-device', t('shared.wiped'));

  it('keeps nothing in a whole visit, and nothing of it is left after "I have finished"', async () => {
    const { browser } = visit;
    const before = await open();
    await useAll();
    assert.deepEqual(await browser.evaluate(() => window.testWrites), []);
    await browser.press('Escape');
    await visit.gone('aidant-helper');
    await browser.evaluate(() => window.aidant.stop());
    await visit.openPanel();
    await browser.click({ name: t('shared.finish'), within: 'aidant-panel' });
    await isWiped();
    assert.ok((await visit.browser.text('aidant-shared-device')).includes(t('shared.wipedForm')));
    await browser.waitFor((was) => document.body.outerHTML === was, before.body);
    assert.deepEqual(await browser.evaluate(left), before);
    const { state } = await browser.evaluate(() => window.aidant.inspect());
    assert.equal(state.app.shared, 'yes');
    assert.equal(state.app.level, 'original');
    assert.deepEqual(state.callback.requests, []);
    assert.deepEqual(await visit.faults(), []);
  });

  it('asks after a pause, over the window that is open, and wipes all of it a minute later', async () => {
    const { browser } = visit;
    const before = await open();
    await useAll();
    const later = (ms) =>
      browser.evaluate((more) => {
        window.testSkew += more;
        // As a tab that is seen again, or a machine that wakes.
        window.dispatchEvent(new Event('focus'));
      }, ms);
    await later(5 * MINUTE);
    const asked = await visit.shows('aidant-shared-device', t('shared.ask'));
    assert.ok(asked.includes(t('shared.formStays')));
    await browser.click({ name: t('shared.here'), within: 'aidant-shared-device' });
    await visit.gone('aidant-shared-device');
    await visit.shows('aidant-helper', t('help.stopRow'));

    await later(5 * MINUTE);
    await visit.shows('aidant-shared-device', t('shared.ask'));
    // Only steps in which the page runs are counted.
    for (let left = 60; left > 0; left -= 5) await later(5000);
    await isWiped();
    await visit.gone('aidant-helper');
    await visit.gone('aidant-guide');
    await browser.waitFor((was) => document.body.outerHTML === was, before.body);
    assert.deepEqual(await browser.evaluate(left), before);
    // What was typed into a window of ours lies in its element: the next person gets a new one.
    assert.equal(await browser.evaluate(() => !document.querySelector('aidant-helper')), true);
    assert.deepEqual(await visit.faults(), []);
  });
});

inEachBrowser('a flag in the address', { luck: { also } }, (visit) => {
  it('holds for the whole tab, and lies nowhere while a page shows', async () => {
    const { browser, t } = visit;
    await visit.goto('/adresse/etape-1?aidant-shared');
    await visit.startGuide();
    assert.deepEqual(await browser.evaluate(() => window.testWrites), []);
    await visit.goto('/adresse/etape-2');
    await visit.openPanel();
    await visit.shows('aidant-panel', t('shared.finish'));
    assert.deepEqual(
      await browser.evaluate(() => [...Object.keys(sessionStorage), ...Object.keys(localStorage)]),
      [],
    );
    assert.equal(await browser.evaluate(() => !document.querySelector('aidant-guide')), true);
  });
});
