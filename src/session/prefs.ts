import type { AppState } from '../core/app.js';
import type { Site } from '../core/formats/site.js';
import { primary, type Level } from '../core/formats/text.js';
import type { Keep } from '../core/ports.js';

/** What the person chose, kept as `site.storage` allows. */
export interface Prefs {
  readonly locale?: string;
  readonly level?: Level;
  /** What the person switched on to read more easily; the comfort itself writes it. */
  readonly comfort?: unknown;
  /** Nobody else uses this device: asked once, and kept with what that allows to be kept. */
  readonly alone?: true;
}

export function readPrefs(keep: Keep): Prefs {
  return (keep.read('prefs') ?? {}) as Prefs;
}

/** Keeps the person's choices where the site and the person allow it. */
export function writePrefs(keep: Keep, { shared, locale, level }: AppState): void {
  // "Yes, keep nothing": what an answer of before let outlast the tab goes, too.
  if (shared === 'yes') keep.forget();
  const alone = shared === 'no' ? { alone: true as const } : {};
  const prefs: Prefs = { locale, level, ...alone };
  // The pace of the voice is kept under the same key by the reading itself.
  keep.write('prefs', { ...readPrefs(keep), ...prefs });
}

/** What the person reads: a language that the site writes, also where the interface (`spoken`) has no words in it. */
export function languageRead(tag: string, { locales }: Site, spoken: string): string {
  const language = primary(tag);
  return locales?.some((one) => primary(one) === language) ? language : spoken;
}
