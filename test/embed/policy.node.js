/** The tests of this folder run under the policy that the project promises to work under; this holds the demo to it. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { POLICY } from '../../docs/demo/serve.js';
import { inEachBrowser } from '../support/in-each-browser.js';

const PROMISED =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; media-src 'self'; " +
  "require-trusted-types-for 'script'; trusted-types lit-html";

inEachBrowser('the strictest policy', {}, (visit) => {
  it('is the one of the demo, and stops nothing of ours', async () => {
    const given = POLICY.split('; ');
    for (const directive of PROMISED.split('; ')) assert.ok(given.includes(directive), directive);

    const response = await fetch(`${visit.demo.url}/adresse/etape-1`);
    assert.equal(response.headers.get('content-security-policy'), POLICY);

    await visit.goto('/adresse/etape-1');
    await visit.startGuide();
    assert.deepEqual(await visit.faults(), []);
  });

  it('does stop what it should: a script in the page', async () => {
    await visit.goto('/adresse/etape-1');
    await visit.browser.evaluate(() => {
      const script = document.createElement('script');
      try {
        script.textContent = 'window.stolen = true';
      } catch {
        return; // Trusted Types refuse it even earlier.
      }
      document.head.append(script);
    });
    assert.equal(await visit.browser.evaluate(() => window.stolen === undefined), true);
  });
});
