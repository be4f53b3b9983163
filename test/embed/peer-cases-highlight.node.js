/** What is lit can be used, wherever the page's own styles put it, and what is not lit can be used too. */
import assert from 'node:assert/strict';
import { countPresses, field, peerCases, presses, step, works } from '../support/peer-cases.js';

const button = (id, css = '') =>
  `<button id="${id}" type="button" style="${css}">Press ${id}</button>`;
const TALL = '<div style="height: 1500px"></div>';

/** intro.js, `highlight.cy.ts`: parents with every position, with and without a z-index of their own. */
const STACKS = {
  'a relative parent': `<div style="position: relative">${button('b')}</div>`,
  'a relative parent with a z-index': `<div style="position: relative; z-index: 5">${button('b')}</div>`,
  'an absolute parent with a z-index': `<div style="position: absolute; left: 300px; top: 200px; z-index: 20">${button('b')}</div>`,
  'an absolute target in a relative parent': `<div style="position: relative; height: 200px">${button('b', 'position: absolute; right: 20px; bottom: 10px')}</div>`,
  'a fixed parent': `<div style="position: fixed; left: 300px; top: 120px">${button('b')}</div>${TALL}`,
  'a sticky parent': `<div style="position: sticky; top: 0; z-index: 3">${button('b')}</div>${TALL}`,
  'a parent with the largest z-index there is': `<div style="position: fixed; left: 0; top: 200px; z-index: 2147483647">${button('b')}</div>`,
  'a parent with a transform': `<div style="transform: translate(200px, 60px) rotate(0deg)">${button('b')}</div>`,
  'a parent that is scaled': `<div style="transform: scale(1.5); transform-origin: 0 0">${button('b')}</div>`,
  'a parent with a filter and contained paint': `<div style="filter: contrast(1); contain: paint; padding: 40px">${button('b')}</div>`,
  'a parent that clips': `<div style="overflow: hidden; width: 240px; height: 90px">${button('b')}</div>`,
  'an isolated parent with less opacity': `<div style="isolation: isolate; opacity: 0.9">${button('b')}</div>`,
  'a page that is zoomed': `<div style="zoom: 1.3">${button('b')}</div>`,
};

const stacks = Object.entries(STACKS).map(([title, body]) => ({
  from: 'intro.js highlight',
  title: `a press through the light reaches the target in ${title}`,
  page: { body: `<main><h1>Form</h1>${body}</main>`, steps: [step('b')] },
  before: countPresses,
  async run(tour) {
    await tour.start(0);
    await works(tour, 'b');
    await tour.press('b');
    await tour.until(() => window.presses.b === 1, 'the page sees the press');
    assert.equal(await presses(tour, 'b'), 1);
  },
}));

/** driver.js, `position.test.ts`: the card stays on the screen, whatever the target is. */
const PLACES = {
  'the upper left corner': 'left: 0; top: 0',
  'the upper right corner': 'right: 0; top: 0',
  'the lower left corner': 'left: 0; bottom: 0',
  'the lower right corner': 'right: 0; bottom: 0',
  'the middle of the lower edge': 'left: 50%; bottom: 0',
};

const places = Object.entries(PLACES).map(([title, css]) => ({
  from: 'driver.js position',
  title: `the card is whole on the screen beside a target in ${title}`,
  page: {
    body: `<main><h1>Form</h1>${button('b', `position: fixed; ${css}`)}</main>`,
    steps: [step('b')],
  },
  async run(tour) {
    await tour.start(0);
    await works(tour, 'b');
    const whole = await tour.browser.evaluate(() => {
      const { left, top, right, bottom } = window.tool.card().getBoundingClientRect();
      return left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
    });
    assert.ok(whole);
  },
}));

