/** Hard words on the live page: found in pieces, marked where they are seen first, followed as the page changes. */
import type { Glossary } from '../core/formats/glossary.js';
import { primary } from '../core/formats/text.js';
import type { Clock, Painter, Undo } from '../core/ports.js';
import { createMatcher } from '../core/simple/glossary.js';
import type { HardFound, HardPage } from '../core/simple/hard.js';
import type { HardWord, KnownTerm } from '../core/simple/state.js';
import { viewOf } from './dom.js';
import {
  HardIndex,
  marksOf,
  type FindNumbers,
  type FoundBlock,
  type LanguageMatcher,
} from './marks.js';
import { inSlices } from './slices.js';
import { eachBlock, type Block } from './texts-blocks.js';

export interface HardWordsOptions {
  readonly document: Document;
  readonly painter: Painter;
  readonly clock: Clock;
  readonly glossaries: readonly Glossary[];
  /** Told which words are marked, whenever that changed. */
  readonly onMarks?: (marks: readonly HardWord[]) => void;
  /** For tests: what looks for the terms. */
  readonly matchers?: readonly LanguageMatcher[];
}

/** So many blocks are looked at without a pause: more than most pages have, and a few milliseconds. */
const AT_ONCE = 240;

export function createHardWords(options: HardWordsOptions): HardPage {
  const { document, painter, clock } = options;
  const known = options.glossaries.map(({ lang, terms }) => ({
    lang,
    terms: terms.map((term): KnownTerm => ({ ...term, lang })),
  }));
  const matchers =
    options.matchers ??
    known.map(({ lang, terms }) => ({ lang, matcher: createMatcher(terms, lang) }));
  const index = new HardIndex(matchers);
  let marking = false;
  let marked: readonly HardWord[] = [];
  let stop: Undo | undefined;
  /** Who waits for the look that runs, and for one after it: the page may change while it is looked at. */
  let waiting: ((found: HardFound) => void)[] = [];
  let next: ((found: HardFound) => void)[] = [];
  let wantsNumbers = false;
  let findNumbers: FindNumbers | undefined;
  let disposed = false;

  const paint = (marks: readonly HardWord[]): void => {
    const same = marks.length === marked.length && marks.every((mark, i) => mark === marked[i]);
    if (same) return;
    marked = marks;
    painter.paint(
      'term',
      marks.map(({ range }) => range),
    );
    options.onMarks?.(marks);
  };

  function* work(): Generator<void> {
    const { lang } = document.documentElement;
    const blocks: Block[] = [];
    for (const block of eachBlock(document)) {
      blocks.push(block);
      yield;
    }
    const found = new Map<Block, FoundBlock>();
    const search = (block: Block): void => {
      const one = index.search(block, lang);
      if (one) found.set(block, one);
    };
    const early = marking && marked.length === 0 && blocks.length > AT_ONCE;
    if (early) {
      const seen = inSight(blocks);
      for (const block of seen) {
        search(block);
        yield;
      }
      // The same rules as for the whole page: from the beginning of the section, so that the first use is the first.
      if (marking) paint(marksOf(seen.flatMap((block) => found.get(block) ?? [])));
    }
    for (const block of blocks) {
      if (found.has(block)) continue;
      search(block);
      yield;
    }
    const all = blocks.flatMap((block) => found.get(block) ?? []);
    if (marking) paint(marksOf(all));
    yield;
    const find = wantsNumbers ? findNumbers : undefined;
    if (find)
      for (const one of all) {
        index.numbers(one, find);
        yield;
      }
    finish({
      words: all.flatMap(({ words }) => words.map(({ word }) => word)),
      numbers: find && all.flatMap((one) => index.numbers(one, find)),
      now: clock.now(),
      glossary: known
        .filter((one) => lang === '' || primary(one.lang) === primary(lang))
        .flatMap(({ terms }) => terms),
    });
  }

  const begin = (): void => {
    waiting = next;
    next = [];
    stop = () => undefined;
    const undo = inSlices(work(), { atOnce: AT_ONCE * 2, view: viewOf(document) });
    // It may have ended at once.
    if (stop) stop = undo;
  };

  const finish = (found: HardFound): void => {
    const told = waiting;
    stop = undefined;
    waiting = [];
    for (const done of told) done(found);
    if (next.length > 0 && !stop && !disposed) begin();
  };

  const look = (done: (found: HardFound) => void): void => {
    next.push(done);
    if (!stop && !disposed) begin();
  };

  return {
    look(numbers, done) {
      wantsNumbers ||= numbers;
      if (!wantsNumbers || findNumbers) {
        look(done);
        return;
      }
      // Without what finds numbers, the words are listed; the next look tries again.
      void import('../core/simple/numbers/find.js').then(
        (module) => {
          ({ findNumbers } = module);
          look(done);
        },
        () => look((found) => done({ ...found, numbers: [] })),
      );
    },

    mark(on) {
      marking = on;
      if (!on) paint([]);
    },

    dispose() {
      disposed = true;
      stop?.();
      paint([]);
    },
  };
}

/** What can be seen now, and what stands above it in its section. */
function inSight(blocks: readonly Block[]): readonly Block[] {
  const height = blocks[0] ? viewOf(blocks[0].element).innerHeight : 0;
  const first = blocks.findIndex(({ element }) => element.getBoundingClientRect().bottom > 0);
  const top = blocks[first];
  if (!top) return [];
  const from = blocks.findIndex(({ section }) => section === top.section);
  const after = blocks.findIndex(
    ({ element }, i) => i > first && element.getBoundingClientRect().top > height,
  );
  return blocks.slice(from, after < 0 ? undefined : after);
}
