import type { CommonPorts, PageRange } from '../ports.js';
import type { SayUnit } from '../speech/read.js';
import type { ActionOf, Slice, Store } from '../store.js';

/** A strip of light over one line, or the light on one paragraph. */
export type ComfortView = 'ruler' | 'paragraph';

/** `unavailable`: no patterns for the languages of this page, or they could not be fetched. */
export type SyllableState = 'off' | 'loading' | 'on' | 'unavailable';

/** Where on the page the ruler or the light is. */
export interface Spot {
  readonly ranges: readonly PageRange[];
  /** Which paragraph, from 0, of how many. */
  readonly index: number;
  readonly total: number;
}

export interface ComfortState {
  /** The bar is there. */
  readonly open: boolean;
  readonly view: ComfortView | undefined;
  /** Undefined while no view is on, and where the page has no text. */
  readonly spot: Spot | undefined;
  readonly spacing: boolean;
  readonly syllables: SyllableState;
}

/** What outlasts a page: the ruler and the paragraph belong to the moment. */
export interface ComfortChoices {
  readonly spacing?: true;
  readonly syllables?: true;
}

declare module '../store.js' {
  interface State {
    comfort?: ComfortState;
  }
  interface Actions {
    'comfort/open': object;
    /** The bar goes, with the ruler or the light that it moves. Spacing and syllables stay as they are. */
    'comfort/close': object;
    'comfort/view': { readonly view: ComfortView | undefined };
    /** One line or paragraph on (1) or back (-1). */
    'comfort/move': { readonly by: 1 | -1 };
    'comfort/spacing': { readonly on: boolean };
    'comfort/syllables': { readonly on: boolean };
    /** Reads the paragraph in the light. */
    'comfort/listen': object;

    // What the page told: raised by the slice only.
    'comfort/moved': { readonly spot: Spot | undefined };
    'comfort/syllables-shown': { readonly shown: SyllableState };
  }
}

/** The page as the reading comfort needs it; `src/page` implements it. */
export interface ComfortPage {
  /** Puts our layer over the page, empty, so that what opens later lies above it. */
  open(): void;
  close(): void;
  /** The first line or paragraph that can be seen; undefined where the page has no text. */
  first(view: ComfortView): Spot | undefined;
  /** The line or paragraph before or after; at an end of the page, undefined. */
  beside(view: ComfortView, spot: Spot, by: 1 | -1): Spot | undefined;
  /** The stretch itself for the ruler, the paragraph that holds it for the light. */
  at(view: ComfortView, ranges: readonly PageRange[]): Spot | undefined;
  /** Draws the ruler or the light there and keeps it there; undefined takes it away. */
  show(view: ComfortView, spot: Spot | undefined): void;
  /** Scrolls to it if it cannot be seen: after a press only. */
  bring(spot: Spot): void;
  /** What a paragraph says. */
  units(spot: Spot): readonly SayUnit[];
  setSpacing(on: boolean): void;
  /** Resolves with what shows now. */
  setSyllables(on: boolean): Promise<SyllableState>;
  dispose(): void;
}

export interface ComfortPorts extends Pick<CommonPorts, 'announcer' | 'i18n'> {
  readonly page: ComfortPage;
  readonly keep: (choices: ComfortChoices | undefined) => void;
  readonly say: (units: readonly SayUnit[]) => void;
  /** Where on the page a stretch of what is read stands. */
  readonly rangesOf: (said: {
    readonly unit: SayUnit;
    readonly start: number;
    readonly end: number;
  }) => readonly PageRange[];
}

const OFF: ComfortState = {
  open: false,
  view: undefined,
  spot: undefined,
  spacing: false,
  syllables: 'off',
};

