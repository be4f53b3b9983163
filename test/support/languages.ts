/** Imported for its effect: the words of all languages are there before the first test. */
import { loadLanguage } from '../../src/core/speech/locales/locales.js';

await Promise.all(['de', 'en', 'fr', 'nl'].map((lang) => loadLanguage(lang)));
