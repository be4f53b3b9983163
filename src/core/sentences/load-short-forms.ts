import { primary } from '../formats/text.js';
import { SHORT_FORMS } from './files.js';
import { knowShortForms } from './sentences.js';

/**
 * Fetches the short forms of these languages, for whoever cuts sentences and says nothing aloud. Never rejects:
 * without them the browser's own cuts stay.
 */
export async function loadShortForms(languages: readonly string[]): Promise<void> {
  await Promise.all(
    [...new Set(languages.map(primary))].map(async (language) => {
      const file = await SHORT_FORMS[language]?.().catch(() => undefined);
      if (file) knowShortForms(language, file.shortForms);
    }),
  );
}
