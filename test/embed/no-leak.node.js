/** Opening and closing leaves nothing behind: a tired phone is used all day in one tab. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { inEachBrowser } from '../support/in-each-browser.js';

const CYCLES = 200;

inEachBrowser('what stays in memory', {}, (visit) => {
  it(`is no more after opening and closing the panel ${CYCLES} times`, async (test) => {
    const { browser } = visit;
    if (!browser.can.counters) return test.skip('this engine does not tell');
    await visit.goto('/adresse/etape-1');
    // What is fetched and kept on first use is not a leak.
    await browser.evaluate(openAndClose, 10);
    const before = await browser.counters();
    await browser.evaluate(openAndClose, CYCLES);
    const after = await browser.counters();
    assert.deepEqual(after, before);
    assert.deepEqual(await visit.faults(), []);
  });
});

/** Runs in the page. */
async function openAndClose(times) {
  const frame = () => new Promise(requestAnimationFrame);
  const dialog = () => document.querySelector('aidant-panel')?.shadowRoot?.querySelector('dialog');
  const press = (host, css) => document.querySelector(host).shadowRoot.querySelector(css).click();
  const help = document.querySelector('aidant-launcher').shadowRoot;
  for (let i = 0; i < times; i += 1) {
    [...help.querySelectorAll('button')].at(-1).click();
    while (!dialog()?.open) await frame();
    press('aidant-panel', '.head button:last-of-type');
    while (dialog()?.open) await frame();
  }
  await frame();
}
