import type { Clock, Speaker, Undo } from '../ports.js';
import { chooseVoice } from './choose-voice.js';
import { Pace } from './pace.js';
import type { Rate, Trouble } from './read.js';
import type { Script, Sentence } from './script.js';

/** A voice that has not begun after this long will not begin. */
const START_MS = 3000;
/** Browsers list their voices late: this long after the first look we say that there is none. */
const VOICES_MS = 3000;
/** An utterance may take twice what the voice usually needs, and this much more. */
const END_GRACE_MS = 3000;

/** Speeds as a share of the voice's own: its "normal" is too fast for somebody who reads little. */
const SPEED: Readonly<Record<Rate, number>> = { slow: 0.7, normal: 0.9, fast: 1.2 };

export interface ReaderPorts {
  readonly speaker: Speaker;
  readonly clock: Clock;
}

/** What became of the reading. Called only after the device said so. */
export interface ReaderEvents {
  onStarted(sentence: Sentence, index: number): void;
  /** Somebody else silenced the voice. */
  onInterrupted(): void;
  /** A sentence was passed over: nothing here can say it. */
  onSkipped(trouble: Trouble): void;
  onFinished(trouble: Trouble | undefined): void;
}

/**
 * Says a script one sentence per utterance. Browsers lie about pause, lose events and fall silent without a word
 * (docs/speech-support.md), so: pause is cancel and remember; each utterance has a token, and events of an old one
 * are ignored; one watchdog waits for its start and one for its end; each sentence gets a second try.
 */
export class Reader {
  readonly #ports: ReaderPorts;
  readonly #events: ReaderEvents;
  readonly #pace = new Pace();
  #script: Script | undefined;
  #index = 0;
  #rate: Rate = 'normal';
  #token = 0;
  #cancel: Undo | undefined;
  #timer: Undo | undefined;
  #stopWaiting: Undo | undefined;
  readonly #firstLook: number;
  #said = false;
  #skipped: Trouble | undefined;
  /** The language that nothing could say. */
  #missing: string | undefined;

  constructor(ports: ReaderPorts, events: ReaderEvents) {
    this.#ports = ports;
    this.#firstLook = ports.clock.now();
    this.#events = events;
  }

  get script(): Script | undefined {
    return this.#script;
  }