export function createComfortSlice(ports: ComfortPorts): Slice<'comfort'> {
  const { page } = ports;
  let disposed = false;
  /** Only the last answer about syllables counts. */
  let asked = 0;

  const comfort = (store: Store): ComfortState => store.getState().comfort ?? OFF;

  const showSyllables = async (store: Store, on: boolean): Promise<void> => {
    const turn = ++asked;
    const shown = await page.setSyllables(on);
    if (!disposed && turn === asked) store.dispatch({ type: 'comfort/syllables-shown', shown });
  };

  const begin = (store: Store, before: Spot | undefined): void => {
    const { view } = comfort(store);
    if (!view) return;
    const spot =
      current(store, view) ?? (before && page.at(view, before.ranges)) ?? page.first(view);
    store.dispatch({ type: 'comfort/moved', spot });
    if (spot) page.bring(spot);
  };

  /** Where the voice is, when it reads the page. */
  const current = (store: Store, view: ComfortView): Spot | undefined => {
    const { read } = store.getState();
    if (!read?.current || !read.span || read.status === 'idle') return undefined;
    const ranges = ports.rangesOf({ unit: read.current, ...read.span });
    return ranges.length > 0 ? page.at(view, ranges) : undefined;
  };

  const move = (store: Store, { by }: ActionOf<'comfort/move'>): void => {
    const { view, spot } = comfort(store);
    if (!view) return;
    const next = spot ? page.beside(view, spot, by) : page.first(view);
    if (!next) return;
    store.dispatch({ type: 'comfort/moved', spot: next });
    page.bring(next);
    if (view === 'paragraph') {
      const { index, total } = next;
      ports.announcer.say(ports.i18n.t('comfort.place', { number: index + 1, total }));
    }
  };

  const keep = (store: Store): void => {
    const { spacing, syllables } = comfort(store);
    const on = syllables === 'on' || syllables === 'loading';
    ports.keep({ ...(spacing && { spacing }), ...(on && { syllables: on }) });
  };

  return {
    name: 'comfort',
    initial: OFF,

    reduce(state, action) {
      switch (action.type) {
        case 'comfort/open':
          return state.open ? state : { ...state, open: true };
        case 'comfort/close':
          return state.open ? { ...state, open: false, view: undefined, spot: undefined } : state;
        case 'comfort/view':
          return { ...state, view: action.view, spot: undefined };
        case 'comfort/moved':
          return { ...state, spot: action.spot };
        case 'comfort/spacing':
          return { ...state, spacing: action.on };
        case 'comfort/syllables':
          return { ...state, syllables: action.on ? 'loading' : 'off' };
        case 'comfort/syllables-shown':
          return { ...state, syllables: action.shown };
        case 'app/forget':
          return { ...OFF };
        default:
          return state;
      }
    },

    effect(action, store, before) {
      if (disposed) return;
      const { view, spot } = comfort(store);
      switch (action.type) {
        case 'comfort/open':
          page.open();
          break;
        case 'comfort/view':
          if (view) begin(store, before.comfort?.spot);
          else page.show('ruler', undefined);
          break;
        case 'comfort/moved':
          if (view) page.show(view, spot);
          break;
        case 'comfort/move':
          move(store, action);
          break;
        case 'comfort/spacing':
          page.setSpacing(action.on);
          keep(store);
          break;
        case 'comfort/syllables':
          void showSyllables(store, action.on);
          keep(store);
          break;
        case 'comfort/listen':
          if (spot) ports.say(page.units(spot));
          break;
        case 'read/started': {
          // What follows the voice does not scroll: the reading itself does.
          const read = view && current(store, view);
          if (read) store.dispatch({ type: 'comfort/moved', spot: read });
          break;
        }
        case 'comfort/close':
          page.close();
          break;
        case 'app/forget':
          page.close();
          if (before.comfort?.spacing) page.setSpacing(false);
          if (before.comfort?.syllables !== 'off') void showSyllables(store, false);
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

/** What an earlier page of this visit, or an earlier visit, has left switched on. */
export function takeUp(store: Store, { spacing, syllables }: ComfortChoices): void {
  if (spacing) store.dispatch({ type: 'comfort/spacing', on: true });
  if (syllables) store.dispatch({ type: 'comfort/syllables', on: true });
}
