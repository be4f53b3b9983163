import type { PageNode, PageRange } from '../ports.js';

/** One thing to say, and what to light while it is said. */
export interface SayUnit {
  /** The text as displayed; the spoken form is worked out from it. */
  readonly text: string;
  readonly lang: string;
  /** An element of ours gets the attribute `lit`; a control of the page gets a ring. */
  readonly node?: PageNode;
  /** The text of the page that `text` came from, for the sentence light. */
  readonly range?: PageRange;
  /** Never goes to a remote voice. */
  readonly private?: boolean;
}

/** What is being read: one of our windows, the step, one field, the page, or a selection. */
export type ReadSource = 'surface' | 'step' | 'field' | 'page' | 'selection';

export type Rate = 'slow' | 'normal' | 'fast';

export interface ReadState {
  /** `loading` until the device says it speaks. */
  readonly status: 'idle' | 'loading' | 'speaking' | 'paused';
  /** True from the first press on Listen until "Stop the voice": each aidant screen that opens is spoken. */
  readonly sticky: boolean;
  readonly source: ReadSource | undefined;
  /** Which sentence, from 0, of how many. `total` may grow while a long page is being read. */
  readonly index: number;
  readonly total: number;
  readonly rate: Rate;
  /** What is being said now. */
  readonly current: SayUnit | undefined;
  /** Why nothing is heard; each has a plain sentence and a next step. */
  readonly trouble: 'no-voice' | 'no-voice-for-language' | 'stalled' | undefined;
  /** Whether to ask, once, "Do you hear me?". */
  readonly askHeard: boolean;
}

declare module '../store.js' {
  interface State {
    read?: ReadState;
  }
  interface Actions {
    /** Says these units instead of what is being said. */
    'read/say': { readonly units: readonly SayUnit[]; readonly source: ReadSource };
    /** Reads the page, or one element of it with all it holds. */
    'read/page': { readonly target?: PageNode };
    'read/pause': object;
    'read/resume': object;
    'read/again': object;
    'read/next': object;
    'read/previous': object;
    /** Stops the voice, and stops speaking each new screen. */
    'read/stop': object;
    'read/rate': { readonly rate: Rate };
    'read/heard': { readonly heard: boolean };
  }
}
