import { de } from './de.js';
import { en } from './en.js';
import { fr } from './fr.js';
import type { SpeechLocale } from './locale.js';
import { nl } from './nl.js';

const LOCALES: Readonly<Record<string, SpeechLocale>> = { de, en, fr, nl };

/** Undefined where we do not know how the language says things: its own voice then does what it can. */
export function speechLocale(language: string): SpeechLocale | undefined {
  return LOCALES[language];
}

const sets = new Map<string, ReadonlySet<string>>();

/** Short forms after whose dot a sentence goes on. */
export function shortForms(language: string): ReadonlySet<string> {
  let known = sets.get(language);
  if (!known) {
    known = new Set((speechLocale(language)?.shortForms ?? '').split(' '));
    sets.set(language, known);
  }
  return known;
}
