/** A page that says no: by itself, by the browser, on an address that changes without a page load; and who is stuck. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { flowFiles } from '../fixtures/flow/site.js';
import { inEachBrowser } from '../support/in-each-browser.js';

const start = ({ browser }, id, step) =>
  browser.evaluate(
    (...call) => void (window.aidant ||= []).push(['start', call[0], { step: call[1] }]),
    id,
    step,
  );
const press = ({ browser, t }, key) =>
  browser.click({ role: 'button', name: t(key), within: 'aidant-guide' });

/** The second row is a browser without the Navigation API, which Chromium and newer ones have. */
const NAVIGATION = {
  'the browser’s own navigation': (file) => file,
  'history events alone': (file) => ({
    ...file,
    body: file.body.replace(
      '<head>',
      "<head><script>Object.defineProperty(window, 'navigation', { value: undefined });</script>",
    ),
  }),
};

for (const [title, change] of Object.entries(NAVIGATION)) {
  const files = flowFiles();
  for (const path of ['/flow/spa', '/flow/spa/two']) files[path] = change(files['/flow/spa']);
  inEachBrowser(`an address without a page load, by ${title}`, { luck: { files } }, (visit) => {
    it('goes on with the page, and back with the browser’s own button', async () => {
      await visit.goto('/flow/spa');
      await start(visit, 'routes', 'on');
      assert.equal(await visit.step(), 'Continuer');
      await visit.browser.click({ css: '#name' });
      await visit.browser.type('Zoé');
      await visit.browser.click({ css: '#on' });
      assert.equal(await visit.step('Continuer'), 'Remarque');
      await visit.browser.evaluate(() => history.back());
      await visit.browser.waitFor(() => location.pathname === '/flow/spa');
      assert.equal(await visit.step('Remarque'), 'Continuer');
      await visit.shows('aidant-guide', visit.t('guide.noteMoved'));
      await press(visit, 'guide.stop');
    });

    it('leaves the page’s history as it was', async () => {
      await visit.goto('/flow/spa');
      const before = await visit.browser.evaluate(() => Object.keys(history).join());
      await start(visit, 'routes', 'on');
      await visit.step();
      await press(visit, 'guide.stop');
      await visit.shows('aidant-guide', visit.t('guide.afterStop'));
      assert.equal(await visit.browser.evaluate(() => Object.keys(history).join()), before);
      assert.ok(
        await visit.browser.evaluate(() => !Object.hasOwn(history, 'pushState')),
        'pushState is the browser’s own again',
      );
    });
  });
}

inEachBrowser('a page that says no', { luck: { files: flowFiles() }, ours: true }, (visit) => {
  const refused = async (said = 'guide.noteMend') => {
    await visit.browser.click({ css: '#on' });
    assert.equal(await visit.step('Continuer'), 'Le nom');
    await visit.shows('aidant-guide', visit.t(said));
    await visit.shows('aidant-guide', 'Le nom est obligatoire');
  };
  const toButton = async () => {
    await press(visit, 'guide.done');
    await visit.step('Le nom');
    await press(visit, 'guide.done');
    assert.equal(await visit.step('Le mail'), 'Continuer');
  };

  it('leads to the field it complains of, though no page was loaded', async () => {
    await visit.goto('/flow/spa');
    await start(visit, 'routes', 'on');
    assert.equal(await visit.step(), 'Continuer');
    await refused();
    assert.deepEqual(await visit.faults(), []);
  });

  it('leads to the field the browser itself refuses, with the author’s words', async () => {
    await visit.goto('/flow/native');
    await start(visit, 'native', 'on');
    assert.equal(await visit.step(), 'Continuer');
    await visit.browser.click({ css: '#on' });
    assert.equal(await visit.step('Continuer'), 'Le nom');
    await visit.shows('aidant-guide', 'Écrivez votre nom.');
    assert.equal((await visit.browser.focus()).path.at(-1), 'input#name');
  });

  it('three times on one step: one quiet offer of a person, once in a guide', async () => {
    const { browser, t } = visit;
    const offers = () => visit.browser.has({ name: t('guide.stuckNo'), within: 'aidant-guide' });
    await visit.goto('/flow/spa');
    await start(visit, 'routes', 'on');
    await visit.step();
    for (let i = 0; i < 2; i += 1) {
      await refused();
      assert.equal(await offers(), false);
      await toButton();
    }
    await refused('guide.stuckOffer');
    assert.ok(!(await browser.has({ css: 'dialog[open]' })), 'no window opens');
    assert.ok(!(await browser.focus()).path.includes('aidant-guide'), 'focus stays in the page');
    await press(visit, 'guide.stuckNo');
    await browser.waitFor(
      () => !document.querySelector('aidant-guide').shadowRoot.querySelector('.stuck-offer'),
    );
    await toButton();
    await refused();
    assert.equal(await offers(), false, 'never twice');
  });

  it('the offer leads to a person', async () => {
    const { t } = visit;
    await visit.goto('/flow/spa');
    await start(visit, 'routes', 'on');
    await visit.step();
    for (let i = 0; i < 2; i += 1) {
      await refused();
      await toButton();
    }
    await refused('guide.stuckOffer');
    await press(visit, 'guide.help');
    await visit.shows('aidant-helper', t('help.stopRow'));
  });
});

inEachBrowser('the bank that says no', { ours: true }, (visit) => {
  it('is heard in its shadow roots', async () => {
    const { browser, t } = visit;
    await browser.goto(`${visit.demo.url}/banque/virement`);
    await browser.click({ css: '[data-aid="guide"]' });
    await browser.click({ role: 'button', name: t('guide.start'), within: 'aidant-overview' });
    let before = await visit.step();
    for (let i = 0; i < 3; i += 1) {
      await press(visit, 'guide.done');
      await press(visit, 'guide.goOn');
      before = await visit.step(before);
    }
    assert.equal(before, 'Aller au montant');
    await browser.click({ css: '#suite' });
    assert.equal(await visit.step(before), 'Le compte qui paie');
    await visit.shows('aidant-guide', 'Choisissez un compte dans la liste.');
    assert.deepEqual(await visit.faults(), []);
  });
});

inEachBrowser(
  'a site that offers help at once',
  { luck: { files: flowFiles({ stuck: { errors: 1 } }) } },
  (visit) => {
    it('does so at the first error', async () => {
      await visit.goto('/flow/spa');
      await start(visit, 'routes', 'on');
      await visit.step();
      await visit.browser.click({ css: '#on' });
      await visit.shows('aidant-guide', visit.t('guide.stuckOffer'));
      assert.deepEqual(await visit.events('aidant-error'), []);
    });
  },
);
