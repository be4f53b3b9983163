/**
 * What a page and the worker that speaks for it say to each other. A site may bring any worker that knows these
 * messages; ours is `src/voice-pico`.
 */

/** The page asks. */
export type ToEngine =
  /** Get the voice ready. `files` are full addresses, on the worker's own origin. */
  | { readonly type: 'load'; readonly lang: string; readonly files: readonly string[] }
  /** Say this. `speed` 1 is the voice's own. */
  | {
      readonly type: 'say';
      readonly id: number;
      readonly lang: string;
      readonly text: string;
      readonly speed: number;
    };

/** The worker answers. */
export type FromEngine =
  | { readonly type: 'ready'; readonly lang: string }
  /** One channel, from -1 to 1. */
  | {
      readonly type: 'sound';
      readonly id: number;
      readonly samples: Float32Array<ArrayBuffer>;
      readonly sampleRate: number;
    }
  /** `why` is for the developer: what is missing, and what to do. With an `id` only that sentence failed. */
  | { readonly type: 'failed'; readonly lang: string; readonly id?: number; readonly why: string };
