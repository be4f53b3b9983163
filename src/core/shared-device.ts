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
  /** The machine slept, or nobody looked, for so long that who comes now may be another: the windows are hidden. */
  readonly hides: boolean;
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
    'shared/ask': { readonly left: number; readonly hides?: boolean };
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
  readonly wipe: (why: SharedDeviceState['why']) => Promise<void>;
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

const QUIET: SharedDeviceState = {
  status: 'quiet',
  left: 0,
  hides: false,
  wipes: 0,
  why: 'pause',
};

export function createSharedDeviceSlice(ports: SharedDevicePorts): Slice<'sharedDevice'> {
  const { clock, pause } = ports;
  /** There is something that a next person would find. */
  let used = false;
  /** It sets the language back, which is nobody's choice. */
  let wiping = false;
  const steadyNow = (): number => clock.steady?.() ?? clock.now();
  let lastSign = { wall: clock.now(), steady: steadyNow() };
  /** While it asks: when the time left was last counted, and how much of it is left in milliseconds. */
  let counted = lastSign;
  let leftMs = 0;
  let cancel: Undo | undefined;
  let unwatch: Undo | undefined;
  let store: Store | undefined;

  const status = (): SharedDeviceState['status'] =>
    store?.getState().sharedDevice?.status ?? 'quiet';

  const plan = (ms: number): void => {
    cancel?.();
    cancel = clock.after(Math.max(0, ms), check);
  };

  const moment = (): typeof lastSign => ({ wall: clock.now(), steady: steadyNow() });

  /**
   * By both clocks: one stands still in the sleep of some machines, the other can be set. Set back, it tells nothing;
   * set forward, it looks like a sleep.
   */
  const since = (then: typeof lastSign): number =>
    Math.max(clock.now() - then.wall, steadyNow() - then.steady);

  function check(): void {
    cancel?.();
    cancel = undefined;
    if (!used || status() === 'wiped') return;
    if (status() === 'asking') {
      count();
      return;
    }
    const idle = since(lastSign);
    if (idle < pause) {
      plan(pause - idle);
      return;
    }
    startCount();
    // Whoever was here has had time to go, and nobody can have seen a question: but a clock may also have been set.
    show(idle >= pause + COUNTDOWN_MS);
  }

  function startCount(): void {
    leftMs = COUNTDOWN_MS;
    counted = moment();
  }

  /** Only time in which it can be read and answered is counted: a step that took longer was slept through. */
  function count(): void {
    const passed = since(counted);
    const step = leftMs % (STEP_S * 1000) || STEP_S * 1000;
    leftMs -= Math.min(Math.max(passed, 0), step);
    counted = moment();
    if (leftMs <= 0) wipe('pause');
    else show(passed >= COUNTDOWN_MS);
  }

  function show(hides: boolean): void {
    const left = Math.ceil(leftMs / 1000 / STEP_S) * STEP_S;
    const before = store?.getState().sharedDevice;
    const isNew = before?.status !== 'asking';
    if (isNew || before.left !== left || (hides && !before.hides)) {
      store?.dispatch({ type: 'shared/ask', left, hides });
      if (isNew || SAID_AT.includes(left)) ports.tell(left);
    }
    plan(leftMs - (left - STEP_S) * 1000);
  }

  function wipe(why: SharedDeviceState['why']): void {
    used = false;
    wiping = true;
    cancel?.();
    cancel = undefined;
    void ports.wipe(why).finally(() => (wiping = false));
    store?.dispatch({ type: 'shared/wiped', why });
  }

  function sign(meant: boolean): void {
    if (status() === 'asking') {
      if (!meant) return;
      // Whoever writes or presses is still here, whether or not they have read the question.
      if (store?.getState().sharedDevice?.hides !== true) store?.dispatch({ type: 'shared/stay' });
      // It may be another person: nothing is wiped while somebody writes, and only the answer shows the help again.
      else {
        startCount();
        show(true);
      }
      return;
    }
    // After a sleep the first touch may be another person's.
    if (used && since(lastSign) >= pause + COUNTDOWN_MS) check();
    else lastSign = moment();
  }

  return {
    name: 'sharedDevice',
    initial: QUIET,

    reduce(state, action) {
      switch (action.type) {
        case 'shared/ask':
          return {
            ...state,
            status: 'asking',
            left: action.left,
            // Once hidden, it stays so until the answer.
            hides: action.hides === true || (state.status === 'asking' && state.hides),
          };
        case 'shared/stay':
        case 'shared/dismiss':
          return state.status === 'quiet' ? state : { ...state, status: 'quiet', hides: false };
        case 'shared/wiped':
          return { ...QUIET, status: 'wiped', wipes: state.wipes + 1, why: action.why };
        default:
          // Whoever begins again has no use for the news; to ask for help behind the question is an answer to it.
          return (state.status === 'wiped' || state.hides) && begins(action)
            ? { ...state, status: 'quiet', hides: false }
            : state;
      }
    },

    effect(action, from) {
      store = from;
      if (!isShared(from.getState())) return;
      unwatch ??= ports.presence({ sign, woke: check });
      if (action.type === 'shared/finish') wipe('finished');
      else if (action.type === 'shared/stay') {
        lastSign = moment();
        plan(pause);
      } else if (action.type === 'read/started') {
        // The voice reads to somebody.
        lastSign = moment();
      } else if (wiping && action.type === 'app/locale') {
        return;
      } else if (
        LEAVES_SOMETHING.has(action.type) ||
        isWatchOf(action, from) ||
        // Also handed over by another page: that is no sign of anybody, but it would be found here.
        (!used && action.type === 'callback/changed' && action.requests?.length)
      ) {
        used = true;
        lastSign = moment();
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
