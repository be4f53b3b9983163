/**
 * What an element sees of the session: the state, the words, and requests. `src/session.ts` builds one.
 * Requests go up by `dispatch`; state comes down by the store.
 */
import type { Place } from './formats/places.js';
import type { Surface } from './app.js';
import type { Procedure } from './formats/procedure.js';
import type { Site } from './formats/site.js';
import type { Level } from './formats/text.js';
import type { Practice } from './guide/practice.js';
import type { Recorder } from './help/recorder.js';
import type { PageNode, PagePorts, Translator } from './ports.js';
import type { ReadSource, SayUnit } from './speech/read.js';
import type { Action, Store } from './store.js';

/** The parts that load on first use. */
export type FeatureName =
  'guide' | 'practice' | 'read' | 'simple' | 'comfort' | 'help' | 'callback' | 'shared' | 'author';

/**
 * Parts of the page's ports that load together: watching the page, finding things and reading controls (which come with every other group); walking the page's own form;
 * showing our elements beside things; painting text; announcing to screen readers.
 */
export type PortGroup = 'finding' | 'walking' | 'showing' | 'placing' | 'painting' | 'announcing';

export interface StartOptions {
  readonly step?: string;
  readonly practice?: boolean;
}

/** The calls of `window.aidant`, and of a session a bank creates itself. None of them throws. */
export interface Calls {
  start(procedureId?: string, options?: StartOptions): Promise<void>;
  stop(): void;
  setLevel(level: Level): Promise<void>;
  setLocale(tag: string): Promise<void>;
  /** Reads an element of the page, or the whole page without one. */
  read(target?: PageNode): Promise<void>;
  hush(): void;
  help(): void;
  forget(): Promise<void>;
  /** A snapshot for developers: state, site and what was found. Holds no typed value. */
  inspect(): unknown;
}

export interface Session extends Calls {
  readonly version: string;
  readonly ready: Promise<void>;
  readonly site: Site;
  readonly store: Store;
  readonly i18n: Translator;
  /** Set where the guide runs on a copy of the page: what its window may ask of the practice. */
  readonly practice?: Practice;
  /** Records a voice note; there once the window that may ask for one has been opened. */
  recorder?: Recorder;
  /** A feature's ports are there once `use` or `need` has resolved; reading one before is a mistake and throws. */
  readonly page: PagePorts;
  /** The windows that elements on the page show. Each adds its own. */
  windows?: Set<Surface | 'meaning' | 'shared-device'>;
  /**
   * The players on the page, or who brings one. They ask the questions about the voice: one without `htmlFor` for all
   * that is read, the others for the element of that id.
   */
  players?: Set<{ readonly htmlFor: string }>;
  /** Loads groups of ports; false (and reported) when they could not load. */
  need(...groups: PortGroup[]): Promise<boolean>;
  /** Fires one of our events; false when the page cancelled it. */
  readonly emit: (
    name: string,
    fields: Readonly<Record<string, unknown>>,
    origin?: PageNode,
  ) => boolean;
  /** Asks for a change. `origin` is the element that asked: its events fire there. */
  dispatch(action: Action, origin?: PageNode): void;
  /** Makes a call on behalf of an element of ours: the events of that call fire there. */
  by(origin: PageNode, call: () => void): void;
  /** Loads a feature once; true when its slice is in the store, false (and reported) when it could not load. */
  use(feature: FeatureName): Promise<boolean>;
  /**
   * Says these units now, instead of what is being said. Call it in the press itself: some browsers let a page
   * speak only if it first asked to in a gesture.
   */
  say(units: readonly SayUnit[], source: ReadSource): void;
  /** Opens the overview at the step a card's code names, and starts nothing. False when the code is not right. */
  openCode(code: string): Promise<boolean>;
  /** Reads one of the site's procedures; undefined (and reported) when there is none or it cannot be read. */
  procedure(id?: string): Promise<Procedure | undefined>;
  places(): Promise<readonly Place[]>;
  /** Closes everything and leaves what is stored. */
  dispose(): void;
}
