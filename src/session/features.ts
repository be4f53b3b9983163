import type { Surface } from '../core/app.js';
import type { Site } from '../core/formats/site.js';
import type { Keep, KeepKey } from '../core/ports.js';
import type { FeatureName, PortGroup } from '../core/session.js';
import { LANGUAGES } from '../core/speech/locales/files.js';
import { databaseOf, hasDatabase } from '../page/kept.js';
import type { Install } from './context.js';

/** A feature: the groups of ports it leans on, and the chunk that brings it into the session. */
interface Feature {
  readonly needs: readonly PortGroup[];
  /** @param languages of the interface and of the page. */
  readonly load: (languages: readonly string[]) => Promise<{ install: Install }>;
}

export const FEATURES: Readonly<Record<FeatureName, Feature>> = {
  guide: {
    needs: ['finding', 'showing', 'placing', 'announcing'],
    load: () => import('./guide.js'),
  },
  practice: { needs: ['finding'], load: () => import('./practice.js') },
  read: {
    needs: ['finding', 'painting'],
    load: (languages) => {
      // How they are said comes beside the reading, which asks for it first of all: a round trip less. This is only
      // a guess from the tag, and the reading tells what is missing.
      for (const tag of languages) LANGUAGES[tag.slice(0, 2)]?.().catch(() => undefined);
      return import('./read.js');
    },
  },
  simple: {
    needs: ['finding', 'painting', 'announcing'],
    load: () => import('./simple.js'),
  },
  comfort: {
    needs: ['finding', 'painting', 'announcing', 'showing'],
    load: () => import('./comfort.js'),
  },
  help: { needs: [], load: () => import('./help.js') },
  callback: { needs: [], load: () => import('./callback.js') },
  shared: { needs: ['announcing'], load: () => import('./shared.js') },
  author: { needs: ['finding'], load: () => import('./author.js') },
};

/** What an earlier page of this tab has left, and who takes it up again. */
const TAKEN_UP: readonly (readonly [KeepKey, FeatureName])[] = [
  ['guide', 'guide'],
  ['place', 'guide'],
  ['listen', 'read'],
  ['outbox', 'callback'],
];

/** The features that have something to take up again. */
export async function takenUp(keep: Keep, site: Site): Promise<readonly FeatureName[]> {
  const found = TAKEN_UP.filter(([key]) => keep.read(key) !== undefined).map(([, name]) => name);
  if (!found.includes('callback') && (await hasDatabase(databaseOf(site.id))))
    found.push('callback');
  return [...new Set(found)];
}

/** The features that a window leans on. "Ring me back" is offered in the helper's, and written in its own. */
export function featuresOf(surface: Surface, { channels }: Site): readonly FeatureName[] {
  const callback = channels.some(({ kind }) => kind === 'callback') ? (['callback'] as const) : [];
  if (surface === 'helper') return ['help', ...callback];
  return surface === 'callback' ? callback : [];
}
