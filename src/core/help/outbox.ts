/**
 * What becomes of a request that the person has sent: when it is tried, what an answer means, when it is gone. Pure:
 * the clock and chance come from outside. A clock that jumps loses nothing and sends nothing twice as another request:
 * the id and the bytes of a request never change, and whoever receives them counts ids.
 */
import type { HelpRequest } from './request.js';

/** A request as it rests on the device: sealed, and without the number. */
export interface OutboxRecord extends Omit<HelpRequest, 'kept' | 'status'> {
  readonly status: Exclude<HelpRequest['status'], 'sending'>;
  /** What is posted, the same at each attempt. Erased once it is of no more use. */
  readonly body?: string;
  /** The earliest that the clock showed while it was behind `at`. */
  readonly back?: number;
  /** The server asked to wait until `next`. */
  readonly asked?: true;
  /** When the last attempt began. */
  readonly tried?: number;
  /** An attempt has begun, and nothing is known yet of how it went. */
  readonly posting?: true;
}

/** How an attempt went. `unsure`: it may have arrived all the same, only its answer did not. */
export type Outcome =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'refused'; readonly trouble: 'refused' | 'key' }
  | {
      readonly kind: 'later';
      readonly trouble: 'offline' | 'server';
      readonly unsure?: boolean;
      /** Milliseconds that the server asks to wait. */
      readonly wait?: number;
      /** No answer at all, though there is a network: the policy of the page forbids it, or nothing that a page may read came. */
      readonly unheard?: 'policy' | 'silence';
    };

const HOUR = 3_600_000;
/** How long a request is tried. What was sent is shown longer where its call comes later. */
export const LIFETIME = 48 * HOUR;
/** Its words are shown no longer than this, whatever day it names. */
const LONGEST_SHOWN = 30 * 24 * HOUR;
/** A clock that shows an earlier time is wrong: a device that lost it begins somewhere in the past. */
const BEFORE_US = Date.UTC(2026, 0, 1);
/** A clock that leaps this far ahead was set right. A device that slept for days is not meant: that time has passed. */
const SET_RIGHT = 40 * 24 * HOUR;
const FIRST_WAIT = 5_000;
export const LONGEST_WAIT = 15 * 60_000;
/** Whatever a server asks, it is tried again within the hour. */
const LONGEST_ASKED = HOUR;
const SHORTEST_WAIT = 1_000;

/** What a status of HTTP says of a request. `retryAfter` is the header of that name: seconds, or a date. */
export function outcomeOf(status: number, retryAfter: string | null, now: number): Outcome {
  // 409: an earlier attempt had arrived.
  if ((status >= 200 && status < 300) || status === 409) return { kind: 'accepted' };
  if ([408, 425, 429].includes(status) || status >= 500) {
    const wait = waitAsked(retryAfter, now);
    return {
      kind: 'later',
      trouble: 'server',
      // A gateway may give up after the request has been taken; "too many" and "not now" come before that.
      ...(![425, 429, 503].includes(status) && { unsure: true }),
      ...(wait !== undefined && { wait }),
    };
  }
  return { kind: 'refused', trouble: status === 410 ? 'key' : 'refused' };
}

function waitAsked(header: string | null, now: number): number | undefined {
  if (!header) return undefined;
  const wait = /^\s*\d+\s*$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now;
  // "At once", or a moment that has passed, asks for nothing.
  return wait > 0 ? Math.min(wait, LONGEST_ASKED) : undefined;
}

/**
 * The wait after this many attempts: anywhere up to 5 seconds, doubled each time up to 15 minutes.
 *
 * @param chance from 0 to 1
 */
export function backoff(attempts: number, chance: number): number {
  const most = Math.min(FIRST_WAIT * 2 ** Math.max(attempts - 1, 0), LONGEST_WAIT);
  return Math.max(SHORTEST_WAIT, Math.round(most * chance));
}

/**
 * Whether a request is to be posted now. A clock that was set back behind the last attempt would else block it until
 * it has caught up.
 */
export function isDue({ status, next = 0, tried = 0 }: OutboxRecord, now: number): boolean {
  return status === 'waiting' && (now >= next || now < tried);
}

/** The one to post now: the oldest of those that are due. */
export function nextDue(records: readonly OutboxRecord[], now: number): OutboxRecord | undefined {
  return [...records].sort((a, b) => a.at - b.at).find((record) => isDue(record, now));
}

/** How long nothing is to be done; undefined when there is nothing to wait for. */
export function waitFor(records: readonly OutboxRecord[], now: number): number | undefined {
  const times = records.flatMap(({ status, next = 0, until }) =>
    status === 'waiting' ? [next, until] : [until],
  );
  if (times.length === 0) return undefined;
  // No longer than it lives: a timer of many weeks, behind a clock set back, would end at once.
  return Math.min(Math.max(0, Math.min(...times) - now), LIFETIME);
}

/** An attempt begins. It is written down before anything leaves, so that a page that dies in it has counted it. */
export function begin(record: OutboxRecord, now: number, chance: number): OutboxRecord {
  const attempts = record.attempts + 1;
  return { ...record, attempts, tried: now, next: now + backoff(attempts, chance), posting: true };
}

