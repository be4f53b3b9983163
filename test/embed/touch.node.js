/** A person with a phone: everything by finger, on a narrow screen. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { inEachBrowser } from '../support/in-each-browser.js';

const phone = { width: 360, height: 740, touch: true };

inEachBrowser('by touch on a phone', { open: phone }, (visit) => {
  it('starts the guide, fills a field and goes on', async (test) => {
    const { browser, t } = visit;
    if (!browser.can.touch) return test.skip('a test cannot touch in this engine');
    await visit.goto('/adresse/etape-1');
    await browser.tap({ name: t('app.launcher'), within: 'aidant-launcher' });
    await visit.shows('aidant-panel', t('app.title'));
    await browser.tap({ name: t('app.guide'), within: 'aidant-panel' });
    await browser.tap({ role: 'button', name: t('guide.start') });
    const title = await visit.step();

    for (const [part, digits] of [
      ['jour', '31'],
      ['mois', '12'],
      ['annee', '1980'],
    ]) {
      await browser.tap({ css: `#naissance-${part}` });
      await browser.type(digits);
    }
    await browser.tap({ role: 'button', name: t('guide.done'), within: 'aidant-guide' });
    assert.notEqual(await visit.step(title), title);
    assert.deepEqual(await visit.faults(), []);
  });

  it('has nothing to press that is too small, and nothing wider than the screen', async (test) => {
    const { browser } = visit;
    if (!browser.can.narrow) return test.skip('the window of this engine does not go under 447 px');
    await visit.goto('/adresse/etape-1');
    await visit.startGuide();
    const small = await browser.evaluate(() =>
      [...document.querySelectorAll('aidant-launcher, aidant-guide')].flatMap(({ shadowRoot }) =>
        [...shadowRoot.querySelectorAll('button, a')]
          .filter((element) => element.checkVisibility())
          .map((element) => [
            element.innerText || element.ariaLabel,
            element.getBoundingClientRect(),
          ])
          .filter(([, box]) => box.width < 47.5 || box.height < 47.5)
          .map(([name, box]) => `${name}: ${box.width} x ${box.height}`),
      ),
    );
    assert.deepEqual(small, []);
    assert.ok(await browser.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  });
});
