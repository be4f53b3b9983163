/**
 * What the bench asks of every guided tour (`npm run bench -- guide`), asked of aidant: each question must be
 * passed, here and beside the others. Then what only a browser's own counters can tell.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openBrowser } from '../bench/browser.js';
import { ask, GROUPS } from '../bench/guide/conformance.js';
import * as measure from '../bench/guide/measures.js';
import { serveSite } from '../bench/guide/site.js';
import { build } from '../support/build.js';
import { BROWSERS, ONE_BROWSER, open } from '../support/driver/driver.js';

for (const name of ONE_BROWSER)
  describe(`the guide on a real page, in ${name}`, () => {
    let site;
    let browser;

    before(async () => {
      build('cdn');
      site = await serveSite();
      browser = await open(name);
    });
    after(async () => {
      await browser?.close();
      await site?.close();
    });

    for (const [group, rows] of Object.entries(GROUPS))
      describe(group, () => {
        for (const row of rows)
          it(row.title, async (test) => {
            if (row.can && !browser.can[row.can])
              return test.skip(`a test cannot ask this engine: ${row.can}`);
            const { pass, says } = await ask(row, 'aidant', browser, site.url);
            assert.ok(pass, says);
          });
      });
  });

if (BROWSERS.includes('chromium'))
  describe('what the guide costs, by the counters of Chromium', () => {
    let site;
    let opened;
    let context;

    before(async () => {
      build('cdn');
      site = await serveSite();
      opened = await openBrowser();
      context = { browser: opened.browser, url: site.url, name: 'aidant' };
    });
    after(async () => {
      await opened?.close();
      await site?.close();
    });

    it('leaves no node and no listener after 1,000 starts and stops', async () => {
      const { nodes, listeners } = await measure.cycles(context, 1000);
      assert.deepEqual({ nodes, listeners }, { nodes: 0, listeners: 0 });
    });

    it('makes one layout at most for each frame of scrolling, and none while nothing moves', async () => {
      const { scroll, idle } = await measure.steps(context, { still: true });
      assert.ok(scroll.perFrame <= 1.05, `${scroll.perFrame} layouts for each frame`);
      assert.equal(idle.layouts, 0);
    });
  });
