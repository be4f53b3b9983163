import type { ComfortPage, ComfortView, Spot } from '../core/comfort/state.js';
import type { Follower, Layer, PageRange, PageWatch, Painter, Rect, Undo } from '../core/ports.js';
import { blocksOf, type Block } from './comfort-blocks.js';
import { boxesOfRanges, inOneLine, linesOf, rangeIn, rangesOfLine } from './comfort-lines.js';
import { createSpacing } from './comfort-spacing.js';
import { createSyllableView } from './comfort-syllables.js';
import { createVeil } from './comfort-veil.js';
import { clipsOf, innerBox, intersect, union } from './boxes.js';
import { isSecret } from './control-state.js';
import { viewOf } from './dom.js';
import { followElements } from './follow.js';
import { languageAt } from './language.js';
import { TextRun } from './text-run.js';

export interface ComfortPageOptions {
  readonly document: Document;
  readonly layer: Layer;
  readonly painter: Painter;
  readonly watch: PageWatch;
  readonly follower: Follower;
  readonly isBank: () => boolean;
}

/** Reads lines and paragraphs off the page, and lays the ruler and the light over it. */
export function createComfortPage(options: ComfortPageOptions): ComfortPage {
  const { document, layer, painter, watch, follower, isBank } = options;
  const veil = createVeil(document, layer);
  const spacing = createSpacing(document, watch);
  const syllables = createSyllableView(document, painter, watch);
  /** Worked out once and again when the page has changed. */
  let known: readonly Block[] | undefined;
  let unwatch: Undo | undefined;
  let unfollow: Undo | undefined;

  const blocks = (): readonly Block[] => {
    unwatch ??= watch.onChange(() => (known = undefined));
    return (known ??= blocksOf(document));
  };

  const indexOf = (ranges: readonly PageRange[], last = false): number => {
    const text = ranges.at(last ? -1 : 0)?.startNode as Text | undefined;
    return text ? blocks().findIndex(({ texts }) => texts.includes(text)) : -1;
  };

  const spotOf = (index: number, ranges?: readonly PageRange[]): Spot | undefined => {
    const block = blocks()[index];
    if (!block) return undefined;
    return { ranges: ranges ?? rangesOfBlock(block), index, total: blocks().length };
  };

  /** The first block from `from` on, in the direction of `by`, that shows on the page at all. */
  const shown = (from: number, by: 1 | -1): number | undefined => {
    for (let i = from; i >= 0 && i < blocks().length; i += by) {
      if (boxesOfRanges(rangesOfBlock(blocks()[i] as Block)).length > 0) return i;
    }
    return undefined;
  };

  const besideLine = (spot: Spot, by: 1 | -1): Spot | undefined => {
    const present = union(boxesOfRanges(spot.ranges));
    let index = indexOf(spot.ranges, by === 1);
    if (!present || index < 0) return first('ruler');
    const edge = by === 1 ? present.y + present.height : present.y;
    let lines = linesOf(blocks()[index] as Block).filter(({ box }) => {
      const middle = box.y + box.height / 2;
      return by === 1 ? middle > edge : middle < edge;
    });
    for (;;) {
      const line = lines.at(by === 1 ? 0 : -1);
      if (line) return spotOf(index, rangesOfLine(line));
      index += by;
      const block = blocks()[index];
      if (!block) return undefined;
      // Words beside those under the ruler are under it already: the next cell of a row.
      lines = linesOf(block).filter(({ box }) => !inOneLine(box, present));
    }
  };

  const first = (view: ComfortView): Spot | undefined => {
    let fallback: number | undefined;
    for (const [index, block] of blocks().entries()) {
      const lines = linesOf(block).filter(({ box }) => box.x + box.width > 0);
      const line = lines.find(({ box }) => box.y >= 0);
      if (lines.length === 0) continue;
      fallback ??= index;
      if (line) return spotOf(index, view === 'ruler' ? rangesOfLine(line) : undefined);
    }
    return fallback === undefined ? undefined : spotOf(fallback);
  };

  return {
    open: () => veil.open(),

    close() {
      unfollow?.();
      unfollow = undefined;
      unwatch?.();
      unwatch = undefined;
      known = undefined;
      veil.close();
    },

    first,

    beside(view, spot, by) {
      if (view === 'ruler') return besideLine(spot, by);
      const index = indexOf(spot.ranges);
      if (index < 0) return first(view);
      const next = shown(index + by, by);
      return next === undefined ? undefined : spotOf(next);
    },

    at(view, ranges) {
      const index = indexOf(ranges);
      const block = blocks()[index];
      if (!block) return undefined;
      const [first, second] = linesOf(block);
      // The ruler on all of a long paragraph would be no ruler: its first line.
      const isWhole =
        first && second && (ranges[0] as PageRange).startOffset === 0 && holdsAll(ranges, block);
      const own = isWhole ? rangesOfLine(first) : ranges;
      return spotOf(index, view === 'ruler' ? own : undefined);
    },

    show(view, spot) {
      unfollow?.();
      unfollow = undefined;
      const block = spot && blocks()[indexOf(spot.ranges)];
      if (!spot || !block) {
        veil.draw(view, []);
        return;
      }
      const look = (): (() => void) => {
        const boxes = visible(block.element, [
          ...boxesOfRanges(spot.ranges),
          ...(view === 'paragraph' ? fieldsOf(block, isBank()) : []),
        ]);
        return () => veil.draw(view, boxes);
      };
      look()();
      unfollow = followElements([block.element], look);
    },

    bring({ ranges }) {
      const [from, to] = [ranges[0], ranges.at(-1)];
      if (!from || !to) return;
      follower.start();
      const sameRoot =
        (from.startNode as Node).getRootNode() === (to.endNode as Node).getRootNode();
      follower.follow(sameRoot ? { ...to, ...startOf(from) } : from);
      follower.stop();
    },

    units({ ranges }) {
      const run = new TextRun();
      for (const text of blocks()[indexOf(ranges)]?.texts ?? []) {
        run.add(text, languageAt(text.parentElement ?? document.documentElement));
      }
      return run.take();
    },

    setSpacing: (on) => spacing.set(on),
    setSyllables: (on) => syllables.set(on),

    dispose() {
      this.close();
      spacing.set(false);
      void syllables.set(false);
    },
  };
}

