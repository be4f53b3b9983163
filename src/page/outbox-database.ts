import { promisifyRequest } from 'idb-keyval';
import type { OutboxRecord } from '../core/help/outbox.js';
import type { Clock } from '../core/ports.js';

/** The database did not answer in time. WebKit's may not, after a page that used it has gone. */
export class Silence extends Error {}

export interface OutboxDatabase {
  /**
   * Opens it, uses it, and closes it. Without `create` one that is not there stays so: `undefined`.
   *
   * @throws Silence where it does not answer: nothing of `act` takes place later
   */
  use<T>(
    mode: IDBTransactionMode,
    act: (records: IDBObjectStore) => Promise<T>,
    how?: { readonly create?: boolean; readonly atOnce?: boolean },
  ): Promise<T | undefined>;
  /** False where it did not answer. */
  erase(): Promise<boolean>;
}

const RECORDS = 'requests';
/** A phone that is busy may take a while; a person who pressed "send" waits for it. */
export const PATIENCE = 4_000;
/** One that was silent is left alone this long. */
export const SILENT_FOR = 30_000;

/** @param answersAgain it may be asked again after a silence */
export function createOutboxDatabase(
  name: string,
  clock: Clock,
  answersAgain: () => void = () => undefined,
): OutboxDatabase {
  let silent = false;

  const inTime = async <T>(act: (given: AbortSignal) => Promise<T>): Promise<T> => {
    if (silent) throw new Silence();
    const giveUp = new AbortController();
    let cancel = (): void => undefined;
    const late = new Promise<never>((_, reject) => {
      cancel = clock.after(PATIENCE, () => {
        giveUp.abort();
        reject(new Silence());
        if (silent) return;
        silent = true;
        clock.after(SILENT_FOR, () => {
          silent = false;
          answersAgain();
        });
      });
    });
    try {
      return await Promise.race([act(giveUp.signal), late]);
    } finally {
      cancel();
    }
  };

  return {
    use: (mode, act, how) => inTime((given) => use(name, mode, act, { ...how, given })),
    erase: () =>
      inTime(async () => void (await promisifyRequest(indexedDB.deleteDatabase(name)))).then(
        () => true,
        // Else no database is here, or none that may be used: nothing of ours is in it.
        (error: unknown) => !(error instanceof Silence),
      ),
  };
}

export async function written(records: IDBObjectStore, record: OutboxRecord): Promise<void> {
  records.put(record, record.id);
  await promisifyRequest(records.transaction);
}

async function use<T>(
  name: string,
  mode: IDBTransactionMode,
  act: (records: IDBObjectStore) => Promise<T>,
  {
    create = false,
    atOnce = false,
    given,
  }: Partial<Record<'create' | 'atOnce', boolean>> & {
    readonly given: AbortSignal;
  },
): Promise<T | undefined> {
  // WebKit keeps an empty one where the making of it was given up below.
  if (!create && !atOnce && 'databases' in indexedDB && !(await isThere(name))) return undefined;
  if (given.aborted) throw new Silence();
  const opening = indexedDB.open(name);
  let missing = false;
  opening.onupgradeneeded = () => {
    if (create && !given.aborted) opening.result.createObjectStore(RECORDS);
    else {
      missing = true;
      opening.transaction?.abort();
    }
  };
  const database = await promisifyRequest(opening).catch((error: unknown) => {
    if (missing) return undefined;
    throw error;
  });
  if (!database) return undefined;
  try {
    if (given.aborted) throw new Silence();
    // On the disk before the person is told that it is kept: a browser that is killed must not lose it.
    const transaction = database.transaction(RECORDS, mode, { durability: 'strict' });
    given.addEventListener('abort', () => abort(transaction));
    return await act(transaction.objectStore(RECORDS));
  } finally {
    database.close();
  }
}

async function isThere(name: string): Promise<boolean> {
  const all = await indexedDB.databases().catch(() => []);
  return all.some((database) => database.name === name);
}

function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It has ended in this very moment.
  }
}
