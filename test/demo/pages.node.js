/** The demo's pages in a browser: sound by themselves, with and without scripts, before aidant comes. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { routes, serve } from '../../docs/demo/serve.js';
import { draft, seal } from '../receiver/seal.js';
import { build } from '../support/build.js';
import { openBrowser } from './browser.js';
import { walkAddress, walkTransfer } from './walk.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let demo;
let browser;
before(async () => {
  build('cdn');
  demo = await serve({ quiet: true });
  browser = await openBrowser();
  await askTheDesk();
});
after(async () => {
  await browser.close();
  await demo.close();
});

/** Two requests for the desk's page, one of them with a spoken message. */
async function askTheDesk() {
  const site = JSON.parse(
    readFileSync(new URL('../../docs/demo/valmont/site.json', import.meta.url), 'utf8'),
  );
  const { key } = site.channels.find(({ kind }) => kind === 'callback');
  const sound = new Uint8Array(900);
  const voice = { type: 'audio/webm', bytes: sound.length, seconds: 7 };
  for (const [request, more] of [
    [draft(), {}],
    [draft({ way: 'desk', voice }), { sound }],
  ]) {
    const envelope = await seal(request, key, more);
    const { ok } = await fetch(`${demo.url}/api/callback`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': envelope.id },
      body: JSON.stringify(envelope),
    });
    assert.ok(ok);
  }
}

/** Problems axe finds; evaluated by the driver, so that the page's policy stays as strict as it is. */
async function problems(page) {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { violations } = await globalThis.axe.run();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target}`));
  });
}

/** How far the page is wider than its window. */
const overflow = (page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

for (const colorScheme of ['light', 'dark']) {
  test(`every page is clean for axe and fits 320 px, ${colorScheme}`, async () => {
    const page = await browser.page({ colorScheme, viewport: { width: 320, height: 640 } });
    for (const path of Object.keys(routes)) {
      await page.goto(demo.url + path);
      assert.deepEqual(await problems(page), [], path);
      assert.ok((await overflow(page)) <= 0, path);
    }
    for (const path of ['/adresse/etape-1', '/nl/adresse/etape-2', '/adresse/etape-3']) {
      await page.goto(demo.url + path);
      await page.locator('form .actions button').click();
      assert.deepEqual(await problems(page), [], `${path} with errors`);
      assert.ok((await overflow(page)) <= 0, `${path} with errors`);
    }
  });
}

test('the error summary has focus and leads to the field', async () => {
  const page = await browser.page();
  await page.goto(`${demo.url}/adresse/etape-1`);
  await page.locator('#continuer').click();
  await page.locator('.error-summary:focus').waitFor();
  await page.locator('.error-summary a').last().click();
  await page.locator('#niss:focus').waitFor();
});

test('without scripts both forms can be filled in and sent', async () => {
  const page = await browser.page({ javaScriptEnabled: false });
  await walkAddress(page, demo.url, '/adresse', () => undefined);
  assert.match(await page.locator('.reference').innerText(), /^VAL-/);
  await walkTransfer(page, demo.url, () => undefined);
  assert.match(await page.locator('.reference').innerText(), /^BDV-/);
  assert.equal(await page.locator('.help-bar').filter({ visible: true }).count(), 0);
});

test('the bank’s application goes from view to view without a page load, and confirms in a modal window', async () => {
  const page = await browser.page({ aidant: true });
  const broken = [];
  page.on('pageerror', (error) => broken.push(String(error)));
  const requests = [];
  let loads = 0;
  page.on('load', () => (loads += 1));
  await walkTransfer(page, demo.url, async (_page, path) => {
    if (path === '/banque/virement') {
      page.on('request', (request) => request.method() !== 'GET' && requests.push(request.url()));
    }
    if (path.endsWith('confirmer')) {
      const modal = await page.locator('dialog#confirmation').evaluate((d) => d.matches(':modal'));
      assert.ok(modal);
      assert.match(await page.locator('#recapitulatif').innerText(), /25,50/);
    }
  });
  assert.equal(loads, 1);
  assert.deepEqual(requests, [], 'nothing of the transfer leaves the page');
  assert.match(await page.locator('.reference').innerText(), /^BDV-\d{6}$/);
  assert.deepEqual(broken, []);
});

test('the bank’s application says what is wrong at its field, and goes back by the browser’s button', async () => {
  const page = await browser.page({ aidant: true });
  await page.goto(`${demo.url}/banque/virement/confirmer`);
  await page.waitForURL(`${demo.url}/banque/virement`);
  const first = page.locator('banque-vue[view="beneficiaire"]');
  await first.locator('#suite').click();
  assert.equal(await first.locator('.error-summary li').count(), 3);
  assert.deepEqual(await problems(page), []);
  await first.locator('.error-summary a', { hasText: 'numéro de compte' }).click();
  const iban = first.locator('#iban');
  assert.ok(await iban.evaluate((element) => element.matches(':focus[aria-invalid="true"]')));
  assert.equal(await iban.getAttribute('aria-describedby'), 'iban-hint iban-error');
  await walkTransfer(page, demo.url, async (_page, path) => {
    if (!path.endsWith('confirmer')) return;
    await page.keyboard.press('Escape');
    await page.waitForURL(`${demo.url}/banque/virement/montant`);
    assert.equal(await page.locator('#confirmation').filter({ visible: true }).count(), 0);
    await page.goBack();
    await page.locator('#confirmation').waitFor();
    assert.equal(await iban.inputValue(), 'BE68 5390 0754 7034');
  });
});
