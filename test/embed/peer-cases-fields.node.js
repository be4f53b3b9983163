/** Scrolling that respects the page’s own bars and boxes, and fields that the page has built itself. */
import assert from 'node:assert/strict';
import { field, peerCases, step, works } from '../support/peer-cases.js';
import { words } from '../support/words.js';

const t = await words('en');
const main = (inner) => `<main><h1>Form</h1>${inner}</main>`;
const gap = (height) => `<div style="height: ${height}px"></div>`;

/** Starts at a target out of sight, and waits until it stands in sight; the card may leave the way there to a press. */
async function goTo(tour, id, seen) {
  await tour.start(0);
  await tour.rests(id);
  const toField = await tour.browser.evaluate(
    (words) => window.tool.nextButton()?.textContent.includes(words),
    t('guide.toField'),
  );
  if (toField) await tour.press('nextButton');
  await tour.until(seen, `${id} is in sight`, id);
  await works(tour, id);
}

const clearOf = (bar, edge) => `(id) => {
  const target = window.bench.box(id);
  const bar = document.querySelector('${bar}').getBoundingClientRect();
  return '${edge}' === 'top'
    ? target.top >= bar.bottom && target.bottom <= innerHeight
    : target.bottom <= bar.top && target.top >= 0;
}`;

const SCROLLS = [
  {
    from: 'Usertour custom scroll',
    title: 'a target far below a sticky header ends below it',
    body: `<div class="bar" style="position: sticky; top: 0; height: 80px; background: #ddd">Header</div>${main(`${gap(2000)}${field('far')}${gap(2000)}`)}`,
    seen: clearOf('.bar', 'top'),
  },
  {
    from: 'Usertour custom scroll',
    title: 'a target above a fixed footer ends above it',
    body: `${main(`${gap(2000)}${field('far')}`)}<div class="bar" style="position: fixed; left: 0; right: 0; bottom: 0; height: 120px; background: #ddd">Footer</div>${gap(200)}`,
    seen: clearOf('.bar', 'bottom'),
  },
  {
    from: 'Usertour custom scroll',
    title: 'where the page scrolls in a box of its own under a fixed header',
    body: `<div class="bar" style="position: fixed; top: 0; left: 0; right: 0; height: 70px; background: #ddd; z-index: 5">Header</div>
      <div style="position: fixed; inset: 0; overflow: auto; padding-top: 70px">${main(`${gap(1800)}${field('far')}${gap(1800)}`)}</div>`,
    seen: clearOf('.bar', 'top'),
  },
  {
    from: 'shepherd scrollTo',
    title: 'on a page that scrolls smoothly by its own style',
    body: `<style>html { scroll-behavior: smooth }</style><div class="bar" style="position: sticky; top: 0; height: 80px; background: #ddd">Header</div>${main(`${gap(2600)}${field('far')}${gap(1800)}`)}`,
    seen: clearOf('.bar', 'top'),
  },
  {
    from: 'react-joyride scroll',
    title: 'in a box within a box, both scrolled away',
    body: main(
      `${gap(900)}<div class="bar" style="height: 1px"></div><div style="height: 360px; overflow: auto; border: 1px solid">${gap(700)}
      <div style="height: 240px; overflow: auto; border: 1px solid">${gap(600)}${field('far')}${gap(600)}</div>${gap(700)}</div>${gap(900)}`,
    ),
    seen: `(id) => window.bench.pressable(window.bench.target(id))`,
  },
  {
    from: 'shepherd scrollTo',
    title: 'with the page’s own scroll-margin and scroll-padding',
    body: `<style>html { scroll-padding-top: 140px }</style><div class="bar" style="position: fixed; top: 0; left: 0; right: 0; height: 120px; background: #ddd">Header</div>${main(`${gap(2000)}${field('far', 'style="scroll-margin-top: 30px"')}${gap(1500)}`)}`,
    seen: clearOf('.bar', 'top'),
  },
  {
    from: 'react-joyride scroll',
    title: 'back up to a target above',
    body: main(`${gap(300)}${field('far')}${gap(2500)}`),
    start: () => window.scrollTo({ top: 2400, behavior: 'instant' }),
    seen: `(id) => window.bench.pressable(window.bench.target(id))`,
  },
].map(({ from, title, body, seen, start }) => ({
  from,
  title,
  page: { body, steps: [step('far')] },
  before: start,
  run: (tour) => goTo(tour, 'far', seen),
}));

/**
 * Usertour, `test-custom-input.html`: what counts as filled or chosen in fields of every make. `act` is what the
 * person does; before it the card asks, after it it goes on.
 */
