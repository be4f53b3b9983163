/** Hard words and numbers of the page: where they stand, which get a painted mark. Nothing is inserted. */
import type { Term } from '../core/formats/glossary.js';
import { primary } from '../core/formats/text.js';
import type { Painter, PageRange } from '../core/ports.js';
import { chooseMarks, type Candidate, type Matcher } from '../core/simple/glossary.js';
import { normalise } from '../core/simple/hash.js';
import { findNumbers } from '../core/simple/numbers.js';
import { countWords } from '../core/simple/rules.js';
import type { HardNumber, HardWord, Spot } from '../core/simple/state.js';
import { isElement } from './dom.js';
import { mayMark, rangeIn, type Block } from './texts-blocks.js';

export interface LanguageMatcher {
  readonly lang: string;
  readonly matcher: Matcher;
}

export interface Hard {
  readonly words: readonly HardWord[];
  readonly numbers: readonly HardNumber[];
  /** The words that get a mark. */
  readonly marks: readonly HardWord[];
}

type MarkCandidate = Candidate & { readonly word: HardWord };

/** Everything hard in these blocks, in reading order. `pageLang` counts where the page says no language. */
export function findHard(
  blocks: readonly Block[],
  matchers: readonly LanguageMatcher[],
  pageLang: string,
): Hard {
  const numbers: HardNumber[] = [];
  const candidates: MarkCandidate[] = [];
  let wordIndex = 0;
  blocks.forEach((block, index) => {
    const lang = block.lang || pageLang;
    const spot = (start: number, end: number): Spot | undefined => {
      const range = rangeIn(block, start, end);
      return (
        range && {
          key: `${index}.${start}`,
          shown: normalise(block.text.slice(start, end)),
          sentence: sentenceAt(block.text, start, lang),
          heading: block.heading,
          lang,
          range,
        }
      );
    };
    for (const { fact, start, end } of findNumbers(block.text, lang || 'en')) {
      const where = spot(start, end);
      if (where) numbers.push({ ...where, fact });
    }
    for (const { lang: of, matcher } of matchers) {
      if (primary(of) !== primary(lang)) continue;
      for (const { term, start, end } of matcher.find(block.text)) {
        const where = inScope(term, block) ? spot(start, end) : undefined;
        if (!where) continue;
        candidates.push({
          word: { ...where, term: { ...term, lang: of } },
          termId: term.id,
          section: block.section,
          wordIndex: wordIndex + countWords(block.text.slice(0, start)),
          allowed: mayMark(block, start),
        });
      }
    }
    wordIndex += countWords(block.text);
  });
  return {
    numbers,
    words: candidates.map(({ word }) => word),
    marks: chooseMarks(candidates).map(({ word }) => word),
  };
}

export function paintMarks(painter: Painter, marks: readonly HardWord[]): void {
  painter.paint(
    'term',
    marks.map(({ range }) => range),
  );
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

function inScope(term: Term, block: Block): boolean {
  if (term.scope === undefined) return true;
  try {
    return isElement(block.element) && block.element.closest(term.scope) !== null;
  } catch {
    // A selector that does not parse narrows nothing: the check for authors tells them.
    return true;
  }
}

function sentenceAt(text: string, at: number, lang: string): string {
  // A line break in the source is only a blank on the page, but would end a sentence here. Offsets stay.
  const sentences = [...segmenter(lang).segment(text.replace(/\s/g, ' '))];
  const holder = sentences.findLast(({ index }) => index <= at);
  return normalise(holder?.segment ?? text);
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenter(lang: string): Intl.Segmenter {
  const known = segmenters.get(lang);
  if (known) return known;
  const made = new Intl.Segmenter(lang || undefined, { granularity: 'sentence' });
  segmenters.set(lang, made);
  return made;
}