peerCases('the light', [
  ...stacks,
  ...places,
  {
    from: 'driver.js position',
    title: 'a target larger than the screen leaves the card on the screen',
    page: {
      body: '<main><h1>Form</h1><div id="huge" tabindex="0" style="height: 2500px; background: #eee">Much</div></main>',
      steps: [step('huge')],
    },
    async run(tour) {
      await tour.start(0);
      const seen = await tour.browser.evaluate(() =>
        window.bench.pressable(window.tool.closeButton()),
      );
      assert.ok(seen);
    },
  },
  {
    from: 'intro.js highlight',
    title: 'the target is hovered through the light',
    page: {
      body: `<main><h1>Form</h1>${button('b')}</main><style>#b:hover { outline: 5px solid rgb(1, 2, 3) }</style>`,
      steps: [step('b')],
    },
    before: countPresses,
    async run(tour) {
      await tour.start(0);
      await works(tour, 'b');
      await tour.press('b');
      await tour.until(
        () => getComputedStyle(document.getElementById('b')).outlineColor === 'rgb(1, 2, 3)',
        'the page sees the pointer',
      );
    },
  },
  {
    from: 'intro.js highlight',
    title: 'a fixed target stays lit while the page below it scrolls',
    page: {
      body: `<main><h1>Form</h1><div style="position: fixed; left: 300px; top: 90px">${button('b')}</div>${TALL}</main>`,
      steps: [step('b')],
    },
    async run(tour) {
      await tour.start(0);
      await works(tour, 'b');
      await tour.browser.evaluate(() => window.scrollBy({ top: 400, behavior: 'instant' }));
      await tour.settle();
      await works(tour, 'b');
    },
  },
  {
    from: 'intro.js modal',
    title: 'what is not lit can be used too, and the step stays',
    page: {
      body: `<main><h1>Form</h1>${button('b')}<p>${button('other')}</p></main>`,
      steps: [step('b')],
    },
    before: countPresses,
    async run(tour) {
      await tour.start(0);
      await tour.press('other');
      await tour.until(() => window.presses.other === 1, 'the page sees the press');
      await tour.settle();
      assert.ok(await tour.isAt(0), 'a press on the page does not end the guide');
    },
  },
  {
    from: 'driver.js overlay',
    title: 'a resize of the window moves light and card with the target',
    page: {
      body: `<main style="text-align: right"><h1>Form</h1>${button('b')}</main>`,
      steps: [step('b')],
    },
    async run(tour) {
      await tour.start(0);
      await works(tour, 'b');
      await tour.browser.setViewport(1000, 700);
      await tour.settle();
      await works(tour, 'b');
    },
  },
  {
    from: 'intro.js RTL',
    title:
      'on a page from right to left the card is whole, beside its target, and covers nothing of it',
    page: { dir: 'rtl', body: `<main><h1>نموذج</h1>${field('b')}</main>`, steps: [step('b')] },
    async run(tour) {
      await tour.start(0);
      await works(tour, 'b');
      const covers = await tour.browser.evaluate(() => {
        const card = window.tool.card().getBoundingClientRect();
        const target = window.bench.box('b');
        if (card.left < 0 || card.right > innerWidth) return 'off the screen';
        const apart =
          card.right <= target.left ||
          card.left >= target.right ||
          card.bottom <= target.top ||
          card.top >= target.bottom;
        return apart ? '' : 'covers';
      });
      assert.equal(covers, '');
    },
  },
  {
    from: 'shepherd modal',
    title: 'however often it is started, there is one card and one light',
    page: {
      body: `<main><h1>Form</h1>${field('a')}${field('b')}</main>`,
      steps: [step('a'), step('b')],
    },
    async run(tour) {
      await tour.start(0);
      await tour.start(1);
      await tour.start(0);
      const there = await tour.browser.evaluate(() => [
        window.bench.deep(document, 'aidant-guide').length,
        window.bench.deep(document, '.spot').length,
      ]);
      assert.deepEqual(there, [1, 1]);
      await works(tour, 'a');
    },
  },
]);
