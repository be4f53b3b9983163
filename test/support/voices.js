/** Chromium with the voices of `voices-extension`, for tests of real `speechSynthesis` that need no sound. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright';
import { CHROMIUM_ARGS, findChromium } from './find-browser.js';

const extension = resolve(import.meta.dirname, 'voices-extension');

/** @returns {Promise<{ context: import('playwright').BrowserContext, close(): Promise<void> }>} */
export async function openWithVoices() {
  const found = await findChromium();
  const profile = mkdtempSync(join(tmpdir(), 'aidant-voices-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: found.path,
    headless: true,
    env: { ...process.env, ...found.env },
    ignoreDefaultArgs: [
      '--disable-extensions',
      '--disable-component-extensions-with-background-pages',
    ],
    args: [
      ...CHROMIUM_ARGS,
      '--headless=new',
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
    ],
  });
  return {
    context,
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
