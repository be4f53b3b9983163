/** Reading aloud: from the press to the end of a long page, and one move of the highlight. */
import { serve } from '../../../docs/demo/serve.js';
import { openBrowser } from '../browser.js';
import { moving } from './move.js';
import { reading } from './reading.js';

export const title = 'Read: a long page aloud, and one move of the highlight';

export async function run() {
  const demo = await serve({ port: 0, quiet: true });
  const { browser, close } = await openBrowser();
  try {
    return [await reading(browser, demo.url), '', await moving(browser, demo.url)].join('\n');
  } finally {
    await close();
    await demo.close();
  }
}
