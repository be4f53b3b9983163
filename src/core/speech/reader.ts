import type { Clock, SaidWord, SpeechProvider, Undo } from '../ports.js';
import type { Chain } from './chain.js';
import type { Rate, Trouble } from './read.js';
import { speechOf, type Script, type Sentence } from './script.js';
import type { Span } from '../sentences/sentences.js';

/** An utterance may take twice what its voice usually needs, and this much more. */
const END_GRACE_MS = 3000;

export interface ReaderPorts {
  readonly chain: Chain;
  readonly clock: Clock;
}

/** What became of the reading. Called only after the device said so. */
export interface ReaderEvents {
  /** `lit`: what of the unit's text is being said. `index` is undefined for what is said in between. */
  onStarted(sentence: Sentence, lit: Span, index: number | undefined): void;
  /** The stretch of the unit's text that is said now, a whole word or number; undefined: not known any more. */
  onWord(sentence: Sentence, word: Span | undefined): void;
  /** A sentence was said to its end. */
  onSaid(): void;
  /** Somebody else silenced the voice. */
  onInterrupted(): void;
  /** A sentence was passed over: nothing here can say it. */
  onSkipped(trouble: Trouble): void;
  onFinished(trouble: Trouble | undefined): void;
}

/** A script and the place in it. */
interface Course {
  readonly script: Script;
  index: number;
  /** Where in the unit's text the voice stands, when it told. */
  at: number | undefined;
  said: boolean;
  skipped: Trouble | undefined;
}

/**
 * Says a script one sentence per utterance. Browsers lie about pause, lose events and fall silent without a word
 * (docs/speech-support.md), so: pause is cancel and remember; each utterance has a token, and events of an old one
 * are ignored; one watchdog waits for its start and one for its end; each sentence gets a second try, then the
 * next provider.
 */
export class Reader {
  readonly #ports: ReaderPorts;
  readonly #events: ReaderEvents;
  #course: Course | undefined;
  /** What goes on when what is said in between is over. */
  #parked: Course | undefined;
  /** To be said when this sentence is over. */
  #between: Script[] = [];
  #rate: Rate = 'normal';
  #token = 0;
  #cancel: Undo | undefined;
  #timer: Undo | undefined;
  #stopWaiting: Undo | undefined;
  /** The sentence that nothing could say. */
  #missing: Sentence | undefined;

  constructor(ports: ReaderPorts, events: ReaderEvents) {
    this.#ports = ports;
    this.#events = events;
  }

