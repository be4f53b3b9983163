/** Looking back on all the steps, over pages and by keys alone; and a film of a step. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { flowFiles } from '../fixtures/flow/site.js';
import { inEachBrowser } from '../support/in-each-browser.js';

/** What stands where the step has its films. */
const films = () =>
  document.querySelector('aidant-guide')?.shadowRoot.querySelector('aidant-step-media')?.shadowRoot;
const label = `(() => (${films})()?.querySelector('.film')?.innerText.replace(/[\\u00a0\\u202f]/g, ' '))`;
const video = `(() => {
  const shown = (${films})()?.querySelector('video');
  return shown && { path: new URL(shown.src).pathname, auto: shown.autoplay };
})`;

const fetched = () =>
  performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.mp4')).length;

inEachBrowser('all the steps', { luck: { files: flowFiles() }, ours: true }, (visit) => {
  it('lead back by keys alone, and to a step of an earlier page in words', async () => {
    const { browser, t } = visit;
    await visit.goto('/flow/way-1');
    await browser.evaluate(() => void (window.aidant ||= []).push(['start', 'way']));
    await browser.click({ role: 'button', name: t('guide.start'), within: 'aidant-overview' });
    assert.equal(await visit.step(), 'Le nom');
    await browser.click({ css: '#name' });
    await browser.type('Zoé');
    await browser.click({ role: 'button', name: t('guide.done'), within: 'aidant-guide' });
    assert.equal(await visit.step('Le nom'), 'Avec qui');
    await browser.click({ role: 'button', name: 'Oui', within: 'aidant-guide' });
    assert.equal(await visit.step('Avec qui'), 'Vers la page 2');
    await browser.click({ css: '#on' });
    assert.equal(await visit.step('Vers la page 2'), 'L’autre');
    await visit.atRest();

    await browser.tabTo(t('guide.progress', { number: 4, total: 8 }).slice(0, 7), { back: true });
    await browser.press('Enter');
    await visit.shows('aidant-overview', t('guide.allSteps'));
    await browser.press('Escape');
    await visit.gone('aidant-overview');
    const back = await browser.focus();
    assert.match(back.name, /^(Étape|Stap|Step|Schritt) 4/, 'focus is on the progress again');
    await browser.press('Enter');
    await visit.shows('aidant-overview', t('guide.allSteps'));
    await browser.tabTo('Le nom');
    await browser.press('Enter');
    await visit.gone('aidant-overview');
    assert.equal(await visit.step('L’autre'), 'Le nom');
    await visit.shows('aidant-guide', t('guide.elsewhere'));
    await visit.shows('aidant-guide', t('guide.elsewhereDo'));
    assert.deepEqual(await visit.faults(), []);
  });
});

inEachBrowser('a film of a step', {}, (visit) => {
  it('says its size first, and is asked for by a press alone', async () => {
    const { browser } = visit;
    await visit.goto('/adresse/etape-1');
    await browser.evaluate(
      () => void (window.aidant ||= []).push(['start', 'adresse', { step: 'niss' }]),
    );
    await visit.step();
    assert.match(await browser.waitFor(label), /\(15 ko\)$/);
    assert.equal(await browser.evaluate(fetched), 0, 'nothing before the press');
    await browser.click({ role: 'button', name: 'Voir le film', within: 'aidant-guide' });
    assert.deepEqual(await browser.waitFor(video), {
      path: '/valmont/media/carte.mp4',
      auto: false,
    });
    assert.deepEqual(await visit.faults(), []);
  });
});