  /** Whether a voice has come for the language that had none. */
  get hasVoiceNow(): boolean {
    const { voice } = chooseVoice(this.#ports.speaker.voices(), this.#missing ?? '');
    return voice !== undefined;
  }

  set rate(rate: Rate) {
    this.#rate = rate;
  }

  /** Says this script from its beginning, instead of what is being said. */
  load(script: Script): void {
    this.silence();
    this.#script = script;
    this.#index = 0;
    this.#said = false;
    this.#skipped = undefined;
    this.#say(0);
  }

  /** Stops the voice and keeps the place. */
  silence(): void {
    this.#token += 1;
    this.#timer?.();
    this.#timer = undefined;
    this.#stopWaiting?.();
    this.#stopWaiting = undefined;
    this.#cancel?.();
    this.#cancel = undefined;
  }

  /** Says the sentence `by` further on; 0 says this one again. */
  move(by: number): void {
    this.silence();
    this.#index = Math.max(0, this.#index + by);
    // "Again" after the end says the last sentence.
    const last = this.#script?.complete ? this.#script.known - 1 : Infinity;
    if (by === 0) this.#index = Math.max(0, Math.min(this.#index, last));
    this.#say(0, by < 0 ? -1 : 1);
  }

  /** Back to the beginning, without speaking. */
  rewind(): void {
    this.silence();
    this.#index = 0;
  }

  forget(): void {
    this.silence();
    this.#script = undefined;
  }

  #say(attempt: number, direction: 1 | -1 = 1): void {
    const token = (this.#token += 1);
    const sentence = this.#script?.at(this.#index);
    if (!sentence) {
      this.#finish(this.#said ? undefined : (this.#skipped ?? 'nothing'));
      return;
    }
    const { speaker, clock } = this.#ports;
    const voices = speaker.voices();
    const { voice, missing } = chooseVoice(voices, sentence.unit.lang);
    if (!voice) {
      const wait = this.#firstLook + VOICES_MS - clock.now();
      if (wait > 0) this.#waitForVoices(wait, token, direction);
      else this.#skip(missing, direction);
      return;
    }

    const rate = SPEED[this.#rate];
    const isOld = (): boolean => token !== this.#token;
    let startedAt: number | undefined;

    const startOnce = (): void => {
      if (startedAt !== undefined) return;
      startedAt = clock.now();
      this.#said = true;
      const limit = this.#pace.expect(voice.name, sentence.spoken, rate) * 2 + END_GRACE_MS;
      this.#watch(limit, token, attempt, direction);
      this.#events.onStarted(sentence, this.#index);
    };

    this.#watch(START_MS, token, attempt, direction);
    this.#cancel = speaker.speak(
      { text: sentence.spoken, lang: voice.lang.replaceAll('_', '-'), voice, rate },
      {
        onStart: () => {
          if (!isOld()) startOnce();
        },
        onEnd: () => {
          if (isOld()) return;
          // Some engines tell the end only.
          startOnce();
          if (isOld()) return;
          const took = clock.now() - (startedAt ?? clock.now());
          this.#pace.learn(voice.name, sentence.spoken, rate, took);
          this.#unwatch();
          this.#index += 1;
          this.#say(0);
        },
        onError: (reason) => {
          if (isOld()) return;
          this.#unwatch();
          if (reason === 'interrupted') {
            this.silence();
            this.#events.onInterrupted();
          } else if (reason === 'refused') this.#finish('stalled');
          else this.#tryAgain(attempt, direction);
        },
      },
    );
  }

  #watch(ms: number, token: number, attempt: number, direction: 1 | -1): void {
    this.#unwatch();
    this.#timer = this.#ports.clock.after(ms, () => {
      if (token === this.#token) this.#tryAgain(attempt, direction);
    });
  }

  #unwatch(): void {
    this.#timer?.();
    this.#timer = undefined;
  }

  #tryAgain(attempt: number, direction: 1 | -1): void {
    this.silence();
    if (attempt === 0) this.#say(1, direction);
    else this.#finish('stalled');
  }

  /** The list of voices is empty or incomplete: any new voice may be the one, until the time is over. */
  #waitForVoices(ms: number, token: number, direction: 1 | -1): void {
    const { speaker, clock } = this.#ports;
    const sentence = this.#script?.at(this.#index);
    const go = (): void => {
      if (token !== this.#token) return;
      this.silence();
      this.#say(0, direction);
    };
    this.#stopWaiting = speaker.onVoices(() => {
      if (sentence && chooseVoice(speaker.voices(), sentence.unit.lang).voice) go();
    });
    this.#timer = clock.after(ms, go);
  }

  #skip(trouble: Trouble, direction: 1 | -1): void {
    this.#skipped = trouble;
    this.#missing = this.#script?.at(this.#index)?.unit.lang;
    // Without any voice the rest will not sound either.
    if (trouble === 'no-voice') {
      this.#finish(trouble);
      return;
    }
    this.#events.onSkipped(trouble);
    if (direction < 0 && this.#index === 0) this.#say(0);
    else {
      this.#index += direction;
      this.#skipOn(direction);
    }
  }

  /** Passing over many sentences must not grow the stack: the next turn goes on. */
  #skipOn(direction: 1 | -1): void {
    const token = this.#token;
    this.#timer = this.#ports.clock.after(0, () => {
      if (token === this.#token) this.#say(0, direction);
    });
  }

  #finish(trouble: Trouble | undefined): void {
    this.silence();
    this.#events.onFinished(trouble);
  }
}
