/** A person presses a hard word that is only painted on the page, reads what it means, and goes on. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { inEachBrowser } from '../support/in-each-browser.js';

const WORD = 'agent de quartier';

inEachBrowser('a hard word of the page', {}, (visit) => {
  it('is explained beside it at a press, listed for those who press no words, and leaves no trace', async () => {
    const { browser, t } = visit;
    await visit.goto('/adresse/etape-1');
    const before = await browser.evaluate(() => document.body.outerHTML);
    await browser.evaluate(() => window.aidant.setLevel('simple').then(() => undefined));
    const point = await browser.waitFor(place, WORD);

    await browser.clickAt(point);
    await visit.shows('aidant-meaning', WORD);
    await visit.shows('aidant-meaning', t('read.listen'));
    const focused = () => document.activeElement?.localName;
    await browser.waitFor(() => document.activeElement?.localName === 'aidant-meaning');
    assert.equal(await browser.evaluate(focused), 'aidant-meaning');
    await browser.press('Escape');
    await visit.gone('aidant-meaning');

    // The same by keys alone: every hard word is in the window.
    await visit.openPanel();
    await browser.press('Escape');
    await browser.evaluate(() =>
      globalThis[Symbol.for('aidant@1')].session.dispatch({ type: 'app/open', surface: 'words' }),
    );
    await visit.shows('aidant-words', WORD);
    await browser.press('Escape');
    await visit.gone('aidant-words');

    await browser.evaluate(() => window.aidant.forget());
    await browser.waitFor((was) => document.body.outerHTML === was, before);
    assert.deepEqual(await visit.faults(), []);
  });
});

/** Runs in the page: the middle of the first place where the word stands and may be marked, once it is marked. */
function place(word) {
  const { hard } = globalThis[Symbol.for('aidant@1')].session.store.getState();
  const found = hard?.words.find(
    ({ shown, range }) =>
      shown === word && !range.startNode.parentElement.closest('h1, h2, h3, a, label, legend'),
  );
  const painted = globalThis.CSS?.highlights
    ? CSS.highlights.has('aidant-term')
    : document.querySelector('aidant-light');
  if (!found || !painted) return undefined;
  const { startNode, startOffset, endNode, endOffset } = found.range;
  startNode.parentElement.scrollIntoView({ block: 'center', behavior: 'instant' });
  const range = document.createRange();
  range.setStart(startNode, startOffset);
  range.setEnd(endNode, endOffset);
  const [{ x, y, width, height }] = range.getClientRects();
  return { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
}
