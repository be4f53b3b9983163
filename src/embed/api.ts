import { summonSession } from '../core/page-session.js';
import type { Calls, Session } from '../core/session.js';
import { VERSION } from '../version.js';

/** `window.aidant` once aidant has loaded. Every call waits for the session, which the first one builds. */
export interface Api extends Calls {
  readonly version: string;
  /** Resolved: the launcher can be pressed, and every call is taken. */
  readonly ready: Promise<void>;
  /** So that `(window.aidant ||= []).push(['start', 'adresse'])` works before and after the load. */
  push(...calls: readonly Call[]): void;
}

export type Call = readonly [name: keyof Calls, ...values: readonly unknown[]];

const CALLS = [
  'start',
  'stop',
  'setLevel',
  'setLocale',
  'read',
  'hush',
  'help',
  'forget',
  'inspect',
] as const;

/** Takes the place of the queue and runs what was queued, in order. */
export function installApi(): Api {
  const run = async (name: keyof Calls, values: readonly unknown[]): Promise<unknown> => {
    const session = await summonSession();
    await session?.ready;
    return (
      session &&
      (session[name] as (this: Session, ...values: never[]) => unknown).apply(
        session,
        values as never[],
      )
    );
  };

  const api = {
    version: VERSION,
    ready: Promise.resolve(),
    push: (...calls: readonly Call[]) => {
      for (const [name, ...values] of calls) {
        if (CALLS.includes(name)) void run(name, values);
      }
    },
    ...Object.fromEntries(CALLS.map((name) => [name, (...values: unknown[]) => run(name, values)])),
  } as unknown as Api;

  const holder = globalThis as unknown as { aidant?: unknown };
  const queued = Array.isArray(holder.aidant) ? (holder.aidant as Call[]) : [];
  holder.aidant = api;
  api.push(...queued);
  return api;
}
