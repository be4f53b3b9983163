/**
 * `speechSynthesis` with the habits of one browser, put together from docs/speech-support.md: not the browser itself,
 * but what is known to go wrong in it, so that a reading can be tried against it from beginning to end.
 */
import type { SpeechEngine } from '../../src/page/voices.js';
import type { FakeClock } from './fake-clock.js';

export interface Habits {
  readonly voices: readonly Partial<SpeechSynthesisVoice>[];
  /** The list is empty, or shorter, for so long. */
  readonly voicesAfter?: number;
  readonly fewAtFirst?: number;
  /** `empty` fires although nothing came. */
  readonly voicesChanged?: 'fires' | 'never' | 'empty';
  /** Without a press: nothing at all, or an error. */
  readonly withoutPress?: 'silent' | 'not-allowed';
  /** What an utterance hears of `cancel()`. */
  readonly onCancel: 'error' | 'end' | 'nothing' | 'error late';
  /** An utterance given within so many milliseconds after `cancel()` is lost. */
  readonly deafAfterCancel?: number;
  /** Where words are told: not at all, rightly, all at the place of the first, or all at the start. */
  readonly words?: 'right' | 'repeated' | 'at once';
  /** Remote voices fall silent after so long, without an event. */
  readonly remoteStopsAfter?: number;
  /** Time between `speaking` and sound. */
  readonly wakesIn?: number;
  /** What `pause()` does to this engine: ours never calls it. */
  readonly pauseBreaks?: boolean;
}

/** Milliseconds a character takes. */
const PACE = 60;

export class BrowserSpeech extends EventTarget implements SpeechEngine {
  speaking = false;
  pending = false;
  paused = false;
  /** The person has pressed something on this page. */
  pressed = true;
  hidden = false;
  onMobileData = false;
  pauses = 0;
  /** What was heard, to its end. */
  readonly heard: string[] = [];
  readonly began: string[] = [];
  readonly usedVoices = new Set<string>();
  #stop: (() => void)[] = [];
  #current: SpeechSynthesisUtterance | undefined;
  #cancelledAt = -Infinity;

  constructor(
    readonly habits: Habits,
    readonly clock: FakeClock,
  ) {
    super();
    const { voicesAfter = 0, voicesChanged = 'fires' } = habits;
    if (voicesAfter === 0 || voicesChanged === 'never') return;
    if (voicesChanged === 'empty') clock.after(7, () => this.#changed());
    clock.after(voicesAfter, () => this.#changed());
  }

  getVoices(): SpeechSynthesisVoice[] {
    const { voices, voicesAfter = 0, fewAtFirst = 0 } = this.habits;
    const all = voices.filter(({ localService }) => !this.onMobileData || localService !== false);
    const known = this.clock.now() < voicesAfter ? all.slice(0, fewAtFirst) : all;
    return known.map((voice) => ({
      voiceURI: voice.name,
      localService: true,
      default: false,
      ...voice,
    })) as SpeechSynthesisVoice[];
  }

  speak(utterance: SpeechSynthesisUtterance): void {
    const { withoutPress, deafAfterCancel = 0, wakesIn = 50 } = this.habits;
    if (!this.pressed && withoutPress === 'silent') return;
    if (!this.pressed && withoutPress === 'not-allowed') {
      this.#later(0, () => fire(utterance, 'error', { error: 'not-allowed' }));
      return;
    }
    if (this.clock.now() - this.#cancelledAt < deafAfterCancel) return;
    if (this.pauses > 0 && this.habits.pauseBreaks) return;
    this.#current = utterance;
    this.speaking = true;
    this.#later(wakesIn, () => this.#begin(utterance));
  }

  cancel(): void {
    const said = this.#current;
    this.#silence();
    this.#cancelledAt = this.clock.now();
    if (!said) return;
    const { onCancel } = this.habits;
    if (onCancel === 'error') fire(said, 'error', { error: 'interrupted' });
    if (onCancel === 'end') fire(said, 'end');
    if (onCancel === 'error late') {
      this.clock.after(120, () => fire(said, 'error', { error: 'canceled' }));
    }
  }

  pause(): void {
    this.pauses += 1;
  }

  resume(): void {}

  #begin(utterance: SpeechSynthesisUtterance): void {
    const { remoteStopsAfter, words } = this.habits;
    const { text } = utterance;
    this.began.push(text);
    this.usedVoices.add(utterance.voice?.name ?? 'none');
    fire(utterance, 'start');
    const remote = utterance.voice?.localService === false;
    const ms = (text.length * PACE) / utterance.rate;
    for (const { index } of words ? text.matchAll(/\S+/g) : []) {
      const at = words === 'at once' ? 1 : (index / text.length) * ms;
      const charIndex = words === 'repeated' ? 0 : index;
      this.#later(at, () => fire(utterance, 'boundary', { name: 'word', charIndex }));
    }
    if (remote && remoteStopsAfter !== undefined && ms > remoteStopsAfter) return;
    this.#later(ms, () => {
      this.heard.push(text);
      this.#silence();
      fire(utterance, 'end');
    });
  }

