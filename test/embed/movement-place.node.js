/** Where the step stands, what it leaves to see, and how it makes way: screens, keyboard, zoom, bars, clipped fields. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { movingFiles } from '../fixtures/movement/site.js';
import { inEachBrowser } from '../support/in-each-browser.js';
import { lookAtStep, meet, within } from '../support/step-look.js';

/** The window of WebKitGTK does not go under this width: it is tried a little wider there. */
const LEAST = 460;

// How it moves is asked of each browser in `movement-follow`; where it then stands is arithmetic of our own.
inEachBrowser('the place of the step', { luck: { files: movingFiles() }, ours: true }, (visit) => {
  const open = async (width, height, path = '/move/page') => {
    await visit.goto(path);
    await visit.browser.setViewport(width, height);
    await visit.browser.waitFor(() => !!window.aidant?.start);
  };
  const at = async (step, id = step) => {
    await visit.browser.evaluate((one) => void window.aidant.start('move', { step: one }), step);
    await visit.browser.waitFor(
      () => !!document.querySelector('aidant-guide')?.shadowRoot?.querySelector('.box'),
    );
    return visit.browser.evaluate(lookAtStep, id);
  };
  const look = (id) => visit.browser.evaluate(lookAtStep, id);
  const press = (name) => visit.browser.click({ role: 'button', name, within: 'aidant-guide' });
  const screen = ({ width, height }) => ({ left: 0, top: 0, right: width, bottom: height });
  const boxOf = (css) =>
    visit.browser.evaluate((one) => {
      const { left, top, right, bottom } = document.querySelector(one).getBoundingClientRect();
      return { left, top, right, bottom };
    }, css);

  it('covers neither its field nor the next one when there is room above', async () => {
    await open(900, 1000);
    const { card, target } = await at('broad');
    assert.equal(meet(card, target), false, 'the field');
    assert.equal(meet(card, await boxOf('#d-broad label')), false, 'its label');
    assert.equal(meet(card, await boxOf('#next')), false, 'the next field');
    assert.ok(within(await boxOf('#next'), screen({ width: 900, height: 1000 })), 'it can be seen');
  });

  it('shows the beginning of what is taller than the screen', async () => {
    await open(1024, 700);
    const { card, target } = await at('tall');
    assert.ok(target.top >= 0 && target.top < 60, `${target.top}`);
    assert.equal(meet(card, await boxOf('#begins')), false);
  });

  it('cuts the light off where a scroller hides the field, and says which way it is', async () => {
    const { browser, t } = visit;
    await open(1280, 1000);
    await at('nested');
    const to = (top) =>
      browser.evaluate((y) => {
        document.querySelector('x-scroll').shadowRoot.querySelector('#inner').scrollTop = y;
      }, top);
    await to(100);
    let seen = await look('nested');
    const top = seen.lineTop;
    const area = await browser.evaluate(
      () =>
        document
          .querySelector('x-scroll')
          .shadowRoot.querySelector('#inner')
          .getBoundingClientRect().top,
    );
    assert.ok(seen.target.top < area, 'it is cut off');
    assert.ok(Math.abs(top + 8 - area) <= 1, 'the light ends where it can be seen');
    assert.deepEqual(
      Object.keys(seen.buttons).filter((name) => name.startsWith(t('guide.toField'))),
      [t('guide.toField')],
    );

    await to(400);
    seen = await look('nested');
    assert.equal(seen.line, '', 'no light on what cannot be seen');
    await browser.click({ name: t('guide.wayUp'), within: 'aidant-guide' });
    seen = await look('nested');
    assert.notEqual(seen.line, '');
    assert.ok(seen.buttons[t('guide.toHelp')], 'there');
  });

  it('says which way a field out of sight is, in the language of the person, and goes there', async () => {
    const { browser } = visit;
    await open(1280, 1000);
    const WAYS = {
      fr: ['Plus haut', 'Plus bas'],
      nl: ['Verder naar boven', 'Verder naar beneden'],
      de: ['Weiter oben', 'Weiter unten'],
      en: ['Further up', 'Further down'],
    };
    await at('below');
    for (const [locale, words] of Object.entries(WAYS)) {
      await browser.evaluate(async (tag) => window.aidant.setLocale(tag), locale);
      for (const [i, top] of [4000, 0].entries()) {
        await browser.evaluate((y) => window.scrollTo({ top: y, behavior: 'instant' }), top);
        await look('below');
        const turned = await browser.evaluate(() => {
          const arrow = document.querySelector('aidant-guide').shadowRoot.querySelector('.way svg');
          return arrow && getComputedStyle(arrow).rotate;
        });
        assert.equal(turned, i === 0 ? '90deg' : '-90deg', 'the arrow');
        await browser.click({ name: words[i], within: 'aidant-guide' });
        const seen = await look('below');
        assert.ok(within(seen.target, screen(seen)), `${locale} ${words[i]}`);
        await browser.evaluate(() => document.activeElement.blur());
      }
    }
  });

  it('is never scrolled under by what comes late while the person writes', async () => {
    const { browser, t } = visit;
    await open(1280, 1000);
    await browser.evaluate(() => void window.aidant.start('move', { step: 'late' }));
    await browser.waitFor(
      () => !!document.querySelector('aidant-guide')?.shadowRoot?.querySelector('.box'),
    );
    await browser.click({ css: '#first' });
    await browser.type('Zo');
    await browser.evaluate(() => {
      const late = document.createElement('div');
      late.innerHTML = '<label for="late">Tard</label><input id="late">';
      document.querySelector('main').append(late);
    });
    await browser.type('é');
    await visit.shows('aidant-guide', t('guide.wayDown'));
    const { scrollY } = await look('late');
    assert.equal(scrollY, 0);
    assert.equal(await browser.evaluate(() => document.querySelector('#first').value), 'Zoé');
  });

  for (const [width, height, size] of [
    [320, 568, ''],
    [320, 568, '200%'],
    [360, 740, '200%'],
  ])
    it(`keeps its buttons and its field in sight at ${width} x ${height}${size && `, text at ${size}`}, whatever it has to say`, async () => {
      const { browser, t } = visit;
      await open(browser.can.narrow ? width : LEAST, height);
      await browser.evaluate((one) => void (document.documentElement.style.fontSize = one), size);
      const { card, target, buttons } = await at('long', 'below');
      assert.ok(card.bottom - card.top <= height * 0.45 + 1, 'at most 45 %');
      assert.equal(meet(card, target), false, 'the field is not covered');
      assert.ok(
        within(target, { left: 0, top: 0, right: card.right, bottom: height }),
        'it can be seen',
      );
      for (const words of [
        t('guide.previous'),
        t('guide.done'),
        t('guide.stop'),
        t('read.listen'),
      ]) {
        const button = buttons[words];
        assert.ok(button?.onTop && within(button, card), `${words}: ${JSON.stringify(button)}`);
        assert.ok(button.bottom - button.top >= 47, `${words} is 48 px high`);
      }
    });

  it('is one line in a low window, which opens over all of it and folds again', async () => {
    const { browser, t } = visit;
    await open(browser.can.narrow ? 320 : LEAST, 256);
    let seen = await at('long', 'below');
    assert.equal(seen.shape, 'bar');
    assert.ok(seen.card.bottom - seen.card.top >= 56 && seen.card.bottom - seen.card.top <= 64);
    assert.equal(meet(seen.card, seen.target), false);
    assert.ok(within(seen.target, screen(seen)));
    for (const text of ['', '200%']) {
      await browser.evaluate((size) => void (document.documentElement.style.fontSize = size), text);
      await press(t('guide.unfold'));
      seen = await look('below');
      assert.equal(seen.shape, 'full');
      assert.deepEqual(seen.card, { left: 0, top: 0, right: seen.width, bottom: seen.height });
      assert.equal(seen.first, t('guide.toPage'));
      const over = await browser.evaluate(() => {
        const root = document.querySelector('aidant-guide').shadowRoot;
        const tops = ['.to-page', 'header', '.body', '.acts'].map((css) => {
          const { top, bottom } = root.querySelector(css).getBoundingClientRect();
          return [top, bottom];
        });
        return tops.some(([top], i) => i > 0 && top < tops[i - 1][1] - 1);
      });
      assert.equal(over, false, 'its parts lie one under the other');
      await press(t('guide.toPage'));
      assert.equal((await look('below')).shape, 'bar');
    }
  });

  it('stays within what the keyboard of a phone leaves, and fills it when opened', async () => {
    const { browser, t } = visit;
    await open(700, 800, '/move/phone');
    await at('first');
    const sees = (area) => browser.evaluate((next) => void window.testSees(next), area);
    for (const [area, box] of [
      [{ height: 320 }, { left: 0, top: 0, right: 700, bottom: 320 }],
      // iOS: the page is pushed up under the keyboard, or two fingers zoomed in.
      [
        { height: 300, offsetTop: 140 },
        { left: 0, top: 140, right: 700, bottom: 440 },
      ],
      [
        { height: 400, width: 350, offsetTop: 80, offsetLeft: 120, scale: 2 },
        { left: 120, top: 80, right: 470, bottom: 480 },
      ],
    ]) {
      await sees({ height: null, width: null, offsetTop: 0, offsetLeft: 0, ...area });
      let seen = await look('first');
      assert.equal(seen.shape, 'bar', JSON.stringify(area));
      assert.ok(within(seen.card, box), `${JSON.stringify(seen.card)} in ${JSON.stringify(box)}`);
      await press(t('guide.unfold'));
      seen = await look('first');
      assert.deepEqual(seen.card, box);
      assert.equal(seen.first, t('guide.toPage'));
      await press(t('guide.toPage'));
    }
    await sees({ height: null, width: null, offsetTop: 0, offsetLeft: 0, scale: 1 });
    assert.match((await look('first')).shape, /card|sheet/);
  });

  it('makes way for the field that gets focus: the line takes the other edge, a window in the corner folds', async () => {
    const { browser } = visit;
    await open(700, 400);
    let seen = await at('first');
    assert.equal(seen.shape, 'bar');
    const before = await browser.evaluate(() => {
      const field = document.querySelector('#d-transition');
      field.style.cssText = 'position:fixed;right:10px;bottom:4px';
      return scrollY;
    });
    await browser.evaluate(() =>
      document.querySelector('#transition').focus({ preventScroll: true }),
    );
    await browser.waitFor(() => document.querySelector('aidant-guide').dataset.side === 'top');
    seen = await look('transition');
    assert.equal(meet(seen.card, seen.target), false);
    assert.equal(seen.scrollY, before, 'the page is not scrolled');

    await browser.evaluate(() => document.activeElement.blur());
    await browser.setViewport(900, 800);
    seen = await at('alone', 'transition');
    assert.equal(meet(seen.card, seen.target), true);
    await browser.evaluate(() =>
      document.querySelector('#transition').focus({ preventScroll: true }),
    );
    await browser.waitFor(
      () => document.querySelector('aidant-guide').getAttribute('shape') === 'bar',
    );
    seen = await look('transition');
    assert.equal(meet(seen.card, seen.target), false);
  });

  it('stands on the mirrored side where the writing runs from right to left', async () => {
    await open(1280, 1000);
    let { card, target, side } = await at('first');
    assert.equal(side, 'end');
    assert.ok(card.left >= target.right);
    await visit.browser.evaluate(() => void (document.documentElement.dir = 'rtl'));
    ({ card, target, side } = await at('below'));
    assert.equal(side, 'end');
    assert.ok(card.right <= target.left);
    ({ card } = await at('alone', undefined));
    assert.ok(card.left <= 30, 'in the other corner');
  });

  it('can be seen in forced colours and where more contrast is wished, without the dimmed page', async (test) => {
    const { browser } = visit;
    if (!browser.can.emulate) return test.skip('a test cannot switch media features here');
    await open(1280, 1000);
    await at('first');
    const light = () =>
      browser.evaluate(() => {
        const root = document.querySelector('aidant-guide').shadowRoot;
        const style = (css) => getComputedStyle(root.querySelector(css));
        const probe = document.createElement('i');
        probe.style.color = 'Highlight';
        document.body.append(probe);
        const highlight = getComputedStyle(probe).color;
        probe.remove();
        const line = style('.line');
        return {
          dim: style('.dim').display,
          ring: line.stroke === highlight,
          width: parseFloat(line.strokeWidth),
          border: `${style('.box').borderTopStyle} ${style('.box').borderTopWidth}`,
        };
      });
    assert.equal((await light()).dim, 'inline');
    for (const colorScheme of ['light', 'dark']) {
      await browser.emulate({ forcedColors: 'active', colorScheme });
      const { dim, ring, width, border } = await light();
      assert.deepEqual({ dim, ring, border }, { dim: 'none', ring: true, border: 'solid 2px' });
      assert.ok(width >= 3);
    }
    await browser.emulate({ forcedColors: 'none', colorScheme: 'light', contrast: 'more' });
    assert.equal((await light()).dim, 'none');
    await browser.emulate({ contrast: 'no-preference' });
  });

  it('goes there at once when the person asked for less motion', async (test) => {
    const { browser } = visit;
    if (!browser.can.emulate) return test.skip('a test cannot switch media features here');
    await open(1280, 1000);
    await browser.emulate({ reducedMotion: 'reduce' });
    await at('first');
    const places = await browser.evaluate(async () => {
      const seen = [scrollY];
      void window.aidant.start('move', { step: 'last' });
      for (let i = 0; i < 40; i += 1) {
        await new Promise(requestAnimationFrame);
        if (seen.at(-1) !== scrollY) seen.push(scrollY);
      }
      return seen;
    });
    await browser.emulate({ reducedMotion: 'no-preference' });
    assert.equal(places.length, 2, places.join(' '));
  });
});
