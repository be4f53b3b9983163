import type { Term } from '../formats/glossary.js';
import type { Level } from '../formats/text.js';
import type { Provenance } from '../formats/texts.js';
import type { CommonPorts, PageNode, PageRange } from '../ports.js';
import type { Slice, State, Store } from '../store.js';
import type { NumberFact } from './numbers.js';

/** Where on the page something stands, for a list that can be read without seeing the page. */
export interface Spot {
  /** The same for the same thing while the page does not change. */
  readonly key: string;
  /** As the page writes it. */
  readonly shown: string;
  /** The sentence it stands in. */
  readonly sentence: string;
  /** The heading above it; '' when there is none. */
  readonly heading: string;
  readonly lang: string;
  readonly range: PageRange;
}

export interface HardWord extends Spot {
  readonly term: KnownTerm;
}

export interface HardNumber extends Spot {
  readonly fact: NumberFact;
}

/** A term with the language it explains. */
export type KnownTerm = Term & { readonly lang: string };

/** A text of this page that has a simple version, from a texts file or from a pair in the page. */
export interface SimpleText {
  /** `texts/adresse.json#2`, or for a pair its id or the hash of its original. */
  readonly block: string;
  readonly official: string;
  readonly simple: string;
  readonly lang: string;
  readonly officialLang: string;
  readonly by?: Provenance;
  readonly node: PageNode;
}

/** What a look at the page found. */
export interface Scan {
  /** Texts of this page, counted without those too short to need a simple version. */
  readonly total: number;
  /** How many of them have a simple version that is up to date. */
  readonly available: number;
  /** How many have one that no longer fits and is not shown. */
  readonly stale: number;
  readonly texts: readonly SimpleText[];
  readonly words: readonly HardWord[];
  readonly numbers: readonly HardNumber[];
  /** When it looked, in milliseconds since 1970: distances to dates count from here. */
  readonly now: number;
  /** The glossary of the page's language, for `aidant-term`. */
  readonly glossary: readonly KnownTerm[];
}

export interface SimpleState extends Scan {
  /** False until the page was looked at. */
  readonly ready: boolean;
}

declare module '../store.js' {
  interface State {
    simple?: SimpleState;
  }
  interface Actions {
    /** Looks at the page again. */
    'simple/scan': object;
    'simple/scanned': { readonly scan: Scan };
    /** "I did not understand": told to the page, sent nowhere by us. */
    'simple/unclear': { readonly block: string; readonly level: Level };
    /** "Show me in the page." */
    'simple/show': { readonly range: PageRange };
  }
}

/** The page as the simple words need it; `src/page` implements it. */
export interface SimplePage {
  scan(): Scan;
  /** Shows the texts at this level; the page is byte for byte its own again at `original`. */
  setLevel(level: Level): void;
  /** Selects a stretch of the page and brings it into view. */
  reveal(range: PageRange): void;
  dispose(): void;
}

export interface SimplePorts extends Pick<CommonPorts, 'announcer' | 'emit' | 'i18n'> {
  readonly page: SimplePage;
}

const NOTHING: Scan = {
  total: 0,
  available: 0,
  stale: 0,
  texts: [],
  words: [],
  numbers: [],
  now: 0,
  glossary: [],
};

export function createSimpleSlice(ports: SimplePorts): Slice<'simple'> {
  let disposed = false;
  const look = (store: Store): void =>
    store.dispatch({ type: 'simple/scanned', scan: ports.page.scan() });

  return {
    name: 'simple',
    initial: { ...NOTHING, ready: false },

    reduce(state, action) {
      return action.type === 'simple/scanned' ? { ...action.scan, ready: true } : state;
    },

    effect(action, store, before) {
      if (disposed) return;
      switch (action.type) {
        case 'simple/scan':
          look(store);
          break;
        case 'simple/unclear':
          ports.emit('aidant-unclear', { block: action.block, level: action.level });
          ports.announcer.say(ports.i18n.t('simple.unclearThanks'));
          break;
        case 'simple/show':
          ports.page.reveal(action.range);
          break;
        case 'app/locale':
          // The sentence that prints with simple words is in the language of the interface.
          if (levelOf(store.getState()) === 'simple') ports.page.setLevel('simple');
          break;
        case 'app/level':
        case 'app/forget':
          if (levelOf(store.getState()) === levelOf(before)) break;
          ports.page.setLevel(levelOf(store.getState()));
          look(store);
          announceLevel(store, ports);
          break;
        default:
      }
    },

    dispose() {
      disposed = true;
      ports.page.dispose();
    },
  };
}

/** Says once which words show, and how much of the page has them. */
export function announceLevel(
  store: Store,
  { announcer, i18n }: Pick<SimplePorts, 'announcer' | 'i18n'>,
): void {
  const simple = store.getState().simple;
  if (!simple) return;
  const shown = i18n.t(levelOf(store.getState()) === 'simple' ? 'simple.on' : 'simple.off');
  announcer.say(
    levelOf(store.getState()) === 'simple'
      ? `${shown} ${i18n.t(coverageKey(simple), coverage(simple))}`
      : shown,
  );
}

/** The sentence that tells honestly how much of the page has simple words. */
export function coverageKey(
  simple: Pick<Scan, 'available' | 'total'>,
): 'simple.noText' | 'simple.allTexts' | 'simple.someTexts' {
  if (simple.available === 0) return 'simple.noText';
  return simple.available >= simple.total ? 'simple.allTexts' : 'simple.someTexts';
}

/** The numbers of that sentence, ready for its plural. */
export function coverage(simple: Pick<Scan, 'available' | 'total'>): {
  readonly count: number;
  readonly total: number;
} {
  return { count: simple.available, total: Math.max(simple.total, simple.available) };
}

function levelOf(state: Readonly<State>): Level {
  return state.app?.level ?? 'original';
}
