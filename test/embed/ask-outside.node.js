/** The guard that every test of a page ends with (`visit.strangers`): it must see what leaves, or it proves nothing. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { startDemo } from '../support/demo.js';
import { BROWSERS, open } from '../support/driver/driver.js';
import { Visit } from '../support/visit.js';

const LIMIT_MS = 10_000;

for (const name of BROWSERS)
  describe(`a request to another origin, in ${name}`, () => {
    const visit = new Visit();
    before(async () => {
      // The demo's own policy would stop it in the browser.
      visit.demo = await startDemo({ headers: { 'content-security-policy': 'default-src *' } });
      visit.browser = await open(name);
    });
    after(async () => {
      await visit.browser?.close();
      await visit.demo?.close();
    });

    it('is seen, and nothing else is', async () => {
      await visit.goto('/adresse/etape-1');
      assert.deepEqual(visit.strangers(), []);
      // An address that belongs to nobody (RFC 5737).
      await visit.browser.evaluate(() => void (new Image().src = 'http://192.0.2.1/seen.gif'));
      // What is asked for is told at once; whether anybody answers is of no interest.
      for (const until = Date.now() + LIMIT_MS; Date.now() < until && !visit.strangers()[0];)
        await wait(20);
      assert.deepEqual(visit.strangers(), ['http://192.0.2.1/seen.gif']);
    });
  });
