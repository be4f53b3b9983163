/** A person who uses only the keyboard reads a page line by line, with more space in it. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { inEachBrowser } from '../support/in-each-browser.js';

inEachBrowser('reading comfort', {}, (visit) => {
  it('opens from the panel, moves a ruler by keys, and leaves the page as it was', async () => {
    const { browser, t } = visit;
    await visit.goto('/adresse/etape-1');
    const before = await browser.evaluate(() => document.body.outerHTML);
    const fetched = () =>
      browser.evaluate(
        () =>
          performance.getEntriesByType('resource').filter(({ name }) => /comfort/.test(name))
            .length,
      );
    assert.equal(await fetched(), 0, 'nothing of it is fetched before');
    await browser.tabTo(t('app.launcher'));
    await browser.press('Enter');
    await visit.shows('aidant-panel', t('app.title'));
    await browser.tabTo(t('app.comfort'));
    await browser.press('Enter');
    await visit.shows('aidant-comfort', t('comfort.choose'));
    await browser.waitFor(() => document.activeElement?.localName === 'aidant-comfort');
    assert.match((await browser.focus()).name, new RegExp(t('comfort.ruler')));
    await browser.press('Enter');
    await visit.shows('aidant-comfort', t('comfort.lineNext'));
    const strip = () =>
      browser.evaluate(
        () =>
          document
            .querySelector('aidant-veil')
            .shadowRoot.querySelector('.line')
            .getBoundingClientRect().y,
      );
    const first = await strip();
    await browser.press('ArrowDown');
    const second = await strip();
    assert.ok(second > first, `the ruler went down, from ${first} to ${second}`);
    await browser.press('ArrowUp');
    assert.equal(await strip(), first);
    await browser.press('Escape');
    await visit.gone('aidant-comfort section');
    assert.equal(await browser.evaluate(() => document.body.outerHTML), before);
    assert.equal(
      await browser.evaluate(() => document.querySelector('aidant-veil') === null),
      true,
    );
    assert.deepEqual(await visit.faults(), []);
  });
});
