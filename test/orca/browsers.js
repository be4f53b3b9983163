/** A browser with a window, on the desktop where Orca listens. */
import puppeteer from 'puppeteer-core';
import { chromium } from 'playwright';
import { focused } from '../support/driver/in-page.js';
import { CHROMIUM_ARGS, findChromium, findFirefox } from '../support/find-browser.js';

const OPEN = { firefox, chromium: chromiumBrowser };

/** @returns what both can do: `{ version, goto, press, type, focus, waitFor, close }`. */
export async function openOnDesktop(name, env) {
  const browser = await OPEN[name](env);
  return { ...browser, focus: () => browser.page.evaluate(focused) };
}

async function firefox(env) {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findFirefox(),
    headless: false,
    defaultViewport: null,
    env,
    extraPrefsFirefox: { 'accessibility.force_disabled': -1 },
  });
  const page = await browser.newPage();
  return {
    page,
    version: () => browser.version(),
    async goto(url) {
      await page.goto(url);
      await page.bringToFront();
    },
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
    waitFor: (work) => page.waitForFunction(work, { polling: 100 }),
    close: () => browser.close(),
  };
}

async function chromiumBrowser(env) {
  const found = await findChromium();
  const browser = await chromium.launch({
    executablePath: found.path,
    headless: false,
    env: { ...env, ...found.env },
    args: [...CHROMIUM_ARGS, '--force-renderer-accessibility=complete', '--window-size=1200,800'],
    ignoreDefaultArgs: ['--disable-renderer-accessibility'],
  });
  const page = await browser.newPage({ viewport: null });
  return {
    page,
    version: async () => `Chromium ${browser.version()}`,
    async goto(url) {
      await page.goto(url);
      await page.bringToFront();
    },
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
    waitFor: (work) => page.waitForFunction(work),
    close: () => browser.close(),
  };
}
