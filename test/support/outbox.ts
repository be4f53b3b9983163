import { LIFETIME, type OutboxRecord } from '../../src/core/help/outbox.js';
import type { Clock } from '../../src/core/ports.js';
import type { OutboxStore } from '../../src/page/outbox-store.js';
import { FakeClock } from './fake-clock.js';

export const START = Date.parse('2026-11-22T14:00:00Z');

/** A clock whose hands somebody moves; its timers go by the time that really passes. */
export class JumpingClock implements Clock {
  readonly real = new FakeClock();
  off = START;
  now = (): number => this.real.now() + this.off;
  steady = (): number => this.real.now();
  after = (ms: number, act: () => void): (() => void) => this.real.after(ms, act);
}

export const record = (id: string, at: number): OutboxRecord => ({
  id,
  status: 'waiting',
  way: 'desk',
  slot: 'soon',
  lang: 'fr',
  words: ['moon', 'bread'],
  at,
  until: at + LIFETIME,
  attempts: 0,
  body: `{"id":"${id}"}`,
});

/** What outlasts every page of the test. */
export function memoryStore(): OutboxStore & { records: Map<string, OutboxRecord> } {
  const records = new Map<string, OutboxRecord>();
  return {
    records,
    all: async () => [...records.values()],
    keeps: () => true,
    put: async (one) => void records.set(one.id, one),
    async change(id, act) {
      const before = records.get(id);
      const after = before && act(before);
      if (after) records.set(id, after);
      else records.delete(id);
    },
    keepNothing: async () => [],
    take: () => undefined,
    follow: () => undefined,
    erase: async () => records.clear(),
  };
}

/** One at a time, as the locks of the browser do; a page that died holds nothing. */
export function fakeLock() {
  let last: Promise<unknown> = Promise.resolve();
  return {
    alone: (act: () => Promise<void>): Promise<void> => {
      const mine = last.then(act);
      last = mine.catch(() => undefined);
      return mine;
    },
    release: () => (last = Promise.resolve()),
  };
}

export const settled = async (): Promise<void> => {
  for (let i = 0; i < 60; i++) await Promise.resolve();
};
