import { de } from './de.js';
import { en } from './en.js';
import { fr } from './fr.js';
import type { Language } from './language.js';
import { nl } from './nl.js';

const LANGUAGES: Readonly<Record<string, Language>> = { de, en, fr, nl };

/** Undefined for a language that nobody has written lists for. @param language the primary subtag */
export function languageWords(language: string): Language | undefined {
  return Object.hasOwn(LANGUAGES, language) ? LANGUAGES[language] : undefined;
}
