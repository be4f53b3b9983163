/**
 * A voice that says every sentence at once and keeps what it was given: so that what is measured is the reader, not
 * the voice. Runs in the page before anything else; `window.said` is a list of `{ text, at }`, `at` in milliseconds.
 */
export function quickVoice() {
  class Utterance extends EventTarget {
    constructor(text = '') {
      super();
      Object.assign(this, { text, lang: '', voice: null, rate: 1, pitch: 1, volume: 1 });
    }
  }
  class Voice {}
  const voice = Object.assign(new Voice(), {
    name: 'Quick',
    lang: 'en-GB',
    voiceURI: 'quick',
    localService: true,
    default: true,
  });
  const said = (window.said = []);
  const waiting = [];
  let current;
  const turn = new MessageChannel();
  const tell = (utterance, type) => {
    const event = Object.assign(new Event(type), { utterance, charIndex: 0, elapsedTime: 0 });
    utterance.dispatchEvent(event);
    utterance[`on${type}`]?.(event);
  };
  turn.port1.onmessage = () => {
    if (current) {
      const ended = current;
      current = undefined;
      tell(ended, 'end');
    } else {
      current = waiting.shift();
      if (!current) return;
      tell(current, 'start');
    }
    if (current || waiting.length > 0) turn.port2.postMessage(0);
  };
  const synthesis = Object.assign(new EventTarget(), {
    paused: false,
    getVoices: () => [voice],
    speak(utterance) {
      said.push({ text: utterance.text, at: performance.now() });
      waiting.push(utterance);
      turn.port2.postMessage(0);
    },
    cancel() {
      waiting.length = 0;
      current = undefined;
    },
    pause() {},
    resume() {},
    onvoiceschanged: null,
  });
  Object.defineProperties(synthesis, {
    speaking: { get: () => current !== undefined },
    pending: { get: () => waiting.length > 0 },
  });
  for (const [name, value] of Object.entries({
    speechSynthesis: synthesis,
    SpeechSynthesisUtterance: Utterance,
    SpeechSynthesisVoice: Voice,
  }))
    Object.defineProperty(window, name, { value, configurable: true, writable: true });
}
