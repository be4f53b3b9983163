/** What reading aloud asks of its surroundings: voices, what is on the page, and going along with the reading. */
import type { PageNode, PageRange, Undo, ControlState } from '../ports.js';
import type { LocalText } from '../formats/text.js';
import type { Rate, ReadSource, SayUnit } from './read.js';

/** A voice of the device or of the browser. */
export interface Voice {
  readonly name: string;
  /** As the browser names it: `fr-FR`, but also `fr_FR` or `fra-FRA-f000`. */
  readonly lang: string;
  readonly uri: string;
  /** As far as can be known, what it says does not leave the device. */
  readonly local: boolean;
  /** The one the person or the system chose. */
  readonly default: boolean;
}

export interface Utterance {
  readonly text: string;
  /** BCP 47; some systems look at it and not at the voice. */
  readonly lang: string;
  readonly voice: Voice;
  /** 1 is the voice's own speed. */
  readonly rate: number;
}

/** What the browser told about one utterance. Nothing comes after it was cancelled. */
export interface UtteranceEvents {
  onStart(): void;
  onEnd(): void;
  onError(reason: SpeechError): void;
  /**
   * The voice comes to a word: UTF-16 index into the text, and its length where the browser tells it. Many voices
   * never tell, and some tell wrong: `core/speech/word-proof.ts`.
   */
  onWord?(index: number, length: number | undefined): void;
}

/** `refused`: the browser wants a press first. `interrupted`: somebody else stopped it. */
export type SpeechError = 'refused' | 'interrupted' | 'failed';

/** Speaks one utterance at a time with the voices that are there. */
export interface Speaker {
  /** The voices known now. Often empty at first, then incomplete: ask again each time. */
  voices(): readonly Voice[];
  onVoices(act: () => void): Undo;
  /** Says it instead of what is being said; returns the way to stop it. */
  speak(utterance: Utterance, events: UtteranceEvents): Undo;
  dispose(): void;
}

/** One sentence to be said. */
export interface Saying {
  /** What it belongs to: its language, its recording if it has one, whether it is private. */
  readonly unit: SayUnit;
  /** Where it stands in the unit's text as shown: UTF-16, the end exclusive. */
  readonly start: number;
  readonly end: number;
  /** As a voice should get it; never empty. */
  readonly spoken: string;
}

/** How to say a sentence. */
export interface SayingOptions {
  /** Each provider knows what this means for its own sound: a recording's own speed is `normal`. */
  readonly rate: Rate;
  /** Begin in its middle, at a word: the same place in the shown text of the unit and in `spoken`. */
  readonly from?: { readonly shown: number; readonly spoken: number };
}

/** A word that is being said: where it stands in the unit's shown text, or in the whole of `spoken`. UTF-16. */
export interface SaidWord {
  readonly in: 'shown' | 'spoken';
  readonly start: number;
  readonly end: number;
}

/** What became of one sentence. Nothing comes after it was undone, nor after `onEnd` or `onError`. */
export interface SayingEvents {
  onStart(how: {
    /** Milliseconds it should take; the watchdog of its end allows twice that and some more. */
    readonly takes: number;
    /** `proved`: each word is told by `onWord` and is right. `no`: light the sentence. */
    readonly words: 'proved' | 'no';
    /** All of the unit is said at once: light all of it. */
    readonly whole?: boolean;
  }): void;
  /** `undefined`: the words proved wrong on the way; back to the sentence. */
  onWord(word: SaidWord | undefined): void;
  /** `reached`: the unit's text was said up to here (UTF-16), when that is beyond the sentence's own end. */
  onEnd(reached?: number): void;
  onError(reason: SpeechError): void;
}

/**
 * Whether a provider can say a sentence. `later`: not decided yet, wait for `onChange`. `ask`: only by a voice that
 * sends the text away, which the person may be asked about (never for a private unit, never in a bank). The others
 * say why not.
 */
export type CanSay = 'yes' | 'later' | 'ask' | 'no-voice' | 'no-voice-for-language' | 'only-remote';

