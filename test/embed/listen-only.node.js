/** A person who reads nothing finds a phone number by pressing Listen and choosing what was said. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { inEachBrowser } from '../support/in-each-browser.js';

inEachBrowser('by Listen alone', {}, (visit) => {
  it('hears the way to a phone number', async () => {
    const { browser, t } = visit;
    await visit.goto('/adresse/etape-1');

    await browser.click({ role: 'button', name: t('read.listen'), within: 'aidant-launcher' });
    await heard(visit, t('app.launcher'));
    await browser.click({ name: t('app.launcher'), within: 'aidant-launcher' });
    // Listen was pressed once: from here on each window says itself.
    await heard(visit, t('app.title'));
    await heard(visit, t('app.ask'));
    await browser.click({ name: t('app.ask'), within: 'aidant-panel' });
    await heard(visit, t('help.what.title'));
    await heard(visit, t('help.what.afraid'));
    await browser.click({ name: t('help.what.afraid'), within: 'aidant-helper' });
    await heard(visit, t('help.now'));
    // While the line is closed the desk that rings back comes first, and the number is one press further. Which of them
    // is told once the hours are known.
    await browser.waitFor(() =>
      Boolean(document.querySelector('aidant-helper').session.store.getState().help),
    );
    if (!(await browser.text('aidant-helper')).includes('081 00 00 00'))
      await browser.click({ name: t('help.ways'), within: 'aidant-helper' });
    await visit.shows('aidant-helper', '081 00 00 00');
    // Digits are said one by one or in groups; what counts is that all of them are said, in order.
    await browser.waitFor(() =>
      window.testSaid.some(({ text }) => text.replace(/\D/g, '').includes('081000000')),
    );
    assert.deepEqual(await visit.faults(), []);
  });
});

async function heard(visit, words) {
  try {
    await visit.browser.waitFor(
      (wanted) => window.testSaid.some(({ text }) => text.includes(wanted)),
      words.replace(/ ([?!:;])/g, ' $1'),
    );
  } catch {
    throw new Error(`"${words}" was never said. What was: ${await visit.said()}`);
  }
}
