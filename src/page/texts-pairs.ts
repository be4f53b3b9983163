/** Pairs that authors put in their own template: `aidant-text` shows one half; here they are read and counted. */
import type { Level } from '../core/formats/text.js';
import { normalise, sourceHash } from '../core/simple/hash.js';
import type { SimpleText } from '../core/simple/state.js';
import { allRoots, closestComposed } from './dom.js';
import { keepHidden, releaseHidden } from './originals.js';

interface Pair {
  readonly element: HTMLElement;
  readonly original: HTMLElement;
  readonly simple: HTMLElement;
}

/** The halves of an `aidant-text`; undefined while one is missing. */
function pairOf(element: HTMLElement): Pair | undefined {
  const half = (level: Level): HTMLElement | null =>
    element.querySelector<HTMLElement>(`:scope > [data-level="${level}"]`);
  const original = half('original');
  const simple = half('simple');
  return original && simple ? { element, original, simple } : undefined;
}

/** Follows the page's pairs, so that finding and reading aloud go by the original halves. */
export class PagePairs {
  readonly #document: Document;
  #held: Pair[] = [];

  constructor(document: Document) {
    this.#document = document;
  }

  all(): Pair[] {
    return allRoots(this.#document)
      .flatMap((root) => [...root.querySelectorAll<HTMLElement>('aidant-text')])
      .map(pairOf)
      .filter((pair) => pair !== undefined);
  }

  sync(level: Level): void {
    for (const { original, simple } of this.#held) releaseHidden(original, simple);
    this.#held = level === 'simple' ? this.all() : [];
    for (const { original, simple } of this.#held) keepHidden(original, simple);
  }

  texts(): SimpleText[] {
    return this.all().map(({ element, original, simple }) => {
      const official = normalise(original.textContent ?? '');
      const pageLang = closestComposed(element, '[lang]')?.lang ?? '';
      return {
        block: element.id || sourceHash(official),
        official,
        simple: normalise(simple.textContent ?? ''),
        lang: simple.lang || pageLang,
        officialLang: original.lang || pageLang,
        node: element,
      };
    });
  }
}
