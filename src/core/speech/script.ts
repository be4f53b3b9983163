import { loadLanguage } from './locales/locales.js';
import type { SayAs, SayUnit } from './read.js';
import { sentences } from '../sentences/sentences.js';
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

/** The terms in a text that the site says in its own way. */
export type Glossary = (text: string, lang: string) => readonly SayAs[];

/**
 * The sentences of a reading, taken from its units as they are needed: the first one must not wait until a long
 * page has been walked to its end.
 */
export class Script {
  readonly #units: Iterator<SayUnit>;
  readonly #regional: (lang: string) => string;
  readonly #glossary: Glossary;
  readonly #sentences: Sentence[] = [];
  #complete = false;
  #held: SayUnit | undefined;
  #waiting: Promise<void> | undefined;

  /**
   * @param regional completes a language by the region of the site (`fr` to `fr-BE`).
   * @param glossary how the site says its terms; what the page's author gave for a stretch goes before it.
   */
  constructor(
    units: Iterable<SayUnit>,
    regional: (lang: string) => string,
    glossary: Glossary = () => [],
  ) {
    this.#units = units[Symbol.iterator]();
    this.#regional = regional;
    this.#glossary = glossary;
  }

  /**
   * Set while the next unit is in a language whose words are still being fetched: no sentence comes until then.
   * Never rejects.
   */
  get waiting(): Promise<void> | undefined {
    return this.#waiting;
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
    while (!this.#complete && !this.#waiting && this.#sentences.length <= index) this.count(1);
    return this.#sentences[index];
  }

  /** Takes up to `units` more units; fewer when it has to wait. */
  count(units: number): void {
    for (let taken = 0; taken < units && !this.#complete && !this.#waiting; taken += 1) {
      const unit = this.#take();
      if (!unit) this.#complete = true;
      else if (!this.#mustWait(unit)) this.#add(unit);
    }
  }

  #take(): SayUnit | undefined {
    const held = this.#held;
    this.#held = undefined;
    if (held) return held;
    const next = this.#units.next();
    return next.done ? undefined : { ...next.value, lang: this.#regional(next.value.lang) };
  }

  #mustWait(unit: SayUnit): boolean {
    const coming = loadLanguage(unit.lang);
    if (!coming) return false;
    this.#held = unit;
    this.#waiting = coming.then(() => {
      this.#waiting = undefined;
    });
    return true;
  }

  #add(given: SayUnit): void {
    const sayAs = [...(given.sayAs ?? []), ...this.#glossary(given.text, given.lang)];
    const unit = sayAs.length > 0 ? { ...given, sayAs } : given;
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