  /** What is read, apart from what is said in between. */
  get script(): Script | undefined {
    return (this.#parked ?? this.#course)?.script;
  }

  /** Whether what could not be said can be said now. */
  get hasVoiceNow(): boolean {
    const missing = this.#missing;
    return !!missing && this.#ports.chain.canSay(missing);
  }

  set rate(rate: Rate) {
    this.#rate = rate;
  }

  /** Says this script, from the first such sentence on, instead of what is being said. */
  load(script: Script, isFirst?: (sentence: Sentence) => boolean): void {
    this.silence();
    this.#between = [];
    this.#parked = undefined;
    this.#course = startOf(script);
    this.#ports.chain.begin();
    if (isFirst) this.#seek(isFirst, 0);
    else this.#say();
  }

  /** Says this script after the sentence that is being said, and then goes on. */
  between(script: Script): void {
    this.#between.push(script);
  }

  /** Stops the voice and keeps the place. */
  silence(): void {
    this.#token += 1;
    this.#unwatch();
    this.#stopWaiting?.();
    this.#stopWaiting = undefined;
    this.#cancel?.();
    this.#cancel = undefined;
  }

  /** Goes on at the word where the voice was, if it told its words; else at the sentence. */
  resume(): void {
    this.silence();
    this.#stayWithin();
    this.#say();
  }

  /** Says the sentence `by` further on; 0 says this one again. */
  move(by: number): void {
    const course = this.#course;
    this.silence();
    if (!course) return;
    this.#turnTo(Math.max(0, course.index + by));
    if (by === 0) this.#stayWithin();
    this.#say(by < 0 ? -1 : 1);
  }

  /** To the next paragraph or field; or back to the beginning of this one, and from there to the one before. */
  moveParagraph(by: 1 | -1): void {
    const course = this.#course;
    this.silence();
    if (!course) return;
    const { script } = course;
    this.#stayWithin();
    let { index } = course;
    const isSame = (other: number): boolean =>
      isSameParagraph(script.at(other), script.at(course.index));
    if (by > 0) while (script.at(index) && isSame(index)) index += 1;
    else {
      const startFrom = (last: number): number => {
        let first = last;
        while (first > 0 && isSameParagraph(script.at(first - 1), script.at(last))) first -= 1;
        return first;
      };
      index = startFrom(course.index);
      if (index === course.index && index > 0) index = startFrom(index - 1);
    }
    this.#turnTo(index);
    this.#say(by);
  }

  restart(): void {
    this.silence();
    this.#between = [];
    this.#course = this.#parked ?? this.#course;
    this.#parked = undefined;
    this.#turnTo(0);
    this.#say();
  }

  forget(): void {
    this.silence();
    this.#between = [];
    this.#course = undefined;
    this.#parked = undefined;
  }

  /** Goes to the first such sentence; to the beginning where there is none. */
  #seek(isIt: (sentence: Sentence) => boolean, index: number): void {
    const script = this.#course?.script;
    let at = index;
    for (let next = script?.at(at); next && !isIt(next); next = script?.at(at)) at += 1;
    if (this.#waitForWords(() => this.#seek(isIt, at))) return;
    this.#turnTo(script?.at(at) ? at : 0);
    this.#say();
  }

  /** True when the next sentence is in a language whose words are on their way; `act` then follows. */
  #waitForWords(act: () => void): boolean {
    const waiting = this.#course?.script.waiting;
    const token = (this.#token += 1);
    void waiting?.then(() => {
      if (token === this.#token) act();
    });
    return waiting !== undefined;
  }

  #turnTo(index: number): void {
    if (!this.#course) return;
    this.#course.index = index;
    this.#course.at = undefined;
  }

  /** "Again" after the end says the last sentence. */
  #stayWithin(): void {
    const course = this.#course;
    if (!course?.script.complete) return;
    const last = Math.max(0, course.script.known - 1);
    if (course.index > last) this.#turnTo(last);
  }

  /** @param attempt 1 for a second try. */
  #say(direction: 1 | -1 = 1, attempt = 0): void {
    const course = this.#course;
    const sentence = course?.script.at(course.index);
    if (!sentence && this.#waitForWords(() => this.#say(direction, attempt))) return;
    const token = (this.#token += 1);
    if (!course || !sentence) {
      this.#end();
      return;
    }
    const { provider, waitFor, trouble } = this.#ports.chain.choose(sentence);
    if (waitFor) this.#wait(waitFor, direction);
    else if (!provider) this.#skip(sentence, trouble, direction);
    else this.#sayWith(provider, course, sentence, { token, direction, attempt });
  }

  #sayWith(
    provider: SpeechProvider,
    course: Course,
    sentence: Sentence,
    turn: { readonly token: number; readonly direction: 1 | -1; readonly attempt: number },
  ): void {
    const isOld = (): boolean => turn.token !== this.#token;
    const fail = (): void => this.#tryAgain(provider, turn.direction, turn.attempt);
    let spoken: ReturnType<typeof speechOf> | undefined;
    const map = (): ReturnType<typeof speechOf> => (spoken ??= speechOf(sentence));
    const shown = course.at;
    const from = shown === undefined ? {} : { from: { shown, spoken: map().toSpoken(shown) } };
    const options = { rate: this.#rate, ...from };
    let started = false;

    const startOnce = (takes: number, whole: boolean): void => {
      if (started) return;
      started = true;
      course.said = true;
      this.#watch(takes * 2 + END_GRACE_MS, turn.token, fail);
      const { unit, start, end } = sentence;
      const lit = whole ? { start: 0, end: unit.text.length } : { start, end };
      this.#events.onStarted(sentence, lit, this.#parked ? undefined : course.index);
      const { script, index } = course;
      this.#ports.chain.prepare(() => script.at(index + 1), { rate: options.rate });
    };

    this.#watch(provider.startsIn, turn.token, fail);
    const stop = provider.say(sentence, options, {
      onStart: ({ takes, whole }) => {
        if (!isOld()) startOnce(takes, whole === true);
      },
      onWord: (word) => {
        if (isOld()) return;
        const span = word && spanOf(word, map);
        if (span) course.at = span.start;
        this.#events.onWord(sentence, span);
      },
      onEnd: (reached) => {
        if (isOld()) return;
        // Some engines tell the end only.
        startOnce(0, false);
        if (isOld()) return;
        this.#unwatch();
        this.#cancel = undefined;
        this.#goOn(course, sentence, reached ?? 0);
      },
      onError: (reason) => {
        if (isOld()) return;
        this.#unwatch();
        if (reason === 'interrupted') {
          this.silence();
          this.#events.onInterrupted();
        } else if (reason === 'refused') this.#finish('stalled');
        else fail();
      },
    });
    // It may have failed within the call: then the next try is what there is to stop.
    if (!isOld()) this.#cancel = stop;
  }

  #goOn(course: Course, { unit }: Sentence, reached: number): void {
    const { script } = course;
    const token = this.#token;
    this.#turnTo(course.index + 1);
    for (let next = script.at(course.index); next?.unit === unit && next.start < reached;) {
      this.#turnTo(course.index + 1);
      next = script.at(course.index);
    }
    this.#events.onSaid();
    if (token !== this.#token) return;
    const between = this.#between.shift();
    if (between) {
      this.#parked ??= course;
      this.#course = startOf(between);
    }
    this.#say();
  }

  #watch(ms: number, token: number, act: () => void): void {
    this.#unwatch();
    this.#timer = this.#ports.clock.after(ms, () => {
      if (token === this.#token) act();
    });
  }

