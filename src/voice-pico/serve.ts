import type { FromEngine, ToEngine } from '../core/speech/engine-messages.js';

/** What speaks in one language. */
export interface EngineVoice {
  readonly sampleRate: number;
  /** The sound of a text, from -1 to 1. @param speed 1 is the voice's own. */
  say(text: string, speed: number): Float32Array<ArrayBuffer>;
}

/** The part of a worker that this needs, so that a test can stand in for it. */
export interface WorkerScope {
  postMessage(message: FromEngine, transfer?: Transferable[]): void;
  addEventListener(type: 'message', act: (event: { readonly data: ToEngine }) => void): void;
}

/**
 * Answers the page's messages, in order. A voice that cannot be had is told in plain words, and may be asked for
 * again: the network may have come back.
 *
 * @param load gets a voice from its files; rejects with an `Error` that says what to do.
 */
export function serveVoices(
  scope: WorkerScope,
  load: (lang: string, files: readonly string[]) => Promise<EngineVoice>,
): void {
  const voices = new Map<string, EngineVoice>();
  const fail = (lang: string, error: unknown, id?: number): void =>
    scope.postMessage({
      type: 'failed',
      lang,
      why: error instanceof Error ? error.message : String(error),
      ...(id !== undefined && { id }),
    });

  scope.addEventListener('message', ({ data }) => {
    if (data.type === 'load') {
      const { lang, files } = data;
      load(lang, files).then(
        (voice) => {
          voices.set(lang, voice);
          scope.postMessage({ type: 'ready', lang });
        },
        (error: unknown) => fail(lang, error),
      );
      return;
    }
    if (data.type !== 'say') return;
    const { id, lang, text, speed } = data;
    try {
      const voice = voices.get(lang);
      if (!voice) throw new Error(`There is no voice for "${lang}" yet.`);
      const samples = voice.say(text, speed);
      const { sampleRate } = voice;
      scope.postMessage({ type: 'sound', id, samples, sampleRate }, [samples.buffer]);
    } catch (error) {
      fail(lang, error, id);
    }
  });
}
