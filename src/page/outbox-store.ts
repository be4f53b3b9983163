import { promisifyRequest } from 'idb-keyval';
import type { OutboxRecord } from '../core/help/outbox.js';
import { Silence, written, type OutboxDatabase } from './outbox-database.js';

/**
 * Where requests wait: in the browser's database, or in this page only where nothing may be kept or nothing can be
 * (private window, full disk, a database that does not answer). The database is opened for each use and closed again:
 * an open one would keep other tabs from erasing it.
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

/** The sign by which a page knows that the database is there, without opening it. */
export interface OutboxMark {
  there(): boolean;
  /** False where nothing may be kept, and while what is there has to go. */
  set(): boolean;
  /** What is there has to go: until it has, no page reads it or puts anything in. */
  doom(): void;
  /** It has gone. */
  clear(): void;
}

/**
 * @param exclusively runs it while no other tab puts in or erases: else a request put in by one tab could go with the
 *   empty database that another one is just erasing.
 * @param changedHere hears of each change of one that is in this page only: the other tabs cannot read it.
 */
export function createOutboxStore(
  database: OutboxDatabase,
  mark: OutboxMark,
  exclusively: (act: () => Promise<void>) => Promise<void>,
  changedHere: (id: string, record: OutboxRecord | undefined) => void = () => undefined,
): OutboxStore {
  const here = new Map<string, OutboxRecord>();
  /** What the database held when it last answered. */
  const known = new Map<string, OutboxRecord>();
  /** Of those here (or gone from here): they go back into the database once it answers, or has room. */
  const stranded = new Set<string>();
  /** What must go from the device did not, as the database was silent. */
  let mustGo = false;
  /** Counts how often everything was erased: what was on its way in by then must not come after. */
  let era = 0;
  let nothingKept = false;
  /** Until what was kept has come into this page. */
  let moving: Promise<unknown> = Promise.resolve();
  /** False only where the last look found nothing. */
  let some = true;

  /** What was known goes on in this page. */
  const strand = (): void => {
    for (const [id, record] of known) {
      if (!here.has(id)) here.set(id, record);
      if (!nothingKept) stranded.add(id);
    }
    known.clear();
  };

  /** Undefined where the database does not answer. */
  const read = async (): Promise<OutboxRecord[] | undefined> => {
    const mine = era;
    try {
      const kept =
        (await database.use('readonly', (records) =>
          promisifyRequest(records.getAll() as IDBRequest<OutboxRecord[]>),
        )) ?? [];
      some = kept.length > 0;
      if (mine !== era) return [];
      known.clear();
      for (const record of kept) known.set(record.id, record);
      return kept;
    } catch (error) {
      if (!(error instanceof Silence)) return [];
      strand();
      return undefined;
    }
  };

  const erase = async (): Promise<void> => {
    mark.doom();
    known.clear();
    stranded.clear();
    mustGo = !(await database.erase());
    if (!mustGo) mark.clear();
  };

  const eraseIfEmpty = (): Promise<void> =>
    exclusively(async () => {
      if ((await read())?.length === 0) await erase();
    });

  /** Puts into the database what it did not take while it was silent, or full. */
  const bringBack = (): Promise<void> =>
    exclusively(async () => {
      for (const id of stranded) {
        let record = here.get(id);
        if (!mark.there() && !(record && mark.set())) return;
        const act = async (records: IDBObjectStore): Promise<void> => {
          if (!record) return gone(records, id);
          // What another tab has ended meanwhile waits no more.
          const theirs = (await promisifyRequest(records.get(id))) as OutboxRecord | undefined;
          // Forgotten, or changed, in the meantime.
          if (here.get(id) !== record) return;
          if (!record.body || !theirs || theirs.body) return written(records, record);
          here.set(id, (record = theirs));
        };
        try {
          await database
            .use('readwrite', act, { create: record !== undefined })
            .catch((error: unknown) => {
              if (error instanceof Silence || !record || record.body) throw error;
              return replace(record);
            });
        } catch (error) {
          if (error instanceof Silence) return;
          continue;
        }
        if (here.get(id) !== record || !stranded.delete(id)) continue;
        here.delete(id);
        if (record) known.set(id, record);
      }
    });

  /** What was sealed must not outlast what became of it, to be sent by another page. That it goes may make room, too. */
  const replace = async (record: OutboxRecord): Promise<void> => {
    await database.use('readwrite', (records) => gone(records, record.id));
    await database.use('readwrite', (records) => written(records, record));
  };

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
      if (mustGo && !mark.there()) await erase();
      if (stranded.size > 0) await bringBack();
      const kept = (mark.there() && (await read())) || [];
      const others = kept.filter(({ id }) => !here.has(id) && !stranded.has(id));
      return [...others, ...here.values()];
    },

    keeps: (id) => !here.has(id),

    async put(record) {
      const mine = era;
      let kept = false;
      let silent = false;
      await exclusively(async () => {
        if (mine !== era || nothingKept || !mark.set()) return;
        some = true;
        await database
          .use('readwrite', (records) => written(records, record), { create: true })
          .then(
            () => (kept = true),
            (error: unknown) => (silent = error instanceof Silence),
          );
      });
      // Forgotten, or not to be kept any more, while it was put in: it must not come back behind that.
      const forgotten = mine !== era;
      if (kept && !forgotten && !nothingKept) {
        known.set(record.id, record);
        return;
      }
      if (!forgotten) here.set(record.id, record);
      if (silent && !forgotten && !nothingKept) {
        stranded.add(record.id);
        return;
      }
      if (kept) await erase();
      else await eraseIfEmpty();
    },

    async change(id, act) {
      await moving;
      if (changeHere(id, act)) {
        if (!stranded.has(id) || here.get(id)?.body) return;
        await bringBack();
        if (stranded.size === 0) await eraseIfEmpty();
        return;
      }
      if (!mark.there()) return;
      const mine = era;
      let after: OutboxRecord | undefined;
      let left = 1;
      try {
        await database.use('readwrite', async (records) => {
          const before = (await promisifyRequest(records.get(id))) as OutboxRecord | undefined;
          if (!before) return;
          after = act(before);
          if (after === before) return;
          if (after) return written(records, after);
          records.delete(id);
          left = await promisifyRequest(records.count());
        });
        if (after && known.has(id)) known.set(id, after);
        if (left === 0) known.delete(id);
      } catch (error) {
        if (mine !== era) return;
        if (error instanceof Silence) {
          strand();
          changeHere(id, act);
        }
        // A full disk must not keep it from being sent, nor from being known as sent or taken back.
        else if (after) {
          here.set(id, after);
          changedHere(id, after);
          if (nothingKept) return;
          stranded.add(id);
          if (!after.body) await bringBack();
        }
      }
      if (left === 0) await eraseIfEmpty();
    },

    async keepNothing() {
      const mine = era;
      nothingKept = true;
      const move = async (): Promise<void> => {
        // Opened in this very moment: whoever erases the database next has to wait until it has been read.
        const kept = !some
          ? []
          : await database
              .use(
                'readonly',
                (records) => promisifyRequest(records.getAll() as IDBRequest<OutboxRecord[]>),
                { atOnce: true },
              )
              .catch(() => [...known.values()]);
        if (mine !== era) return;
        for (const record of kept ?? []) if (!here.has(record.id)) here.set(record.id, record);
      };
      await (moving = move());
      await erase();
      return [...here.values()];
    },

    take(records) {
      nothingKept = true;
      stranded.clear();
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

async function gone(records: IDBObjectStore, id: string): Promise<void> {
  records.delete(id);
  await promisifyRequest(records.transaction);
}
