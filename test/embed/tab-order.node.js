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
    for (let i = 0; i < 60 && walked.at(-1).path[0] !== 'aidant-launcher'; i += 1) {
      await browser.press('Tab');
      walked.push(await browser.focus());
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
    assert.ok(at('aidant-launcher') > at('continuer'), 'and in the end the way to help');

    // On past all of the launcher: the step does not come a second time.
    for (let i = 0; i < 6 && walked.at(-1).path[0] === 'aidant-launcher'; i += 1) {
      await browser.press('Tab');
      walked.push(await browser.focus());
    }
    assert.notEqual(walked.at(-1).path[0], 'aidant-launcher', 'the launcher is left');
    assert.notEqual(walked.at(-1).path[0], 'aidant-guide', 'the step came already');
  });

  it('goes back the same way', async () => {
    const { browser, t } = visit;
    await visit.goto('/adresse/etape-1');
    await visit.startGuide();
    await browser.evaluate(() => document.getElementById('niss').focus());
    await browser.press('Shift+Tab');
    assert.deepEqual((await browser.focus()).path, ['aidant-guide', 'button']);
    await browser.tabTo(t('guide.done'), { back: true });
    for (let i = 0; i < 4 && (await browser.focus()).path[0] === 'aidant-guide'; i += 1)
      await browser.press('Shift+Tab');
    assert.deepEqual((await browser.focus()).path, ['input#naissance-annee']);
  });
});
