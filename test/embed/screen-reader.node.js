/**
 * What a screen reader is given from the first press to the end, word by word: where focus goes, what is said by
 * itself, and what is there to be read, in the order of the browser's own accessibility tree.
 */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { ANSWERS, answer } from '../support/commune-walk.js';
import { inEachBrowser } from '../support/in-each-browser.js';
import { hear } from '../support/screen-reader/hear.js';
import { Transcript } from '../support/screen-reader/transcript.js';
import { treeLines } from '../support/screen-reader/tree.js';

// Only Chromium shows its accessibility tree to a test.
inEachBrowser('what a screen reader is given', { luck: { also: hear }, ours: true }, (visit) => {
  it('on the whole way through the form of the commune', async () => {
    const { browser, t } = visit;
    const transcript = new Transcript(visit, 'commune.fr');
    const listen = () => transcript.listen();
    await visit.goto('/adresse/etape-1');
    await browser.tabTo(t('app.launcher'));
    await browser.press('Enter');
    await visit.shows('aidant-panel', t('app.title'));
    await browser.tabTo(t('app.guide'));
    await listen();
    await browser.press('Enter');
    await visit.shows('aidant-overview', t('guide.start'));
    await transcript.moment('The overview', { said: false });
    await browser.tabTo(t('guide.start'));
    await listen();
    await browser.press('Enter');
    let title = await visit.step();
    await once(transcript, title);

    for (const [, keys] of ANSWERS) {
      await answer(visit, keys, listen);
      title = await visit.step(title);
      await once(transcript, title);
    }
    assert.equal(title, 'Signer');
    await answer(visit, ['Enter'], listen);
    await browser.waitFor(() => location.pathname === '/signature');
    await browser.tabTo("Avec l'application");
    await browser.press('Space');
    await browser.tabTo('Signer');
    await browser.press('Enter');
    await browser.waitFor(() => location.pathname === '/adresse/etape-3');
    title = await visit.step();
    await once(transcript, title);

    await answer(visit, ['Space', 'rest'], listen);
    title = await visit.step(title);
    await once(transcript, title);
    await browser.tabTo(t('guide.checkDone'));
    await listen();
    await browser.press('Enter');
    title = await visit.step(title);
    await once(transcript, title);
    await answer(visit, ['Enter'], listen);
    await browser.waitFor(() => location.pathname === '/adresse/merci');
    await visit.shows('aidant-guide', t('guide.whatNext'));
    await once(transcript, t('guide.worked'));
    transcript.check();
  });

  it('on the way to a payment, through shadow roots and into a dialog of the bank', async () => {
    const { browser, t } = visit;
    const transcript = new Transcript(visit, 'bank.fr');
    const listen = () => transcript.listen();
    await browser.goto(`${visit.demo.url}/banque/virement`);
    await browser.click({ css: '[data-aid="guide"]' });
    await visit.shows('aidant-overview', t('guide.start'));
    await browser.tabTo(t('guide.start'));
    await listen();
    await browser.press('Enter');
    let title = '';
    for (const [expected, keys] of PAYMENT) {
      title = await visit.step(title);
      assert.equal(title, expected);
      await once(transcript, title);
      if (keys) await answer(visit, keys, listen);
    }
    assert.ok((await browser.inside('aidant-guide', 'h2')).inDialog);
    transcript.check();
  });

  it('when something is missing, small, or stopped', async () => {
    const { browser, t } = visit;
    const transcript = new Transcript(visit, 'screens.fr');
    await visit.goto('/adresse/etape-1');
    await visit.startGuide();
    const press = async (name) => {
      await browser.tabTo(name);
      await transcript.listen();
      await browser.press('Enter');
    };
    await press(t('guide.done'));
    await visit.shows('aidant-guide', t('guide.stillEmpty'));
    await transcript.moment('A question before going on with an empty box', { said: false });
    await press(t('guide.stay'));
    await transcript.moment('The person stays', { said: false });
    await transcript.listen();
    await browser.press('Escape');
    await visit.shows('aidant-guide', t('guide.unfold'));
    await transcript.moment('Folded by Escape', { said: false });
    await press(t('guide.unfold'));
    await visit.shows('aidant-guide', t('guide.stuck'));
    await browser.evaluate(() => document.getElementById('naissance').remove());
    await visit.shows('aidant-guide', t('guide.missing'));
    await transcript.moment('The box has gone from the page', { said: false });
    await press(t('guide.stop'));
    await visit.shows('aidant-guide', t('guide.afterStop'));
    await transcript.moment('Stopped');
    await press(t('app.close'));
    await visit.gone('aidant-guide');
    await transcript.moment('Closed', { said: false });
    transcript.check();
    assert.notEqual((await browser.focus()).path[0], 'body', 'focus is never lost');
  });

  it('leaves to the page its names, its descriptions and its alerts', async (test) => {
    const { browser } = visit;
    await visit.goto('/adresse/etape-1');
    const page = () => browser.evaluate(() => document.body.outerHTML);
    const controls = async () =>
      browser.can.a11y
        ? treeLines(await browser.axNodes(), ({ role }) => role?.value === 'main')
        : [];
    const [html, tree] = [await page(), await controls()];
    await visit.startGuide();
    assert.equal(await page(), html);
    assert.deepEqual(await controls(), tree);

    await browser.evaluate(() => void (window.testHeard.length = 0));
    await browser.goto(`${visit.demo.url}/banque/virement`);
    await browser.click({ css: '[data-aid="guide"]' });
    await browser.click({
      role: 'button',
      name: visit.t('guide.start'),
      within: 'aidant-overview',
    });
    await visit.step();
    await browser.evaluate(() => void (window.testHeard.length = 0));
    await browser.tabTo('Continuer');
    await browser.press('Enter');
    await browser.waitFor(() => window.testHeard.some(({ by, alert }) => by === 'host' && alert));
    await visit.step();
    const heard = await browser.evaluate(() => window.testHeard);
    const alerts = heard.filter(({ what, by }) => what === 'live' && by === 'host');
    const ours = heard.filter(({ what, by }) => what === 'live' && by === 'aidant');
    assert.equal(alerts.length, 1);
    for (const { text } of ours)
      assert.ok(!alerts[0].text.includes(text), `said by the page already: ${text}`);
    test.diagnostic(JSON.stringify(ours));
  });
});

/** By the step's title: what the person writes or presses. */
const PAYMENT = [
  ['Le compte qui paie', ['ArrowDown']],
  ['La personne qui reçoit', ['Zoé Martin']],
  ['Le numéro de compte', ['BE68 5390 0754 7034']],
  ['Aller au montant', ['Enter']],
  ["Combien d'argent", ['20']],
  ['La communication', ['pass']],
  ['Maintenant ou plus tard', ['Space']],
  ['Aller à la confirmation', ['Enter']],
  ['Relire avant de payer', ['done']],
  ['Le code de votre lecteur de carte'],
];

/** Each move is said exactly once, politely, in a region that was there before. */
async function once(transcript, title) {
  const heard = await transcript.moment(title);
  const said = heard.filter(({ what, by }) => what === 'live' && by === 'aidant');
  assert.equal(said.length, 1, `"${title}": ${JSON.stringify(heard)}`);
  assert.ok(!said[0].alert && !said[0].fresh, JSON.stringify(said));
  assert.equal(said[0].lang, 'fr');
}
