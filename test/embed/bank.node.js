/** A bank's own application: no script tag, fields in shadow roots, the last word in a modal dialog. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { inEachBrowser } from '../support/in-each-browser.js';

inEachBrowser('the bank', {}, (visit) => {
  it('guides through shadow roots and views up to the payment in a modal dialog', async () => {
    const { browser, t } = visit;
    await browser.goto(`${visit.demo.url}/banque/virement`);
    await browser.click({ css: '[data-aid="guide"]' });
    await browser.click({ role: 'button', name: t('guide.start'), within: 'aidant-overview' });
    const done = async (expected, act) => {
      assert.equal(await visit.step(done.before), expected);
      done.before = expected;
      await act();
    };
    const press = () =>
      browser.click({ role: 'button', name: t('guide.done'), within: 'aidant-guide' });
    const write = (css, text) => async () => {
      await browser.click({ css });
      await browser.type(text);
      await press();
    };

    await done('Le compte qui paie', async () => {
      await browser.click({ role: 'button', name: t('guide.toField'), within: 'aidant-guide' });
      await choose(browser);
      await press();
    });
    await done('La personne qui reçoit', write('#nom', 'Zoé Martin'));
    await done('Le numéro de compte', write('#iban', 'BE68 5390 0754 7034'));
    await done('Aller au montant', () => browser.click({ css: '#suite' }));
    await done("Combien d'argent", write('#montant', '20'));
    await done('La communication', () =>
      browser.click({ role: 'button', name: t('guide.pass'), within: 'aidant-guide' }),
    );
    await done('Maintenant ou plus tard', async () => {
      await browser.click({ css: '#quand-maintenant' });
      await press();
    });
    await done('Aller à la confirmation', () => browser.click({ css: '#suite' }));
    await done('Relire avant de payer', async () => {
      const { inDialog } = await browser.inside('aidant-guide', 'h2');
      assert.ok(inDialog, 'the step is inside the modal dialog, or it could not be reached');
      await press();
    });
    assert.equal(await visit.step('Relire avant de payer'), 'Le code de votre lecteur de carte');
    assert.deepEqual(await visit.faults(), []);
    assert.deepEqual(await visit.events('aidant-error'), []);
  });

  it('never says, and never keeps, what is written', async () => {
    const { browser, t } = visit;
    await browser.goto(`${visit.demo.url}/banque/virement`);
    await browser.click({ css: '#nom' });
    await browser.type('Secret Martin');
    await browser.click({ css: '[data-aid="read"]' });
    await browser.waitFor(() => window.testSaid.length > 3);
    // The reading takes the page along: what moves is hard to press.
    await browser.evaluate(() => document.querySelector('[data-aid="guide"]').click());
    await browser.click({ role: 'button', name: t('guide.start'), within: 'aidant-overview' });
    await visit.step();
    const kept = await browser.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }]),
    );
    assert.ok(!kept.includes('Secret'), kept);
    assert.ok(!(await visit.said()).includes('Secret'));
  });
});

/** The first account, by keys: lists open in each engine in its own way. */
async function choose(browser) {
  await browser.press('ArrowDown');
  const chosen = await browser.evaluate(() => {
    const roots = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
    return roots.map((root) => root.querySelector('#compte')?.value).find(Boolean);
  });
  if (!chosen) await browser.press('Enter');
}
