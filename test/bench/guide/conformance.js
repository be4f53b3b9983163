/**
 * The questions every guided tour meets on a real page, the same for each tool. `npm run bench -- guide` asks them
 * all; `test/embed/guide-conformance.node.js` asks aidant, so that a regression fails the tests.
 */
import { FIXTURES } from './fixtures.js';
import { access } from './rows/access.js';
import { guest } from './rows/guest.js';
import { keys } from './rows/keys.js';
import { moves } from './rows/moves.js';
import { reach } from './rows/reach.js';
import { Tour } from './tour.js';

/**
 * `can`: what the browser's driver must be able to do. `size` and `media`: how the browser is set for the row.
 * `before`: runs in the page before the tour is made. `run` answers `{ pass, says }`.
 */
export const GROUPS = {
  'The person’s keys and focus': keys,
  'Where targets are': reach,
  'Going with the target': moves,
  'Assistive technology and the person’s settings': access,
  'A guest of the page': guest,
};
export const ROWS = Object.values(GROUPS).flat();

/** Asks one question. A tool that throws or never shows its step has not passed; the error says why. */
export async function ask(row, name, browser, url) {
  const tour = new Tour(name, browser, url);
  tour.words = FIXTURES[row.fixture].steps;
  const [width, height] = row.size ?? [1280, 900];
  await browser.setViewport(width, height);
  if (row.media) await browser.emulate(row.media);
  try {
    await tour.open(row.fixture, row.before);
    return await row.run(tour);
  } catch (error) {
    return { pass: false, says: error.message.split('\n')[0] };
  } finally {
    if (row.media) await browser.emulate({ reducedMotion: 'no-preference', forcedColors: 'none' });
  }
}
