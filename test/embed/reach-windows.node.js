/**
 * A step whose field is in a window of the page that keeps focus in: the browser's own dialog, Angular CDK, MUI and
 * focus-trap, each as its library draws it. The step goes in as the window opens and out as it closes.
 */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { windowPages } from '../support/hosts.js';
import { inEachBrowser } from '../support/in-each-browser.js';

const WINDOWS = {
  "the browser's dialog": 'native',
  'Angular CDK': 'cdk',
  MUI: 'mui',
  'focus-trap': 'focus-trap',
};
/** What sets these apart from MUI is their own code and not the browser: one is asked for all. */
const ALIKE = new Set(['cdk', 'focus-trap']);
const files = windowPages();

for (const [title, name] of Object.entries(WINDOWS))
  inEachBrowser(`a window of ${title}`, { luck: { files }, ours: ALIKE.has(name) }, (visit) => {
    const start = async () => {
      await visit.goto(`/hosts/${name}`);
      await visit.browser.find({ css: '#open' });
      await visit.browser.evaluate(() => {
        (window.aidant ||= []).push(['start', 'hosts', { step: 'ouvrir' }]);
      });
      assert.equal(await visit.step(), 'Ouvrir');
    };
    const open = async () => {
      await start();
      await visit.browser.click({ css: '#open' });
      assert.equal(await visit.step('Ouvrir'), 'Votre nom');
      await visit.browser.waitFor(stepIsInWindow);
    };
    const at = async () => (await visit.browser.focus()).path.at(-1);

    it('takes the step in, where it can be pressed, and keeps focus in it', async () => {
      await open();
      // A trap that puts focus in its first field has gone there itself.
      const way = { name: visit.t('guide.toField'), within: 'aidant-guide' };
      if (await visit.browser.has(way)) await visit.browser.click(way);
      assert.equal(await at(), 'input#name');
      await visit.browser.type('Zoé');
      await visit.browser.click({ css: 'h2', within: 'aidant-guide' });
      assert.equal(
        await visit.browser.evaluate(() => document.querySelector('#name').value),
        'Zoé',
      );
      assert.deepEqual(await visit.faults(), []);
    });

    it('is reached by Tab from its field and by F6, and the window does not take focus back', async () => {
      await open();
      await visit.browser.click({ css: '#name' });
      await visit.browser.press('Tab');
      assert.equal(await at(), 'h2#title');
      await visit.browser.evaluate(rest);
      assert.equal(await at(), 'h2#title', 'focus stays');
      await visit.browser.tabTo(visit.t('guide.done'));
      await visit.browser.evaluate(rest);
      assert.equal((await visit.browser.focus()).path[0] !== 'body', true);
      await visit.browser.click({ css: '#town' });
      await visit.browser.press('F6');
      assert.equal(await at(), 'h2#title');
      await visit.browser.evaluate(rest);
      assert.equal(await at(), 'h2#title', 'focus stays after F6');
      await visit.browser.press('Shift+Tab');
      assert.equal(await at(), 'input#name', 'and back to its field');
    });

    it('folds by Escape, and the window stays open', async () => {
      await open();
      await visit.browser.press('F6');
      await visit.browser.press('Escape');
      await visit.browser.waitFor(
        () => document.querySelector('aidant-guide').getAttribute('shape') === 'bar',
      );
      assert.equal(await visit.browser.evaluate(windowIsOpen), true);
      await visit.browser.press('Escape');
      await visit.shows('aidant-guide', visit.t('guide.afterStop'));
      assert.equal(await visit.browser.evaluate(windowIsOpen), true);
    });

    it('is announced inside the window', async () => {
      await open();
      await visit.browser.waitFor(() => {
        const region = [
          ...document.querySelectorAll('dialog aidant-live, [aria-modal=true] aidant-live'),
        ].at(-1);
        return region?.shadowRoot.querySelector('[role=status]').textContent.includes('Votre nom');
      });
    });

    it('comes out when the window closes, in sight all the while and at its place', async () => {
      await open();
      await visit.browser.evaluate(scrollStep);
      await visit.browser.evaluate(recordFrames);
      await visit.browser.click({ css: '#close' });
      await visit.browser.waitFor(stepIsOut);
      await visit.browser.waitFor(
        () => document.querySelector('#name')?.checkVisibility() !== true,
      );
      await visit.browser.evaluate(rest);
      const { frames, scrolled } = await visit.browser.evaluate(() => ({
        frames: window.testFrames,
        scrolled: document.querySelector('aidant-guide').shadowRoot.querySelector('.body')
          .scrollTop,
      }));
      assert.deepEqual(
        frames.filter((frame) => frame !== 'shown'),
        [],
        `no frame without the step, of ${frames.length}`,
      );
      assert.equal(scrolled, 40, 'what was scrolled in the step stays so');
      assert.deepEqual(await visit.faults(), []);
    });

    if (name === 'mui')
      it('is followed to the new nodes when the library draws the window anew', async () => {
        await open();
        await visit.browser.evaluate(() => {
          window.testField = document.querySelector('#name');
        });
        await visit.browser.press('F6');
        await visit.browser.click({ css: '#again' });
        await visit.browser.waitFor(() => document.querySelector('#name') !== window.testField);
        await visit.browser.waitFor(() => {
          const field = document.querySelector('#name').getBoundingClientRect();
          const root = document.querySelector('aidant-guide').shadowRoot;
          const light = root.querySelector('.line').getBoundingClientRect();
          return light.left <= field.left && light.bottom >= field.bottom && light.width > 0;
        });
        await visit.browser.click({ css: '#name' });
        await visit.browser.press('Tab');
        assert.equal(await at(), 'h2#title');
        assert.deepEqual(await visit.faults(), []);
      });

    it('leaves nothing in the page', async () => {
      await open();
      await visit.browser.evaluate(() => window.aidant.stop());
      await visit.shows('aidant-guide', visit.t('guide.afterStop'));
      await visit.browser.click({ name: visit.t('app.close'), within: 'aidant-guide' });
      await visit.gone('aidant-guide');
      assert.equal(await visit.browser.evaluate(windowIsOpen), true);
      await visit.browser.click({ css: '#close' });
      await visit.browser.waitFor(
        () => document.querySelector('#name')?.checkVisibility() !== true,
      );
      assert.equal(
        await visit.browser.evaluate(() => document.body.querySelectorAll('aidant-guide').length),
        0,
      );
    });
  });

