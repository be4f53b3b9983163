import type { Term } from '../formats/glossary.js';
import type { Level } from '../formats/text.js';
import type { Provenance } from '../formats/texts.js';
import type { CommonPorts, PageNode, PageRange } from '../ports.js';
import type { Slice, State, Store } from '../store.js';
import type { NumberFact } from './numbers/fact.js';
import { coverage, coverageKey } from './coverage.js';

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
  /** The official text as lines, where it has more than one. */
  readonly paragraphs?: readonly string[];
  readonly simple: string;
  readonly lang: string;
  readonly officialLang: string;
  readonly by?: Provenance;
  readonly node: PageNode;
}

/** A simple text whose original has changed: it is not shown, and only the author sees that there is one. */
export interface StaleText extends Omit<SimpleText, 'by'> {
  /** Where the author finds it: `texts/adresse.json blocks[2]`, or the pair on the page. */
  readonly where: string;
  /** The `source` to write once both texts have been read again. */
  readonly source: string;
}

/** Which words a part of the page shows, whatever the rest shows; by the id of its element. */
export type Parts = Readonly<Record<string, Level>>;

/** What a look at the page found. */
export interface Scan {
  /** Texts of this page, counted without those too short to need a simple version. */
  readonly total: number;
  /** How many of them have a simple version that is up to date. */
  readonly available: number;
  /** Those that no longer fit and are not shown. */
  readonly stale: readonly StaleText[];
  readonly texts: readonly SimpleText[];
  /** The texts of this page without a simple version. */
  readonly rest: readonly PageNode[];
}

export interface SimpleState extends Scan {
  /** False until the page was looked at. */
  readonly ready: boolean;
  readonly parts: Parts;
}

declare module '../store.js' {
  interface State {
    simple?: SimpleState;
  }
  interface Actions {
    /** Looks at the page again; `announce`: and says then which words show. */
    'simple/scan': { readonly announce?: boolean };
    'simple/scanned': { readonly scan: Scan };
    /** Shows one part of the page at this level; the next change of the whole page takes it along. */
    'simple/part': { readonly id: string; readonly level: Level };
    /** "I did not understand": told to the page, sent nowhere by us. */
    'simple/unclear': { readonly block: string; readonly level: Level };
    /** "Show me in the page." */
    'simple/show': { readonly range: PageRange };
  }
}

/** The page as the simple words need it; `src/page` implements it. */
export interface SimplePage {
  /** Looks at the page, in pieces where it is long, and tells once all is counted; a later look takes its place. */
  scan(done: (scan: Scan) => void): void;
  /** Shows the texts at this level, and parts of the page at theirs; at `original` it is its own to the byte. */
  setLevel(level: Level, parts: Parts): void;
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
  stale: [],
  texts: [],
  rest: [],
};

export function createSimpleSlice(ports: SimplePorts): Slice<'simple'> {
  let disposed = false;
  const look = (store: Store, announce?: boolean): void =>
    ports.page.scan((scan) => {
      if (disposed) return;
      store.dispatch({ type: 'simple/scanned', scan });
      // The count is part of what is said.
      if (announce) announceLevel(store, ports);
    });
  const show = (store: Store): void => {
    const state = store.getState();
    ports.page.setLevel(levelOf(state), state.simple?.parts ?? {});
  };

  return {
    name: 'simple',
    initial: { ...NOTHING, ready: false, parts: {} },

    reduce(state, action) {
      switch (action.type) {
        case 'simple/scanned':
          return { ...state, ...action.scan, ready: true };
        case 'simple/part':
          return { ...state, parts: { ...state.parts, [action.id]: action.level } };
        case 'app/level':
        case 'app/forget':
          return Object.keys(state.parts).length === 0 ? state : { ...state, parts: {} };
        default:
          return state;
      }
    },

    effect(action, store, before) {
      if (disposed) return;
      switch (action.type) {
        case 'simple/scan':
          look(store, action.announce);
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
          if (levelOf(store.getState()) === 'simple') show(store);
          break;
        case 'app/author':
          // What is wrong with the texts shows to their author alone.
          void ports.i18n.more('simple').then(
            () => look(store),
            () => undefined,
          );
          break;
        case 'app/level':
        case 'app/forget':
          if (
            levelOf(store.getState()) === levelOf(before) &&
            store.getState().simple?.parts === before.simple?.parts
          )
            break;
          show(store);
          look(store, true);
          break;
        case 'simple/part':
          show(store);
          look(store);
          ports.announcer.say(ports.i18n.t(action.level === 'simple' ? 'simple.on' : 'simple.off'));
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
function announceLevel(
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

function levelOf(state: Readonly<State>): Level {
  return state.app?.level ?? 'original';
}

/** The level at which a part of the page shows; `id` is '' for the page. */
export function levelOfPart(state: Readonly<State>, id: string): Level {
  return (id === '' ? undefined : state.simple?.parts[id]) ?? levelOf(state);
}
