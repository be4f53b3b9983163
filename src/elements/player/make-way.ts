import type { ReadState } from '../../core/speech/read.js';
import { rangesOf } from '../../core/speech/ranges.js';
import { boxesOf, inPage, type Box } from '../shared/make-way.js';

/** What the player must not cover: what is being said, the way to help, and a step, which stands at the same end. */
export function keptFree(read: ReadState): Box[] {
  const ours = [...document.querySelectorAll('aidant-launcher, aidant-guide')];
  return [...litBoxes(read), ...ours.map((one) => one.getBoundingClientRect())];
}

/** Where on the screen what is being said stands, when it is of the page. */
function litBoxes({ current, span }: ReadState): Box[] {
  if (!current) return [];
  const boxes = span ? boxesOf(rangesOf({ unit: current, ...span })) : [];
  const { node } = current;
  return boxes.length === 0 && node instanceof Element
    ? [inPage(node.getBoundingClientRect(), node)]
    : boxes;
}

/** A player of the page's own stands beside what is read. */
export function isElsewhere(target: unknown): boolean {
  const id = target instanceof Element ? target.id : '';
  return id !== '' && document.querySelector(`aidant-player[for="${CSS.escape(id)}"]`) !== null;
}
