import type { Rate } from './read.js';

/** Speeds as a share of the voice's own: its "normal" is too fast for somebody who reads little. */
export const SPEED: Readonly<Record<Rate, number>> = { slow: 0.7, normal: 0.9, fast: 1.2 };

/** Milliseconds a character takes at speed 1 before any voice was heard: about 13 characters a second. */
const FIRST_GUESS = 75;

/**
 * How fast each voice really speaks, learnt from the sentences it has said, to know when one that has not ended
 * never will.
 */
export class Pace {
  readonly #perCharacter = new Map<string, number>();

  /** Milliseconds a text should take. */
  expect(voice: string, text: string, rate: number): number {
    return (text.length * (this.#perCharacter.get(voice) ?? FIRST_GUESS)) / rate;
  }

  learn(voice: string, text: string, rate: number, ms: number): void {
    // Short sentences are mostly silence before and after: they teach little.
    if (text.length < 20 || ms <= 0) return;
    const seen = (ms * rate) / text.length;
    const known = this.#perCharacter.get(voice) ?? FIRST_GUESS;
    // A quarter at a time: one odd sentence must not make the next one look dead.
    this.#perCharacter.set(voice, known + (seen - known) / 4);
  }
}
