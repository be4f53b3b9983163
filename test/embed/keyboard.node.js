/** A person who uses only the keyboard declares a move, from the first page to the reference number. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { ANSWERS, answer } from '../support/commune-walk.js';
import { inEachBrowser } from '../support/in-each-browser.js';

inEachBrowser('by keyboard alone', {}, (visit) => {
  it('opens help, starts the guide and goes field by field to the reference number', async () => {
    const { browser, t } = visit;
    await visit.goto('/adresse/etape-1');
    await browser.tabTo(t('app.launcher'));
    await browser.press('Enter');
    await visit.shows('aidant-panel', t('app.title'));
    await browser.tabTo(t('app.guide'));
    await browser.press('Enter');
    await visit.shows('aidant-overview', t('guide.start'));
    await browser.tabTo(t('guide.start'));
    await browser.press('Enter');

    let title = await visit.step();
    for (const [expected, keys] of ANSWERS) {
      assert.ok(
        title.startsWith(expected),
        `after the step before comes "${expected}", not "${title}"`,
      );
      await answer(visit, keys);
      title = await visit.step(title);
    }

    assert.equal(title, 'Signer');
    await answer(visit, ['Enter']);
    await browser.waitFor(() => location.pathname === '/signature');
    await browser.tabTo("Avec l'application");
    await browser.press('Space');
    await browser.tabTo('Signer');
    await browser.press('Enter');
    await browser.waitFor(() => location.pathname === '/adresse/etape-3');
    assert.equal(await visit.step(), 'Vous dites que tout est vrai');
    assert.equal((await browser.focus()).path[0], 'body', 'a new page keeps its focus');
    await answer(visit, ['Space', 'rest']);

    assert.equal(await visit.step('Vous dites que tout est vrai'), t('guide.checkTitle'));
    await browser.tabTo(t('guide.checkDone'));
    await browser.press('Enter');
    assert.equal(await visit.step(t('guide.checkTitle')), 'Envoyer');
    await visit.shows('aidant-guide', t('guide.sends'));
    await answer(visit, ['Enter']);

    await browser.waitFor(() => location.pathname === '/adresse/merci');
    await visit.shows('aidant-guide', t('guide.whatNext'));
    const reference = await browser.text('.reference');
    assert.match(reference, /VAL-2026-\d{6}/);
    await browser.press('F6');
    await browser.tabTo(t('guide.finish'));
    await browser.press('Enter');
    await visit.gone('aidant-guide');
    assert.deepEqual(await visit.faults(), []);
    assert.deepEqual(await visit.events('aidant-error'), []);
  });
});
