/** On both demos: someone beside the person, a look at everything before it goes, leaving to sign, and the end. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { inEachBrowser } from '../support/in-each-browser.js';

const press = ({ browser, t }, key, values) =>
  browser.click({ role: 'button', name: t(key, values), within: 'aidant-guide' });
const start = ({ browser }, step) =>
  browser.evaluate(
    (id) => void (window.aidant ||= []).push(['start', 'adresse', { step: id }]),
    step,
  );
const kept = ({ browser }) =>
  browser.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));

/** The button stands below the list: a person scrolls in the step. */
async function hear(visit) {
  await visit.browser.evaluate(() => {
    const find = (root) =>
      root.querySelector('aidant-guide') ??
      [...root.querySelectorAll('*')]
        .map((one) => one.shadowRoot && find(one.shadowRoot))
        .find(Boolean);
    const pictures = find(document).shadowRoot.querySelectorAll('.body > button aidant-picture');
    [...pictures].find((one) => one.getAttribute('name') === 'ear').scrollIntoView();
  });
  await press(visit, 'guide.hearAnswers');
}

const PAGES = {
  '/adresse/etape-1': {
    'naissance-jour': '31',
    'naissance-mois': '12',
    'naissance-annee': '1980',
    niss: '80123112345',
  },
  '/adresse/etape-2': {
    ancienne: 'Rue Basse 1',
    rue: 'Rue Haute',
    numero: '8',
    'code-postal': '5990',
    section: 'valmont',
    installation: '2026-12-01',
    occupation: 'locataire',
  },
};

/** What the first two pages ask for, as if they had been filled in before. */
async function fillFirstPages({ browser, demo }) {
  await browser.goto(`${demo.url}/adresse/etape-1`);
  for (const [path, fields] of Object.entries(PAGES))
    await browser.evaluate(
      async (to, values) => {
        const sent = await fetch(to, { method: 'POST', body: new URLSearchParams(values) });
        if (!sent.ok) throw new Error(`${to} ${sent.status}`);
      },
      path,
      fields,
    );
}

inEachBrowser('the commune', { ours: true }, (visit) => {
  it('beside: a line for who helps, "look away" where it is private, and never stored', async () => {
    const { browser, t } = visit;
    await visit.goto('/adresse/etape-1');
    await start(visit, 'naissance');
    await visit.step();
    assert.ok(!(await browser.text('aidant-guide')).includes(t('guide.forHelper')), 'off at first');
    await press(visit, 'guide.stop');
    await press(visit, 'app.close');
    await visit.openPanel();
    await browser.click({ name: t('app.accompanied'), within: 'aidant-panel' });
    await browser.press('Escape');
    await visit.gone('aidant-panel');
    await start(visit, 'naissance');
    await visit.shows('aidant-guide', t('guide.forHelper'));
    await visit.shows('aidant-guide', 'Laissez la personne écrire');
    assert.ok(!(await browser.text('aidant-guide')).includes(t('guide.lookAway')));
    await visit.step();
    await press(visit, 'guide.done');
    await press(visit, 'guide.goOn');
    await visit.step('Votre date de naissance');
    await visit.shows('aidant-guide', t('guide.lookAway'));
    const all = await kept(visit);
    assert.ok(!all.includes('accompan'), all);
    await browser.evaluate(() => location.reload());
    await visit.step();
    assert.ok(!(await browser.text('aidant-guide')).includes(t('guide.forHelper')), 'off again');
  });

  it('leaves to sign and is back; a look at everything; answers only when asked; the end', async () => {
    const { browser, t } = visit;
    await fillFirstPages(visit);
    await visit.goto('/adresse/etape-3');
    await start(visit, 'signer');
    assert.equal(await visit.step(), 'Signer');
    await visit.shows(
      'aidant-guide',
      "Vous allez sur un autre site, SignaVal, pour signer. C'est normal.",
    );
    await browser.click({ css: '#signer' });
    await browser.waitFor(() => location.pathname === '/signature');
    await browser.click({ css: '#moyen-app' });
    await browser.click({ css: 'form button[type="submit"]' });
    await browser.waitFor(() => location.pathname === '/adresse/etape-3');
    await visit.ready();
    await visit.shows('aidant-guide', t('guide.noteBack'));
    assert.equal(await visit.step(), 'Vous dites que tout est vrai');

    await browser.click({ css: '#declaration' });
    // A press right after the field came into sight is taken for a slip of the hand.
    await visit.step();
    await press(visit, 'guide.done');
    assert.equal(await visit.step('Vous dites que tout est vrai'), t('guide.checkTitle'));
    const list = await visit.shows('aidant-guide', t('guide.checkText'));
    assert.ok(list.includes(`Vous dites que tout est vrai ${t('guide.markFilled')}`), list);
    assert.ok(list.includes(`Votre date de naissance ${t('guide.markUnseen')}`), list);
    assert.ok(!list.includes('80123112345') && !list.includes('Rue Haute'), list);

    // One press goes back to a line, and from there to the list again.
    await browser.click({
      role: 'button',
      name: 'Vous dites que tout est vrai',
      within: 'aidant-guide',
    });
    assert.equal(await visit.step(t('guide.checkTitle')), 'Vous dites que tout est vrai');
    await press(visit, 'guide.checkBack');
    assert.equal(await visit.step('Vous dites que tout est vrai'), t('guide.checkTitle'));

    assert.equal(await visit.said(), '', 'nothing is said unasked');
    await visit.shows('aidant-guide', t('guide.othersHear'));
    await hear(visit);
    await browser.waitFor(() =>
      window.testSaid.some(({ text }) => text.includes('Vous dites que tout est vrai')),
    );

    await press(visit, 'guide.checkDone');
    await visit.shows('aidant-guide', t('guide.sends'));
    assert.equal(await visit.step(t('guide.checkTitle')), 'Envoyer');
    await browser.click({ css: '#envoyer' });
    const end = await visit.shows('aidant-guide', t('guide.worked'));
    for (const words of [
      "C'est envoyé. Notez ce numéro",
      "L'agent de quartier passe chez vous dans les 15 jours",
      'Prenez cet écran en photo',
      t('guide.ifNothing'),
      '81 00 00 00',
    ])
      assert.ok(end.includes(words), `${words}: ${end}`);
    await press(visit, 'guide.card');
    await visit.shows('aidant-card', 'VALMONT');
    await browser.press('Escape');
    await visit.gone('aidant-card');
    assert.deepEqual(await visit.faults(), []);
  });
});

