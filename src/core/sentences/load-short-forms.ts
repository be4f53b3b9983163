import { primary } from '../formats/text.js';
import { knowShortForms } from './sentences.js';

/** Each is a chunk of its own, and small beside all that its language says aloud. */
const FILES: Readonly<Record<string, () => Promise<{ readonly shortForms: ReadonlySet<string> }>>> =
  {
    de: () => import('./de.js'),
    en: () => import('./en.js'),
    fr: () => import('./fr.js'),
    nl: () => import('./nl.js'),
  };

/**
 * Fetches the short forms of these languages, for whoever cuts sentences and says nothing aloud. Never rejects:
 * without them the browser's own cuts stay.
 */
export async function loadShortForms(languages: readonly string[]): Promise<void> {
  await Promise.all(
    [...new Set(languages.map(primary))].map(async (language) => {
      const file = await FILES[language]?.().catch(() => undefined);
      if (file) knowShortForms(language, file.shortForms);
    }),
  );
}
