import type { Reporter } from '../core/errors.js';
import type { Keep, KeepKey } from '../core/ports.js';
import { eraseRequests } from './erase-requests.js';
import { databaseOf, PREFIX } from './kept.js';

/** `device` outlasts the tab, `tab` does not, `none` writes nothing. */
export type StorageMode = 'device' | 'tab' | 'none';

const OUR_KEYS: readonly KeepKey[] = [
  'guide',
  'place',
  'prefs',
  'thread',
  'listen',
  'outbox',
  'places',
];

/** What belongs to this visit only. */
const OF_THE_TAB = new Set<KeepKey>(['guide', 'listen']);

/**
 * A request the person has sent waits beyond the tab, wherever anything may be kept at all: they were told so as they
 * pressed "send".
 */
const BEYOND_THE_TAB = new Set<KeepKey>(['outbox']);

/**
 * The person's choices in the browser's storage, under our own keys only.
 *
 * A running guide (`guide`) and what the reading was switched on to do (`listen`) never outlast the tab. What may outlast it (`prefs`, `thread`, `places`, and `place`, which is
 * nowhere else) does so only where the site allows `device` and the person answered that nobody else uses this device.
 * `outbox` outlasts it unless nothing may be kept.
 *
 * @param mayOutlast asked at each write: the site's mode and the person's answer may change.
 */
export function createKeep(options: {
  readonly siteId: () => string;
  readonly mode: () => StorageMode;
  readonly mayOutlast: () => boolean;
  readonly report: Reporter;
  readonly window?: Pick<Window, 'localStorage' | 'sessionStorage'>;
}): Keep {
  const { siteId, mode, mayOutlast, report } = options;
  const source = options.window ?? window;
  let reported = false;

  const nameOf = (key: KeepKey): string => `${PREFIX}${siteId()}.${key}`;

  /** Storage may throw at the mere mention of it (cookies blocked, sandboxed frame). */
  const attempt = <T>(act: () => T): T | undefined => {
    try {
      return act();
    } catch {
      if (!reported) {
        reported = true;
        report({
          code: 'storage-denied',
          severity: 'person',
          fix: 'The browser keeps nothing for this page: choices are forgotten at the next page.',
        });
      }
      return undefined;
    }
  };

  const parse = (text: string | null | undefined): unknown => {
    try {
      return text ? (JSON.parse(text) as unknown) : undefined;
    } catch {
      return undefined;
    }
  };

  const remove = (key: KeepKey): void => {
    attempt(() => source.sessionStorage.removeItem(nameOf(key)));
    attempt(() => source.localStorage.removeItem(nameOf(key)));
  };

  return {
    read(key) {
      if (mode() === 'none') return undefined;
      const text =
        attempt(() => source.sessionStorage.getItem(nameOf(key))) ??
        (BEYOND_THE_TAB.has(key) || (mode() === 'device' && !OF_THE_TAB.has(key))
          ? attempt(() => source.localStorage.getItem(nameOf(key)))
          : undefined);
      return parse(text);
    },

    write(key, value) {
      if (mode() === 'none') return false;
      const lasting =
        BEYOND_THE_TAB.has(key) || (!OF_THE_TAB.has(key) && mode() === 'device' && mayOutlast());
      if (key === 'place' && !lasting) return false;
      const text = JSON.stringify(value);
      return (
        attempt(() => {
          (lasting ? source.localStorage : source.sessionStorage).setItem(nameOf(key), text);
          return true;
        }) ?? false
      );
    },

    remove,
    forget(taken) {
      for (const key of OUR_KEYS) if (key !== 'outbox') remove(key);
      if (!taken) attempt(() => eraseRequests(source, databaseOf(siteId())));
    },
  };
}
