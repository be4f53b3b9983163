/** Sizes, distances, contrast and the mark of focus on every screen of the guide, in light, dark and forced colours. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { audit, focusMark } from '../support/audit.js';
import { inEachBrowser } from '../support/in-each-browser.js';

const TAGS = ['aidant-guide', 'aidant-overview', 'aidant-panel'];
const SIZES = [
  ['a wide screen', 1280, 900],
  ['a phone', 360, 740],
  ['the smallest phone', 320, 568],
];

inEachBrowser('to be seen and hit', {}, (visit) => {
  const clean = async (screen) => {
    const { browser } = visit;
    for (const [where, width, height] of SIZES) {
      if (width < 500 && !browser.can.narrow) continue;
      await browser.setViewport(width, height);
      for (const colorScheme of browser.can.emulate ? ['light', 'dark'] : ['light']) {
        if (browser.can.emulate) await browser.emulate({ colorScheme });
        await visit.atRest();
        const faults = await browser.evaluate(audit, TAGS);
        assert.deepEqual(faults, [], `${screen}, on ${where}, ${colorScheme}`);
      }
    }
    await browser.setViewport(1280, 900);
    // WebKit tells of a size a little later, and what is pressed next must be where it was found.
    await visit.still();
  };

  it('the overview, a step, its question, what is missing, and the end of it', async () => {
    const { browser, t } = visit;
    const press = (name) => browser.click({ role: 'button', name, within: 'aidant-guide' });
    await visit.goto('/adresse/etape-1');
    await visit.openPanel();
    await clean('the panel');
    await browser.click({ name: t('app.guide'), within: 'aidant-panel' });
    await visit.shows('aidant-overview', t('guide.start'));
    await clean('the overview');
    await browser.click({ role: 'button', name: t('guide.start') });
    await visit.step();
    await clean('a step');
    await press(t('guide.done'));
    await visit.shows('aidant-guide', t('guide.stillEmpty'));
    await clean('the question before going on');
    await press(t('guide.stay'));
    await browser.evaluate(() => document.getElementById('naissance').remove());
    await visit.shows('aidant-guide', t('guide.missing'));
    await clean('what is missing');
    // In the step F6 is the browser's own; and not every engine gives focus to a button that is clicked.
    if ((await browser.focus()).path[0] !== 'aidant-guide') await browser.press('F6');
    await browser.press('Escape');
    await visit.shows('aidant-guide', t('guide.unfold'));
    await clean('folded');
    await browser.press('Escape');
    await visit.shows('aidant-guide', t('guide.afterStop'));
    await clean('stopped');
  });

  it('the question, and what is to be checked before sending', async () => {
    const { browser } = visit;
    for (const [path, step, words] of [
      ['/adresse/etape-2', 'avec', 'Vous déménagez'],
      ['/adresse/etape-3', 'envoyer', ''],
    ]) {
      await visit.goto(path);
      await browser.evaluate((id) => void window.aidant.start('adresse', { step: id }), step);
      await visit.step();
      if (words) await visit.shows('aidant-guide', words);
      await clean(step);
    }
  });

  it('focus is marked on every control, whatever the ground', async () => {
    const { browser } = visit;
    await browser.setViewport(1280, 900);
    await visit.goto('/adresse/etape-1');
    await visit.startGuide();
    const modes = browser.can.emulate
      ? [{ colorScheme: 'light' }, { colorScheme: 'dark' }, { forcedColors: 'active' }]
      : [{}];
    for (const mode of modes) {
      if (browser.can.emulate)
        await browser.emulate({ colorScheme: null, forcedColors: null, ...mode });
      await browser.evaluate(() => document.getElementById('niss').focus());
      await browser.press('F6');
      const met = [];
      for (let mark = await browser.evaluate(focusMark); mark;) {
        met.push(mark.name);
        assert.ok(mark.width >= 2, `${mark.name} in ${JSON.stringify(mode)}: ${mark.width} px`);
        if (mode.forcedColors !== 'active')
          assert.match(
            mark.halo,
            /3px/,
            `${mark.name}: two colours, one of them seen on any ground`,
          );
        await browser.press('Tab');
        mark = await browser.evaluate(focusMark);
      }
      assert.ok(met.length >= 5, met.join());
    }
  });

  it('nothing of ours moves for whoever asks for less motion', async (test) => {
    const { browser, t } = visit;
    if (!browser.can.emulate) return test.skip('a test cannot ask this engine for less motion');
    await browser.emulate({ reducedMotion: 'reduce', forcedColors: null, colorScheme: null });
    await visit.goto('/adresse/etape-1');
    // What begins, not what runs at one moment.
    await browser.evaluate(() => {
      window.testMoved = [];
      for (const type of ['transitionrun', 'animationstart'])
        addEventListener(
          type,
          (event) => {
            const [inner] = event.composedPath();
            if (inner.getRootNode().host?.localName.startsWith('aidant-'))
              window.testMoved.push(`${type} ${inner.localName}.${inner.className}`);
          },
          true,
        );
    });
    await visit.startGuide();
    await browser.press('F6');
    await browser.tabTo(t('guide.stuck'));
    await browser.press('Escape');
    await visit.shows('aidant-guide', t('guide.unfold'));
    await browser.press('Escape');
    await visit.shows('aidant-guide', t('guide.afterStop'));
    assert.deepEqual(await browser.evaluate(() => window.testMoved), []);
  });
});