inEachBrowser('the bank', { ours: true }, (visit) => {
  const write = async (css, text) => {
    await visit.browser.click({ css });
    await visit.browser.type(text);
  };
  const inForm = (css) =>
    visit.browser.evaluate((wanted) => {
      const roots = [...document.querySelectorAll('*')].flatMap(
        ({ shadowRoot }) => shadowRoot ?? [],
      );
      const inner = roots.flatMap((root) =>
        [...root.querySelectorAll('*')].flatMap((one) => one.shadowRoot ?? []),
      );
      for (const root of [...roots, ...inner]) {
        const list = root.querySelector(wanted);
        if (!list) continue;
        list.selectedIndex = 1;
        list.dispatchEvent(new Event('change', { bubbles: true }));
        return true;
      }
      return false;
    }, css);

  it('beside from the bank’s own switch; looks before it pays; nothing private is said; the end', async () => {
    const { browser, t } = visit;
    await browser.goto(`${visit.demo.url}/banque/virement`);
    await browser.click({ css: '[data-aid="beside"]' });
    await browser.waitFor(
      () => document.querySelector('[data-aid="beside"]').getAttribute('aria-pressed') === 'true',
    );
    await browser.click({ css: '[data-aid="guide"]' });
    await browser.click({ role: 'button', name: t('guide.start'), within: 'aidant-overview' });
    assert.equal(await visit.step(), 'Le compte qui paie');
    await visit.shows('aidant-guide', t('guide.lookAway'));
    const next = async (before, act, key = 'guide.done') => {
      await act();
      if (key) await press(visit, key);
      return visit.step(before).catch(async (error) => {
        // On a slow machine the field comes into sight late, and a press right after is taken for a slip of the hand.
        if (!key) throw error;
        await press(visit, key);
        return visit.step(before);
      });
    };
    let at = await next('Le compte qui paie', () => inForm('#compte'));
    at = await next(at, () => write('#nom', 'Les Eaux du Val'));
    await visit.shows('aidant-guide', 'Lisez le numéro de la facture par groupes de 4');
    at = await next(at, () => write('#iban', 'BE68 5390 0754 7034'));
    at = await next(at, () => browser.click({ css: '#suite' }), null);
    at = await next(at, () => write('#montant', '20'));
    at = await next(at, () => {}, 'guide.pass');
    at = await next(at, () => browser.click({ css: '#quand-maintenant' }));
    at = await next(at, () => browser.click({ css: '#suite' }), null);
    assert.equal(at, 'Relire avant de payer');
    at = await next(at, () => {});
    await visit.shows('aidant-guide', 'Ne tapez jamais le code de quelqu');
    await visit.shows('aidant-guide', t('guide.lookAway'));
    at = await next(at, () => write('#code', '12345678'), 'guide.next');
    assert.equal(at, t('guide.checkTitlePays'));
    const list = await visit.shows('aidant-guide', t('guide.checkText'));
    for (const secret of ['12345678', '5390', 'Les Eaux', 'BE68'])
      assert.ok(!list.includes(secret), list);
    assert.equal(await visit.said(), '');
    await hear(visit);
    await browser.waitFor(() => window.testSaid.length > 0);
    assert.equal(await visit.said(), 'Maintenant ou plus tard: Exécution immédiate');
    await press(visit, 'guide.checkDone');
    await visit.shows('aidant-guide', t('guide.pays'));
    assert.equal(await visit.step(at), 'Payer');
    await browser.click({ css: '#confirmer' });
    const end = await visit.shows('aidant-guide', "L'argent part. Notez cette référence.");
    for (const words of [
      t('guide.worked'),
      'au plus tard le jour ouvrable suivant',
      'Écrivez la référence',
      '81 00 00 90',
    ])
      assert.ok(end.includes(words), `${words}: ${end}`);
    assert.ok(!(await kept(visit)).includes('accompan'));
    assert.deepEqual(await visit.faults(), []);
    assert.deepEqual(await visit.events('aidant-error'), []);
  });
});
