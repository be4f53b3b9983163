/** The files the two demo sites wrote for aidant, held against their pages in a browser. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { serve } from '../../docs/demo/serve.js';
import { openBrowser } from './browser.js';
import { walkAddress, walkTransfer } from './walk.js';

const DEMO = join(import.meta.dirname, '../../docs/demo');
const json = (path) => JSON.parse(readFileSync(join(DEMO, path), 'utf8'));

let demo;
let browser;
before(async () => {
  demo = await serve({ quiet: true });
  browser = await openBrowser();
});
after(async () => {
  await browser.close();
  await demo.close();
});

const WALKS = [
  {
    name: 'French',
    site: 'valmont',
    lang: 'fr',
    walk: (page, look) => walkAddress(page, demo.url, '/adresse', look),
  },
  {
    name: 'Dutch',
    site: 'valmont',
    lang: 'nl',
    walk: (page, look) => walkAddress(page, demo.url, '/nl/adresse', look),
  },
  {
    name: 'bank',
    site: 'banque',
    lang: 'fr',
    walk: (page, look) => walkTransfer(page, demo.url, look),
  },
];

/** Everything visible that one way of a `find` hits. Playwright looks into open shadow roots, as aidant must. */
function hits(page, way, lang) {
  const visible = (locator) => locator.filter({ visible: true }).count();
  const inLanguage = (text) => (typeof text === 'string' ? text : text[lang]);
  if (way.id) return visible(page.locator(`[id="${way.id}"]`));
  if (way.css) return visible(page.locator(way.css));
  const name = inLanguage(way.name);
  return name === undefined ? 0 : visible(page.getByRole(way.role, { name, exact: true }));
}

test('every file a site names is there and says its format', () => {
  for (const folder of ['valmont', 'banque']) {
    const site = json(`${folder}/site.json`);
    const { procedures, texts, glossary, places, postcodes = [] } = site;
    const named = [procedures, texts, glossary, places, postcodes].flat();
    for (const file of named) assert.equal(json(`${folder}/${file}`).format, 1, file);
    const written = readdirSync(join(DEMO, folder), { recursive: true })
      .filter((file) => file.endsWith('.json'))
      .map((file) => file.replaceAll('\\', '/'));
    assert.deepEqual(written.sort(), [...named, 'site.json'].sort(), 'no file is forgotten');
  }
});

for (const { name, site, lang, walk } of WALKS) {
  test(`${name}: each step finds its one thing, first way first`, async () => {
    const { steps, end } = json(`${site}/${json(`${site}/site.json`).procedures[0]}`);
    const pageOf = new Map();
    let current;
    for (const step of steps) {
      current = step.page ?? current;
      pageOf.set(step, [current].flat());
    }
    const met = new Set();
    await walk(await browser.page(), async (page, path) => {
      for (const step of [...steps, { ...end, id: 'end' }]) {
        const pages = pageOf.get(step) ?? [end.page].flat();
        if (!pages.includes(path) || !step.find) continue;
        if (step.if?.visible && (await hits(page, step.if.visible, lang)) === 0) continue;
        const counts = [];
        for (const way of [step.find].flat()) counts.push(await hits(page, way, lang));
        assert.equal(counts[0], 1, `${step.id}: ${JSON.stringify(step.find)} on ${path}`);
        assert.ok(Math.max(...counts) === 1, `${step.id}: each way hits one thing or none`);
        met.add(step.id);
      }
    });
    const expected = steps.filter((step) => step.find && !step.if?.visible).map(({ id }) => id);
    assert.deepEqual(
      [...expected, 'end'].filter((id) => !met.has(id)),
      [],
    );
  });

  test(`${name}: each simple text belongs to the words that are on the page now`, async () => {
    const file = json(`${site}/site.json`).texts.find((path) => path.endsWith(`${lang}.json`));
    const { blocks } = json(`${site}/${file}`);
    const met = new Set();
    await walk(await browser.page(), async (page, path) => {
      for (const block of blocks) {
        const locator = page.locator(block.find.css ?? `[id="${block.find.id}"]`);
        if (block.page ? block.page !== path : (await locator.count()) === 0) continue;
        const original = await locator.evaluate((element) => {
          // A field stands for its label, a group for its legend.
          const text = element.labels?.[0] ?? element.querySelector(':scope > legend') ?? element;
          return text.textContent.normalize('NFC').replace(/\s+/gu, ' ').trim();
        });
        const hash = createHash('sha256').update(original).digest('hex').slice(0, 16);
        assert.equal(block.source, hash, `${path} ${JSON.stringify(block.find)}: “${original}”`);
        assert.notEqual(block.simple, original);
        met.add(block);
      }
    });
    assert.deepEqual(
      blocks.filter((block) => !met.has(block)),
      [],
    );
  });

  test(`${name}: each hard word is on the pages`, async () => {
    const { terms } = json(`${site}/glossary/${lang}.json`);
    let text = '';
    await walk(await browser.page(), async (page) => {
      text += ` ${await page.locator('main').innerText()}`;
      // What stands in shadow roots is not in their host's text.
      for (const part of await page.locator('banque-vue form, banque-vue p').allInnerTexts())
        text += ` ${part}`;
    });
    const words = text.toLowerCase();
    const unused = terms.filter(
      ({ term, forms }) => ![term, ...forms].some((form) => words.includes(form.toLowerCase())),
    );
    assert.deepEqual(
      unused.map(({ term }) => term),
      [],
    );
  });
}

test('the declaration a person binds themselves with has no simple text', () => {
  const texts = json('valmont/texts/adresse.fr.json').blocks.map(({ find }) =>
    JSON.stringify(find),
  );
  assert.ok(texts.every((find) => !find.includes('"declaration"')));
});

test('each text is there in French and in Dutch, and each title in four languages', () => {
  for (const folder of ['valmont', 'banque']) {
    const { title, steps, end } = json(`${folder}/${json(`${folder}/site.json`).procedures[0]}`);
    for (const step of [{ title, text: title, id: 'procedure' }, ...steps, { ...end, id: 'end' }]) {
      const texts = [
        step.title,
        step.text,
        step.ask,
        ...(step.choices ?? []).map(({ text }) => text),
      ];
      for (const text of texts.filter(Boolean)) {
        for (const lang of ['fr', 'nl', 'de', 'en']) assert.ok(text[lang], `${step.id} in ${lang}`);
      }
    }
  }
});
