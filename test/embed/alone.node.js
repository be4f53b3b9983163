/** The tag alone, without any file: all four kinds of help, in their plainest form. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { inEachBrowser } from '../support/in-each-browser.js';

inEachBrowser('the tag alone', {}, (visit) => {
  const open = async (key) => {
    await visit.goto('/seul/adresse/etape-1');
    await visit.openPanel();
    await visit.browser.click({ name: visit.t(key), within: 'aidant-panel' });
  };

  it("guides through the page's own form, and promises nothing", async () => {
    const { browser, t } = visit;
    await open('app.guide');
    const first = await visit.step();
    assert.ok(first.length > 3, first);
    assert.ok(!(await browser.text('aidant-guide')).includes(t('guide.nothingSent')));
    assert.deepEqual(await visit.faults(), []);
    assert.deepEqual(await visit.events('aidant-error'), []);
  });

  it('reads the page', async () => {
    await open('app.read');
    await visit.browser.waitFor(() =>
      window.testSaid.some(({ text }) => text.includes("Déclarer un changement d'adresse")),
    );
  });

  it('says that there are no simple words yet', async () => {
    await open('app.simple');
    const shown = await visit.browser.waitFor(
      () => document.querySelector('aidant-words')?.shadowRoot?.querySelector('dialog')?.open,
    );
    assert.ok(shown);
    assert.deepEqual(await visit.faults(), []);
  });

  it('gives the number in the tag', async () => {
    await open('app.ask');
    await visit.browser.click({ name: visit.t('help.what.afraid'), within: 'aidant-helper' });
    await visit.shows('aidant-helper', '81 00 00 00');
    await visit.shows('aidant-helper', 'Commune de Valmont');
  });
});
