import { eraseRequests, SIGN } from './erase-requests.js';
import { PREFIX } from './kept.js';

/**
 * Takes away everything of ours that lies in this browser for these pages, whichever site of ours wrote it, and nothing
 * of the host's.
 */
export async function eraseOurs(
  window: Pick<Window, 'localStorage' | 'sessionStorage' | 'indexedDB'> & {
    readonly caches?: CacheStorage;
  },
  siteId: string,
): Promise<void> {
  for (const name of ['sessionStorage', 'localStorage'] as const) {
    try {
      const storage = window[name];
      for (const key of Object.keys(storage).filter((one) => one.startsWith(PREFIX))) {
        if (key.endsWith(SIGN)) eraseRequests(window, key.slice(0, -SIGN.length));
        else storage.removeItem(key);
      }
    } catch {
      // Denied: then nothing of ours is in it.
    }
  }
  await Promise.all([
    // Not every browser lists its databases; that of this site is known by name.
    attempt(async () => {
      const known = (await window.indexedDB.databases?.()) ?? [{ name: PREFIX + siteId }];
      for (const { name } of known) if (name?.startsWith(PREFIX)) eraseRequests(window, name);
    }),
    attempt(async () => {
      for (const name of (await window.caches?.keys()) ?? [])
        if (name.startsWith(PREFIX)) await window.caches?.delete(name);
    }),
  ]);
}

async function attempt(act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch {
    // Storage may throw at the mere mention of it; what cannot be opened cannot have been written by us.
  }
}
