import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'libsql';

/**
 * Where requests are kept until they are handed on, and for some days after. They stay sealed: whoever gets hold of this
 * file without a key reads nothing.
 *
 * Another database may take its place: whatever offers what `openStore` returns. What the rest relies on: `add` has
 * written to the disk when it returns, an id is unique, and a request and its deliveries are written together or not
 * at all.
 *
 * @typedef {{ id: string, site: string, kid: string, enc: Buffer, ct: Buffer, hash: Buffer }} Envelope
 * @typedef {{ id: string, target: string, attempts: number, received: number, envelope: Envelope }} Delivery
 */

const TABLES = `
  CREATE TABLE IF NOT EXISTS request (
    id TEXT PRIMARY KEY,
    hash BLOB NOT NULL,
    site TEXT NOT NULL,
    kid TEXT NOT NULL,
    enc BLOB,
    ct BLOB,
    received INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS delivery (
    id TEXT NOT NULL REFERENCES request (id) ON DELETE CASCADE,
    target TEXT NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    next INTEGER NOT NULL,
    trouble TEXT,
    done INTEGER,
    PRIMARY KEY (id, target)
  ) STRICT;
  CREATE INDEX IF NOT EXISTS delivery_waiting ON delivery (target, next) WHERE done IS NULL;
  CREATE TABLE IF NOT EXISTS owner (one INTEGER PRIMARY KEY CHECK (one = 1), token TEXT NOT NULL) STRICT;
`;

/**
 * @param {string} path of the file; `:memory:` keeps nothing
 */
