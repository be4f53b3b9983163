/** Targets that come, go, come back, or are more than one: said, found again, never guessed. */
import assert from 'node:assert/strict';
import { field, peerCases, says, step, works } from '../support/peer-cases.js';
import { words } from '../support/words.js';

const t = await words('en');
const main = (inner) => `<main><h1>Form</h1>${inner}</main>`;

peerCases('targets that change', [
  {
    from: 'shepherd destroying-elements',
    title: 'a target that is taken away is missed aloud, and found when it is made again',
    page: { body: main(`<div id="slot">${field('a')}</div>`), steps: [step('a')] },
    async run(tour) {
      await tour.start(0);
      await works(tour, 'a');
      await tour.browser.evaluate(() => {
        window.kept = document.getElementById('slot').innerHTML;
        document.getElementById('slot').replaceChildren();
      });
      await says(tour, t('guide.missing'));
      await tour.browser.evaluate(() => {
        document.getElementById('slot').innerHTML = window.kept;
      });
      await works(tour, 'a');
      assert.ok(!(await cardText(tour)).includes(t('guide.missing')));
    },
  },
  {
    from: 'react-joyride remounting targets',
    title:
      'a target that the page draws anew again and again keeps its light, and the person the caret in the step’s field',
    page: { body: main(`<div id="slot">${field('a')}</div>${field('b')}`), steps: [step('a')] },
    async run(tour) {
      await tour.start(0);
      await tour.focus('b');
      for (let i = 0; i < 8; i += 1) {
        await tour.browser.evaluate((turn) => {
          const slot = document.getElementById('slot');
          slot.style.paddingTop = `${turn * 10}px`;
          slot.replaceChildren(...[...slot.children].map((one) => one.cloneNode(true)));
        }, i);
        await tour.browser.type('x');
      }
      await works(tour, 'a');
      assert.equal(await tour.value('b'), 'xxxxxxxx');
    },
  },
  {
    from: 'shepherd lazy targets',
    title: 'the second target is made by the person’s press on the first',
    page: {
      body: main('<button id="more" type="button">More</button><div id="slot"></div>'),
      steps: [step('more', { done: 'clicked' }), step('late', { late: true })],
    },
    before: () => {
      document.getElementById('more').addEventListener('click', () =>
        setTimeout(() => {
          const label = document.createElement('label');
          label.append('Late ', Object.assign(document.createElement('input'), { id: 'late' }));
          document.getElementById('slot').append(label);
        }, 300),
      );
    },
    async run(tour) {
      await tour.start(0);
      await tour.press('more');
      await tour.shows(1);
      await works(tour, 'late');
    },
  },
  {
    from: 'shepherd element targeting',
    title: 'two that match are not guessed at',
    page: {
      body: main(
        '<p><input class="one" aria-label="A" /></p><p><input class="one" aria-label="B" /></p>',
      ),
      steps: [step('x', { find: [{ css: '.one' }] })],
    },
    async run(tour) {
      await tour.start(0);
      await says(tour, t('guide.ambiguous'));
      assert.ok(await tour.browser.evaluate(() => !window.tool.hole()));
    },
  },
  {
    from: 'shepherd element targeting',
    title: 'a way that finds nothing gives way to the next, and a broken selector breaks nothing',
    page: {
      body: main(field('a')),
      steps: [step('x', { find: [{ id: 'nowhere' }, { css: '#a ???' }, { label: 'Field a' }] })],
    },
    async run(tour) {
      await tour.start(0);
      await works(tour, 'a');
    },
  },
  {
    from: 'shepherd null targets',
    title: 'a step without a target shows its words and lights nothing',
    page: { body: main(field('a')), steps: [step('x', { find: undefined }), step('a')] },
    async run(tour) {
      await tour.start(0);
      assert.ok(await tour.browser.evaluate(() => !window.tool.hole()));
      await tour.press('nextButton');
      await tour.shows(1);
      await works(tour, 'a');
    },
  },
  {
    from: 'driver.js skipMissingElement',
    title: 'a missing target can be passed by the person, and is not skipped for them',
    page: { body: main(field('b')), steps: [step('gone', { late: true }), step('b')] },
    async run(tour) {
      await tour.start(0);
      await says(tour, t('guide.missing'));
      await tour.browser.click({ name: t('guide.pass'), within: 'aidant-guide' });
      await tour.shows(1);
      await works(tour, 'b');
    },
  },
  {
    from: 'react-joyride modal',
    title: 'the page opens a window for the next step, and closes it for the one after',
    page: {
      body: main(
        `${field('a')}<dialog id="dialog" aria-label="Window">${field('d')}</dialog>${field('z')}`,
      ),
      steps: [step('a'), step('d'), step('z')],
    },
    async run(tour) {
      await tour.start(0);
      await works(tour, 'a');
      await tour.browser.evaluate(() => document.getElementById('dialog').showModal());
      await tour.settle();
      await tour.press('nextButton');
      await tour.shows(1);
      await works(tour, 'd');
      await tour.browser.evaluate(() => document.getElementById('dialog').close());
      await tour.settle();
      await tour.press('nextButton');
      await tour.shows(2);
      await works(tour, 'z');
    },
  },
  {
    from: 'driver.js shadow root (#439)',
    title: 'a target that comes late in a shadow root that comes late',
    page: { body: main('<div id="slot"></div>'), steps: [step('deep', { late: true })] },
    async run(tour) {
      await tour.browser.evaluate(() => void window.tool.start(0));
      await tour.shows(0);
      await tour.browser.evaluate(() => {
        document.getElementById('slot').append(document.createElement('x-outer'));
      });
      await works(tour, 'deep');
    },
  },
]);

const cardText = (tour) => tour.browser.evaluate(() => window.tool.card().textContent);
