import { parseTag } from '../choose-voice.js';
import { knowShortForms } from '../../sentences/sentences.js';
import { LANGUAGES } from './files.js';
import type { SpeechLanguage } from './locale.js';

const known = new Map<string, SpeechLanguage | undefined>();
const coming = new Map<string, Promise<void>>();

/**
 * Fetches how a language says things. Undefined when there is nothing to wait for; never rejects: without its words
 * a language is read as it is written.
 */
export function loadLanguage(lang: string): Promise<void> | undefined {
  const { language } = parseTag(lang);
  const load = LANGUAGES[language];
  if (!load || known.has(language)) return undefined;
  let wait = coming.get(language);
  if (!wait) {
    wait = load().then(
      ({ speech }) => {
        known.set(language, speech);
        knowShortForms(language, speech.shortForms);
      },
      () => void known.set(language, undefined),
    );
    coming.set(language, wait);
  }
  return wait;
}

/** Undefined where we do not know how the language says things: its own voice then does what it can. */
export function speechLanguage(language: string): SpeechLanguage | undefined {
  return known.get(language);
}
