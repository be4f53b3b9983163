/** Simple words on the host page: files, pairs, hard words, and the line that prints with them. */
import type { Reporter } from '../core/errors.js';
import type { Level } from '../core/formats/text.js';
import type { Controls, Finder, PageWatch, Undo } from '../core/ports.js';
import { countWords, SHORT } from '../core/simple/rules.js';
import type { Parts, Scan, SimplePage } from '../core/simple/state.js';
import { composedParent, viewOf } from './dom.js';
import { selectRange } from './marks.js';
import { inSlices } from './slices.js';
import { eachBlock } from './texts-blocks.js';
import { PagePairs } from './texts-pairs.js';
import { holdPosition } from './texts-position.js';
import { createPrintNote } from './texts-print.js';
import { STAND_IN } from './texts-swap.js';
import { PageTexts, type NamedTexts } from './texts.js';
import { translationWatch } from './translated.js';

export interface SimplePageOptions {
  readonly document: Document;
  readonly finder: Finder;
  readonly controls: Controls;
  readonly watch: PageWatch;
  readonly report: Reporter;
  readonly locales: readonly string[];
  readonly texts: readonly NamedTexts[];
  /** "In simple words:", before the simple version of what one agrees to. */
  readonly beside: () => string;
  /** The sentence that prints under simple words: the official text prevails. */
  readonly prevails: () => { readonly text: string; readonly lang: string };
}

type Done = (scan: Scan) => void;

export interface LivePage extends SimplePage {
  /** Follows a change of the page: its texts at once, and then what a scan finds. Meanwhile it may be called again. */
  follow(done: Done): void;
  /** The same as a scan, in one piece: for a page that nobody uses. */
  scanNow(): Scan;
}

export function createSimplePage(options: SimplePageOptions): LivePage {
  const { document } = options;
  const texts = new PageTexts({
    document,
    finder: options.finder,
    location: () => options.watch.location(),
    report: options.report,
    translated: translationWatch(document, options.locales),
    beside: options.beside,
  });
  const pairs = new PagePairs(document, options.report);
  const note = createPrintNote(document, options.prevails);
  let level: Level = 'original';
  let parts: Parts = {};
  /** How many texts have a simple version; undefined until somebody looked. */
  let count: number | undefined;
  const noteForPaper = (): void => {
    const simple = level === 'simple' || Object.values(parts).includes('simple');
    note.show(simple && count !== 0);
  };
  /** Gives up the reading that runs. */
  let stop: Undo | undefined;
  /** Who waits for another reading, since the page changed during the one that runs. */
  let next: Done | undefined;
  texts.use(options.texts);

  /** Looks at the texts that have a simple version now, and at the rest of the page step by step. */
  const look = (): { readonly rest: Iterable<void>; readonly found: () => Scan } => {
    texts.sync();
    const survey = texts.survey();
    const paired = pairs.survey();
    const available = survey.texts.length + paired.texts.length;
    count = available;
    noteForPaper();
    const holders = new Set<Node>([
      ...survey.hosts,
      ...paired.texts.map(({ node }) => node as HTMLElement),
    ]);
    const rest: HTMLElement[] = [];
    function* readRest(): Generator<void> {
      for (const { element, nodes, text } of eachBlock(document)) {
        if (
          countWords(text) > SHORT &&
          element.closest(STAND_IN) === null &&
          !nodes.some(({ node }) => isWithin(node, holders))
        )
          rest.push(element);
        yield;
      }
    }
    return {
      rest: readRest(),
      found: () => ({
        total: available + rest.length,
        available,
        stale: inPageOrder([...survey.stale, ...paired.stale]),
        texts: inPageOrder([...survey.texts, ...paired.texts]),
        rest,
      }),
    };
  };

  const halt = (): void => {
    stop?.();
    stop = undefined;
    next = undefined;
  };

  const read = (done: Done): void => {
    const { rest, found } = look();
    let ended = false;
    stop = () => undefined;
    const undo = inSlices(rest[Symbol.iterator](), viewOf(document), (fault) => {
      ended = true;
      stop = undefined;
      const waiting = next;
      next = undefined;
      if (fault === undefined) done(found());
      else
        options.report({
          code: 'fault',
          severity: 'developer',
          fix: `Looking for simple texts stopped (${String(fault)}). The page goes on with those found; please tell the maintainers.`,
        });
      if (waiting) follow(waiting);
    });
    if (!ended) stop = undo;
  };

  const follow = (done: Done): void => {
    texts.sync();
    pairs.sync(level, parts);
    // A reading that runs comes to its end, so that a page that never rests is told all the same.
    if (stop) next = done;
    else read(done);
  };

  return {
    scan(done) {
      halt();
      read(done);
    },

    scanNow() {
      const { rest, found } = look();
      Array.from(rest);
      return found();
    },

    follow,

    setLevel(next, nextParts) {
      level = next;
      parts = nextParts;
      const keep = holdPosition(document);
      texts.setLevel(next, parts);
      pairs.sync(next, parts);
      // The pairs draw themselves a moment later, still before anything is seen.
      void pairs
        .drawn()
        .then(() => keep((element) => pairs.counterpart(texts.counterpart(element))));
      noteForPaper();
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
      halt();
      note.show(false);
      pairs.sync('original', {});
      texts.dispose();
    },
  };
}

function isWithin(node: Node, outer: ReadonlySet<Node>): boolean {
  for (let at: Node | null = node; at; at = composedParent(at)) if (outer.has(at)) return true;
  return false;
}

function inPageOrder<T extends { readonly node: object }>(items: readonly T[]): T[] {
  return [...items].sort((a, b) => {
    const order = (a.node as Node).compareDocumentPosition(b.node as Node);
    if (order & Node.DOCUMENT_POSITION_DISCONNECTED) return 0;
    return order & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
  });
}
