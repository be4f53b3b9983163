/** The page is the host: after everything of ours was open and is closed again, it is what it was, byte for byte. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { inEachBrowser } from '../support/in-each-browser.js';

const body = () => document.body.outerHTML;

inEachBrowser('leaving no trace', {}, (visit) => {
  it('gives the page back as it was', async () => {
    const { browser, t } = visit;
    await visit.goto('/adresse/etape-1');
    const before = await browser.evaluate(body);

    await visit.startGuide();
    await browser.click({ name: t('guide.stop'), within: 'aidant-guide' });
    await visit.shows('aidant-guide', t('guide.afterStop'));
    await browser.click({ role: 'button', name: t('app.close'), within: 'aidant-guide' });
    await visit.gone('aidant-guide');

    await visit.openPanel();
    await browser.click({ name: t('app.simple'), within: 'aidant-panel' });
    await browser.waitFor((was) => document.body.outerHTML !== was, before);
    await browser.press('Escape');
    await visit.gone('aidant-panel');

    await visit.openPanel();
    await browser.click({ name: t('app.read'), within: 'aidant-panel' });
    await browser.waitFor(() => window.testSaid.length > 0);
    await browser.evaluate(() => window.aidant.hush());

    await visit.openPanel();
    await browser.click({ name: t('app.ask'), within: 'aidant-panel' });
    await visit.shows('aidant-helper', t('help.stopRow'));
    await browser.press('Escape');
    await visit.gone('aidant-helper');

    await browser.evaluate(() => window.aidant.forget());
    await browser.waitFor((was) => document.body.outerHTML === was, before);
    assert.equal(await browser.evaluate(body), before);
    assert.deepEqual(
      await browser.evaluate(() => [localStorage.length, sessionStorage.length]),
      [0, 0],
    );
    assert.deepEqual(await visit.faults(), []);
  });

  it('writes nothing into the page while the panel, the guide and the voice are there', async () => {
    const { browser } = visit;
    await visit.goto('/adresse/etape-1');
    const before = await browser.evaluate(body);
    await visit.startGuide();
    assert.equal(await browser.evaluate(body), before);
  });
});
