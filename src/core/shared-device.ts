/** A shared computer: nothing of the help outlasts the person, and a long pause ends it, after a question. */
import type { Clock, Undo } from './ports.js';
import type { Action, Slice, State, Store } from './store.js';

/** How long the question stands before the help is wiped, in milliseconds. */
export const COUNTDOWN_MS = 60_000;

/** The time left is told in steps of this many seconds: a number that changes each second hurries people. */
export const STEP_S = 5;

/** What is said aloud on the way, in seconds left. */
const SAID_AT: readonly number[] = [30, 10];

export interface SharedDeviceState {
  /** `asking`: is somebody still here? `wiped`: it tells that the help is gone. */
  readonly status: 'quiet' | 'asking' | 'wiped';
  /** Seconds left while it asks, in steps of five. */
  readonly left: number;
  /** How often it was wiped on this page: what an element holds by itself goes with each. */
  readonly wipes: number;
  /** After a pause, or because the person has finished. */
  readonly why: 'pause' | 'finished';
}

declare module './store.js' {
  interface State {
    sharedDevice?: SharedDeviceState;
  }
  interface Actions {
    /** "I have finished": the person wipes everything of this help. */
    'shared/finish': object;
    /** "I am still here." */
    'shared/stay': object;
    /** The person has read that it was wiped. */
    'shared/dismiss': object;

    /** This computer is known to be shared: the watch begins. */
    'shared/watch': object;

    // Raised by the slice only.
    'shared/ask': { readonly left: number };
    'shared/wiped': { readonly why: SharedDeviceState['why'] };
  }
}

export interface SharedDevicePorts {
  readonly clock: Clock;
  /** Milliseconds without a sign of the person until the question. */
  readonly pause: number;
  /**
   * Tells of each sign of the person. `meant`: a key or a press, not a mouse that somebody ran into. `woke`: no sign,
   * but the page is seen again, or the machine has woken.
   */
  readonly presence: (signs: { readonly sign: (meant: boolean) => void; woke(): void }) => Undo;
  /** Takes everything of this help away; the page's own form stays as it is. Resolves when all is as at first. */
  readonly wipe: () => Promise<void>;
  /** Says to a screen reader how many seconds are left. */
  readonly tell: (left: number) => void;
}

/** What a person does that leaves something for the next one to find. */
const LEAVES_SOMETHING: ReadonlySet<Action['type']> = new Set<Action['type']>([
  'app/open',
  'app/level',
  'app/locale',
  'app/accompanied',
  'app/shared',
  'guide/start',
  'practice/start',
  'read/page',
  'read/say',
  'comfort/open',
]);

const QUIET: SharedDeviceState = { status: 'quiet', left: 0, wipes: 0, why: 'pause' };

export function createSharedDeviceSlice(ports: SharedDevicePorts): Slice<'sharedDevice'> {
  const { clock, pause } = ports;
  /** There is something that a next person would find. */
  let used = false;
  /** It sets the language back, which is nobody's choice. */
  let wiping = false;
  let lastSign = clock.now();
  /** When the help is wiped, while it asks. */
  let until = 0;
  let cancel: Undo | undefined;
  let unwatch: Undo | undefined;
  let store: Store | undefined;

  const status = (): SharedDeviceState['status'] =>
    store?.getState().sharedDevice?.status ?? 'quiet';

  const plan = (ms: number): void => {
    cancel?.();
    cancel = clock.after(Math.max(0, ms), check);
  };

  /** By the clock on the wall: a machine that slept has slept through its timers. */
  function check(): void {
    cancel?.();
    cancel = undefined;
    if (!used || status() === 'wiped') return;
    const now = clock.now();
    if (status() === 'asking') {
      count(now);
      return;
    }
    // A clock that was set back must not keep the help open for longer.
    lastSign = Math.min(lastSign, now);
    const idle = now - lastSign;
    // Asleep, or out of sight, for as long as the question would have stood as well: nobody is there.
    if (idle >= pause + COUNTDOWN_MS) wipe('pause');
    else if (idle >= pause) {
      until = now + COUNTDOWN_MS;
      count(now);
    } else plan(pause - idle);
  }

  function count(now: number): void {
    // Set back while it asks: begin again, rather than stand for hours.
    if (until - now > COUNTDOWN_MS) until = now + COUNTDOWN_MS;
    const ms = until - now;
    if (ms <= 0) {
      wipe('pause');
      return;
    }
    const left = Math.ceil(ms / 1000 / STEP_S) * STEP_S;
    const before = store?.getState().sharedDevice;
    if (before?.status !== 'asking' || before.left !== left) {
      store?.dispatch({ type: 'shared/ask', left });
      if (before?.status !== 'asking' || SAID_AT.includes(left)) ports.tell(left);
    }
    plan(ms - (left - STEP_S) * 1000);
  }

  function wipe(why: SharedDeviceState['why']): void {
    used = false;
    wiping = true;
    cancel?.();
    cancel = undefined;
    void ports.wipe().finally(() => (wiping = false));
    store?.dispatch({ type: 'shared/wiped', why });
  }

  function sign(meant: boolean): void {
    const now = clock.now();
    // Whoever writes or presses is still here, whether or not they have read the question.
    if (status() === 'asking') {
      if (meant) store?.dispatch({ type: 'shared/stay' });
      return;
    }
    // After a sleep the first touch may be another person's: what the pause has ended stays ended.
    if (used && now - lastSign >= pause + COUNTDOWN_MS) check();
    else lastSign = now;
  }

  return {
    name: 'sharedDevice',
    initial: QUIET,

    reduce(state, action) {
      switch (action.type) {
        case 'shared/ask':
          return { ...state, status: 'asking', left: action.left };
        case 'shared/stay':
        case 'shared/dismiss':
          return state.status === 'quiet' ? state : { ...state, status: 'quiet' };
        case 'shared/wiped':
          return { status: 'wiped', left: 0, wipes: state.wipes + 1, why: action.why };
        default:
          // Whoever begins again has no use for the news.
          return state.status === 'wiped' && begins(action) ? { ...state, status: 'quiet' } : state;
      }
    },

    effect(action, from) {
      store = from;
      if (!isShared(from.getState())) return;
      unwatch ??= ports.presence({ sign, woke: check });
      if (action.type === 'shared/finish') wipe('finished');
      else if (action.type === 'shared/stay') {
        lastSign = clock.now();
        plan(pause);
      } else if (action.type === 'read/started') {
        // The voice reads to somebody.
        lastSign = clock.now();
      } else if (wiping && action.type === 'app/locale') {
        return;
      } else if (LEAVES_SOMETHING.has(action.type) || isWatchOf(action, from)) {
        used = true;
        lastSign = clock.now();
      }
      if (used && !cancel) plan(pause);
    },

    dispose() {
      cancel?.();
      cancel = undefined;
      unwatch?.();
      used = false;
    },
  };
}

/** The watch begins while something is open, or after something was. */
function isWatchOf(action: Action, store: Store): boolean {
  if (action.type !== 'shared/watch') return false;
  const state = store.getState();
  const features = Object.keys(state).filter((name) => name !== 'app' && name !== 'sharedDevice');
  return state.app?.surface !== 'none' || features.length > 0;
}

function begins(action: Action): boolean {
  if (action.type === 'app/open') return action.surface !== 'none';
  return action.type === 'guide/start' || action.type === 'read/page';
}

function isShared(state: Readonly<State>): boolean {
  return state.app?.shared === 'yes';
}
