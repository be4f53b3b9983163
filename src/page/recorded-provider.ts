import type { Reporter } from '../core/errors.js';
import { readFormat } from '../core/formats/read.js';
import type { TimedWord } from '../core/formats/recording.js';
import type { Clock, Saying, SayingEvents, SpeechProvider, Undo } from '../core/ports.js';
import type { Rate, Recording } from '../core/speech/read.js';
import { placeWords, readVtt, timesOf, type PlacedWord } from '../core/speech/timed-words.js';

/** Somebody read it at a good pace already: slow is a little slower than that. */
const SPEED: Readonly<Record<Rate, number>> = { slow: 0.8, normal: 1, fast: 1.25 };
/** A file comes over the network. */
const STARTS_IN_MS = 8000;
/** The times of its words are waited for this long. */
const WORDS_IN_MS = 4000;
/** Between two sentences of one recording the sound goes on when it is this near, in seconds. */
const NEAR_S = 0.3;
/** How exact a time must be, in seconds: a timer of a busy page comes late, never early. */
const EXACT_S = 0.03;
/** Where a file does not say how long it is. */
const SOME_MS = 60_000;

export interface RecordedOptions {
  readonly clock: Clock;
  readonly report: Reporter;
  /** Reads a file of the site as text. */
  readonly readFile: (address: string) => Promise<string | undefined>;
  /** Where files may come from: a recording of another origin would tell a third party who listens. */
  readonly origin: string;
  readonly audio: HTMLAudioElement;
  /** Whether this recording plays, by its full address: told when it does not, and when it does after all. */
  readonly onPlays: (src: string, plays: boolean) => void;
}

/** When the words of a recording are said; `undefined` where nothing tells. */
type Words = readonly TimedWord[] | undefined;

/** What is being played. */
interface Playing {
  readonly from: number;
  readonly to: number | undefined;
  readonly words: readonly PlacedWord[];
  readonly speed: number;
  readonly events: SayingEvents;
  readonly whole: boolean;
  /** How long the unit's text is. */
  readonly length: number;
  started: boolean;
  last: PlacedWord | undefined;
}

/**
 * Says a text that somebody recorded, sentence by sentence where a file tells when each word is said, else all at
 * once. A recording whose words are not those of the text is not played: it would say other things than are shown.
 */
