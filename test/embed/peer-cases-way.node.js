/** The way through a guide: back and on, leaving, other pages and routes, and who may say no. */
import assert from 'node:assert/strict';
import { field, peerCases, says, step, works } from '../support/peer-cases.js';
import { words } from '../support/words.js';

const t = await words('en');
const main = (inner) => `<main><h1>Form</h1>${inner}</main>`;
const three = {
  body: main(`${field('a')}${field('b')}${field('c')}`),
  steps: [step('a'), step('b'), step('c')],
};
const events = () => {
  window.told = [];
  for (const name of ['aidant-guide-start', 'aidant-step-change', 'aidant-guide-end'])
    document.addEventListener(name, () => window.told.push(name));
};

peerCases('the way', [
  {
    from: 'driver.js keyboard, intro.js navigation',
    title: 'no key pressed on the page moves or ends the guide',
    page: three,
    async run(tour) {
      await tour.start(1);
      await tour.browser.evaluate(() => document.activeElement?.blur());
      await tour.browser.press('ArrowRight', 'ArrowLeft', 'ArrowLeft', 'Enter', 'Escape');
      await tour.settle();
      assert.ok(await tour.isAt(1));
    },
  },
  {
    from: 'driver.js navigation',
    title: 'there is no way back on the first step, and from the second it leads to the first',
    page: three,
    async run(tour) {
      await tour.start(0);
      const back = { name: t('guide.previous'), within: 'aidant-guide' };
      assert.equal(await tour.browser.has(back), false);
      await tour.press('nextButton');
      await tour.shows(1);
      await tour.settle();
      await tour.browser.click(back);
      await tour.shows(0);
      await works(tour, 'a');
    },
  },
  {
    from: 'driver.js navigation',
    title: 'after the last step comes the end, and then nothing',
    page: { ...three, steps: [step('a'), step('b')] },
    before: events,
    async run(tour) {
      await tour.start(0);
      await tour.press('nextButton');
      await tour.shows(1);
      await tour.settle();
      await tour.press('nextButton');
      await tour.browser.click({ name: t('guide.finish'), within: 'aidant-guide' });
      await tour.until(() => !window.bench.visible(window.tool.card()), 'the guide is gone');
      const told = await tour.browser.evaluate(() => window.told);
      assert.equal(told.filter((name) => name === 'aidant-guide-end').length, 1);
    },
  },
  {
    from: 'driver.js hooks, lifecycle',
    title: 'start, each change and the end are told once, in order',
    page: three,
    before: events,
    async run(tour) {
      await tour.start(0);
      await tour.press('nextButton');
      await tour.shows(1);
      await tour.settle();
      await tour.press('closeButton');
      await tour.until(() => window.told.includes('aidant-guide-end'), 'the end is told');
      const told = await tour.browser.evaluate(() => window.told);
      assert.equal(told.filter((name) => name === 'aidant-guide-start').length, 1);
      assert.equal(told[0], 'aidant-guide-start');
      assert.equal(told.at(-1), 'aidant-guide-end');
      assert.ok(told.includes('aidant-step-change'));
    },
  },
  {
    from: 'react-joyride controlled',
    title: 'a page that says no to a change of step keeps the step',
    page: three,
    before: () =>
      document.addEventListener('aidant-step-change', (event) => {
        if (window.refuse) event.preventDefault();
      }),
    async run(tour) {
      await tour.start(0);
      await tour.browser.evaluate(() => {
        window.refuse = true;
      });
      await tour.press('nextButton');
      await tour.settle();
      assert.ok(await tour.isAt(0));
      await tour.browser.evaluate(() => {
        window.refuse = false;
      });
      await tour.press('nextButton');
      await tour.shows(1);
    },
  },
  {
    from: 'react-joyride before hook',
    title: 'a page that says no to the start sees nothing of it',
    page: three,
    before: () =>
      document.addEventListener('aidant-guide-start', (event) => event.preventDefault()),
    async run(tour) {
      await tour.browser.evaluate(() => void window.tool.start(0));
      await tour.settle();
      assert.equal(
        await tour.browser.evaluate(() => window.bench.visible(window.tool.card())),
        false,
      );
    },
  },
  {
    from: 'react-joyride (#357, #408)',
    title: '× leaves; it is never “next”',
    page: three,
    async run(tour) {
      await tour.start(0);
      await tour.press('closeButton');
      await says(tour, t('guide.afterStop'));
      assert.equal(await tour.isAt(1), false);
    },
  },
  {
    from: 'intro.js exit',
    title: 'leaving leaves nothing of the step in the page',
    page: three,
    async run(tour) {
      const html = () => document.documentElement.outerHTML.replace(/<aidant-[^>]*>/g, '');
      await tour.start(0);
      const during = await tour.browser.evaluate(html);
      await tour.browser.evaluate(() => window.tool.stop());
      await tour.until(() => !window.bench.visible(window.tool.card()), 'the guide is gone');
      const after = await tour.browser.evaluate(html);
      assert.equal(after, during);
      const left = await tour.browser.evaluate(() => [
        window.bench.deep(document, '.spot, .box').length,
        document.adoptedStyleSheets.length,
      ]);
      assert.deepEqual(left, [0, 0]);
    },
  },
  {
    from: 'intro.js dont-show-again',
    title: 'it never starts by itself, on no visit',
    page: { ...three, site: { storage: 'tab' } },
    async run(tour) {
      await tour.settle();
      assert.ok(await tour.browser.evaluate(() => !window.tool.card()));
      await tour.start(0);
      await tour.browser.evaluate(() => window.tool.stop());
      await tour.open(tour.fixture);
      await tour.settle();
      assert.equal(
        await tour.browser.evaluate(() => window.bench.visible(window.tool.card())),
        false,
      );
    },
  },
  {
    from: 'intro.js multi-page',
    title: 'the guide goes on where it was after a link to the next page',
    page: {
      site: { storage: 'tab' },
      body: main(`${field('a')}<p><a id="go" href="/on/aidant/case-10-second">Next page</a></p>`),
      steps: [
        step('a', { page: '/on/aidant/case-10' }),
        step('go', { done: { page: '/on/aidant/case-10-second' } }),
        step('z', { page: '/on/aidant/case-10-second' }),
      ],
    },
    more: {
      second: {
        site: { storage: 'tab' },
        body: main(field('z')),
        steps: [
          step('a', { page: '/on/aidant/case-10' }),
          step('go', { done: { page: '/on/aidant/case-10-second' } }),
          step('z', { page: '/on/aidant/case-10-second' }),
        ],
      },
    },
    async run(tour) {
      await tour.start(1);
      await works(tour, 'go');
      await tour.press('go');
      await tour.until(() => !!document.getElementById('z') && window.tool?.ready(), 'the page');
      await tour.shows(2);
      await works(tour, 'z');
    },
  },
  {
    from: 'react-joyride multi-route',
    title: 'the guide goes on after a change of route without a load',
    page: {
      body: main('<div id="view"><p><button id="go" type="button">On</button></p></div>'),
      steps: [
        step('go', { page: '/on/aidant/case-11', done: { page: '/route/two' } }),
        step('r', { page: '/route/two', late: true }),
      ],
    },
    before: () =>
      document.getElementById('go').addEventListener('click', () => {
        history.pushState({}, '', '/route/two');
        const label = document.createElement('label');
        label.append('Second ', Object.assign(document.createElement('input'), { id: 'r' }));
        document.getElementById('view').replaceChildren(label);
      }),
    async run(tour) {
      await tour.start(0);
      await tour.press('go');
      await tour.shows(1);
      await works(tour, 'r');
    },
  },
  {
    from: 'intro.js start',
    title: 'it starts at the step that is asked for, and in the middle again after a stop',
    page: three,
    async run(tour) {
      await tour.start(2);
      await works(tour, 'c');
      await tour.browser.evaluate(() => window.tool.stop());
      await tour.settle();
      await tour.start(1);
      await works(tour, 'b');
    },
  },
]);
