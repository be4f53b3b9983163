import type {
  CanSay,
  Clock,
  Saying,
  SayingEvents,
  Speaker,
  SpeechProvider,
  Undo,
  Voice,
} from '../ports.js';
import { chooseVoice, isSameVoice, parseTag, type Ranks } from './choose-voice.js';
import { Pace, SPEED } from './pace.js';
import { inParts } from './parts.js';
import { WordProof, type WatchedWords } from './word-proof.js';

/** A voice that has not begun after this long will not begin. */
const STARTS_IN_MS = 3000;
/** Browsers list their voices late: this long after the first look we say that there is none. */
const VOICES_MS = 3000;
/** Which of several good voices is better is worth this much waiting, once. */
const RANKS_MS = 1000;
/** Remote voices of Chrome stop after about 15 s without a word: nothing longer is given to them, at any speed. */
const REMOTE_LENGTH = 150;

export interface DeviceOptions {
  readonly speaker: Speaker;
  readonly clock: Clock;
  /** The person agreed, on this visit, that text goes to a voice outside the device. */
  readonly remote?: () => boolean;
  /** A bank never asks for that. */
  readonly mayAsk?: () => boolean;
  /** Which names are known to sound well in a language; loaded when there is a choice. */
  readonly ranks?: (language: string) => Promise<Ranks>;
}

/** The voices of the device or the browser. What it must put up with: docs/speech-support.md. */
export function createDeviceProvider(options: DeviceOptions): SpeechProvider {
  const { speaker, clock } = options;
  const pace = new Pace();
  const proof = new WordProof();
  const firstLook = clock.now();
  const listeners = new Set<() => void>();
  /** The voice of each language stays the same while one thing is read, for as long as it is there. */
  const chosen = new Map<string, Voice>();
  const ranks = new Map<string, Ranks | 'loading'>();
  let stopWaiting: Undo | undefined;

  const changed = (): void => {
    for (const tell of [...listeners]) tell();
  };
  let stopListening = speaker.onVoices(changed);

  const waitUntil = (moment: number): CanSay => {
    stopWaiting ??= clock.after(moment - clock.now(), () => {
      stopWaiting = undefined;
      changed();
    });
    return 'later';
  };

  const loadRanks = (language: string): void => {
    if (ranks.has(language)) return;
    ranks.set(language, 'loading');
    const took = (known: Ranks): void => {
      ranks.set(language, known);
      changed();
    };
    options.ranks?.(language).then(took, () => took({}));
  };

  const choiceFor = ({ unit }: Saying) => {
    const key = `${unit.lang} ${unit.private ? 'private' : ''}`;
    const voices = speaker.voices();
    const remote = options.remote?.() === true && !unit.private;
    const kept = chosen.get(key);
    if (kept && (kept.local || remote) && voices.some((voice) => isSameVoice(voice, kept))) {
      return { voice: kept };
    }
    const { language } = parseTag(unit.lang);
    const known = ranks.get(language);
    const choice = chooseVoice(voices, unit.lang, {
      remote,
      ...(typeof known === 'object' && { ranks: known }),
    });
    if (choice.tied && options.ranks && typeof known !== 'object') {
      loadRanks(language);
      const until = firstLook + RANKS_MS;
      if (clock.now() < until) return { ...choice, until };
    }
    if (choice.voice) chosen.set(key, choice.voice);
    return choice;
  };

  return {
    name: 'device',
    startsIn: STARTS_IN_MS,

    can(saying) {
      const choice = choiceFor(saying);
      if (choice.until !== undefined) return waitUntil(choice.until);
      if (choice.voice) return 'yes';
      const until = firstLook + VOICES_MS;
      if (clock.now() < until) return waitUntil(until);
      const mayAsk = !saying.unit.private && options.mayAsk?.() !== false;
      return choice.missing === 'only-remote' && mayAsk ? 'ask' : choice.missing;
    },

    onChange(act) {
      listeners.add(act);
      return () => {
        listeners.delete(act);
        if (listeners.size > 0) return;
        stopWaiting?.();
        stopWaiting = undefined;
      };
    },

    begin() {
      chosen.clear();
      // Some browsers tell of new voices by no event: the speaker looks again, for a while.
      stopListening();
      stopListening = speaker.onVoices(changed);
    },

    say(saying, { rate, from }, events) {
      const { voice } = choiceFor(saying);
      if (!voice) {
        events.onError('failed');
        return () => undefined;
      }
      const start = from?.spoken ?? 0;
      const text = saying.spoken.slice(start);
      const speed = SPEED[rate];
      const most = voice.local ? Infinity : Math.floor(REMOTE_LENGTH * Math.min(1, speed));
      return sayParts(inParts(text, most), start, voice, speed, events);
    },

    dispose() {
      stopListening();
      stopWaiting?.();
      listeners.clear();
      speaker.dispose();
    },
  };

  function sayParts(
    parts: readonly string[],
    start: number,
    voice: Voice,
    rate: number,
    events: SayingEvents,
  ): Undo {
    const key = keyOf(voice);
    const [text = '', ...rest] = parts;
    const whole = parts.join('');
    let stop: Undo = () => undefined;
    let stopped = false;
    let startedAt: number | undefined;
    let watched: WatchedWords | undefined;

    const begin = (): void => {
      if (startedAt !== undefined) return;
      startedAt = clock.now();
      watched = proof.watch(key, text, startedAt);
      events.onStart({
        takes: pace.expect(key, whole, rate),
        words: proof.has(key) ? 'proved' : 'no',
      });
    };

    const own = speaker.speak(
      // Android looks at `lang` and not at the voice.
      { text, lang: voice.lang.replaceAll('_', '-'), voice, rate },
      {
        onStart: begin,
        onWord: (index) => {
          const word = watched?.told(index, clock.now());
          if (word === 'lost') events.onWord(undefined);
          else if (word) {
            events.onWord({ in: 'spoken', start: start + word.start, end: start + word.end });
          }
        },
        onEnd: () => {
          // Some engines tell the end only.
          begin();
          if (stopped) return;
          const now = clock.now();
          watched?.ended(now);
          pace.learn(key, text, rate, now - (startedAt ?? now));
          if (rest.length === 0) events.onEnd();
          else stop = sayParts(rest, start + text.length, voice, rate, events);
        },
        onError: events.onError,
      },
    );
    return () => {
      stopped = true;
      own();
      stop();
    };
  }
}

/** Names are not unique across languages. */
function keyOf({ name, lang }: Voice): string {
  return `${name} ${lang}`;
}
