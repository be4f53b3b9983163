import {
  aged,
  begin,
  cancel,
  hurry,
  isSetRight,
  nextDue,
  settle,
  shown,
  unbegun,
  waitFor,
  type OutboxRecord,
  type Outcome,
} from '../core/help/outbox.js';
import type { HelpRequest } from '../core/help/request.js';
import type { Clock, Undo } from '../core/ports.js';
import type { OutboxStore } from './outbox-store.js';

export interface OutboxPorts {
  readonly store: OutboxStore;
  readonly clock: Clock;
  /** From 0 to 1, evenly. */
  readonly chance: () => number;
  readonly post: (record: { id: string; body: string }, signal: AbortSignal) => Promise<Outcome>;
  /** Runs it while no other tab runs its own. */
  readonly alone: (act: () => Promise<void>) => Promise<void>;
  /** How the requests stand, newest first. */
  readonly tell: (requests: readonly HelpRequest[]) => void;
  /** Something in the store has changed, for the other tabs. */
  readonly changed: () => void;
}

export interface OutboxRun {
  /** Reads what is there, and sends what is due. Call it again when the page was away. */
  wake(): Promise<void>;
  /** Reads what is there: another tab has changed it. */
  look(): Promise<void>;
  add(record: OutboxRecord): Promise<void>;
  retry(id: string): Promise<void>;
  /** The network is back: what failed for want of it is tried at once. */
  online(): Promise<void>;
  cancel(id: string): Promise<void>;
  remove(id: string): Promise<void>;
  /** Erases everything, and gives up what is on its way. */
  forget(): Promise<void>;
  /** Sends nothing more: the site no longer takes requests. What waits can still be taken back, and ends by itself. */
  hold(): void;
  /** Begins nothing more. What is on its way goes on. */
  stop(): void;
}

interface Attempt {
  readonly id: string;
  readonly giveUp: AbortController;
  /** The person wants it back. */
  hastened?: true;
}

/** Once the person takes it back, the answer that decides is awaited this long. */
const LAST_WAIT = 5_000;

/** Between two looks of the timer, whatever is due. */
const REST = 1_000;

/**
 * Sends what waits, one at a time, while a page is open. Between attempts it holds one timer, to the next one that is
 * due, and looks at nothing.
 */
export function createOutboxRun(ports: OutboxPorts): OutboxRun {
  const { store, clock, chance, post, alone, tell, changed } = ports;
  let stopped = false;
  let held = false;
  /** What was told last: looking again is no news. */
  let told = '';
  let running = false;
  let again = false;
  let timer: Undo | undefined;
  let steady = clock.steady?.();
  let before = clock.now();
  let posting: Attempt | undefined;

  const look = async (): Promise<void> => {
    const records = await store.all();
    if (stopped) return;
    records.sort((a, b) => b.at - a.at);
    const requests = records.map((record) => shown(record, store.keeps(record.id)));
    if (told !== (told = JSON.stringify(requests))) tell(requests);
    timer?.();
    // Taken back in another tab, while this one sends it.
    if (records.some(({ id, canceling }) => canceling && id === posting?.id)) hasten();
    // Where nothing is posted only the end of what waits is worth a look.
    const ends = held ? records.map((record) => ({ ...record, next: record.until })) : records;
    const wait = waitFor(ends, clock.now());
    timer = wait === undefined ? undefined : clock.after(Math.max(wait, REST), () => void wake());
  };

  /** The person wants it back: the answer that decides is awaited only a moment longer. */
  const hasten = (): void => {
    const under = posting;
    if (!under || under.hastened) return;
    under.hastened = true;
    clock.after(LAST_WAIT, () => under.giveUp.abort());
  };

  const change = async (
    id: string,
    act: (record: OutboxRecord) => OutboxRecord | undefined,
  ): Promise<void> => {
    await store.change(id, act);
    changed();
    await look();
  };

  /** Whether the clock has leapt ahead since the last time. */
  const wasSetRight = (): boolean => {
    const now = { clock: clock.now(), steady: clock.steady?.() };
    const passed =
      now.steady === undefined || steady === undefined ? undefined : now.steady - steady;
    const leapt = passed !== undefined && isSetRight(now.clock - before, passed);
    steady = now.steady;
    before = now.clock;
    return leapt;
  };

  /** Lets time do its work, then makes one attempt. True when there may be more to do. */
  const attempt = async (): Promise<boolean> => {
    let dirty = false;
    const setRight = wasSetRight();
    for (const record of await store.all()) {
      if (aged(record, clock.now(), setRight) === record) continue;
      dirty = true;
      await store.change(record.id, (one) => aged(one, clock.now(), setRight));
    }
    const due = nextDue(await store.all(), clock.now());
    if (dirty && !due) changed();
    if (!due || stopped || held) return false;
    const mine: Attempt = { id: due.id, giveUp: new AbortController() };
    // Known before it is written down, which may take seconds: what is forgotten or taken back by then must not leave.
    posting = mine;
    try {
      await make(mine);
    } finally {
      if (posting === mine) posting = undefined;
    }
    changed();
    return true;
  };

  const make = async (mine: Attempt): Promise<void> => {
    const { id, giveUp } = mine;
    let body: string | undefined;
    await change(id, (one) => {
      // It may have been taken back a moment ago.
      if (one.status !== 'waiting') return one;
      body = one.body;
      return begin(one, clock.now(), chance());
    });
    if (body === undefined) return;
    if (stopped || mine.hastened || giveUp.signal.aborted) {
      await store.change(id, (one) => unbegun(one, clock.now()));
      return;
    }
    const outcome = await post({ id, body }, giveUp.signal);
    // Also after `stop`: how it went must not be lost. What was forgotten meanwhile stays gone.
    await store.change(id, (one) => settle(one, outcome, clock.now()));
  };

  const wake = async (): Promise<void> => {
    if (stopped) return;
    if (running) {
      again = true;
      return;
    }
    running = true;
    try {
      do {
        again = false;
        await alone(async () => void (again = (!stopped && (await attempt())) || again));
      } while (again && !stopped);
    } catch {
      // Another tab took over from one that seemed to hang, or the database failed: the next look shows what is left.
    } finally {
      running = false;
      await look().catch(() => undefined);
    }
  };

  return {
    wake,
    look,
    async add(record) {
      await store.put(record);
      changed();
      await look();
      void wake();
    },
    async retry(id) {
      await change(id, (record) => hurry(record, clock.now()));
      await wake();
    },
    async online() {
      // What a server asked to wait still waits.
      const failed = (await store.all()).filter(({ trouble, asked }) => trouble && !asked);
      for (const { id } of failed) await store.change(id, (record) => hurry(record, clock.now()));
      await wake();
    },
    async cancel(id) {
      await change(id, cancel);
      if (posting?.id !== id) await wake();
    },
    remove: (id) => change(id, () => undefined),
    async forget() {
      timer?.();
      posting?.giveUp.abort();
      await store.erase();
      await look();
    },
    hold() {
      held = true;
    },
    stop() {
      stopped = true;
      timer?.();
    },
  };
}
