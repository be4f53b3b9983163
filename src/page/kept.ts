import { clock } from './clock.js';

/** The beginning of a session does not wait longer for a database. */
const PATIENCE = 1_000;

/** What the names of all our keys begin with: the edition of what is stored, then the site. */
export const PREFIX = 'aidant.1.';

/** The database in which requests of this site wait, and the name of what its tabs share. */
export const databaseOf = (siteId: string): string => `${PREFIX}${siteId}`;

/** Whether an earlier page of this tab, or this device, left something that must be taken up again at once. */
export function hasKept(window: Pick<Window, 'localStorage' | 'sessionStorage'>): boolean {
  try {
    return [window.sessionStorage, window.localStorage].some((storage) =>
      Object.keys(storage).some((name) => name.startsWith(PREFIX)),
    );
  } catch {
    return false;
  }
}

/**
 * Whether requests wait in the browser's database. Their sign in the storage is written to the disk later than they
 * are: a browser that is killed in between loses it.
 *
 * @param name of the database; without it that of any site of ours
 */
export async function hasDatabase(name?: string): Promise<boolean> {
  try {
    const late = new Promise<[]>((resolve) => void clock.after(PATIENCE, () => resolve([])));
    return (await Promise.race([indexedDB.databases(), late])).some(({ name: there = '' }) =>
      name === undefined ? there.startsWith(PREFIX) : there === name,
    );
  } catch {
    return false;
  }
}
