import type { Place } from '../formats/places.js';
import type { Clock, Keep } from '../ports.js';
import type { Slice, Store } from '../store.js';
import type { Need } from './orientation.js';

/** "Keep the thread": who helps this person, so that next time begins there. */
export interface Thread {
  readonly place?: { readonly id: string; readonly name: string; readonly phone?: string };
  readonly helper?: string;
}

export interface HelpState {
  /** When the window was opened, in milliseconds since 1970: "open now" is told for this moment. */
  readonly now: number;
  /** As the person typed it. It never leaves the device. */
  readonly postcode: string;
  readonly need: Need;
  readonly places: readonly Place[];
  readonly placesStatus: 'idle' | 'loading' | 'ready';
  readonly thread: Thread | undefined;
}

declare module '../store.js' {
  interface State {
    help?: HelpState;
  }
  interface Actions {
    'help/now': { readonly now: number };
    /** The person looks for places: what for, and from which postcode. */
    'help/search': { readonly need?: Need; readonly postcode?: string };
    /** Asks for the site's places. */
    'help/places': object;
    'help/places-ready': { readonly places: readonly Place[] };
    /** The person asks to be reminded of this helper or place. */
    'help/keep': { readonly thread: Thread };
    'help/unkeep': object;
  }
}

export interface HelpPorts {
  readonly clock: Clock;
  readonly keep: Keep;
  /** The site's places; an empty list when there are none or they cannot be read. */
  places(): Promise<readonly Place[]>;
}

/** The state of "ask a person", what it loads and what it keeps. */
export function createHelpSlice(ports: HelpPorts): Slice<'help'> {
  const initial: HelpState = {
    now: ports.clock.now(),
    postcode: '',
    need: 'any',
    places: [],
    placesStatus: 'idle',
    thread: readThread(ports.keep.read('thread')),
  };
  return {
    name: 'help',
    initial,

    reduce(state, action) {
      switch (action.type) {
        case 'help/now':
          return { ...state, now: action.now };
        case 'help/search':
          return {
            ...state,
            need: action.need ?? state.need,
            postcode: action.postcode ?? state.postcode,
          };
        case 'help/places':
          return state.placesStatus === 'idle' ? { ...state, placesStatus: 'loading' } : state;
        case 'help/places-ready':
          return { ...state, places: action.places, placesStatus: 'ready' };
        case 'help/keep':
          return { ...state, thread: { ...state.thread, ...action.thread } };
        case 'help/unkeep':
          return { ...state, thread: undefined };
        case 'app/forget':
          return { ...initial, thread: undefined, now: state.now };
        default:
          return state;
      }
    },

    effect(action, store, before) {
      switch (action.type) {
        case 'app/open':
          store.dispatch({ type: 'help/now', now: ports.clock.now() });
          break;
        case 'help/places':
          if (before.help?.placesStatus === 'idle') void load(ports, store);
          break;
        case 'help/keep':
        case 'app/shared':
          keepThread(ports.keep, store);
          break;
        case 'help/unkeep':
          ports.keep.remove('thread');
          break;
        default:
      }
    },
  };
}

async function load(ports: HelpPorts, store: Store): Promise<void> {
  // Without places there is still a telephone, a counter or somebody near: the screen says which.
  const places = await ports.places().catch(() => []);
  store.dispatch({ type: 'help/places-ready', places });
}

/** What outlasts the tab is written only after "no, nobody else uses this device". */
function keepThread(keep: Keep, store: Store): void {
  const { app, help } = store.getState();
  if (app?.shared === 'no' && help?.thread) keep.write('thread', help.thread);
}

/** What an earlier visit kept; anything else that lies under our key is passed over. */
function readThread(kept: unknown): Thread | undefined {
  if (typeof kept !== 'object' || kept === null) return undefined;
  const { place, helper } = kept as { place?: unknown; helper?: unknown };
  const thread: { place?: NonNullable<Thread['place']>; helper?: string } = {};
  if (typeof place === 'object' && place !== null) {
    const { id, name, phone } = place as Record<string, unknown>;
    if (typeof id === 'string' && typeof name === 'string') {
      thread.place = { id, name, ...(typeof phone === 'string' ? { phone } : {}) };
    }
  }
  if (typeof helper === 'string') thread.helper = helper;
  return thread.place || thread.helper ? thread : undefined;
}
