/** Simple words: turning a page to simple and back, 500 pairs, and the hard words of a long page. */
import { serve } from '../../../docs/demo/serve.js';
import { openBrowser } from '../browser.js';
import { marking } from './glossary.js';
import { pairs } from './pairs.js';
import { turning } from './turn.js';

export const title = 'Simple words: a turn to simple, 500 pairs, hard words in 20,000';

export async function run() {
  const demo = await serve({ port: 0, quiet: true });
  const { browser, close } = await openBrowser();
  try {
    return [
      await turning(browser, demo.url),
      await pairs(browser, demo.url),
      await marking(browser, demo.url),
    ].join('\n\n');
  } finally {
    await close();
    await demo.close();
  }
}