export function createRecordedProvider(options: RecordedOptions): SpeechProvider {
  const { clock, report, origin, audio } = options;
  const listeners = new Set<() => void>();
  /** By the file that tells the words. */
  const files = new Map<string, Words | 'loading'>();
  const placed = new Map<string, readonly PlacedWord[] | 'other'>();
  /** Addresses that could not be played, and files that were reported. */
  const failed = new Set<string>();
  const told = new Set<string>();
  /** Recordings that nobody should be offered. */
  const refused = new Set<string>();
  const waits = new Set<Undo>();
  let playing: Playing | undefined;
  let stopTimer: Undo | undefined;

  const load = async (words: string): Promise<void> => {
    files.set(words, 'loading');
    const known = (found: Words): void => {
      stopWaiting();
      files.set(words, found);
      for (const act of [...listeners]) act();
    };
    // The recording is there without them too.
    const stopWaiting = clock.after(WORDS_IN_MS, () => known(undefined));
    waits.add(stopWaiting);
    const source = await options.readFile(words).catch(() => undefined);
    known(source === undefined ? undefined : await read(source, words));
    waits.delete(stopWaiting);
  };

  const read = async (source: string, file: string): Promise<Words> => {
    if (/\.json$/.test(parse(file, origin)?.pathname ?? '')) {
      const { value, reports } = await readFormat('recording', source, file);
      reports.forEach(report);
      return value?.words;
    }
    const words = readVtt(source);
    if (words.length > 0) return words;
    tell('file-invalid', file, 'Write a cue for each word, such as 00:01.240 --> 00:01.600.');
    return undefined;
  };

  const tell = (code: 'file-invalid' | 'site-unreachable', file: string, fix: string): void => {
    if (told.has(file)) return;
    told.add(file);
    report({ code, severity: 'author', file, fix });
  };

  /** The words of this text: none where no file tells them, `other` where they are of another text. */
  const placesOf = ({ unit }: Saying, recording: Recording): readonly PlacedWord[] | 'other' => {
    // Another text may have the same recording, and other words or none.
    const words = recording.words === undefined ? undefined : files.get(recording.words);
    if (!words || words === 'loading') return [];
    const key = `${recording.words} ${unit.text}`;
    const known = placed.get(key);
    if (known) return known;
    const found = placeWords(words, unit.text) ?? 'other';
    placed.set(key, found);
    if (found === 'other') {
      tell(
        'file-invalid',
        recording.words ?? recording.src,
        'These words are not those of the text that is shown. Record the text again, or correct the words. The recording is not played.',
      );
    }
    return found;
  };

  const plays = (src: string, does: boolean): void => {
    if (refused.has(src) !== does) return;
    if (does) refused.delete(src);
    else refused.add(src);
    options.onPlays(src, does);
  };

  /** The full address of a recording of this site; undefined for any other. */
  const addressOf = ({ src }: Recording): string | undefined => {
    const address = parse(src, origin);
    if (address?.origin === origin) return address.href;
    tell('site-unreachable', src, 'Put this recording on this site: no other is asked for it.');
    return undefined;
  };

  const stopPlaying = (): void => {
    playing = undefined;
    stopTimer?.();
    stopTimer = undefined;
  };

  /** Tells the word that is said now, and comes back at the next one or at the end. */
  const follow = (): void => {
    stopTimer?.();
    stopTimer = undefined;
    const now = playing;
    if (!now?.started) return;
    const at = audio.currentTime + EXACT_S;
    if (now.to !== undefined && at >= now.to) {
      finish(now);
      return;
    }
    const next = now.words.find(({ from }) => from > at);
    const word = now.words.findLast(({ from }) => from <= at);
    if (word && word !== now.last) {
      now.last = word;
      now.events.onWord({ in: 'shown', start: word.start, end: word.end });
      if (playing !== now) return;
    }
    const until = Math.min(next?.from ?? Infinity, now.to ?? Infinity);
    // Without a next word or an end of the sentence, `ended` comes by itself.
    if (until === Infinity || audio.paused) return;
    const wait = Math.max(EXACT_S, (until - at) / now.speed) * 1000;
    stopTimer = clock.after(wait, follow);
  };

  const start = (now: Playing): void => {
    if (now.started) return;
    now.started = true;
    plays(audio.src, true);
    const end = now.to ?? audio.duration;
    const seconds = (end - now.from) / now.speed;
    now.events.onStart({
      takes: Number.isFinite(seconds) ? seconds * 1000 : SOME_MS,
      words: now.words.length > 0 ? 'proved' : 'no',
      ...(now.whole && { whole: true }),
    });
  };

  const finish = (now: Playing): void => {
    stopPlaying();
    now.events.onEnd(now.whole ? now.length : undefined);
    // What comes next may be the next sentence of the same recording: then it simply goes on.
    if (!playing) audio.pause();
  };

  const fail = (reason: 'failed' | 'interrupted'): void => {
    const now = playing;
    if (!now) return;
    stopPlaying();
    now.events.onError(reason);
  };

  const handlers: Readonly<Record<string, () => void>> = {
    playing() {
      if (!playing) return;
      // Some browsers forget where to begin while they did not know the file yet.
      if (!playing.started && Math.abs(audio.currentTime - playing.from) > NEAR_S) {
        audio.currentTime = playing.from;
      }
      start(playing);
      follow();
    },
    seeked: follow,
    ended() {
      if (!playing) return;
      start(playing);
      if (playing) finish(playing);
    },
    // A call, headphones pulled out, a key of the keyboard.
    pause() {
      if (playing?.started && !audio.ended) fail('interrupted');
    },
    error() {
      if (!playing) return;
      failed.add(audio.src);
      plays(audio.src, false);
      tell(
        'site-unreachable',
        audio.src,
        'This recording cannot be played. Check the file and its path.',
      );
      fail('failed');
    },
  };
  for (const [type, act] of Object.entries(handlers)) audio.addEventListener(type, act);

  return {
    name: 'recorded',
    startsIn: STARTS_IN_MS,

    can(saying) {
      const { recording, text } = saying.unit;
      const address = recording && addressOf(recording);
      if (!address || failed.has(address)) return 'no-voice';
      const { words } = recording;
      if (words !== undefined && !files.has(words)) void load(words);
      if (words !== undefined && files.get(words) === 'loading') return 'later';
      const places = placesOf(saying, recording);
      if (places === 'other') {
        plays(address, false);
        return 'no-voice';
      }
      // Without times there is only the whole, from its beginning.
      const isThere =
        places.length > 0
          ? timesOf(places, saying.start, saying.end) !== undefined
          : text.slice(0, saying.start).trim() === '';
      return isThere ? 'yes' : 'no-voice';
    },

    onChange(act) {
      listeners.add(act);
      return () => listeners.delete(act);
    },

    say(saying, { rate, from }, events) {
      const { unit, start: first, end } = saying;
      const { recording } = unit;
      const address = recording && addressOf(recording);
      const places = recording && placesOf(saying, recording);
      if (!address || !places || places === 'other') {
        events.onError('failed');
        return () => undefined;
      }
      stopPlaying();
      const times = timesOf(places, first, end);
      const resumed = from && places.find((word) => word.end > from.shown)?.from;
      const speed = SPEED[rate];
      const now: Playing = {
        from: resumed ?? times?.from ?? 0,
        to: times?.to,
        words: places.filter((word) => word.start >= first && word.start < end),
        speed,
        events,
        whole: times === undefined,
        length: unit.text.length,
        started: false,
        last: undefined,
      };
      playing = now;
      play(now, address);
      return () => {
        if (playing !== now) return;
        stopPlaying();
        audio.pause();
      };
    },

    begin: () => failed.clear(),

    dispose() {
      stopPlaying();
      for (const stop of waits) stop();
      listeners.clear();
      for (const [type, act] of Object.entries(handlers)) audio.removeEventListener(type, act);
      audio.pause();
      audio.removeAttribute('src');
      audio.load();
    },
  };

  function play(now: Playing, src: string): void {
    const goesOn = audio.src === src && !audio.paused && !audio.ended;
    if (audio.src !== src) audio.src = src;
    audio.defaultPlaybackRate = now.speed;
    audio.playbackRate = now.speed;
    if (goesOn && Math.abs(audio.currentTime - now.from) < NEAR_S) {
      start(now);
      follow();
      return;
    }
    audio.currentTime = now.from;
    audio.play().catch((error: DOMException) => {
      // Its own `pause()` ends a `play()` that has not begun; a file that fails has told so by `error`.
      if (playing === now && error.name !== 'AbortError') fail('failed');
    });
  }
}

function parse(address: string, base: string): URL | undefined {
  try {
    return new URL(address, base);
  } catch {
    return undefined;
  }
}
