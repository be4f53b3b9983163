/** Every open state of the demo, under the strictest policy, has no fault that axe can find. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { inEachBrowser } from '../support/in-each-browser.js';

inEachBrowser('without a fault that axe can find', {}, (visit) => {
  const clean = async () => assert.deepEqual(await visit.browser.axe(), []);
  const inPanel = async (key) => {
    await visit.goto('/adresse/etape-1');
    await visit.openPanel();
    await visit.browser.click({ name: visit.t(key), within: 'aidant-panel' });
  };

  it('the page with the launcher', async () => {
    await visit.goto('/adresse/etape-1');
    await clean();
  });

  it('the panel', async () => {
    await visit.goto('/adresse/etape-1');
    await visit.openPanel();
    await clean();
  });

  it('the languages', async () => {
    await inPanel('app.language');
    await visit.shows('aidant-panel', 'Nederlands');
    await clean();
  });

  it('the code', async () => {
    await inPanel('app.code');
    await visit.shows('aidant-panel', visit.t('app.codeLabel'));
    await clean();
  });

  it('the overview', async () => {
    await inPanel('app.guide');
    await visit.shows('aidant-overview', visit.t('guide.start'));
    await clean();
  });

  it('a step, and the one after', async () => {
    await visit.goto('/adresse/etape-1');
    await visit.startGuide();
    await clean();
  });

  it('simple words, and the hard ones', async () => {
    await inPanel('app.simple');
    await visit.browser.waitFor(() =>
      window.testEvents.some((e) => e.name === 'aidant-level-change'),
    );
    await clean();
    await visit.browser.click({ name: visit.t('app.hardWords'), within: 'aidant-panel' });
    await visit.browser.waitFor(
      () => document.querySelector('aidant-words')?.shadowRoot?.querySelector('dialog')?.open,
    );
    await clean();
  });

  it('the player', async () => {
    await inPanel('app.read');
    await visit.browser.waitFor(() => window.testSaid.length > 0);
    await clean();
  });

  it('a person to ask, and STOP', async () => {
    await inPanel('app.ask');
    await visit.shows('aidant-helper', visit.t('help.stopRow'));
    await clean();
    await visit.browser.click({ name: visit.t('help.stopRow'), within: 'aidant-helper' });
    await clean();
  });
});
