/** Hard words on the live page: found in pieces, marked where they are seen first, followed as the page changes. */
import type { Reporter } from '../core/errors.js';
import type { Glossary } from '../core/formats/glossary.js';
import { primary } from '../core/formats/text.js';
import type { Clock, Painter, Undo } from '../core/ports.js';
import { buildMatcher } from '../core/simple/glossary.js';
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
import type { SentenceAt } from './sentence-at.js';
import { inSlices, LONG } from './slices.js';
import { eachBlock, type Block } from './texts-blocks.js';

export interface HardWordsOptions {
  readonly document: Document;
  readonly painter: Painter;
  readonly clock: Clock;
  readonly report: Reporter;
  readonly glossaries: readonly Glossary[];
  /** Told which words are marked, whenever that changed. */
  readonly onMarks?: (marks: readonly HardWord[]) => void;
  /** For tests: what looks for the terms. */
  readonly matchers?: readonly LanguageMatcher[];
}

export function createHardWords(options: HardWordsOptions): HardPage {
  const { document, painter, clock } = options;
  const known = options.glossaries.map(({ lang, terms }) => ({
    lang,
    terms: terms.map((term): KnownTerm => ({ ...term, lang })),
  }));
  let index = options.matchers && new HardIndex(options.matchers);
  let marking = false;
  let marked: readonly HardWord[] = [];
  let stop: Undo | undefined;
  /** Who waits for the look that runs, and for one after it: the page may change while it is looked at. */
  let waiting: ((found: HardFound) => void)[] = [];
  let next: ((found: HardFound) => void)[] = [];
  let wantsNumbers = false;
  let findNumbers: FindNumbers | undefined;
  let sentenceAt: SentenceAt | undefined;
  let disposed = false;
  /** What the look that runs has found so far. */
  let found = new Map<Block, FoundBlock>();
  let finding: FindNumbers | undefined;

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

  function* work(): Generator<typeof LONG | void> {
    found = new Map();
    finding = wantsNumbers ? findNumbers : undefined;
    index ??= new HardIndex(yield* build());
    index.sentenceAt = sentenceAt;
    const { lang } = document.documentElement;
    const blocks: Block[] = [];
    const search = (block: Block): void => {
      const one = index?.search(block, lang);
      if (one) found.set(block, one);
    };
    let early = marking && marked.length === 0;
    for (const block of eachBlock(document)) {
      blocks.push(block);
      yield;
      // All that can be seen is known: it is marked before the rest of the page is read.
      if (!early || !isBelow(block)) continue;
      early = false;
      const seen = inSight(blocks);
      for (const one of seen) {
        search(one);
        yield;
      }
      // The same rules as for the whole page: from the beginning of the section, so that the first use is the first.
      if (marking) paint(marksOf(seen.flatMap((one) => found.get(one) ?? [])));
      yield;
    }
    for (const block of blocks) {
      if (found.has(block)) continue;
      search(block);
      yield;
    }
    const all = blocks.flatMap((block) => found.get(block) ?? []);
    yield LONG;
    const marks = marking ? marksOf(all) : [];
    yield LONG;
    if (marking) paint(marks);
    yield LONG;
    if (finding)
      for (const one of all) {
        index.numbers(one, finding);
        yield;
      }
    // In reading order: what is in sight was searched first.
    found = new Map(all.map((one) => [one.block, one]));
  }

  const result = (): HardFound => {
    const { lang } = document.documentElement;
    const all = [...found.values()];
    return {
      words: all.flatMap(({ words }) => words.map(({ word }) => word)),
      numbers: finding && all.flatMap((one) => one.numbers ?? []),
      now: clock.now(),
      glossary: known
        .filter((one) => lang === '' || primary(one.lang) === primary(lang))
        .flatMap(({ terms }) => terms),
    };
  };

  function* build(): Generator<void, LanguageMatcher[]> {
    // Several files of one language are looked for as one: words overlap across them, and read in one order.
    const terms = new Map<string, KnownTerm[]>();
    for (const one of known) {
      const lang = primary(one.lang);
      terms.set(lang, [...(terms.get(lang) ?? []), ...one.terms]);
    }
    const matchers: LanguageMatcher[] = [];
    for (const [lang, own] of terms)
      matchers.push({ lang, matcher: yield* buildMatcher(own, lang) });
    return matchers;
  }

  const begin = (): void => {
    waiting = next;
    next = [];
    stop = () => undefined;
    const undo = inSlices(work(), viewOf(document), (fault) => {
      if (fault !== undefined)
        options.report({
          code: 'fault',
          severity: 'developer',
          fix: `Looking for hard words stopped (${String(fault)}). The page goes on with those found; please tell the maintainers.`,
        });
      finish(result());
    });
    // It may have ended at once.
    if (stop) stop = undo;
  };

  const finish = (all: HardFound): void => {
    const told = waiting;
    stop = undefined;
    waiting = [];
    for (const done of told) done(all);
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
      // Without what finds numbers and cuts sentences, the words are listed; the next look tries again.
      const languages = [...known.map(({ lang }) => lang), document.documentElement.lang];
      void Promise.all([
        import('../core/simple/numbers/find.js'),
        import('./sentence-at.js').then((module) => module.sentenceCutter(languages)),
      ]).then(
        ([numbers, cutter]) => {
          ({ findNumbers } = numbers);
          sentenceAt = cutter;
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

function isBelow({ element }: Block): boolean {
  return element.getBoundingClientRect().top > viewOf(element).innerHeight;
}

/** What can be seen now, and what stands above it in its section. The last block is the first that is below. */
function inSight(blocks: readonly Block[]): readonly Block[] {
  const first = blocks.findIndex(({ element }) => element.getBoundingClientRect().bottom > 0);
  const section = blocks[first]?.section;
  const from = blocks.findIndex((block) => block.section === section);
  return from < 0 ? [] : blocks.slice(from, -1);
}