  #unwatch(): void {
    this.#timer?.();
    this.#timer = undefined;
  }

  #tryAgain(provider: SpeechProvider, direction: 1 | -1, attempt: number): void {
    this.silence();
    if (attempt > 0) this.#ports.chain.failed(provider);
    this.#say(direction, attempt > 0 ? 0 : 1);
  }

  /** The list of voices is empty or incomplete: any change may bring the right one, or the end of the wait. */
  #wait(provider: SpeechProvider, direction: 1 | -1): void {
    const token = this.#token;
    this.#stopWaiting = provider.onChange(() => {
      if (token !== this.#token) return;
      this.silence();
      this.#say(direction);
    });
  }

  #skip(sentence: Sentence, trouble: Trouble, direction: 1 | -1): void {
    const course = this.#course;
    if (!course) return;
    course.skipped = trouble;
    this.#missing = sentence;
    // Without any voice the rest will not sound either; what may be agreed to goes on here, after the answer.
    if (trouble === 'no-voice' || trouble === 'stalled' || trouble === 'ask') {
      this.#finish(trouble);
      return;
    }
    this.#events.onSkipped(trouble);
    if (direction < 0 && course.index === 0) this.#say();
    else {
      this.#turnTo(course.index + direction);
      // Passing over many sentences must not grow the stack: the next turn goes on.
      this.#watch(0, this.#token, () => this.#say(direction));
    }
  }

  /** A script is at its end: on with what was parked, or all is said. */
  #end(): void {
    const over = this.#course;
    const next = this.#between.shift();
    if (next) {
      this.#parked ??= over;
      this.#course = startOf(next);
    } else if (this.#parked) {
      this.#parked.skipped ??= over?.skipped;
      this.#course = this.#parked;
      this.#parked = undefined;
    } else {
      // What was passed over is told to the end, unless its voice has come meanwhile.
      const skipped = this.hasVoiceNow ? undefined : over?.skipped;
      this.#finish(skipped ?? (!over || over.said ? undefined : 'nothing'));
      return;
    }
    this.#say();
  }

  #finish(trouble: Trouble | undefined): void {
    this.silence();
    if (trouble === 'stalled') this.#ports.chain.forgive();
    this.#events.onFinished(trouble);
  }
}

function startOf(script: Script, index = 0): Course {
  return { script, index, at: undefined, said: false, skipped: undefined };
}

function isSameParagraph(one: Sentence | undefined, other: Sentence | undefined): boolean {
  if (!one || !other) return false;
  // What belongs to one field comes as several units.
  const { node } = one.unit;
  return one.unit === other.unit || (node !== undefined && node === other.unit.node);
}

function spanOf(word: SaidWord, map: () => ReturnType<typeof speechOf>): Span {
  if (word.in === 'shown') return word;
  const { start } = map().toDisplay(word.start);
  const { end } = map().toDisplay(Math.max(word.start, word.end - 1));
  return { start, end };
}
