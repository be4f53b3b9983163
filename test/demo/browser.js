import { chromium } from 'playwright';
import { CHROMIUM_ARGS, findChromium } from '../support/find-browser.js';

/** Chromium for tests of the demo's own pages; `aidant: false` keeps aidant away from them. */
export async function openBrowser() {
  const found = await findChromium();
  const browser = await chromium.launch({
    executablePath: found.path,
    args: CHROMIUM_ARGS,
    env: { ...process.env, ...found.env },
  });
  return {
    async page({ aidant = false, ...options } = {}) {
      const context = await browser.newContext(options);
      if (!aidant) await context.route('**/aidant/**', (route) => route.abort());
      return context.newPage();
    },
    close: () => browser.close(),
  };
}
