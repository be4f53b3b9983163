import type { PageRange } from '../ports.js';
import type { SayUnit } from './read.js';
import { sentences } from './sentences.js';
import { findTokens, speakTokens, type SpokenText } from './spoken.js';

/** One sentence of a unit: what the queue says at a time. */
export interface Sentence {
  readonly unit: SayUnit;
  /** UTF-16 offsets in the unit's text. */
  readonly start: number;
  readonly end: number;
  /** As the voice should get it; never empty. */
  readonly spoken: string;
}

/**
 * The sentences of a reading, taken from its units as they are needed: the first one must not wait until a long
 * page has been walked to its end.
 */
export class Script {
  readonly #units: Iterator<SayUnit>;
  readonly #regional: (lang: string) => string;
  readonly #sentences: Sentence[] = [];
  #complete = false;

  /** @param regional completes a language by the region of the site (`fr` to `fr-BE`). */
  constructor(units: Iterable<SayUnit>, regional: (lang: string) => string) {
    this.#units = units[Symbol.iterator]();
    this.#regional = regional;
  }

  /** How many sentences are known so far. */
  get known(): number {
    return this.#sentences.length;
  }

  /** True when `known` is all there is. */
  get complete(): boolean {
    return this.#complete;
  }

  at(index: number): Sentence | undefined {
    while (!this.#complete && this.#sentences.length <= index) this.count(1);
    return this.#sentences[index];
  }

  /** Takes up to `units` more units. */
  count(units: number): void {
    for (let taken = 0; taken < units && !this.#complete; taken += 1) {
      const next = this.#units.next();
      if (next.done) this.#complete = true;
      else this.#add({ ...next.value, lang: this.#regional(next.value.lang) });
    }
  }

  #add(unit: SayUnit): void {
    const tokens = findTokens(unit.text, unit.lang, unit.sayAs);
    for (const span of sentences(unit.text, unit.lang, tokens)) {
      const spoken = speakTokens(unit.text, tokens, span).text;
      // Without a letter or a figure there is nothing to hear.
      if (/[\p{L}\p{N}]/u.test(spoken)) this.#sentences.push({ unit, ...span, spoken });
    }
  }
}

/** What is said of a sentence, and how it lies on what is shown. Worked out anew: few sentences need it. */
export function speechOf({ unit, start, end }: Sentence): SpokenText {
  return speakTokens(unit.text, findTokens(unit.text, unit.lang, unit.sayAs), { start, end });
}

/** Where a stretch of a unit stands on the page; empty when the unit is not text of the page. */
export function rangesOf({ unit, start, end }: Omit<Sentence, 'spoken'>): PageRange[] {
  if (!unit.pieces) return unit.range ? [unit.range] : [];
  return unit.pieces.flatMap((piece) => {
    const from = Math.max(start, piece.start);
    const to = Math.min(end, piece.start + piece.length);
    if (from >= to) return [];
    return [
      {
        startNode: piece.node,
        startOffset: piece.offset + from - piece.start,
        endNode: piece.node,
        endOffset: piece.offset + to - piece.start,
      },
    ];
  });
}