export function openStore(path) {
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const db = new Database(path);
  // On the disk before anybody is told "received": a power cut loses nothing either. What is erased is overwritten.
  db.pragma('busy_timeout = 5000');
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.pragma('secure_delete = ON');
  db.exec(TABLES);

  const sql = {
    find: db.prepare('SELECT hash FROM request WHERE id = ?'),
    insert: db.prepare(
      'INSERT INTO request (id, hash, site, kid, enc, ct, received) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
    ),
    deliver: db.prepare('INSERT INTO delivery (id, target, next) VALUES (?, ?, ?)'),
    due: db.prepare(
      `SELECT request.*, delivery.attempts FROM delivery JOIN request USING (id)
       WHERE target = ? AND done IS NULL AND (next <= ? OR next > ?) AND ct IS NOT NULL ORDER BY next LIMIT ?`,
    ),
    next: db.prepare('SELECT min(next) AS next FROM delivery WHERE target = ? AND done IS NULL'),
    done: db.prepare(
      'UPDATE delivery SET done = ?, attempts = attempts + 1, trouble = NULL WHERE id = ? AND target = ?',
    ),
    failed: db.prepare(
      'UPDATE delivery SET attempts = attempts + 1, next = ?, trouble = ? WHERE id = ? AND target = ? AND done IS NULL',
    ),
    again: db.prepare(
      `UPDATE delivery SET done = NULL, next = ?
       WHERE id = (SELECT id FROM request WHERE id = ? AND ct IS NOT NULL)`,
    ),
    left: db.prepare('SELECT DISTINCT target FROM delivery WHERE done IS NULL'),
    adopt: db.prepare(
      `INSERT INTO delivery (id, target, next)
       SELECT id, ?, ? FROM delivery WHERE target = ? AND done IS NULL ON CONFLICT DO NOTHING`,
    ),
    drop: db.prepare('DELETE FROM delivery WHERE target = ? AND done IS NULL'),
    total: db.prepare('SELECT count(*) AS count FROM request'),
    count: db.prepare('SELECT count(*) AS count FROM delivery WHERE done IS NULL'),
    bytes: db.prepare(
      `SELECT (page_count - freelist_count) * page_size AS bytes
       FROM pragma_page_count, pragma_freelist_count, pragma_page_size`,
    ),
    oldest: db.prepare(
      'SELECT min(received) AS oldest FROM delivery JOIN request USING (id) WHERE done IS NULL',
    ),
    list: db.prepare(
      `SELECT id, target, attempts, trouble, received FROM delivery JOIN request USING (id)
       WHERE done IS NULL ORDER BY received LIMIT 1000`,
    ),
    erase: db.prepare(
      `UPDATE request SET enc = NULL, ct = NULL WHERE ct IS NOT NULL
       AND (SELECT count(*) = count(done) AND coalesce(max(done), received) < ? FROM delivery WHERE delivery.id = request.id)`,
    ),
    kids: db.prepare('SELECT DISTINCT kid FROM request WHERE ct IS NULL'),
    forget: db.prepare('DELETE FROM request WHERE ct IS NULL AND kid = ?'),
    own: db.prepare(
      'INSERT INTO owner VALUES (1, ?) ON CONFLICT DO UPDATE SET token = excluded.token',
    ),
    owner: db.prepare('SELECT token FROM owner'),
  };
  const token = randomBytes(16).toString('hex');

  const insertAll = db.transaction((one, targets, now) => {
    const { changes } = sql.insert.run(one.id, one.hash, one.site, one.kid, one.enc, one.ct, now);
    if (changes === 0) return false;
    for (const target of targets) sql.deliver.run(one.id, target, now);
    return true;
  });

  const adoptAll = db.transaction((targets, now) => {
    for (const { target } of sql.left.all()) {
      if (targets.includes(target)) continue;
      for (const heir of targets) sql.adopt.run(heir, now, target);
      sql.drop.run(target);
    }
  });

  return {
    /**
     * Keeps a request once, with one delivery for each target, and returns when it is on the disk.
     * @returns {'new' | 'same' | 'other'} `other`: that id is taken by another request, which stays as it is
     */
    add(envelope, targets, now) {
      return insertAll.immediate(envelope, targets, now) ? 'new' : this.find(envelope);
    },

    /** @returns {'same' | 'other' | undefined} undefined where there is none of that id */
    find({ id, hash }) {
      const row = sql.find.get(id);
      if (!row) return undefined;
      return Buffer.from(row.hash).equals(hash) ? 'same' : 'other';
    },

    /** From now on it is this process that hands on, and no other one that has the same file open. */
    takeOver: () => void sql.own.run(token),

    /** What waits for a target that is no longer there goes to those that are. */
    adopt: (targets, now) => void adoptAll.immediate(targets, now),

    /** @returns {boolean} false when a later process has taken over */
    isOwner: () => sql.owner.get()?.token === token,

    /**
     * @param {number} latest nothing is put off for longer than until then: where it says so, the clock was set back
     * @returns {Delivery[]} the first that are due, oldest first
     */
    due: (target, now, latest, most) =>
      sql.due.all(target, now, latest, most).map((row) => ({
        id: row.id,
        target,
        attempts: row.attempts,
        received: row.received,
        envelope: {
          id: row.id,
          site: row.site,
          kid: row.kid,
          enc: new Uint8Array(row.enc),
          ct: new Uint8Array(row.ct),
        },
      })),

    /** @returns {number | undefined} when the next one is due, in milliseconds since 1970 */
    nextAt: (target) => sql.next.get(target)?.next ?? undefined,

    done: (id, target, now) => void sql.done.run(now, id, target),

    /** @param {string} trouble a code only, never what somebody answered */
    failed: (id, target, next, trouble) => void sql.failed.run(next, trouble, id, target),

    /** Hands a request on once more, where a mail was lost. @returns {boolean} false where it is gone */
    again: (id, now) => sql.again.run(now, id).changes > 0,

    /** How many requests it has ever kept, erased ones among them. */
    total: () => sql.total.get().count,

    /** How many deliveries wait. */
    waitingCount: () => sql.count.get().count,

    /** How much of the disk it takes: what waits, what stays sealed, and the fingerprints of what was erased. */
    bytes: () => sql.bytes.get().bytes,

    /** @returns {number | undefined} since when the oldest waits, in milliseconds since 1970 */
    waitingSince: () => sql.oldest.get().oldest ?? undefined,

    list: () => sql.list.all(),

    /**
     * Erases what was handed on to everybody before that moment. Its id and fingerprint stay, so that the same request
     * cannot be sent again, until its key is gone too.
     * @returns {number} how many were erased
     */
    erase(before, kids) {
      const { changes } = sql.erase.run(before);
      for (const { kid } of sql.kids.all()) if (!kids.has(kid)) sql.forget.run(kid);
      // What was erased is gone from the log of changes as well.
      if (changes > 0) db.pragma('wal_checkpoint(TRUNCATE)');
      return changes;
    },

    /** Writes a whole copy while everything goes on. */
    copyTo: (file) => void db.prepare('VACUUM INTO ?').run(file),

    close: () => void db.close(),
  };
}
