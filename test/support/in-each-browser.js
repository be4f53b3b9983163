/** A group of tests on the demo with the built files, once for each browser that BROWSERS names. */
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe } from 'node:test';
import { startDemo } from './demo.js';
import { BROWSERS, ONE_BROWSER, open } from './driver/driver.js';
import { Visit } from './visit.js';

/**
 * @param {string} title
 * @param {{ luck?: object, open?: object, ours?: boolean }} options `luck` for `startDemo`, `open` for the browser;
 *   `ours`: what is asked is decided by our own code alone, so that one browser answers for all (EVERY=1 asks all)
 * @param {(visit: Visit) => void} tests
 */
export function inEachBrowser(title, options, tests) {
  for (const name of options.ours ? ONE_BROWSER : BROWSERS)
    describe(`${title}, in ${name}`, () => {
      const visit = new Visit();
      before(async () => {
        visit.demo = await startDemo(options.luck);
        visit.browser = await open(name, options.open);
      });
      beforeEach(() => visit.forgetAll());
      afterEach(() => assert.deepEqual(visit.strangers(), [], 'a request left for another origin'));
      after(async () => {
        await visit.browser?.close();
        await visit.demo?.close();
      });
      tests(visit);
    });
}
