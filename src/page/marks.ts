/** Hard words and numbers of the page: where they stand, which get a painted mark. Nothing is inserted. */
import type { Term } from '../core/formats/glossary.js';
import { primary } from '../core/formats/text.js';
import { chooseMarks, type Candidate, type Matcher } from '../core/simple/glossary.js';
import { normalise } from '../core/simple/hash.js';
import type { NumberMatch } from '../core/simple/numbers/fact.js';
import { countWords } from '../core/simple/rules.js';
import type { HardNumber, HardWord, KnownTerm, Spot } from '../core/simple/state.js';
import type { PageRange } from '../core/ports.js';
import { isElement } from './dom.js';
import type { SentenceAt } from './sentence-at.js';
import { mayMark, rangeIn, type Block } from './texts-blocks.js';

/** One for each language. */
export interface LanguageMatcher {
  /** A primary language. */
  readonly lang: string;
  readonly matcher: Matcher<KnownTerm>;
}

/** How dates, sums and the like are found; it loads when somebody asks for them. */
export type FindNumbers = (text: string, lang: string) => readonly NumberMatch[];

interface FoundWord {
  readonly word: HardWord;
  /** Words of the block before it. */
  readonly before: number;
  readonly allowed: boolean;
}

/** What was found in one block, as long as the block stays as it is. */
export interface FoundBlock {
  block: Block;
  readonly lang: string;
  readonly size: number;
  readonly words: readonly FoundWord[];
  numbers: readonly HardNumber[] | undefined;
}

/**
 * Remembers what was found in each block of the page: after a change only the blocks that are not what they were are
 * searched again.
 */
export class HardIndex {
  /** Cuts out sentences, once it has loaded; before, a word stands for its own. */
  sentenceAt: SentenceAt | undefined;

  readonly #matchers: readonly LanguageMatcher[];
  #found = new WeakMap<Text, FoundBlock>();
  readonly #names = new WeakMap<Text, number>();
  #last = 0;

  constructor(matchers: readonly LanguageMatcher[]) {
    this.#matchers = matchers;
  }

  /** Hard words of a block. `pageLang` counts where the page says no language. */
  search(block: Block, pageLang: string): FoundBlock | undefined {
    const first = block.nodes[0]?.node;
    if (!first) return undefined;
    const lang = block.lang || pageLang;
    const known = this.#found.get(first);
    if (known && known.lang === lang && isSame(known.block, block)) {
      // Another section, after a new heading above: that changes nothing in the block itself.
      known.block = block;
      return known;
    }
    const found: FoundBlock = {
      block,
      lang,
      size: countWords(block.text),
      words: this.#words(block, lang, this.#nameOf(first)),
      numbers: undefined,
    };
    this.#found.set(first, found);
    return found;
  }

  /** Dates, sums and the like in a block that was searched. */
  numbers(found: FoundBlock, find: FindNumbers): readonly HardNumber[] {
    const { block, lang } = found;
    found.numbers ??= find(block.text, lang || 'en').flatMap(({ fact, start, end }) => {
      const range = rangeIn(block, start, end);
      const name = this.#nameOf(block.nodes[0]?.node);
      return range
        ? [
            this.#withSentence({
              ...spotOf(block, lang, start, end, range),
              key: `n${name}.${start}`,
              fact,
            }),
          ]
        : [];
    });
    return found.numbers;
  }

  #words(block: Block, lang: string, name: number): FoundWord[] {
    return this.#matchers.flatMap(({ lang: of, matcher }) => {
      if (of !== primary(lang)) return [];
      return matcher
        .find(block.text, (term) => inScope(term, block))
        .flatMap(({ term, start, end }) => {
          const range = rangeIn(block, start, end);
          if (!range) return [];
          const spot = spotOf(block, lang, start, end, range);
          return {
            word: this.#withSentence({ ...spot, key: `w${name}.${start}.${term.id}`, term }),
            before: countWords(block.text.slice(0, start)),
            allowed: mayMark(block, start),
          };
        });
    });
  }

  /** The sentence is cut out when somebody looks at it: the list shows few at a time, a long page has thousands. */
  #withSentence<T extends Place>({
    block,
    start,
    ...rest
  }: T): Omit<T, 'block' | 'start'> & { readonly sentence: string } {
    const cut = (): string | undefined => this.sentenceAt?.(block.text, start, rest.lang);
    let sentence: string | undefined;
    return {
      ...rest,
      get sentence() {
        return (sentence ??= cut()) ?? rest.shown;
      },
    };
  }

  /** The same for the same text node, so that what a window shows stays while the page around it changes. */
  #nameOf(node: Text | undefined): number {
    if (!node) return 0;
    const name = this.#names.get(node) ?? (this.#last += 1);
    this.#names.set(node, name);
    return name;
  }
}

/** The words that get a mark, of blocks in reading order. */
export function marksOf(found: readonly FoundBlock[]): HardWord[] {
  let words = 0;
  const candidates: (Candidate & { readonly word: HardWord })[] = [];
  for (const { block, size, words: own } of found) {
    for (const { word, before, allowed } of own)
      candidates.push({
        word,
        termId: word.term.id,
        section: block.section,
        wordIndex: words + before,
        allowed,
      });
    words += size;
  }
  return chooseMarks(candidates).map(({ word }) => word);
}

/**
 * Selects a stretch of the page. A selection is the person's own mark: it needs no node of ours, shows in forced
 * colours, and a screen reader and the Tab key go on from it.
 */
export function selectRange(range: PageRange): Element | undefined {
  const { startNode, startOffset, endNode, endOffset } = range;
  if (!isText(startNode) || !isText(endNode) || !startNode.isConnected) return undefined;
  startNode.ownerDocument
    .getSelection()
    ?.setBaseAndExtent(startNode, startOffset, endNode, Math.min(endOffset, endNode.length));
  return startNode.parentElement ?? undefined;
}

function isText(node: object): node is Text {
  return (node as Node).nodeType === 3;
}

function isSame(a: Block, b: Block): boolean {
  return (
    a.text === b.text &&
    a.heading === b.heading &&
    a.element === b.element &&
    a.nodes.length === b.nodes.length &&
    a.nodes.every(({ node, start }, i) => node === b.nodes[i]?.node && start === b.nodes[i].start)
  );
}

function inScope(term: Term, block: Block): boolean {
  if (term.scope === undefined) return true;
  try {
    return isElement(block.element) && block.element.closest(term.scope) !== null;
  } catch {
    // A selector that does not parse narrows nothing: the check for authors tells them.
    return true;
  }
}

type Place = Omit<Spot, 'key' | 'sentence'> & { readonly block: Block; readonly start: number };

function spotOf(block: Block, lang: string, start: number, end: number, range: PageRange): Place {
  const shown = normalise(block.text.slice(start, end));
  return { shown, heading: block.heading, lang, range, block, start };
}
