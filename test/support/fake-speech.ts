/**
 * A `speechSynthesis` that a test steps through by hand, put in the place of the browser's own. `install` before a
 * session is made, `remove` after.
 */
export class FakeSpeech extends EventTarget {
  speaking = false;
  pending = false;
  paused = false;
  voices: object[] = ['fr-FR', 'nl-BE', 'de-DE', 'en-GB'].map((lang) => ({
    name: `Voice ${lang}`,
    lang,
    voiceURI: lang,
    localService: true,
    default: false,
  }));
  readonly said: string[] = [];
  #current: SpeechSynthesisUtterance | undefined;
  readonly #own = new Map<string, PropertyDescriptor | undefined>();

  getVoices(): object[] {
    return this.voices;
  }
  speak(utterance: SpeechSynthesisUtterance): void {
    this.said.push(utterance.text);
    this.#current = utterance;
    this.speaking = true;
  }
  cancel(): void {
    this.speaking = false;
    this.#current = undefined;
  }
  resume(): void {}

  /** The voice begins the sentence it was given. */
  start(): void {
    this.#current?.onstart?.(new Event('start') as SpeechSynthesisEvent);
  }
  /** The voice has said it. */
  end(): void {
    const said = this.#current;
    this.speaking = false;
    said?.onend?.(new Event('end') as SpeechSynthesisEvent);
  }

  install(): this {
    this.#put('speechSynthesis', this);
    // WebKit builds without speech have no such class.
    this.#put(
      'SpeechSynthesisUtterance',
      class {
        lang = '';
        rate = 1;
        volume = 1;
        voice = null;
        constructor(readonly text: string) {}
      },
    );
    return this;
  }
  remove(): void {
    for (const [key, own] of this.#own) {
      Reflect.deleteProperty(globalThis, key);
      if (own) Object.defineProperty(globalThis, key, own);
    }
    this.#own.clear();
  }
  #put(key: string, value: unknown): void {
    this.#own.set(key, Object.getOwnPropertyDescriptor(globalThis, key));
    Object.defineProperty(globalThis, key, { value, configurable: true, writable: true });
  }
}
