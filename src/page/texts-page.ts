/** Simple words on the host page: files, pairs, hard words, and the line that prints with them. */
import type { Reporter } from '../core/errors.js';
import type { Glossary } from '../core/formats/glossary.js';
import { primary, type Level } from '../core/formats/text.js';
import type { Clock, Controls, Finder, Painter, PageWatch } from '../core/ports.js';
import { createMatcher } from '../core/simple/glossary.js';
import { countWords, SHORT } from '../core/simple/rules.js';
import type { Scan, SimplePage } from '../core/simple/state.js';
import { composedContains } from './dom.js';
import { findHard, paintMarks, selectRange, type LanguageMatcher } from './marks.js';
import { readBlocks } from './texts-blocks.js';
import { PagePairs } from './texts-pairs.js';
import { createPrintNote } from './texts-print.js';
import { STAND_IN } from './texts-swap.js';
import { PageTexts, type NamedTexts } from './texts.js';
import { translationWatch } from './translated.js';

export interface SimplePageOptions {
  readonly document: Document;
  readonly finder: Finder;
  readonly painter: Painter;
  readonly controls: Controls;
  readonly watch: PageWatch;
  readonly clock: Clock;
  readonly report: Reporter;
  readonly locales: readonly string[];
  readonly texts: readonly NamedTexts[];
  readonly glossaries: readonly Glossary[];
  /** "In simple words:", before the simple version of what one agrees to. */
  readonly beside: () => string;
  /** The sentence that prints under simple words: the official text prevails. */
  readonly prevails: () => { readonly text: string; readonly lang: string };
}

export interface LivePage extends SimplePage {
  /** Follows a change of the page. */
  refresh(): void;
}

export function createSimplePage(options: SimplePageOptions): LivePage {
  const { document, painter } = options;
  const texts = new PageTexts({
    document,
    finder: options.finder,
    location: () => options.watch.location(),
    report: options.report,
    translated: translationWatch(document, options.locales),
    beside: options.beside,
  });
  const pairs = new PagePairs(document);
  const note = createPrintNote(document, options.prevails);
  const matchers: LanguageMatcher[] = options.glossaries.map(({ lang, terms }) => ({
    lang,
    matcher: createMatcher(terms, lang),
  }));
  let level: Level = 'original';
  texts.use(options.texts);

  return {
    scan() {
      texts.sync();
      const survey = texts.survey();
      const paired = pairs.texts();
      const blocks = readBlocks(document);
      const { lang } = document.documentElement;
      const hard = findHard(blocks, matchers, lang);
      if (level === 'simple') paintMarks(painter, hard.marks);
      const available = survey.texts.length + paired.length;
      const holders = [...survey.hosts, ...pairs.all().map(({ element }) => element)];
      const rest = blocks.filter(
        ({ element, nodes, text }) =>
          countWords(text) > SHORT &&
          element.closest(STAND_IN) === null &&
          !holders.some((holder) => nodes.some(({ node }) => composedContains(holder, node))),
      );
      const scan: Scan = {
        total: available + rest.length,
        available,
        stale: survey.stale,
        texts: inPageOrder([...survey.texts, ...paired]),
        words: hard.words,
        numbers: hard.numbers,
        now: options.clock.now(),
        glossary: options.glossaries
          .filter((glossary) => lang === '' || primary(glossary.lang) === primary(lang))
          .flatMap((glossary) => glossary.terms.map((term) => ({ ...term, lang: glossary.lang }))),
      };
      return scan;
    },

    setLevel(next) {
      level = next;
      texts.setLevel(next);
      pairs.sync(next);
      note.show(next === 'simple');
      if (next === 'original') paintMarks(painter, []);
    },

    refresh() {
      texts.sync();
      pairs.sync(level);
    },

    reveal(range) {
      const element = selectRange(range);
      // Few press "show me in the page": what takes them there comes then.
      if (element)
        void import('./go-to.js').then(
          ({ goTo }) => goTo(element, { focus: false }),
          () => undefined,
        );
    },

    dispose() {
      paintMarks(painter, []);
      note.show(false);
      pairs.sync('original');
      texts.dispose();
    },
  };
}

function inPageOrder<T extends { readonly node: object }>(items: readonly T[]): T[] {
  return [...items].sort((a, b) => {
    const order = (a.node as Node).compareDocumentPosition(b.node as Node);
    if (order & Node.DOCUMENT_POSITION_DISCONNECTED) return 0;
    return order & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
  });
}
