import type { Landmark, PageNode, PageRange } from '../ports.js';
import type { Sentence } from './script.js';

/** A stretch of a unit's text and the text node it was taken from, character by character. */
export interface TextPiece {
  /** Where it begins in the unit's `text`. */
  readonly start: number;
  readonly length: number;
  readonly node: PageNode;
  /** Where it begins in that node. */
  readonly offset: number;
}

/** Words that the page's author gave for a stretch of text, such as `<abbr title>` or `data-say`. */
export interface SayAs {
  readonly start: number;
  readonly end: number;
  readonly say: string;
}

/** One thing to say, and what to light while it is said. */
export interface SayUnit {
  /** The text as displayed; the spoken form is worked out from it. */
  readonly text: string;
  readonly lang: string;
  /** An element of ours gets the attribute `lit`; a control of the page gets a ring. */
  readonly node?: PageNode;
  /** The text of the page that `text` stands for: all of it is lit while any sentence of `text` is said. */
  readonly range?: PageRange;
  /** Where each stretch of `text` stands on the page, so that one sentence can be lit; better than `range`. */
  readonly pieces?: readonly TextPiece[];
  readonly sayAs?: readonly SayAs[];
  /** Never goes to a remote voice. */
  readonly private?: boolean;
  /** Somebody recorded exactly this text. */
  readonly recording?: Recording;
}

/** A recorded text: addresses of the site. */
export interface Recording {
  readonly src: string;
  /** When each word is said: a `.json` or `.vtt` file (docs/author.md). */
  readonly words?: string;
}

/** What is being read: one of our windows, the step, one field, the page, a selection, or what has just appeared. */
export type ReadSource = 'surface' | 'step' | 'field' | 'page' | 'selection' | 'news';

/**
 * What the person may switch on: read from where they press, read each field they come to, say errors and windows
 * that appear.
 */
export type ReadMode = 'here' | 'focus' | 'news';

/**
 * `only-remote`: the browser has voices for this language, but they send the text away. `ask`: the same, and the
 * person may be asked whether they agree. `nothing`: there are no words here.
 */
export type Trouble =
  'no-voice' | 'no-voice-for-language' | 'only-remote' | 'ask' | 'stalled' | 'nothing';

export type Rate = 'slow' | 'normal' | 'fast';

export interface ReadState {
  /** `loading` until the device says it speaks. */
  readonly status: 'idle' | 'loading' | 'speaking' | 'paused';
  /**
   * True from the first press on Listen in a screen of ours until "Stop the voice": each one that opens is spoken. The
   * page read aloud does not switch it on.
   */
  readonly sticky: boolean;
  readonly source: ReadSource | undefined;
  /** The element of the page that was asked for; undefined for the whole page and for windows of ours. */
  readonly target: PageNode | undefined;
  /** Which sentence, from 0, of how many. `total` may grow until `counted`: a long page is not read to its end first. */
  readonly index: number;
  readonly total: number;
  readonly counted: boolean;
  readonly rate: Rate;
  /** What is being said now. */
  readonly current: SayUnit | undefined;
  /** Which part of its text: the sentence. */
  readonly span: { readonly start: number; readonly end: number } | undefined;
  /** Why nothing is heard; each has a plain sentence and a next step. */
  readonly trouble: Trouble | undefined;
  /** Whether to ask "Do you hear me?": once, after the first utterance. */
  readonly askHeard: boolean;
  /** What the person answered. After "no" it says what to do, and goes on: so one hears when the sound is back. */
  readonly heard: 'unknown' | 'yes' | 'no';
  /** Whether the person agreed, on this visit, that page text goes to a voice outside the device. */
  readonly remote: 'unknown' | 'yes' | 'no';
  readonly modes: readonly ReadMode[];
  /** The parts of the page that a reading passes over, and its text; undefined until somebody asked. */
  readonly parts: readonly Landmark[] | undefined;
  /** Recordings, by full address, that did not play or say another text: none is offered to keep. */
  readonly refused: readonly string[];
}

declare module '../store.js' {
  interface State {
    read?: ReadState;
  }
  interface Actions {
    /** Says these units instead of what is being said. */
    'read/say': {
      readonly units: Iterable<SayUnit>;
      readonly source: ReadSource;
      readonly target?: PageNode;
      /** Begins at the first sentence of which this is true. */
      readonly from?: (sentence: Sentence) => boolean;
    };
    /**
     * Reads one element of the page with all it holds; without one what the person has selected, else the page.
     * `all`: the page, whatever is selected. `from`: the page from the first such sentence on.
     */
    'read/page': {
      readonly target?: PageNode;
      readonly all?: boolean;
      readonly from?: (sentence: Sentence) => boolean;
    };
    /** Says what the person wrote in a field, after "others may hear this". Never a secret. */
    'read/value': { readonly target: PageNode };
    /** Looks what else there is to read: navigation, the foot of the page. */
    'read/parts': object;
    /** Something has appeared: said after the sentence that is being said, which then goes on. */
    'read/news': { readonly units: Iterable<SayUnit> };
    'read/pause': object;
    /** Goes on at the word where it stopped, if the voice told its words; else at the sentence. */
    'read/resume': object;
    'read/again': object;
    'read/next': { readonly by?: 'paragraph' };
    'read/previous': { readonly by?: 'paragraph' };
    /** From the beginning of what is being read. */
    'read/restart': object;
    /** What was being read has left the page: the voice stops. */
    'read/leave': object;
    /** Stops the voice, and stops speaking each new screen. */
    'read/stop': object;
    'read/rate': { readonly rate: Rate };
    /** The answer to "Do you hear me?"; "no" may also be said later, unasked. */
    'read/heard': { readonly heard: boolean };
    /** The answer to "May the text leave this device?"; after "yes" the reading goes on. */
    'read/remote': { readonly agreed: boolean };
    'read/mode': { readonly mode: ReadMode; readonly on: boolean };

    // What the device told: raised by the queue only.
    'read/started': {
      /** Undefined for what is said in between: it does not move the place. */
      readonly index?: number;
      readonly total: number;
      readonly current: SayUnit;
      readonly span?: { readonly start: number; readonly end: number };
    };
    'read/paused': object;
    'read/finished': { readonly trouble?: Trouble };
    'read/counted': { readonly total: number };
    'read/trouble': { readonly trouble: Trouble | undefined };
    'read/ask-heard': object;
    'read/recording': { readonly src: string; readonly plays: boolean };
    'read/parts-known': { readonly parts: readonly Landmark[] };
  }
}
