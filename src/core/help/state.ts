import type { Place } from '../formats/places.js';
import type { Postcodes } from '../formats/postcodes.js';
import type { Clock, Keep } from '../ports.js';
import type { Slice, Store } from '../store.js';
import { readCopy, type PlacesCopy } from './copy.js';
import type { Need } from './orientation.js';
import type { Wishes } from './places.js';
import { readThread, type Thread } from './thread.js';

export interface HelpState {
  /** When the window was opened, in milliseconds since 1970: "open now" is told for this moment. */
  readonly now: number;
  /** As the person typed it. It never leaves the device. */
  readonly postcode: string;
  readonly need: Need;
  readonly wishes: Wishes;
  readonly places: readonly Place[];
  /** Who wrote the places. */
  readonly placesSource: string | undefined;
  /** `missing`: the site names places, and they could not be read. */
  readonly placesStatus: 'idle' | 'loading' | 'ready' | 'missing';
  /** Where postcodes are; undefined until somebody has looked for one. */
  readonly postcodes: readonly Postcodes[] | 'loading' | undefined;
  /** Some of them could not be read: the next search tries again. */
  readonly postcodesMissing: boolean;
  readonly thread: Thread | undefined;
  /** Places for when there is no internet. */
  readonly copy: PlacesCopy | undefined;
  /** The device had no room for what was to be kept: it stays while the page is open. */
  readonly notKept: boolean;
}

declare module '../store.js' {
  interface State {
    help?: HelpState;
  }
  interface Actions {
    'help/now': { readonly now: number };
    /** The person looks for places: what for, and from which postcode. */
    'help/search': {
      readonly need?: Need;
      readonly postcode?: string;
      readonly wishes?: Partial<Wishes>;
    };
    /** Asks for the site's places, or for another try. */
    'help/places': object;
    'help/places-ready': {
      readonly places: readonly Place[];
      readonly source?: string | undefined;
      readonly missing?: boolean;
    };
    'help/postcodes-ready': { readonly postcodes: readonly (Postcodes | undefined)[] };
    /** The person asks to be reminded of this helper, place or appointment. */
    'help/keep': { readonly thread: Thread };
    /** Forgets one part of it, or all. */
    'help/unkeep': { readonly part?: keyof Thread };
    /** Keeps these places for when there is no internet. */
    'help/copy': { readonly places: readonly Place[] };
    'help/uncopy': object;

    // Raised by the slice only.
    'help/not-kept': { readonly notKept: boolean };
  }
}

export interface HelpPorts {
  readonly clock: Clock;
  readonly keep: Keep;
  /** The site's places; none where it names none, undefined where they cannot be read. */
  places(): Promise<
    { readonly places: readonly Place[]; readonly source?: string | undefined } | undefined
  >;
  /** Where postcodes are, by file; undefined for one that cannot be had now. */
  postcodes(): Promise<readonly (Postcodes | undefined)[]>;
}

/** The state of "ask a person", what it loads and what it keeps. */
export function createHelpSlice(ports: HelpPorts): Slice<'help'> {
  const initial: HelpState = {
    now: ports.clock.now(),
    postcode: '',
    need: 'any',
    wishes: { open: false, free: false },
    places: [],
    placesSource: undefined,
    placesStatus: 'idle',
    postcodes: undefined,
    postcodesMissing: false,
    thread: readThread(ports.keep.read('thread')),
    copy: readCopy(ports.keep.read('places')),
    notKept: false,
  };
  return {
    name: 'help',
    initial,

    reduce(state, action) {
      switch (action.type) {
        case 'help/now':
          return { ...state, now: action.now };
        case 'help/search': {
          const { need = state.need, postcode = state.postcode, wishes } = action;
          const looks = asksForPostcodes(state, action.postcode);
          return {
            ...state,
            need,
            postcode,
            wishes: { ...state.wishes, ...wishes },
            ...(looks && { postcodes: 'loading' as const, postcodesMissing: false }),
          };
        }
        case 'help/places':
          return asksForPlaces(state) ? { ...state, placesStatus: 'loading' } : state;
        case 'help/places-ready':
          return {
            ...state,
            places: action.places,
            placesSource: action.source,
            placesStatus: action.missing ? 'missing' : 'ready',
          };
        case 'help/postcodes-ready':
          return {
            ...state,
            postcodes: action.postcodes.filter((file) => file !== undefined),
            postcodesMissing: action.postcodes.includes(undefined),
          };
        case 'help/keep':
          return { ...state, thread: { ...state.thread, ...action.thread } };
        case 'help/unkeep':
          return { ...state, thread: without(state.thread, action.part) };
        case 'help/copy':
          return { ...state, copy: { at: state.now, places: action.places } };
        case 'help/uncopy':
          return { ...state, copy: undefined };
        case 'help/not-kept':
          return { ...state, notKept: action.notKept };
        case 'app/forget':
          return { ...initial, thread: undefined, copy: undefined, now: state.now };
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
          if (before.help && asksForPlaces(before.help)) void loadPlaces(ports, store);
          break;
        case 'help/search':
          if (before.help && asksForPostcodes(before.help, action.postcode)) {
            void loadPostcodes(ports, store);
          }
          break;
        case 'help/keep':
        case 'help/unkeep':
        case 'help/copy':
        case 'help/uncopy':
        case 'app/shared':
          keepAll(ports.keep, store);
          break;
        default:
      }
    },
  };
}

function asksForPlaces({ placesStatus }: HelpState): boolean {
  return placesStatus === 'idle' || placesStatus === 'missing';
}

function asksForPostcodes(
  { postcodes, postcodesMissing }: HelpState,
  typed: string | undefined,
): boolean {
  return Boolean(typed) && (postcodes === undefined || postcodesMissing);
}

async function loadPlaces(ports: HelpPorts, store: Store): Promise<void> {
  // Without places there is still a telephone, a counter or somebody near: the screen says which.
  const file = await ports.places().catch(() => undefined);
  store.dispatch({
    type: 'help/places-ready',
    places: file?.places ?? [],
    source: file?.source,
    ...(file === undefined && { missing: true }),
  });
}

async function loadPostcodes(ports: HelpPorts, store: Store): Promise<void> {
  // Without the file, the places themselves tell about where a postcode is.
  const postcodes = await ports.postcodes().catch(() => [undefined]);
  store.dispatch({ type: 'help/postcodes-ready', postcodes });
}

/**
 * What outlasts the page is written only after "no, nobody else uses this device", and goes when it is given up. What
 * lies there already was allowed: it never stays behind what the person changed since.
 */
function keepAll(keep: Keep, store: Store): void {
  const { app, help } = store.getState();
  if (!help) return;
  let notKept = false;
  for (const [key, kept] of [
    ['thread', help.thread],
    ['places', help.copy],
  ] as const) {
    if (kept === undefined || app?.shared === 'yes') keep.remove(key);
    else if ((app?.shared === 'no' || keep.read(key) !== undefined) && !keep.write(key, kept))
      notKept = true;
  }
  if (notKept !== help.notKept) store.dispatch({ type: 'help/not-kept', notKept });
}

function without(thread: Thread | undefined, part: keyof Thread | undefined): Thread | undefined {
  if (!thread || part === undefined) return undefined;
  const rest = Object.entries(thread).filter(([key]) => key !== part);
  return rest.length > 0 ? (Object.fromEntries(rest) as Thread) : undefined;
}
