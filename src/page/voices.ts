import type { Clock, Speaker, Undo, UtteranceEvents, Voice } from '../core/ports.js';
import { isSameVoice } from '../core/speech/choose-voice.js';

/** What we use of `speechSynthesis`, so that tests can stand in for any browser. */
export interface SpeechEngine {
  readonly speaking: boolean;
  readonly pending: boolean;
  readonly paused: boolean;
  getVoices(): readonly SpeechSynthesisVoice[];
  speak(utterance: SpeechSynthesisUtterance): void;
  cancel(): void;
  resume(): void;
  addEventListener?(type: 'voiceschanged', act: () => void): void;
  removeEventListener?(type: 'voiceschanged', act: () => void): void;
}

export interface SpeakerOptions {
  readonly clock: Clock;
  readonly window: Window & typeof globalThis;
  /** `window.speechSynthesis` when not given; undefined where a browser has none. */
  readonly engine?: SpeechEngine | undefined;
}

/** Some browsers never fire `voiceschanged`: we also look ourselves, a few times, while somebody waits. */
const LOOK_AGAIN_MS = 250;
const LOOKS = 12;

/** Safari loses an utterance that is given at once after `cancel()`. */
const BREATH_MS = 150;

/** Voices that a browser maker runs on its own machines, whatever `localService` says. */
const REMOTE_NAME = /^google\b|online \(natural\)/i;

/** Speaks with the voices of the device. What it must put up with: docs/speech-support.md. */
export function createSpeaker(options: SpeakerOptions): Speaker {
  const { clock, window } = options;
  const engine =
    'engine' in options ? options.engine : (window.speechSynthesis as SpeechEngine | undefined);
  if (!engine) return SILENT;

  // An utterance that nothing refers to may be collected in mid-sentence, and its `end` with it.
  const alive = new Set<SpeechSynthesisUtterance>();
  const listeners = new Set<() => void>();
  let stopLooking: Undo | undefined;
  let cancelledAt = -Infinity;

  const cancel = (): void => {
    if (!engine.speaking && !engine.pending && alive.size === 0) return;
    engine.cancel();
    cancelledAt = clock.now();
  };
  const changed = (): void => {
    for (const tell of [...listeners]) tell();
  };
  const look = (times: number, seen: number): void => {
    stopLooking = clock.after(LOOK_AGAIN_MS, () => {
      stopLooking = undefined;
      const count = engine.getVoices().length;
      if (count !== seen) changed();
      if (times > 1) look(times - 1, count);
    });
  };

  // Speech of the page before may still sound (WebKit), and ours must not follow the person to the next page.
  if (engine.speaking || engine.pending) engine.cancel();
  window.addEventListener('pagehide', cancel);
  engine.addEventListener?.('voiceschanged', changed);
  // The first call makes Chromium begin to load its list.
  engine.getVoices();

  return {
    // Never kept: the first list may be empty, the next one incomplete.
    voices: () => engine.getVoices().map(toVoice),

    onVoices(act) {
      listeners.add(act);
      if (!stopLooking) look(LOOKS, engine.getVoices().length);
      return () => {
        listeners.delete(act);
      };
    },

    speak(wanted, events) {
      const utterance = new window.SpeechSynthesisUtterance(wanted.text);
      // Android looks at `lang` and not at the voice.
      utterance.lang = wanted.lang;
      utterance.rate = wanted.rate;
      const voice = engine.getVoices().find((one) => isSameVoice(toVoice(one), wanted.voice));
      if (voice) utterance.voice = voice;
      let isOver = false;
      const over = (): boolean => {
        alive.delete(utterance);
        const wasOver = isOver;
        isOver = true;
        return wasOver;
      };
      utterance.onstart = () => {
        if (!isOver) events.onStart();
      };
      utterance.onend = () => {
        if (!over()) events.onEnd();
      };
      utterance.onerror = (event) => {
        if (!over()) events.onError(reasonOf(event.error));
      };

      utterance.onboundary = (event) => {
        // Some tell sentences too; Firefox gives no name to what is a word.
        if (isOver || event.name === 'sentence') return;
        events.onWord?.(event.charIndex, event.charLength || undefined);
      };

      cancel();
      const go = (): void => {
        if (isOver) return;
        alive.add(utterance);
        // Left so by the page or by another tab; what follows would wait for ever.
        if (engine.paused) engine.resume();
        try {
          engine.speak(utterance);
        } catch {
          // A page's own policy or a broken engine: told like any other failure, after this call has returned.
          queueMicrotask(() => {
            if (!over()) events.onError('failed');
          });
        }
      };
      const breath = BREATH_MS - (clock.now() - cancelledAt);
      // At once where it can be: this may be the press that lets the page speak.
      const stopWaiting = breath > 0 ? clock.after(breath, go) : (go(), undefined);

      return () => {
        if (isOver) return;
        isOver = true;
        stopWaiting?.();
        cancel();
        alive.delete(utterance);
      };
    },

    dispose() {
      cancel();
      alive.clear();
      listeners.clear();
      stopLooking?.();
      window.removeEventListener('pagehide', cancel);
      engine.removeEventListener?.('voiceschanged', changed);
    },
  };
}

function toVoice(voice: SpeechSynthesisVoice): Voice {
  return {
    name: voice.name,
    lang: voice.lang,
    uri: voice.voiceURI,
    local: isLocal(voice),
    default: voice.default,
  };
}

/** Firefox calls the system's own voices "not local"; it has no others, and their address says so. */
function isLocal({ localService, name, voiceURI }: SpeechSynthesisVoice): boolean {
  if (REMOTE_NAME.test(name)) return false;
  return localService || voiceURI.startsWith('urn:moz-tts:');
}

function reasonOf(error: SpeechSynthesisErrorCode): Parameters<UtteranceEvents['onError']>[0] {
  if (error === 'not-allowed') return 'refused';
  return error === 'interrupted' || error === 'canceled' ? 'interrupted' : 'failed';
}

/** Where the browser cannot speak at all. */
const SILENT: Speaker = {
  voices: () => [],
  onVoices: () => () => undefined,
  speak: (_utterance, events) => {
    events.onError('failed');
    return () => undefined;
  },
  dispose: () => undefined,
};
