import type { SpeechLanguage } from './locale.js';

/** Each is a chunk of its own: a French page fetches French only. */
export const LANGUAGES: Readonly<
  Record<string, () => Promise<{ readonly speech: SpeechLanguage }>>
> = {
  de: () => import('./de.js'),
  en: () => import('./en.js'),
  fr: () => import('./fr.js'),
  nl: () => import('./nl.js'),
};
