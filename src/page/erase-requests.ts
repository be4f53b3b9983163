/**
 * What the sign of the requests in the storage says once they must go: no page takes them up any more. It stays where
 * the database does not answer before the page closes, and the next page erases before it sends.
 */
export const DOOMED = 0;

/** What its name adds to that of the database. */
export const SIGN = '.outbox';

/** Erases the requests that wait on this device, also where nothing has opened them on this page. */
export function eraseRequests(window: Pick<Window, 'localStorage'>, database: string): void {
  const sign = database + SIGN;
  const doomed = String(DOOMED);
  const attempt = (act: (storage: Storage) => void): void => {
    try {
      act(window.localStorage);
    } catch {
      // Denied: then no request was ever kept.
    }
  };
  let marked = false;
  attempt((storage) => {
    marked = storage.getItem(sign) !== null;
    if (marked) storage.setItem(sign, doomed);
  });
  indexedDB.deleteDatabase(database).onsuccess = () =>
    attempt((storage) => {
      if (marked && storage.getItem(sign) === doomed) storage.removeItem(sign);
    });
}