function stepIsInWindow() {
  const step = document.querySelector('aidant-guide');
  return step?.closest('dialog[open], [aria-modal=true]') != null && step.matches(':popover-open');
}

function stepIsOut() {
  return document.querySelector('aidant-guide')?.parentNode === document.documentElement;
}

function windowIsOpen() {
  return document.querySelector('#name')?.checkVisibility() === true;
}

/** Long enough for a trap of focus to act: they do so in a later task, or every 50 ms. */
function rest() {
  return new Promise((done) => {
    let frames = 0;
    const next = () => (++frames === 20 ? done(null) : requestAnimationFrame(next));
    next();
  });
}

function scrollStep() {
  const body = document.querySelector('aidant-guide').shadowRoot.querySelector('.body');
  body.scrollTop = 40;
  if (body.scrollTop !== 40) throw new Error('the step does not scroll');
}

/** What each frame shows of the step, looked at after all of its scripts and before it is drawn. */
function recordFrames() {
  window.testFrames = [];
  const probe = document.createElement('x-probe');
  // Closed: what happens in it must not be a change of the page that aidant hears of.
  const inside = document.createElement('div');
  probe.attachShadow({ mode: 'closed' }).append(inside);
  document.documentElement.append(probe);
  new ResizeObserver(() => {
    const step = document.querySelector('aidant-guide');
    const box = step?.shadowRoot.querySelector('.box')?.getBoundingClientRect();
    const hit = box && document.elementFromPoint(box.left + 20, box.top + box.height / 2);
    const style = step && getComputedStyle(step).visibility;
    window.testFrames.push(
      hit === step && style === 'visible' ? 'shown' : `${style} ${box?.width} ${hit?.localName}`,
    );
  }).observe(inside);
  let width = 0;
  const next = () => {
    width = 1 - width;
    inside.style.setProperty('width', `${width}px`);
    requestAnimationFrame(next);
  };
  next();
}
