/** The driver is what the built-bundle tests stand on, so it has tests of its own. */
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { AXE, BROWSERS, open } from './driver.js';

const PAGE = `<!doctype html><html lang="en"><title>Driver</title><script src="/axe.js"></script><script src="/page.js"></script>
<main><label>Name <input id="name"></label><x-box></x-box><p style="height: 3000px"></p>
<button id="far">Far away</button><p hidden>not shown</p><img src="x"></main></html>`;
const SCRIPT = `customElements.define('x-box', class extends HTMLElement {
  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    const button = document.createElement('button');
    button.textContent = 'Inside';
    button.addEventListener('click', (event) => { window.clicked = event.isTrusted; });
    button.addEventListener('touchend', () => { window.touched = true; });
    root.append(button);
  }
}); addEventListener('click', (event) => { if (event.target.id === 'far') window.far = event.isTrusted; });`;

for (const name of BROWSERS)
  describe(`the driver in ${name}`, () => {
    let server;
    let browser;
    let url;

    before(async () => {
      server = createServer((request, response) => {
        const script = { '/page.js': SCRIPT, '/axe.js': AXE }[request.url];
        response.writeHead(200, {
          'Content-Type': script ? 'text/javascript' : 'text/html',
          'Content-Security-Policy': "script-src 'self'; require-trusted-types-for 'script'",
        });
        response.end(script ?? PAGE);
      }).listen(0, '127.0.0.1');
      await new Promise((ready) => server.once('listening', ready));
      url = `http://localhost:${server.address().port}/`;
      browser = await open(name, { width: 1100, height: 800, touch: true });
    });
    after(async () => {
      await browser?.close();
      server.closeAllConnections();
      server.close();
    });

    it('presses inside a shadow root, and what is out of view', async () => {
      await browser.goto(url);
      await browser.click({ role: 'button', name: 'inside' });
      assert.equal(await browser.evaluate(() => window.clicked), true);
      await browser.click({ name: 'Far away' });
      assert.equal(await browser.evaluate(() => window.far), true);
    });

    it('types and moves by keys, and tells where the focus is', async () => {
      await browser.goto(url);
      await browser.press('Tab');
      await browser.type('Zoé');
      assert.equal(await browser.evaluate(() => document.getElementById('name').value), 'Zoé');
      await browser.press('Tab');
      assert.deepEqual(await browser.focus(), { path: ['x-box', 'button'], name: 'Inside' });
      await browser.press('Shift+Tab');
      assert.deepEqual((await browser.focus()).path, ['input#name']);
      assert.equal((await browser.tabTo('far')).path[0], 'button#far');
    });

    it('reads what shows', async () => {
      await browser.goto(url);
      assert.equal(await browser.text('main'), 'Name Inside Far away');
      assert.equal(await browser.has({ name: 'not shown' }), false);
    });

    it('runs axe under a strict policy', async () => {
      await browser.goto(url);
      const faults = await browser.axe();
      assert.ok(
        faults.some((line) => line.startsWith('image-alt')),
        faults.join('\n'),
      );
    });

    it('starts with the size asked for', async () => {
      await browser.goto(url);
      assert.deepEqual(await browser.evaluate(() => [innerWidth, innerHeight]), [1100, 800]);
    });

    it('sets the size of the page', async () => {
      await browser.setViewport(700, 600);
      assert.deepEqual(await browser.evaluate(() => [innerWidth, innerHeight]), [700, 600]);
    });

    it('taps', async (test) => {
      if (!browser.can.touch) return test.skip('no touch here');
      await browser.goto(url);
      await browser.tap({ name: 'Inside' });
      await browser.waitFor(() => window.touched === true);
      await browser.waitFor(() => window.clicked === true);
    });
  });
