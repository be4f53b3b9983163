/**
 * Behaviours that other guided tours test of themselves, asked of aidant on pages of its own. Each case names where it
 * comes from; only the case was taken, never code.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { serveSite } from '../bench/guide/site.js';
import { Tour } from '../bench/guide/tour.js';
import { build } from './build.js';
import { ONE_BROWSER, open } from './driver/driver.js';

const SIZE = [1280, 900];

/**
 * @param {string} title
 * @param {readonly {
 *   from: string, title: string, can?: string, size?: [number, number], before?: () => unknown,
 *   page: { body: string, steps: object[], site?: object, dir?: string, root?: string },
 *   more?: Record<string, object>, run: (tour: Tour) => Promise<void>,
 * }[]} cases `page` as in `test/bench/guide/fixtures.js`; `more` are further pages of the same case, by name
 */
export function peerCases(title, cases) {
  const fixtures = {};
  cases.forEach((one, i) => {
    fixtures[nameOf(i)] = one.page;
    for (const [name, page] of Object.entries(one.more ?? {}))
      fixtures[`${nameOf(i)}-${name}`] = page;
  });

  for (const name of ONE_BROWSER)
    describe(`${title}, in ${name}`, () => {
      let site;
      let browser;
      before(async () => {
        build('cdn');
        site = await serveSite({ fixtures });
        browser = await open(name, { width: SIZE[0], height: SIZE[1] });
      });
      after(async () => {
        await browser?.close();
        await site?.close();
      });

      cases.forEach((one, i) => {
        it(`${one.from}: ${one.title}`, async (test) => {
          if (one.can && !browser.can[one.can])
            return test.skip(`a test cannot ask this engine: ${one.can}`);
          const tour = new Tour('aidant', browser, site.url);
          tour.fixture = nameOf(i);
          await browser.setViewport(...(one.size ?? SIZE));
          await tour.open(tour.fixture, one.before);
          await one.run(tour);
          assert.deepEqual(await browser.evaluate(() => window.bench.errors), []);
        });
      });
    });
}

const nameOf = (index) => `case-${index + 1}`;

/** The light holds the target, and both the target and the card can be pressed. */
export async function works(tour, id) {
  await tour.until(
    (name) => {
      const hole = window.tool.hole();
      if (!hole) return false;
      const target = window.bench.box(name);
      return (
        hole.left <= target.left + 1 &&
        hole.top <= target.top + 1 &&
        hole.right >= target.right - 1 &&
        hole.bottom >= target.bottom - 1
      );
    },
    `the light holds ${id}`,
    id,
  );
  await tour.until(
    (name) => window.bench.pressable(window.bench.target(name)),
    `${id} can be pressed`,
    id,
  );
  const button = () =>
    window.bench.pressable(window.tool.nextButton() ?? window.tool.closeButton());
  await tour.until(button, 'the card can be pressed');
}

/** How often the page has seen a press on each of its elements, by id. */
export const countPresses = () => {
  window.presses = {};
  addEventListener(
    'click',
    ({ target }) => {
      if (target.id) window.presses[target.id] = (window.presses[target.id] ?? 0) + 1;
    },
    true,
  );
};

export const presses = (tour, id) => tour.browser.evaluate((name) => window.presses[name] ?? 0, id);

/** Waits until the words can be read in the card. */
export const says = (tour, words) =>
  tour.until(
    (wanted) => {
      const card = window.tool.card();
      return window.bench.visible(card) && card.textContent.includes(wanted);
    },
    `the card says “${words}”`,
    words,
  );

export const field = (id, rest = '') =>
  `<p><label for="${id}">Field ${id}</label> <input id="${id}" ${rest} /></p>`;
export const step = (id, rest = {}) => ({ id, title: `Step ${id}`, text: 'Write it.', ...rest });
