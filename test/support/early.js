/**
 * Runs in the page before anything else; it may use nothing but its argument. Writes down what aidant tells
 * (`testEvents`), what is said aloud (`testSaid`) and what the page's own scripts and policy complain of (`testFaults`).
 */
export function early({ voices, storageThrows, now }) {
  // The demo's hours are real hours: AIDANT_NOW=2026-11-25T10:00:00+01:00 asks the tests on another day.
  if (now) {
    const ahead = Date.parse(now) - Date.now();
    const Real = Date;
    window.Date = class extends Real {
      constructor(...parts) {
        if (parts.length === 0) super(Real.now() + ahead);
        else super(...parts);
      }
      static now() {
        return Real.now() + ahead;
      }
    };
  }

  const REPORTS = [
    'aidant-ready',
    'aidant-error',
    'aidant-guide-start',
    'aidant-guide-end',
    'aidant-step-change',
    'aidant-level-change',
    'aidant-help-open',
    'aidant-read-change',
    'aidant-request-change',
    'aidant-unclear',
  ];
  window.testEvents = [];
  window.testFaults = [];
  window.testSaid = [];
  for (const name of REPORTS)
    document.addEventListener(name, (event) => {
      const { code, severity, fix, file, path } = event;
      window.testEvents.push({ name, code, severity, fix, file, path });
    });
  addEventListener('error', (event) => window.testFaults.push(String(event.message)));
  addEventListener('unhandledrejection', (event) => window.testFaults.push(String(event.reason)));
  addEventListener('securitypolicyviolation', (event) =>
    window.testFaults.push(`${event.effectiveDirective}: ${event.sample || event.blockedURI}`),
  );

  if (storageThrows) {
    const denied = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    for (const name of ['localStorage', 'sessionStorage'])
      Object.defineProperty(window, name, { configurable: true, get: denied });
  }

  if (voices === 'real') return;
  const list =
    voices === 'none'
      ? []
      : ['fr-BE', 'fr-FR', 'nl-BE', 'nl-NL', 'de-DE', 'en-GB'].map((lang) => ({
          name: `Test ${lang}`,
          lang,
          voiceURI: `test:${lang}`,
          localService: true,
          default: lang === 'fr-BE',
        }));
  // A real utterance takes real voices only.
  window.SpeechSynthesisUtterance = class extends EventTarget {
    constructor(text = '') {
      super();
      Object.assign(this, { text, lang: '', voice: null, rate: 1, pitch: 1, volume: 1 });
    }
    dispatchEvent(one) {
      this[`on${one.type}`]?.(one);
      return super.dispatchEvent(one);
    }
  };
  const synth = new EventTarget();
  const queue = [];
  const event = (name, utterance) =>
    Object.assign(new Event(name), {
      utterance,
      charIndex: 0,
      elapsedTime: 0,
      error: 'interrupted',
    });
  let current;
  const next = () => {
    const utterance = current ? undefined : queue.shift();
    if (!utterance) return;
    current = utterance;
    synth.speaking = true;
    window.testSaid.push({ text: utterance.text, lang: utterance.lang });
    utterance.dispatchEvent(event('start', utterance));
    setTimeout(() => {
      if (current !== utterance) return;
      current = undefined;
      synth.speaking = false;
      utterance.dispatchEvent(event('end', utterance));
      next();
    }, 20);
  };
  Object.assign(synth, {
    speaking: false,
    pending: false,
    paused: false,
    onvoiceschanged: null,
    getVoices: () => list,
    speak(utterance) {
      if (list.length === 0)
        return void setTimeout(() => utterance.dispatchEvent(event('error', utterance)));
      queue.push(utterance);
      setTimeout(next);
    },
    cancel() {
      const gone = [current, ...queue.splice(0)].filter(Boolean);
      current = undefined;
      synth.speaking = false;
      for (const utterance of gone)
        setTimeout(() => utterance.dispatchEvent(event('error', utterance)));
    },
    pause() {},
    resume() {},
  });
  Object.defineProperty(window, 'speechSynthesis', { configurable: true, value: synth });
}
