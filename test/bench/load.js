/** Loading the demo's form with aidant's tag and without it, on a processor six times slower. */
import { setTimeout as wait } from 'node:timers/promises';
import { brotliCompressSync } from 'node:zlib';
import { serve } from '../../docs/demo/serve.js';
import { openBrowser, openPage } from './browser.js';
import { figure, median, ratio, table } from './figures.js';

export const title = 'Load: the page with aidant and without, at 6 times slower CPU';

const LOADS = 5;
const SLOWER = 6;
const PATH = '/adresse/etape-1';
/** After the launcher is there, or as long as it takes without one. */
const SETTLES_MS = 1200;

export async function run() {
  const demo = await serve({ port: 0, quiet: true });
  const { browser, close } = await openBrowser();
  try {
    const loads = { with: [], without: [] };
    for (let i = 0; i < LOADS; i += 1) {
      for (const name of ['with', 'without'])
        loads[name].push(await load(browser, demo.url, name === 'with'));
    }
    return report(loads);
  } finally {
    await close();
    await demo.close();
  }
}

async function load(browser, url, tag) {
  const { page, cdp, close } = await openPage(browser);
  // Both pages come this way, so that the way costs both the same.
  await page.route(`**${PATH}`, async (route) => {
    const response = await route.fetch();
    const body = await response.text();
    const script = /<script[^>]*aidant\.js[^>]*><\/script>/;
    if (!script.test(body)) throw new Error('The page has no tag to take away.');
    await route.fulfill({ response, body: tag ? body : body.replace(script, '') });
  });
  const files = [];
  page.on('requestfinished', async (request) => {
    const { pathname } = new URL(request.url());
    if (!/^\/aidant\/|\.json$/.test(pathname)) return;
    const body = await (await request.response()).body();
    files.push({ bytes: body.length, packed: brotliCompressSync(body).length });
  });
  await page.addInitScript(observe);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.goto(url + PATH, { waitUntil: 'load' });
  if (tag)
    await page.waitForFunction(
      () => !!document.querySelector('aidant-launcher')?.shadowRoot?.querySelector('button'),
    );
  await wait(SETTLES_MS);
  const seen = await page.evaluate(() => window.benchSeen);
  await close();
  const total = (name) => files.reduce((sum, file) => sum + file[name], 0);
  return { ...seen, requests: files.length, bytes: total('bytes'), packed: total('packed') };
}

function observe() {
  const seen = { shift: 0, longest: 0, long: 0, blocked: 0, paint: 0 };
  window.benchSeen = seen;
  const watch = (type, take) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({
      type,
      buffered: true,
    });
  watch('layout-shift', ({ value }) => (seen.shift += value));
  watch('largest-contentful-paint', ({ startTime }) => (seen.paint = startTime));
  watch('longtask', ({ duration }) => {
    seen.long += 1;
    seen.longest = Math.max(seen.longest, duration);
    seen.blocked += duration - 50;
  });
}

function report(loads) {
  const row = (words, pick) => {
    const [some, none] = [loads.with, loads.without].map((all) => median(all.map(pick)));
    return [words, figure(some), figure(none), ratio(some, none)];
  };
  return [
    table(
      [`median of ${LOADS} loads of ${PATH}`, 'with', 'without', 'with / without'],
      [
        row('layout shift (CLS)', ({ shift }) => shift),
        row('largest contentful paint, ms', ({ paint }) => paint),
        row('tasks over 50 ms', ({ long }) => long),
        row('longest of them, ms', ({ longest }) => longest),
        row('time over 50 ms in all of them, ms', ({ blocked }) => blocked),
        row('files of aidant and of the site', ({ requests }) => requests),
        row('their bytes', ({ bytes }) => bytes),
        row('their bytes, brotli', ({ packed }) => packed),
      ],
    ),
    '',
    `Most layout shift in one load with aidant: ${figure(Math.max(...loads.with.map(({ shift }) => shift)))}.`,
  ].join('\n');
}
