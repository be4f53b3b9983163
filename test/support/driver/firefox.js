/** Firefox by WebDriver BiDi; it needs no other program. */
import puppeteer from 'puppeteer-core';
import { findFirefox } from '../find-browser.js';

export async function launch({ width, height, touch, still }) {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findFirefox(),
    defaultViewport: { width, height },
    extraPrefsFirefox: {
      'media.webspeech.synth.test': true,
      ...(still ? { 'ui.prefersReducedMotion': 1 } : {}),
      ...(touch ? { 'dom.w3c_touch_events.enabled': 1 } : {}),
    },
  });
  const requests = [];
  const openPage = async () => {
    const opened = await browser.newPage();
    opened.on('request', (request) => requests.push(request.url()));
    return opened;
  };
  let page = await openPage();
  return {
    requests: () => requests,
    can: {
      touch: true,
      emulate: false,
      a11y: false,
      narrow: true,
      offline: true,
      // What could not be fetched once is not asked for again before the next page.
      importsAgain: false,
    },
    goto: (url) => page.goto(url),
    async newTab() {
      const old = page;
      page = await openPage();
      await old.close();
    },
    call: (work, values) => page.evaluate(`(${work})(...${JSON.stringify(values)})`),
    click: ({ x, y }) => page.mouse.click(x, y),
    tap: ({ x, y }) => page.touchscreen.tap(x, y),
    async press(name, held) {
      const key = name === 'Space' ? ' ' : name;
      for (const one of held) await page.keyboard.down(one);
      await page.keyboard.press(key);
      for (const one of held) await page.keyboard.up(one);
    },
    type: (text) => page.keyboard.type(text),
    offline: (yes) => page.setOfflineMode(yes),
    setViewport: (w, h) => page.setViewport({ width: w, height: h }),
    screenshot: (path) => page.screenshot({ path }),
    close: () => browser.close(),
  };
}
