/** Every way in which a step is done, in a real page, with the keys and presses of a person. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { flowFiles } from '../fixtures/flow/site.js';
import { inEachBrowser } from '../support/in-each-browser.js';

inEachBrowser('how a step is done', { luck: { files: flowFiles() }, ours: true }, (visit) => {
  /** The main button of the step: `lit`, `unlit`, or none where the page's own button leads on. */
  const main = () =>
    visit.browser.evaluate(() => {
      const button = document
        .querySelector('aidant-guide')
        ?.shadowRoot?.querySelector('.acts .main');
      return button ? (button.classList.contains('unlit') ? 'unlit' : 'lit') : 'none';
    });
  const becomes = (state) =>
    visit.browser.waitFor((wanted) => {
      const root = document.querySelector('aidant-guide')?.shadowRoot;
      const button = root?.querySelector('.acts .main');
      return button && (button.classList.contains('unlit') ? 'unlit' : 'lit') === wanted;
    }, state);
  const at = async (step, title) => {
    await visit.goto('/flow/done');
    await visit.browser.evaluate(
      (id) => void (window.aidant ||= []).push(['start', 'done', { step: id }]),
      step,
    );
    assert.equal(await visit.step(), title);
  };
  const press = (key) =>
    visit.browser.click({ role: 'button', name: visit.t(key), within: 'aidant-guide' });

  it('said: by the person alone', async () => {
    await at('said', 'Dit');
    assert.equal(await main(), 'lit');
    await press('guide.next');
    assert.equal(await visit.step('Dit'), 'Rempli');
  });

  const conditions = {
    filled: [
      'Rempli',
      'Juste',
      async (browser) => (await browser.click({ css: '#name' }), browser.type('A')),
    ],
    checked: ['Coché', 'Choisi', (browser) => browser.click({ css: '#k2' })],
    left: [
      'Quitté',
      'Visible',
      async (browser) => (await browser.click({ css: '#note' }), browser.press('Tab')),
    ],
    visible: ['Visible', 'Pressé', (browser) => browser.click({ css: '#show' })],
  };
  for (const [step, [title, next, act]] of Object.entries(conditions))
    it(`${step}: lights "done" and drags nobody on`, async () => {
      await at(step, title);
      assert.equal(await main(), 'unlit');
      await act(visit.browser);
      await becomes('lit');
      assert.equal((await visit.browser.inside('aidant-guide', 'h2')).text, title);
      await press('guide.done');
      assert.equal(await visit.step(title), next);
    });

  it('valid: not while it is wrong, and going on then asks first', async () => {
    await at('valid', 'Juste');
    await visit.browser.click({ css: '#mail' });
    await visit.browser.type('zoe');
    assert.equal(await main(), 'unlit');
    await press('guide.done');
    await visit.shows('aidant-guide', visit.t('guide.stillProblem'));
    await press('guide.stay');
    await visit.browser.click({ css: '#mail' });
    await visit.browser.press('End');
    await visit.browser.type('@example.org');
    await becomes('lit');
    await press('guide.done');
    assert.equal(await visit.step('Juste'), 'Coché');
  });

  it('chosen: an option with a value', async () => {
    await at('chosen', 'Choisi');
    assert.equal(await main(), 'unlit');
    await visit.browser.evaluate(() => document.getElementById('town').focus());
    // By its first letter: lists open in each engine in its own way.
    await visit.browser.type('V');
    await becomes('lit');
  });

  it('empty: asks, and goes on all the same', async () => {
    await at('filled', 'Rempli');
    await press('guide.done');
    await visit.shows('aidant-guide', visit.t('guide.stillEmpty'));
    await press('guide.goOn');
    assert.equal(await visit.step('Rempli'), 'Juste');
  });

  it('clicked: by the page’s own button, and on a submit button by the form that is sent', async () => {
    await at('clicked', 'Pressé');
    assert.equal(await main(), 'none');
    await visit.browser.click({ css: '#plain' });
    assert.equal(await visit.step('Pressé'), 'Envoyé');
    await visit.browser.click({ css: '#mail' });
    await visit.browser.type('zoe@example.org');
    await visit.browser.click({ css: '#send' });
    assert.equal(await visit.step('Envoyé'), 'Page');
  });

  it('page: when it comes', async () => {
    await at('page', 'Page');
    await visit.browser.click({ css: '#on' });
    assert.equal(await visit.step('Page'), 'Fini');
    assert.deepEqual(await visit.faults(), []);
    assert.deepEqual(await visit.events('aidant-error'), []);
  });
});
