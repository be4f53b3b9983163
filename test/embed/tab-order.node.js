/** With a step open, Tab goes through the whole page and the step, each once, and out again: no loop, nothing lost. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { inEachBrowser } from '../support/in-each-browser.js';

inEachBrowser('Tab with a step open', {}, (visit) => {
  it('goes from the first control of the page to the last, through the step after its field', async () => {
    const { browser, t } = visit;
    await visit.goto('/adresse/etape-1');
    await visit.startGuide();
    await browser.evaluate(() => {
      const first = document.querySelector('a[href]');
      first.focus();
    });
    const walked = [await browser.focus()];
    const isOut = ({ path }) => path.length === 0 || path[0] === 'body';
    for (let i = 0; i < 60; i += 1) {
      await browser.press('Tab');
      const now = await browser.focus();
      // Past the last control the browser's own bars begin, or the page anew.
      if (isOut(now) || (now.name === walked[0].name && `${now.path}` === `${walked[0].path}`))
        break;
      walked.push(now);
    }
    const names = walked.map(({ path, name }) => `${path.join(' ')} ${name}`);
    const at = (part) => names.findIndex((name) => name.includes(part));

    assert.deepEqual(
      names.filter((name, i) => names.indexOf(name) !== i),
      [],
      'nothing comes twice',
    );
    const controls = await browser.evaluate(() =>
      [...document.body.querySelectorAll('a[href], button, input:not([type=hidden]), select')]
        .filter((element) => element.checkVisibility())
        .map((element) => element.id)
        .filter(Boolean),
    );
    for (const id of controls)
      assert.ok(at(`#${id}`) >= 0, `Tab comes to ${id}: ${names.join(', ')}`);

    const step = at('aidant-guide');
    assert.equal(at('naissance-annee') + 1, step, `the step comes after its field: ${names}`);
    assert.ok(at(t('guide.stuck')) > step);
    const last = names.findLastIndex((name) => name.includes('aidant-guide'));
    assert.equal(
      at('input#niss'),
      last + 1,
      `after the step comes what follows the field: ${names}`,
    );
    assert.ok(at('continuer') > at('input#niss'), 'and so on to the last control of the form');
    assert.equal(at('aidant-launcher'), -1, 'the launcher has left the room to the step');
  });

  it('goes back the same way', async () => {
    const { browser, t } = visit;
    await visit.goto('/adresse/etape-1');
    await visit.startGuide();
    await browser.evaluate(() => document.getElementById('niss').focus());
    await browser.press('Shift+Tab');
    assert.deepEqual((await browser.focus()).path, ['aidant-guide', 'button']);
    assert.equal((await browser.focus()).name, t('guide.stop'), 'its last control comes first');
    await browser.tabTo(t('guide.done'), { back: true });
    for (let i = 0; i < 4 && (await browser.focus()).path[0] === 'aidant-guide'; i += 1)
      await browser.press('Shift+Tab');
    assert.deepEqual((await browser.focus()).path, ['input#naissance-annee']);
  });

  it('comes to the step once on a walk from the end of the page back to its beginning', async () => {
    const { browser, t } = visit;
    await visit.goto('/adresse/etape-1');
    await visit.startGuide();
    await browser.evaluate(() => document.querySelector('a[href]').focus());
    const first = (await browser.focus()).name;
    const names = [];
    for (let i = 0; i < 60 && names.at(-1) !== first; i += 1) {
      await browser.press('Shift+Tab');
      const { path, name } = await browser.focus();
      if (path.length > 0 && path[0] !== 'body') names.push(name);
    }
    assert.equal(names[0], t('guide.stop'), 'where the step stands in the document');
    assert.deepEqual(
      names.filter((name, i) => names.indexOf(name) !== i),
      [],
      'nothing comes twice',
    );
    const niss = names.findIndex((name) => name.startsWith("Numéro d'identification"));
    assert.equal(names[niss + 1], 'Année', 'the step has been met already');
  });

  it('goes on from the step to what follows its field for whoever was taken there', async () => {
    const { browser, t } = visit;
    await visit.goto('/adresse/etape-1');
    await visit.startGuide();
    assert.deepEqual((await browser.focus()).path, ['aidant-guide', 'h2#title']);
    await browser.tabTo(t('guide.stop'));
    await browser.press('Tab');
    assert.deepEqual((await browser.focus()).path, ['input#niss']);
    await browser.press('Shift+Tab');
    assert.equal((await browser.focus()).name, t('guide.stop'), 'and the same way back');
  });
});
