import type { Level } from './formats/text.js';
import type { Slice } from './store.js';

/** Which aidant window is open. One at a time: the next one takes the place of the one before. */
export type Surface =
  | 'none'
  | 'panel'
  | 'overview'
  | 'helper'
  | 'callback'
  | 'card'
  | 'sheets'
  | 'words'
  | 'practice'
  | 'poster';

/** What is missing: each has one plain sentence, `app.trouble.<name>`. */
export type Trouble = 'procedure' | 'offline' | 'noForm' | 'site';

/** What concerns every feature: language, level, who is here, and which window is open. */
export interface AppState {
  readonly locale: string;
  readonly level: Level;
  /** "Someone is helping me here": a switch for this visit, never stored. */
  readonly accompanied: boolean;
  /** The author looks at the page (`data-author`): what is wrong with their texts shows. */
  readonly author?: true;
  readonly surface: Surface;
  /** Where inside that window to start, such as `stop` in the helper. */
  readonly screen: string;
  /** The window whose place it took: STOP, pressed by mistake, leads back there. */
  readonly from: Surface;
  /** The answer to "do other people use this device?"; no answer keeps nothing. */
  readonly shared: 'unknown' | 'yes' | 'no';
  /** Said in the panel as one plain sentence with a next step. */
  readonly trouble: Trouble | undefined;
}

declare module './store.js' {
  interface State {
    app?: AppState;
  }
  interface Actions {
    'app/locale': { readonly locale: string };
    'app/level': { readonly level: Level };
    'app/accompanied': { readonly accompanied: boolean };
    'app/author': object;
    'app/open': { readonly surface: Surface; readonly screen?: string };
    'app/close': object;
    'app/shared': { readonly shared: 'yes' | 'no' };
    'app/trouble': { readonly trouble: Trouble | undefined };
    /** Everything a feature holds for the person goes: state, marks, what is stored. */
    'app/forget': {
      /** The page goes, and the person may go on in another one: those keep what they hold. */
      readonly here?: boolean;
    };
  }
}

export function createAppSlice(locale: string): Slice<'app'> {
  const initial: AppState = {
    locale,
    level: 'original',
    accompanied: false,
    surface: 'none',
    screen: '',
    from: 'none',
    shared: 'unknown',
    trouble: undefined,
  };
  return {
    name: 'app',
    initial,
    reduce(state, action) {
      switch (action.type) {
        case 'app/locale':
          return { ...state, locale: action.locale };
        case 'app/level':
          return state.level === action.level ? state : { ...state, level: action.level };
        case 'app/accompanied':
          return { ...state, accompanied: action.accompanied };
        case 'app/author':
          return { ...state, author: true };
        case 'app/open':
          return {
            ...state,
            surface: action.surface,
            screen: action.screen ?? '',
            from: state.surface === action.surface ? state.from : state.surface,
          };
        case 'app/close':
          return state.surface === 'none'
            ? state
            : { ...state, surface: 'none', screen: '', from: 'none', trouble: undefined };
        case 'app/shared':
          return { ...state, shared: action.shared };
        case 'app/trouble':
          return { ...state, trouble: action.trouble };
        case 'app/forget':
          return {
            ...initial,
            locale: state.locale,
            // That others use this computer is true of the computer, not of the person.
            ...(state.shared === 'yes' && { shared: 'yes' as const }),
            ...(state.author && { author: true }),
          };
        default:
          return state;
      }
    },
  };
}