const FIELDS = [
  {
    title: 'a text field',
    body: field('x'),
    act: (tour) => write(tour, 'x'),
  },
  {
    title: 'a field for a date',
    body: field('x', 'type="date"'),
    act: (tour) => set(tour, (target) => (target.value = '2026-11-22')),
  },
  {
    title: 'a select',
    body: '<label>X <select id="x"><option value="">Choose</option><option>One</option></select></label>',
    act: (tour) => set(tour, (target) => (target.value = 'One')),
  },
  {
    title: 'an editable text with a role',
    body: '<p id="l">X</p><div id="x" role="textbox" contenteditable="true" aria-labelledby="l" style="border: 1px solid; min-height: 2em"></div>',
    act: (tour) => write(tour, 'x'),
  },
  {
    title: 'a combobox that is an input',
    body: '<label>X <input id="x" role="combobox" aria-expanded="false" aria-controls="list" /></label><ul id="list" role="listbox"></ul>',
    act: (tour) => write(tour, 'x'),
  },
  {
    title: 'a switch of divs and aria-checked',
    done: 'checked',
    body: '<div id="x" role="switch" tabindex="0" aria-checked="false" aria-label="X">X</div>',
    act: (tour) => set(tour, (target) => target.setAttribute('aria-checked', 'true')),
  },
  {
    title: 'a group of radio buttons',
    done: 'chosen',
    body: '<fieldset id="x"><legend>X</legend><label><input type="radio" name="r" /> One</label> <label><input type="radio" name="r" /> Two</label></fieldset>',
    act: (tour) =>
      set(tour, (target) => {
        target.querySelector('input').checked = true;
      }),
  },
  {
    title: 'radio buttons built of divs',
    done: 'chosen',
    body: '<div id="x" role="radiogroup" aria-label="X"><div role="radio" tabindex="0" aria-checked="false">One</div><div role="radio" tabindex="-1" aria-checked="false">Two</div></div>',
    act: (tour) =>
      set(tour, (target) => target.firstElementChild.setAttribute('aria-checked', 'true')),
  },
  {
    title: 'boxes of which one is enough',
    done: 'checked',
    body: '<fieldset id="x"><legend>X</legend><label><input type="checkbox" /> One</label> <label><input type="checkbox" /> Two</label></fieldset>',
    act: (tour) =>
      set(tour, (target) => {
        target.querySelectorAll('input')[1].checked = true;
      }),
  },
  {
    title: 'an element of the page with a value of its own',
    body: '<label for="x">X</label> <x-field id="x" tabindex="0" style="display: inline-block; border: 1px solid; min-width: 8em">&nbsp;</x-field>',
    before: () =>
      customElements.define(
        'x-field',
        class extends HTMLElement {
          static formAssociated = true;
          internals = this.attachInternals();
          value = '';
          get validity() {
            return this.internals.validity;
          }
        },
      ),
    act: (tour) => set(tour, (target) => (target.value = 'One')),
  },
].map(({ title, body, act, before, done = 'filled' }) => ({
  from: 'Usertour custom input',
  title: `knows ${title} as empty, then as done`,
  page: { body: main(`${body}${field('after')}`), steps: [step('x', { done }), step('after')] },
  before,
  async run(tour) {
    await tour.start(0);
    await tour.press('nextButton');
    // Never a closed door: it asks, and the person may go on all the same.
    await tour.until(
      (words) =>
        window.bench.deep(document, 'aidant-guide')[0].shadowRoot.textContent.includes(words),
      'it asks',
      t('guide.goOn'),
    );
    assert.ok(await tour.isAt(0));
    await act(tour);
    // What is done needs no question any more: its own button is there again.
    await tour.until(() => !!window.tool.nextButton(), 'the question goes');
    await tour.settle();
    await tour.press('nextButton');
    await tour.shows(1);
    await works(tour, 'after');
  },
}));

async function write(tour, id) {
  await tour.focus(id);
  await tour.browser.type('One');
}

/** As the page's own code does: the state, and then the events. */
function set(tour, change) {
  return tour.browser.evaluate(
    `() => {
      const target = document.getElementById('x');
      (${change})(target);
      for (const type of ['input', 'change'])
        target.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
    }`,
  );
}

peerCases('scrolling to the target', [
  ...SCROLLS,
  {
    from: 'shepherd (#1143), react-joyride scroll',
    title: 'while the person writes elsewhere nothing scrolls, and the caret stays',
    page: {
      body: main(`${field('far')}${gap(1500)}${field('other')}${gap(900)}`),
      steps: [step('far')],
    },
    async run(tour) {
      await tour.start(0);
      await tour.focus('other');
      await tour.rests('other');
      const before = await tour.browser.evaluate(() => Math.round(scrollY));
      await tour.browser.type('one');
      await tour.browser.evaluate(() => {
        document.body.append(document.createElement('p'));
      });
      await tour.browser.type(' two');
      await tour.rests('other');
      assert.equal(await tour.browser.evaluate(() => Math.round(scrollY)), before);
      assert.equal(await tour.value('other'), 'one two');
    },
  },
]);
peerCases('fields of every make', FIELDS);
