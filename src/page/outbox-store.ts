import { promisifyRequest } from 'idb-keyval';
import type { OutboxRecord } from '../core/help/outbox.js';
import { hasDatabase } from './kept.js';

/**
 * Where requests wait: in the browser's database, or in this page only where nothing may be kept or nothing can be
 * (private window, full disk). The database is opened for each use and closed again: an open one would keep other
 * tabs from erasing it.
 */
export interface OutboxStore {
  /** Everything, in no order. */
  all(): Promise<OutboxRecord[]>;
  /** True where it outlasts this page. */
  keeps(id: string): boolean;
  put(record: OutboxRecord): Promise<void>;
  /** Reads, changes and writes as one; an `undefined` answer removes it. Nothing happens to one that is gone. */
  change(id: string, act: (record: OutboxRecord) => OutboxRecord | undefined): Promise<void>;
  /**
   * From now on in this page only; what was kept goes from the device. Resolves with all that goes on in this page.
   * Whatever is erased in the moment after the call waits until it has been read.
   */
  keepNothing(): Promise<readonly OutboxRecord[]>;
  /** Another tab keeps nothing any more, and these go on in this page, too. */
  take(records: readonly OutboxRecord[]): void;
  /** One of those in this page only has changed in another tab; `undefined`: it is gone. */
  follow(id: string, record: OutboxRecord | undefined): void;
  erase(): Promise<void>;
}

const RECORDS = 'requests';

/** The sign by which a page knows that the database is there, without opening it. */
export interface OutboxMark {
  there(): boolean;
  /** False where nothing may be kept. */
  set(): boolean;
  clear(): void;
}

/**
 * @param name of the database
 * @param exclusively runs it while no other tab puts in or erases: else a request put in by one tab could go with the
 *   empty database that another one is just erasing.
 * @param changedHere hears of each change of one that is in this page only: the other tabs cannot read it.
 */
export function createOutboxStore(
  name: string,
  mark: OutboxMark,
  exclusively: (act: () => Promise<void>) => Promise<void>,
  changedHere: (id: string, record: OutboxRecord | undefined) => void = () => undefined,
): OutboxStore {
  const here = new Map<string, OutboxRecord>();
  /** Counts how often everything was erased: what was on its way in by then must not come after. */
  let era = 0;
  let nothingKept = false;
  /** Until what was kept has come into this page. */
  let moving: Promise<unknown> = Promise.resolve();
  /** False only where the last look found nothing. */
  let some = true;

  const read = async (): Promise<OutboxRecord[]> => {
    const kept = await use(name, 'readonly', (records) =>
      promisifyRequest(records.getAll() as IDBRequest<OutboxRecord[]>),
    ).catch(() => undefined);
    some = (kept ?? []).length > 0;
    return kept ?? [];
  };

  const erase = async (): Promise<void> => {
    mark.clear();
    await deleteDatabase(name);
  };

  const eraseIfEmpty = (): Promise<void> =>
    exclusively(async () => {
      if ((await read()).length === 0) await erase();
    });

  const changeHere = (
    id: string,
    act: (record: OutboxRecord) => OutboxRecord | undefined,
  ): boolean => {
    const mine = here.get(id);
    if (!mine) return false;
    const changed = act(mine);
    if (changed) here.set(id, changed);
    else here.delete(id);
    if (changed !== mine) changedHere(id, changed);
    return true;
  };

  return {
    async all() {
      await moving;
      const kept = mark.there() ? await read() : [];
      return [...kept.filter(({ id }) => !here.has(id)), ...here.values()];
    },

    keeps: (id) => !here.has(id),

    async put(record) {
      const mine = era;
      let kept = false;
      await exclusively(async () => {
        if (mine !== era || nothingKept || !mark.set()) return;
        some = true;
        await use(name, 'readwrite', (records) => written(records, record), { create: true }).then(
          () => (kept = true),
          () => undefined,
        );
      });
      // Forgotten, or not to be kept any more, while it was put in: it must not come back behind that.
      const forgotten = mine !== era;
      if (kept && !forgotten && !nothingKept) return;
      if (!forgotten) here.set(record.id, record);
      if (kept) await erase();
      else await eraseIfEmpty();
    },

    async change(id, act) {
      await moving;
      if (changeHere(id, act) || !mark.there()) return;
      let after: OutboxRecord | undefined;
      let left = 1;
      await use(name, 'readwrite', async (records) => {
        const before = (await promisifyRequest(records.get(id))) as OutboxRecord | undefined;
        if (!before) return;
        after = act(before);
        if (after === before) return;
        if (after) return written(records, after);
        records.delete(id);
        left = await promisifyRequest(records.count());
      }).catch(() => {
        // A full disk must not keep it from being sent, nor from being known as sent.
        if (after) here.set(id, after);
      });
      if (left === 0) await eraseIfEmpty();
    },

    async keepNothing() {
      const mine = era;
      nothingKept = true;
      const move = async (): Promise<void> => {
        // Opened in this very moment: whoever erases the database next has to wait until it has been read.
        const kept = !some
          ? []
          : await use(
              name,
              'readonly',
              (records) => promisifyRequest(records.getAll() as IDBRequest<OutboxRecord[]>),
              { atOnce: true },
            ).catch(() => undefined);
        if (mine !== era) return;
        for (const record of kept ?? []) if (!here.has(record.id)) here.set(record.id, record);
      };
      await (moving = move());
      await erase();
      return [...here.values()];
    },

    take(records) {
      nothingKept = true;
      for (const record of records) if (!here.has(record.id)) here.set(record.id, record);
    },

    follow(id, record) {
      if (!here.has(id)) return;
      if (record) here.set(id, record);
      else here.delete(id);
    },

    async erase() {
      era++;
      here.clear();
      await erase();
    },
  };
}

async function written(records: IDBObjectStore, record: OutboxRecord): Promise<void> {
  records.put(record, record.id);
  await promisifyRequest(records.transaction);
}

/** Opens the database, uses it, and closes it. Without `create` one that is not there stays so: `undefined`. */
async function use<T>(
  name: string,
  mode: IDBTransactionMode,
  act: (records: IDBObjectStore) => Promise<T>,
  { create = false, atOnce = false } = {},
): Promise<T | undefined> {
  // WebKit keeps an empty one where the making of it was given up below.
  if (!create && !atOnce && 'databases' in indexedDB && !(await hasDatabase(name)))
    return undefined;
  const opening = indexedDB.open(name);
  let missing = false;
  opening.onupgradeneeded = () => {
    if (create) opening.result.createObjectStore(RECORDS);
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
    // On the disk before the person is told that it is kept: a browser that is killed must not lose it.
    const transaction = database.transaction(RECORDS, mode, { durability: 'strict' });
    return await act(transaction.objectStore(RECORDS));
  } finally {
    database.close();
  }
}

async function deleteDatabase(name: string): Promise<void> {
  try {
    await promisifyRequest(indexedDB.deleteDatabase(name));
  } catch {
    // No database here, or none that may be used: nothing of ours is in it.
  }
}
