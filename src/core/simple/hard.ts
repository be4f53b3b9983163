import type { Level } from '../formats/text.js';
import type { Slice, State, Store } from '../store.js';
import type { HardNumber, HardWord, KnownTerm } from './state.js';

/** What a look for hard words found, in reading order. */
export interface HardFound {
  readonly words: readonly HardWord[];
  /** Undefined unless numbers were asked for: few people do, and how they are found is loaded then. */
  readonly numbers: readonly HardNumber[] | undefined;
  /** When it looked, in milliseconds since 1970: distances to dates count from here. */
  readonly now: number;
  /** The glossary of the page's language. */
  readonly glossary: readonly KnownTerm[];
}

export interface HardState extends HardFound {
  /** False until the page was looked at. */
  readonly ready: boolean;
  /** The marked word whose explanation shows beside it. */
  readonly meaning: HardWord | undefined;
}

declare module '../store.js' {
  interface State {
    hard?: HardState;
  }
  interface Actions {
    /** Looks for hard words; `numbers`: also for dates, sums and the like, from now on. */
    'hard/look': { readonly numbers?: boolean };
    'hard/found': { readonly found: HardFound };
    /** The person pressed a marked word; without one, its explanation closes. */
    'hard/explain': { readonly word?: HardWord };
  }
}

/** The page as hard words need it; `src/page` implements it. */
export interface HardPage {
  /** Looks at what changed since the last time, in pieces where there is much, and tells once all is found. */
  look(numbers: boolean, done: (found: HardFound) => void): void;
  /** Marks the words, or takes all marks away. */
  mark(on: boolean): void;
  dispose(): void;
}

export function createHardSlice(page: HardPage): Slice<'hard'> {
  let disposed = false;
  const look = (store: Store, numbers = false): void => {
    const known = store.getState().hard?.numbers !== undefined;
    page.look(numbers || known, (found) => {
      if (!disposed) store.dispatch({ type: 'hard/found', found });
    });
  };

  return {
    name: 'hard',
    initial: {
      words: [],
      numbers: undefined,
      now: 0,
      glossary: [],
      ready: false,
      meaning: undefined,
    },

    reduce(state, action) {
      switch (action.type) {
        case 'hard/found': {
          const { found } = action;
          // The word may be gone from the page, and its explanation with it.
          const meaning = found.words.find(({ key }) => key === state.meaning?.key);
          return { ...found, ready: true, meaning };
        }
        case 'hard/explain':
          return { ...state, meaning: action.word };
        case 'app/level':
        case 'app/forget':
          return state.meaning ? { ...state, meaning: undefined } : state;
        default:
          return state;
      }
    },

    effect(action, store, before) {
      if (disposed) return;
      switch (action.type) {
        case 'hard/look':
          look(store, action.numbers);
          break;
        case 'app/level':
        case 'app/forget':
          if (levelOf(store.getState()) === levelOf(before)) break;
          page.mark(levelOf(store.getState()) === 'simple');
          look(store);
          break;
        default:
      }
    },

    dispose() {
      disposed = true;
      page.dispose();
    },
  };
}

function levelOf(state: Readonly<State>): Level {
  return state.app?.level ?? 'original';
}
