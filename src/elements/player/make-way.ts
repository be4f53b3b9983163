import type { ReadState } from '../../core/speech/read.js';
import { rangesOf } from '../../core/speech/ranges.js';

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** What the player must not cover: what is being said, and the way to help. */
export function keptFree(read: ReadState): Box[] {
  const launchers = [...document.querySelectorAll('aidant-launcher')];
  return [
    ...litBoxes(read),
    ...launchers.map((launcher) => launcher.getBoundingClientRect()),
  ].filter(({ top, bottom }) => bottom > top);
}

/** Where on the screen what is being said stands, when it is of the page. */
function litBoxes({ current, span }: ReadState): Box[] {
  if (!current) return [];
  const ranges = span ? rangesOf({ unit: current, ...span }) : [];
  const boxes = ranges.map(({ startNode, startOffset, endNode, endOffset }) => {
    const node = startNode as Node;
    try {
      const range = (node.ownerDocument ?? document).createRange();
      range.setStart(node, startOffset);
      range.setEnd(endNode as Node, endOffset);
      return inPage(range.getBoundingClientRect(), node);
    } catch {
      // The page changed its words since.
      return undefined;
    }
  });
  const { node } = current;
  if (ranges.length === 0 && node instanceof Element) {
    boxes.push(inPage(node.getBoundingClientRect(), node));
  }
  return boxes.filter((box) => box !== undefined);
}

/** Boxes in a frame are told by the frame's own corner. */
function inPage({ left, right, top, bottom }: Box, node: Node): Box {
  const frame = node.ownerDocument?.defaultView?.frameElement?.getBoundingClientRect();
  const [x, y] = frame ? [frame.left, frame.top] : [0, 0];
  return { left: left + x, right: right + x, top: top + y, bottom: bottom + y };
}

export function meets(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/**
 * Takes the player to the other edge when it covers something there and would not on the other side.
 *
 * @returns false when it covers something at both edges.
 */
export function makeWay(player: HTMLElement, boxes: readonly Box[]): boolean {
  const covers = (): boolean => {
    const mine = player.getBoundingClientRect();
    return boxes.some((box) => meets(mine, box));
  };
  if (!covers()) return true;
  const edge = player.getAttribute('edge') === 'top' ? 'bottom' : 'top';
  player.setAttribute('edge', edge);
  if (!covers()) return true;
  player.setAttribute('edge', edge === 'top' ? 'bottom' : 'top');
  return false;
}

/** A player of the page's own stands beside what is read. */
export function isElsewhere(target: unknown): boolean {
  const id = target instanceof Element ? target.id : '';
  return id !== '' && document.querySelector(`aidant-player[for="${CSS.escape(id)}"]`) !== null;
}

/** F6 alone: the key that leads from the page to what lies over it. */
export function isWayIn(event: KeyboardEvent): boolean {
  const { key, shiftKey, ctrlKey, altKey, metaKey, defaultPrevented } = event;
  return key === 'F6' && !(shiftKey || ctrlKey || altKey || metaKey || defaultPrevented);
}

/** Under this height of the visual viewport (a keyboard is open, 400 % zoom) the player is one bar. */
const LOW = 480;

export function isLow(): boolean {
  return (window.visualViewport?.height ?? window.innerHeight) < LOW;
}
