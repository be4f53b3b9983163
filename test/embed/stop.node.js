/** STOP in real pages: two presses from the page, the step, the reading, and the bank; by pointer and by keys. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { inEachBrowser } from '../support/in-each-browser.js';

inEachBrowser('STOP', {}, (visit) => {
  const { t } = visit;
  const row = t('help.stopRow');

  /** It says what to do, and gives the numbers of here. */
  async function stopped() {
    const shown = await visit.shows('aidant-helper', t('help.stop1'));
    for (const words of [t('help.stop2'), t('help.stop3'), t('help.exitA'), t('help.exitB')])
      assert.ok(shown.includes(words), words);
    assert.ok(shown.replaceAll('\u00a0', ' ').includes('078 170 170'), shown);
    await visit.browser.click({ name: t('app.close'), within: 'aidant-helper' });
    await visit.gone('aidant-helper');
  }

  it('is two presses from the page', async () => {
    await visit.goto('/adresse/etape-1');
    await visit.openPanel();
    await visit.browser.click({ name: row, within: 'aidant-panel' });
    await stopped();
  });

  it('is two presses from a step', async () => {
    const { browser } = visit;
    await visit.goto('/adresse/etape-1');
    await visit.startGuide();
    await browser.click({ name: t('guide.stuck'), within: 'aidant-guide' });
    await visit.shows('aidant-helper', t('help.what.title'));
    await browser.click({ name: row, within: 'aidant-helper' });
    await stopped();
    assert.ok(await visit.step(), 'the step is still there');
  });

  it('is reached by keys alone, and its second exit leads back to the page', async () => {
    const { browser } = visit;
    await visit.goto('/adresse/etape-1');
    await visit.openPanel();
    const tabTo = async (words) => {
      for (let presses = 0; presses < 30; presses += 1) {
        await browser.press('Tab');
        const { name } = await browser.focus();
        if (name?.replaceAll('\u00a0', ' ').includes(words.replaceAll('\u00a0', ' '))) return;
      }
      assert.fail(`Tab does not come to "${words}"`);
    };
    await tabTo(row);
    await browser.press('Enter');
    await visit.shows('aidant-helper', t('help.stop1'));
    await tabTo(t('help.exitB'));
    await browser.press('Enter');
    await visit.shows('aidant-helper', t('help.exitBThen'));
    await tabTo(t('help.toPage'));
    await browser.press('Enter');
    await visit.gone('aidant-helper');
    assert.deepEqual(await visit.faults(), []);
  });
});
