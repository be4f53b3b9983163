import type { OutboxRecord } from '../core/help/outbox.js';
import type { Clock } from '../core/ports.js';

/** What a tab tells the others. */
export type TabNews =
  /** Something in the database. */
  | 'changed'
  /** The person has forgotten everything. */
  | 'forgotten'
  /** The device keeps nothing any more: these go on in the pages that are open. */
  | { readonly unkept: readonly OutboxRecord[] }
  /** One of those that are in pages only; without `record` it is gone. */
  | { readonly id: string; readonly record?: OutboxRecord };

/** What the tabs of one site agree on, so that a request is sent by one of them at a time. */
export interface Tabs {
  /** Runs it while no other tab sends. A tab that hangs in it is passed over in the end. */
  readonly alone: (act: () => Promise<void>) => Promise<void>;
  /** Runs it while no other tab puts in or erases. One that hangs in it is not waited for long. */
  readonly exclusively: (act: () => Promise<void>) => Promise<void>;
  /** Tells the other tabs. */
  readonly tell: (news: TabNews) => void;
  readonly close: () => void;
}

/** Longer than any attempt may take: a phone may have put the other tab to sleep in the middle of one. */
const HANGS = 75_000;
/** Longer than the few uses of the database that a tab makes in there may take. */
const PUT_PATIENCE = 10_000;

/**
 * @param name what the locks and the channel are called
 * @param heard what another tab tells
 */
export function createTabs(name: string, clock: Clock, heard: (news: TabNews) => void): Tabs {
  const locks = (navigator as { locks?: LockManager }).locks;
  const channel = openChannel(name);
  if (channel) channel.onmessage = ({ data }) => heard(data as TabNews);

  return {
    async exclusively(act) {
      const wait = new AbortController();
      const cancel = clock.after(PUT_PATIENCE, () => wait.abort());
      let began = false;
      const begin = (): Promise<void> => {
        began = true;
        cancel();
        return act();
      };
      try {
        await locked(locks, `${name}.put`, { signal: wait.signal }, begin);
      } catch (error) {
        if (began) throw error;
        // A press on "send" is worth more than an order among tabs.
        await begin();
      } finally {
        cancel();
      }
    },

    async alone(act) {
      let began = false;
      const begin = async (): Promise<void> => {
        began = true;
        await act();
      };
      const wait = new AbortController();
      const cancel = clock.after(HANGS, () => wait.abort());
      try {
        await locked(locks, `${name}.send`, { signal: wait.signal }, begin);
      } catch (error) {
        if (!wait.signal.aborted || began) throw error;
        await locked(locks, `${name}.send`, { steal: true }, begin);
      } finally {
        cancel();
      }
    },

    tell: (news) => {
      try {
        channel?.postMessage(news);
      } catch {
        // Closed: the page ends.
      }
    },
    close: () => channel?.close(),
  };
}

/** Where locks are refused (storage is, too) there is nothing that tabs share: it runs at once. */
async function locked(
  locks: LockManager | undefined,
  name: string,
  options: LockOptions,
  act: () => Promise<void>,
): Promise<void> {
  if (!locks) return act();
  let began = false;
  try {
    await locks.request(name, options, () => {
      began = true;
      return act();
    });
  } catch (error) {
    if (began || options.signal?.aborted) throw error;
    await act();
  }
}

function openChannel(name: string): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(name);
  } catch {
    return undefined;
  }
}