function rangesOfBlock({ texts }: Block): PageRange[] {
  return texts.map((text) => rangeIn(text, 0, text.length));
}

/** Whether these are the stretches that `rangesOfBlock` gives. */
function holdsAll(ranges: readonly PageRange[], block: Block): boolean {
  const whole = rangesOfBlock(block);
  return (
    ranges.length === whole.length &&
    ranges.every(({ endOffset }, i) => endOffset === whole[i]?.endOffset)
  );
}

function startOf({
  startNode,
  startOffset,
}: PageRange): Pick<PageRange, 'startNode' | 'startOffset'> {
  return { startNode, startOffset };
}

/** The field of a label is one thing with it to the eye. */
function fieldsOf({ element }: Block, isBank: boolean): Rect[] {
  const field = element.localName === 'label' ? (element as HTMLLabelElement).control : undefined;
  // On a bank's page nothing of ours lights a secret.
  if (field && isBank && isSecret(field)) return [];
  const box = field?.getBoundingClientRect();
  return box && box.width > 0 ? [{ x: box.x, y: box.y, width: box.width, height: box.height }] : [];
}

/** What scrollers leave to be seen of these boxes, and only what is on the screen. */
function visible(element: HTMLElement, boxes: readonly Rect[]): Rect[] {
  const { innerWidth, innerHeight } = viewOf(element);
  const { areas } = clipsOf(element);
  const screen: Rect = { x: 0, y: -innerHeight, width: innerWidth, height: 3 * innerHeight };
  return boxes.flatMap((box) => {
    let seen: Rect | undefined = intersect(box, screen);
    for (const area of areas) seen = seen && intersect(seen, innerBox(area));
    return seen && seen.width > 0 && seen.height > 0 ? [seen] : [];
  });
}
