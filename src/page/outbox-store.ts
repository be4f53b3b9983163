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
  /** From now on in this page only; what was kept goes from the device. */
  keepNothing(): Promise<void>;
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
 */
export function createOutboxStore(
  name: string,
  mark: OutboxMark,
  exclusively: (act: () => Promise<void>) => Promise<void>,
): OutboxStore {
  const here = new Map<string, OutboxRecord>();

  const read = async (): Promise<OutboxRecord[]> => {
    const kept = await use(name, 'readonly', (records) =>
      promisifyRequest(records.getAll() as IDBRequest<OutboxRecord[]>),
    ).catch(() => undefined);
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

  return {
    async all() {
      const kept = mark.there() ? await read() : [];
      return [...kept.filter(({ id }) => !here.has(id)), ...here.values()];
    },

    keeps: (id) => !here.has(id),

    async put(record) {
      let kept = false;
      await exclusively(async () => {
        if (!mark.set()) return;
        await use(name, 'readwrite', (records) => written(records, record), { create: true }).then(
          () => (kept = true),
          () => undefined,
        );
      });
      if (kept) return;
      here.set(record.id, record);
      await eraseIfEmpty();
    },

    async change(id, act) {
      const mine = here.get(id);
      if (mine) {
        const changed = act(mine);
        if (changed) here.set(id, changed);
        else here.delete(id);
        return;
      }
      if (!mark.there()) return;
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
      for (const record of await read()) here.set(record.id, record);
      await erase();
    },

    async erase() {
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
  { create = false } = {},
): Promise<T | undefined> {
  // WebKit keeps an empty one where the making of it was given up below.
  if (!create && 'databases' in indexedDB && !(await hasDatabase(name))) return undefined;
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
