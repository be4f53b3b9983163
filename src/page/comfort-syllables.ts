import type { SyllableState } from '../core/comfort/state.js';
import {
  createSyllables,
  hasSyllables,
  PATTERNS,
  type Syllables,
} from '../core/comfort/syllables.js';
import { primary } from '../core/formats/text.js';
import type { Painter, PageRange, PageWatch, Undo } from '../core/ports.js';
import { blocksOf, type Block } from './comfort-blocks.js';
import { rangeIn } from './comfort-lines.js';
import { viewOf } from './dom.js';
import { languageAt } from './language.js';

export interface SyllableView {
  set(on: boolean): Promise<SyllableState>;
}

const WORD = /[\p{L}\p{M}]+/gu;

/**
 * Every second syllable of a word, painted: nothing is put between the letters, so that copying, finding in the page
 * and screen readers have the words whole. Only what is on the screen is painted, and what is near it.
 */
export function createSyllableView(
  document: Document,
  painter: Painter,
  watch: PageWatch,
): SyllableView {
  const known = new Map<string, Syllables>();
  const near = new Map<Element, Block>();
  let stops: Undo[] = [];
  let observer: IntersectionObserver | undefined;

  const painted = (): PageRange[] =>
    [...near.values()].flatMap(({ texts }) =>
      texts.flatMap((text) => secondSyllables(text, known)),
    );

  /** Patterns of the languages on the page; those that cannot be fetched leave their language as it is. */
  const learn = async (blocks: readonly Block[]): Promise<void> => {
    const languages = new Set(
      blocks.flatMap(({ texts }) => texts.map(languageOfText)).map((tag) => primary(tag)),
    );
    await Promise.all(
      [...languages].map(async (language) => {
        if (known.has(language) || !hasSyllables(language)) return;
        const source = await PATTERNS[language]?.().catch(() => undefined);
        if (source?.letters) known.set(language, createSyllables(source, language));
      }),
    );
  };

  const observe = (blocks: readonly Block[]): void => {
    const view = viewOf(document);
    observer?.disconnect();
    near.clear();
    const byElement = new Map<Element, Block>();
    for (const block of blocks) {
      const before = byElement.get(block.element);
      byElement.set(block.element, {
        element: block.element,
        texts: [...(before?.texts ?? []), ...block.texts],
      });
    }
    observer = new view.IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const block = byElement.get(target);
          if (isIntersecting && block) near.set(target, block);
          else near.delete(target);
        }
        painter.paint('syllable', painted());
      },
      { rootMargin: '50%' },
    );
    for (const element of byElement.keys()) observer.observe(element);
  };

  const stop = (): void => {
    observer?.disconnect();
    observer = undefined;
    for (const undo of stops) undo();
    stops = [];
    near.clear();
    painter.paint('syllable', []);
  };

  let turn = 0;
  return {
    async set(on) {
      const mine = ++turn;
      stop();
      if (!on) return 'off';
      const blocks = blocksOf(document);
      await learn(blocks);
      if (mine !== turn) return 'off';
      if (known.size === 0) return 'unavailable';
      observe(blocks);
      stops = [
        watch.onChange(() => {
          const now = blocksOf(document);
          void learn(now).then(() => mine === turn && observer && observe(now));
        }),
      ];
      return 'on';
    },
  };
}

function languageOfText(text: Text): string {
  return text.parentElement ? languageAt(text.parentElement) : '';
}

function secondSyllables(text: Text, known: ReadonlyMap<string, Syllables>): PageRange[] {
  const syllables = known.get(primary(languageOfText(text)));
  if (!syllables) return [];
  return [...text.data.matchAll(WORD)].flatMap(({ 0: word, index }) => {
    const places = [...syllables(word), word.length];
    return places.flatMap((start, i) => {
      const end = places[i + 1];
      return i % 2 === 0 && end !== undefined ? [rangeIn(text, index + start, index + end)] : [];
    });
  });
}
