/** Chromium with its own counters, for the benches. */
import { setTimeout as wait } from 'node:timers/promises';
import { chromium } from 'playwright';
import { CHROMIUM_ARGS, findChromium } from '../support/find-browser.js';

export async function openBrowser() {
  const found = await findChromium();
  const browser = await chromium.launch({
    executablePath: found.path,
    args: CHROMIUM_ARGS,
    env: { ...process.env, ...found.env },
  });
  return { browser, close: () => browser.close() };
}

/**
 * A page in a window of its own.
 * @param {import('playwright').Browser} browser
 * @param {Record<string, { body: string | Buffer, contentType: string }>} [files] answers by path, before the network
 */
export async function openPage(browser, files = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  if (Object.keys(files).length > 0) {
    await page.route(
      ({ pathname }) => Object.hasOwn(files, pathname),
      (route) => route.fulfill(files[new URL(route.request().url()).pathname]),
    );
  }
  const cdp = await context.newCDPSession(page);
  // The time the page's thread really had: what else the machine does is not counted.
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  return { page, cdp, close: () => context.close() };
}

/** What the browser did while `act` ran and for `settle` ms after: milliseconds and counts. */
export async function work(cdp, act, settle) {
  const before = await counters(cdp);
  await act();
  await wait(settle);
  const after = await counters(cdp);
  return Object.fromEntries(Object.keys(after).map((name) => [name, after[name] - before[name]]));
}

async function counters(cdp) {
  const { metrics } = await cdp.send('Performance.getMetrics');
  const of = (name) => metrics.find((metric) => metric.name === name)?.value ?? 0;
  return {
    script: of('ScriptDuration') * 1000,
    task: of('TaskDuration') * 1000,
    layout: (of('LayoutDuration') + of('RecalcStyleDuration')) * 1000,
    layouts: of('LayoutCount'),
  };
}