/** Nothing has left of an attempt that has begun: it counts as none. */
export function unbegun(record: OutboxRecord, now: number): OutboxRecord {
  if (!record.posting) return record;
  const rest = { ...without(record, 'posting'), attempts: record.attempts - 1, next: now };
  return record.canceling ? finished(rest, 'canceled') : rest;
}

/** An attempt has ended. */
export function settle(record: OutboxRecord, outcome: Outcome, now: number): OutboxRecord {
  const { canceling } = record;
  const rest = without(record, 'posting', 'trouble');
  switch (outcome.kind) {
    case 'accepted':
      return finished(without(rest, 'unsure'), 'sent');
    case 'refused':
      return canceling
        ? finished(rest, 'canceled')
        : { ...finished(rest, 'refused'), trouble: outcome.trouble };
    default: {
      const unsure = outcome.unsure ? { unsure: true as const } : {};
      if (canceling) return finished({ ...rest, ...unsure }, 'canceled');
      // The server may ask for more than the wait that `begin` has set, never for less: a loop would follow.
      const asked = outcome.wait ? now + outcome.wait : 0;
      const next = asked > (record.next ?? 0) ? { next: asked, asked: true as const } : {};
      return { ...without(rest, 'asked'), ...next, ...unsure, trouble: outcome.trouble };
    }
  }
}

/**
 * Takes back what waits. While an attempt is under way its answer decides: what has arrived was sent, and is never
 * called taken back.
 */
export function cancel(record: OutboxRecord): OutboxRecord {
  if (record.status !== 'waiting') return record;
  return record.posting ? { ...record, canceling: true } : finished(record, 'canceled');
}

/** Makes it due, because the person asks, or the network is back. */
export function hurry(record: OutboxRecord, now: number): OutboxRecord {
  return record.status === 'waiting' && !record.posting ? { ...record, next: now } : record;
}

/**
 * What time has done to a request; undefined when it is gone altogether. Asked only while nobody posts: an attempt
 * that still looks as if it were under way was cut off with its page.
 *
 * @param wasSetRight the clock has just leapt ahead, see `isSetRight`: how much time went by is not known
 */
export function aged(
  record: OutboxRecord,
  now: number,
  wasSetRight = false,
): OutboxRecord | undefined {
  if (now > record.at && (wasSetRight || (record.at < BEFORE_US && now >= BEFORE_US)))
    return aged(rebased(record, now), now);
  // Behind the moment it was sealed the clock was set back: the 48 hours are counted from when that was seen, and as
  // before once the clock is right again.
  const back = now < record.at ? Math.min(record.back ?? now, now) : undefined;
  const over = now >= (back === undefined ? record.until : back + record.until - record.at);
  const seen =
    back === record.back ? record : { ...without(record, 'back'), ...(back && { back }) };
  if (seen.status !== 'waiting') return over ? undefined : seen;
  const cut: OutboxRecord = seen.posting ? { ...without(seen, 'posting'), unsure: true } : seen;
  if (cut.canceling) return finished(cut, 'canceled');
  // That it expired is shown as long again: nobody must wait for a call that will not come.
  if (!over) return cut;
  const expired = finished(cut, 'expired');
  return { ...expired, until: Math.max(expired.until, now + LIFETIME) };
}

/** Whether the clock was set right: it went so much further than the time that passed while the page was open. */
export function isSetRight(wentOn: number, passed: number): boolean {
  return wentOn - passed > SET_RIGHT;
}

/** As if it had been sealed now. */
function rebased(record: OutboxRecord, now: number): OutboxRecord {
  const until = now + record.until - record.at;
  return { ...without(record, 'back'), at: now, until };
}

/** Whoever may be called needs the two words until then: to the end of that day, and a day more. */
function callEnds({ at, slot }: OutboxRecord): number {
  const end = slot === 'soon' ? NaN : Date.parse(`${slot.day}T00:00:00Z`) + 48 * HOUR;
  return Number.isNaN(end) ? at + LIFETIME : Math.min(end, at + LONGEST_SHOWN);
}

function finished(record: OutboxRecord, status: OutboxRecord['status']): OutboxRecord {
  const mayBeCalled = status === 'sent' || record.unsure === true;
  const until = mayBeCalled ? Math.max(record.until, callEnds(record)) : record.until;
  return { ...without(record, 'body', 'next', 'asked', 'posting', 'canceling'), status, until };
}

/** A copy that lacks these. */
function without(record: OutboxRecord, ...keys: readonly (keyof OutboxRecord)[]): OutboxRecord {
  const left = Object.entries(record).filter(([key]) => !keys.includes(key as keyof OutboxRecord));
  return Object.fromEntries(left) as unknown as OutboxRecord;
}

/** What a screen shows of it. */
export function shown(record: OutboxRecord, kept: boolean): HelpRequest {
  const {
    said,
    canceling,
    id,
    status,
    way,
    slot,
    lang,
    words,
    at,
    until,
    attempts,
    next,
    trouble,
    unsure,
    posting,
  } = record;
  return {
    id,
    status: posting ? 'sending' : status,
    way,
    slot,
    lang,
    words,
    at,
    until,
    attempts,
    kept,
    ...(said && { said }),
    ...(canceling && { canceling }),
    ...(next !== undefined && { next }),
    ...(trouble !== undefined && { trouble }),
    ...(unsure && { unsure }),
  };
}