/**
 * Something that can say a sentence: a recording, a voice of the device, an engine of the site. The reading asks
 * them in this order, for each sentence anew; after two failures it takes the next one.
 */
export interface SpeechProvider {
  readonly name: 'recorded' | 'device' | 'engine';
  can(saying: Saying): CanSay;
  /** Tells when an answer of `can` may have changed: voices have come, the wait for them is over. */
  onChange(act: () => void): Undo;
  /** Milliseconds in which it should have begun, or never will. */
  readonly startsIn: number;
  /** Says it instead of what this provider is saying; returns the way to stop it. */
  say(saying: Saying, options: SayingOptions, events: SayingEvents): Undo;
  /** A reading begins: voices are chosen anew, and what failed before may be tried again. */
  begin?(): void;
  /** This one is next: what takes time may be done now. */
  prepare?(saying: Saying, options: SayingOptions): void;
  dispose(): void;
}

/** The page as it should be read, in order. */
export interface Outline {
  /**
   * Loads what reads the page, and what explains controls where the page or the target has any; to be called before
   * `read`. Rejects when the page cannot be read at all. Without explanations controls are read by their names.
   */
  prepare(target?: PageNode): Promise<void>;
  /** The page (or its open modal), or one element with all it holds. Units are worked out as they are asked for. */
  read(target?: PageNode): { readonly source: ReadSource; readonly units: Iterable<SayUnit> };
  /**
   * What the person wrote in a field, for saying it aloud. Only after they asked for it, and after they were told that
   * others may hear it.
   */
  value(target: PageNode): Promise<SpokenValue>;
  /** The parts of the page that a reading passes over, and its text; each can be read by itself. In reading order. */
  landmarks(): Promise<readonly Landmark[]>;
}

/** The value of a field in words. */
export interface SpokenValue {
  /**
   * `secret`: a password, a code, a card number, or `sensitive`; it is not in the units. `none`: no field.
   * Only `value` needs "others may hear".
   */
  readonly status: 'value' | 'empty' | 'secret' | 'none';
  /** Ready to say, whatever the status. The value itself is `private`; a long number is in groups. */
  readonly units: readonly SayUnit[];
}

export interface Landmark {
  readonly node: PageNode;
  readonly role:
    | 'main'
    | 'navigation'
    | 'search'
    | 'banner'
    | 'contentinfo'
    | 'complementary'
    | 'form'
    | 'region';
  /** As the page names it, in its language; '' where it does not. */
  readonly name: string;
  /** Of `name`, else of `words`. */
  readonly lang: string;
  /** What it is, in words of ours; '' for forms and regions, which always have a name. */
  readonly words: string;
}

/**
 * Tells what the page shows anew and wants to be noticed, once each, from the call on; nothing that is there already,
 * and nothing of ours. For saying it: `Outline.read(node)`.
 */
export interface AppearedWatch {
  watch(act: (appeared: Appeared) => void): Undo;
}

export interface Appeared {
  /** `error`: an alert, or the message of a field. `message`: the page says so in passing. */
  readonly kind: 'error' | 'message' | 'dialog';
  readonly node: PageNode;
}

/** What the site's author wrote about controls of this page, in the procedures. */
export interface Authored {
  of(node: PageNode): AuthoredControl | undefined;
  /** Not every procedure of the site could be read: a field may be `sensitive` without our knowing. */
  readonly short?: boolean;
}

export interface AuthoredControl {
  readonly effect?: 'sends' | 'pays' | 'deletes';
  readonly sensitive?: boolean;
  /** That a press leads to another site, and that one comes back. */
  readonly away?: LocalText;
  /** What to do about what is wrong now, where the author has written it. */
  mend(control: ControlState): LocalText | undefined;
}

/** Keeps what is being said in view. */
export interface Follower {
  /** The person asked to be taken along: at the start, and after each press on a button of the player. */
  start(): void;
  /** Scrolls to it if it cannot be seen and the person has not scrolled away since `start`. */
  follow(what: PageRange | PageNode): void;
  stop(): void;
}
