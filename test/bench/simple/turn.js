/** Turning simple words on and off on the demo's form, with its texts against a site that has none. */
import { readFileSync } from 'node:fs';
import { openPage, work } from '../browser.js';
import { figure, median, ratio, table } from '../figures.js';

const TURNS = 8;
const SETTLES_MS = 300;
const PATH = '/adresse/etape-1';

const folder = new URL('../../../docs/demo/valmont/', import.meta.url);
const read = (name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));

/** @returns {Promise<string>} the table */
export async function turning(browser, url) {
  const site = read('site.json');
  const bare = { ...site, texts: undefined, glossary: undefined };
  const blocks = read(site.texts[0]).blocks.filter(({ page }) => !page || page === PATH).length;
  const none = {
    '/valmont/site.json': { body: JSON.stringify(bare), contentType: 'application/json' },
  };
  const withTexts = await measure(browser, url, {});
  const without = await measure(browser, url, none);
  return report(blocks, withTexts, without);
}

async function measure(browser, url, files) {
  const { page, cdp, close } = await openPage(browser, files);
  await page.goto(url + PATH);
  await page.waitForFunction(() => !!window.aidant?.version);
  await page.evaluate(() => window.aidant.ready);
  const body = () => page.evaluate(() => document.body.outerHTML);
  const turn = (level) =>
    work(cdp, () => page.evaluate((to) => window.aidant.setLevel(to), level), SETTLES_MS);
  const before = await body();
  const first = sum(await turn('simple'), await turn('original'));
  const turns = [];
  let changed = 0;
  let identical = (await body()) === before ? 1 : 0;
  for (let i = 0; i < TURNS; i += 1) {
    const to = await turn('simple');
    if ((await body()) !== before) changed += 1;
    turns.push(sum(to, await turn('original')));
    if ((await body()) === before) identical += 1;
  }
  await close();
  return { first, turns, changed, identical };
}

const sum = (a, b) => Object.fromEntries(Object.keys(a).map((name) => [name, a[name] + b[name]]));

function report(blocks, some, none) {
  const row = (words, pick) => [
    words,
    figure(pick(some)),
    figure(pick(none)),
    ratio(pick(some), pick(none)),
  ];
  const later = (name) => (one) => median(one.turns.map((turn) => turn[name]));
  return [
    table(
      [`median of ${TURNS} turns on ${PATH}`, `${blocks} simple texts`, 'none', 'texts / none'],
      [
        row('first turn (fetches and reads the files): script, ms', ({ first }) => first.script),
        row('later turn: script, ms', later('script')),
        row('later turn: layout and style, ms', later('layout')),
        row('later turn: all tasks, ms', later('task')),
      ],
    ),
    '',
    `The page changed in ${some.changed} of ${TURNS} turns with texts, ${none.changed} without. ` +
      `Back at the original it was byte for byte what it was in ${some.identical} of ${TURNS + 1}.`,
  ].join('\n');
}
