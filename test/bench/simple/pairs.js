/** Turning 500 texts of one page to their simple versions and back, beside only writing 500 texts. */
import { setTimeout as wait } from 'node:timers/promises';
import { openPage, work } from '../browser.js';
import { figure, median, ratio, table } from '../figures.js';

const PAIRS = 500;
const TURNS = 5;
const SETTLES_MS = 600;

const json = (value) => ({ body: JSON.stringify(value), contentType: 'application/json' });

/** @returns {Promise<string>} the table */
export async function pairs(browser, url) {
  const numbers = Array.from({ length: PAIRS }, (_, i) => i);
  const files = {
    '/bench/pairs': {
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><html lang="fr"><meta charset="utf-8"><title>500</title>
        <main>${numbers.map((i) => `<p id="p${i}">Le texte officiel numéro ${i} de la page.</p>`).join('')}</main>
        <script async src="/aidant/aidant.js" data-load="eager" data-site="/bench/site.json"></script></html>`,
    },
    '/bench/site.json': json({
      format: 1,
      id: 'bench',
      name: 'Bench',
      locales: ['fr'],
      texts: ['texts.json'],
    }),
    '/bench/texts.json': json({
      format: 1,
      lang: 'fr',
      blocks: numbers.map((i) => ({ find: { id: `p${i}` }, simple: `Le texte simple ${i}.` })),
    }),
  };
  const { page, cdp, close } = await openPage(browser, files);
  try {
    await page.goto(`${url}/bench/pairs`);
    await page.waitForFunction(() => !!window.aidant?.version);
    await page.evaluate(() => window.aidant.ready);
    const before = await page.evaluate(() => document.body.outerHTML);
    const turn = (level) => page.evaluate((to) => window.aidant.setLevel(to), level);
    await turn('simple');
    await turn('original');
    await wait(SETTLES_MS);
    const own = [];
    const plain = [];
    let identical = 0;
    for (let i = 0; i < TURNS; i += 1) {
      own.push(await work(cdp, () => turn('simple').then(() => turn('original')), SETTLES_MS));
      if ((await page.evaluate(() => document.body.outerHTML)) === before) identical += 1;
      plain.push(await work(cdp, () => page.evaluate(write), SETTLES_MS));
    }
    const row = (words, name) => {
      const [a, b] = [own, plain].map((turns) => median(turns.map((one) => one[name])));
      return [words, figure(a), figure(b), ratio(a, b)];
    };
    return [
      table(
        [
          `${PAIRS} pairs to simple and back`,
          'aidant',
          'only writing the texts',
          'aidant / writing',
        ],
        [
          row('script, ms', 'script'),
          row('layout and style, ms', 'layout'),
          row('all tasks, ms', 'task'),
        ],
      ),
      '',
      `Byte for byte what it was after ${identical} of ${TURNS} turns. aidant also looks at each text, checks its ` +
        'original, counts what has no simple version, keeps the place and announces once.',
    ].join('\n');
  } finally {
    await close();
  }
}

/** Runs in the page: the least that shows other texts and the old ones again. */
async function write() {
  const texts = [...document.querySelectorAll('main p')].map((p) => p.firstChild);
  const before = texts.map((text) => text.data);
  texts.forEach((text, i) => (text.data = `Le texte simple ${i}.`));
  await new Promise((resolve) => requestAnimationFrame(resolve));
  texts.forEach((text, i) => (text.data = before[i]));
}