  #later(ms: number, act: () => void): void {
    this.#stop.push(this.clock.after(ms, act));
  }

  #silence(): void {
    for (const stop of this.#stop) stop();
    this.#stop = [];
    this.#current = undefined;
    this.speaking = false;
  }

  #changed(): void {
    this.dispatchEvent(new Event('voiceschanged'));
  }
}

function fire(utterance: SpeechSynthesisUtterance, type: string, more: object = {}): void {
  const handler = utterance[`on${type}` as 'onstart'] as ((event: object) => void) | null;
  handler?.call(utterance, { type, ...more });
}

const apple = (name: string, lang: string) => ({ name, lang, default: true });
const espeak = Array.from({ length: 300 }, (_, at) => ({
  name: `French (France)+Voice${at}`,
  lang: 'fr-FR',
}));

/** What each browser does, and the voice that should be heard. */
export const PROFILES: Readonly<Record<string, Habits & { readonly hears: string }>> = {
  'Safari on an iPhone': {
    voices: [apple('Amélie', 'fr-CA'), apple('Thomas', 'fr-FR'), apple('Xander', 'nl-NL')],
    voicesAfter: 400,
    voicesChanged: 'never',
    withoutPress: 'silent',
    onCancel: 'nothing',
    deafAfterCancel: 125,
    words: 'repeated',
    hears: 'Thomas',
  },
  'Safari on a Mac': {
    voices: [apple('Bahh', 'fr-FR'), apple('Grandma', 'fr-FR'), apple('Thomas', 'fr-FR')],
    onCancel: 'error late',
    deafAfterCancel: 125,
    words: 'right',
    hears: 'Thomas',
  },
  'Chrome on an Android phone': {
    voices: [
      { name: 'anglais États-Unis', lang: 'en_US', default: true },
      { name: 'français Canada', lang: 'fr_CA' },
      { name: 'français France', lang: 'fr_FR' },
    ],
    voicesAfter: 300,
    onCancel: 'nothing',
    pauseBreaks: true,
    hears: 'français France',
  },
  'Firefox on an Android phone': {
    voices: [
      { name: 'eng-USA', lang: 'eng-USA-f000' },
      { name: 'fra-FRA', lang: 'fra-FRA-f000' },
    ],
    voicesAfter: 1500,
    voicesChanged: 'empty',
    onCancel: 'end',
    hears: 'fra-FRA',
  },
  'Chrome on a computer': {
    voices: [
      { name: 'Google français', lang: 'fr-FR', localService: false, default: true },
      { name: 'Microsoft Hortense - French (France)', lang: 'fr-FR' },
    ],
    voicesAfter: 100,
    withoutPress: 'not-allowed',
    onCancel: 'error',
    remoteStopsAfter: 14_000,
    words: 'right',
    pauseBreaks: true,
    hears: 'Microsoft Hortense - French (France)',
  },
  'Edge on a computer': {
    voices: [
      { name: 'Microsoft Denise Online (Natural) - French (France)', lang: 'fr-FR' },
      { name: 'Microsoft Julie - French (France)', lang: 'fr-FR' },
    ],
    onCancel: 'error',
    words: 'right',
    hears: 'Microsoft Julie - French (France)',
  },
  'Chromium on Linux': {
    voices: [{ name: 'French (France)', lang: 'fr-FR' }, ...espeak],
    voicesAfter: 2500,
    voicesChanged: 'empty',
    onCancel: 'error',
    pauseBreaks: true,
    hears: 'French (France)',
  },
  'Firefox on Linux': {
    voices: [
      ...espeak,
      {
        name: 'French (France)',
        lang: 'fr-FR',
        localService: false,
        voiceURI: 'urn:moz-tts:speechd:French?fr-FR',
      },
    ],
    voicesAfter: 900,
    fewAtFirst: 200,
    voicesChanged: 'never',
    onCancel: 'end',
    hears: 'French (France)',
  },
  ChromeOS: {
    voices: [{ name: 'Chrome OS français', lang: 'fr-FR' }],
    wakesIn: 2500,
    onCancel: 'error',
    words: 'at once',
    hears: 'Chrome OS français',
  },
};
