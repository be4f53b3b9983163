/** The build in one file and one language: for pages whose policy lists the hash of each script. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { inEachBrowser } from '../support/in-each-browser.js';

const oneFile = (html) => html.replace('/aidant/aidant.js', '/aidant/aidant.all.fr.js');
const scripts = () =>
  performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name).pathname)
    .filter((path) => path.startsWith('/aidant/') && path.endsWith('.js'));

inEachBrowser('one file', { luck: { page: oneFile } }, (visit) => {
  it('guides without fetching another script', async () => {
    await visit.goto('/adresse/etape-1');
    await visit.startGuide();
    assert.deepEqual(await visit.browser.evaluate(scripts), ['/aidant/aidant.all.fr.js']);
    assert.deepEqual(await visit.faults(), []);
  });
});

const inGreek = (html) => oneFile(html).replace(/<html[^>]*>/, '<html lang="el">');

inEachBrowser(
  'one file on a page of another language',
  { luck: { page: inGreek }, ours: true },
  (visit) => {
    it('speaks the language it has, and says so', async () => {
      await visit.goto('/adresse/etape-1');
      // The button speaks before any file has loaded: English, where it does not know the page's language.
      await visit.browser.click({ name: 'Need help?', within: 'aidant-launcher' });
      await visit.shows('aidant-panel', visit.t('app.title'));
      const lang = await visit.browser.evaluate(() =>
        document
          .querySelector('aidant-panel')
          .shadowRoot.querySelector('[lang]')
          .getAttribute('lang'),
      );
      assert.equal(lang, 'fr');
    });
  },
);
