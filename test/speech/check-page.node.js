/** The page for hands and ears: has every fact of docs/speech-support.md, and finds out what it says it can. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { startSite } from '../support/small-site.js';
import { openWithVoices } from '../support/voices.js';

const docs = resolve(import.meta.dirname, '../../docs');

describe('docs/speech-check.html', () => {
  let site;
  let browser;
  let page;
  const errors = [];

  before(async () => {
    site = await startSite({ folder: { at: '/', from: docs } });
    browser = await openWithVoices();
    page = await browser.context.newPage();
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.goto(`${site.url}/speech-check.html`);
    await page.getByRole('option', { name: 'Test fr (fr-FR)' }).waitFor({ state: 'attached' });
  });

  after(async () => {
    await browser?.close();
    site?.close();
  });

  it('has the facts of the documentation, each once', async () => {
    const written = readFileSync(join(docs, 'speech-support.md'), 'utf8');
    const numbers = [...written.matchAll(/^\| (\d+)(?:–(\d+))? +\|/gm)].flatMap(
      ([, from, to = from]) => Array.from({ length: to - from + 1 }, (_, at) => Number(from) + at),
    );
    const here = await page
      .locator('#facts > li')
      .evaluateAll((rows) => rows.map(({ id }) => Number(id.replace('fact-', ''))));
    assert.deepEqual(numbers, here);
    assert.equal(here.length, 29);
  });

  it('finds out what it can, and writes it down with what a person noted', async () => {
    await page.getByLabel('Voice to try').selectOption({ label: 'Test fr (fr-FR)' });
    const tried = {
      6: /^12 boundaries for 12 words/,
      13: /start at \d+ ms\nerror \(interrupted\)/,
      22: /charIndex at the end: \d+ of \d+\ncharLength: 5/,
      29: /of 6 equal the name/,
    };
    for (const [id, expected] of Object.entries(tried)) {
      await page.getByRole('button', { name: `Try ${id}`, exact: true }).click();
      await page.waitForFunction(
        (fact) => !['', '…'].includes(document.querySelector(`#fact-${fact} output`).textContent),
        id,
      );
      assert.match(await page.locator(`#fact-${id} output`).innerText(), expected);
    }
    const row = page.locator('#fact-13');
    await row.getByLabel('otherwise').check();
    await row.getByLabel('What I saw or heard').fill('a click');
    await page.getByLabel('Device, system').fill('a test');
    await page.getByRole('button', { name: 'Show the record' }).click();
    const record = JSON.parse(await page.getByLabel('The record').inputValue());
    assert.equal(record.device, 'a test');
    assert.equal(record.voices.length, 6);
    const thirteen = record.facts.find(({ id }) => id === 13);
    assert.equal(thirteen.verdict, 'otherwise');
    assert.equal(thirteen.note, 'a click');
    assert.ok(record.facts.length >= 4);
    assert.deepEqual(errors, []);
  });
});
