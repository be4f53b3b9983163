/** How a bar of ours along an edge keeps off what the person reads. */
import type { PageRange } from '../../core/ports.js';

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where stretches of the page's text stand on the screen; nothing for those that the page has changed since. */
export function boxesOf(ranges: readonly PageRange[]): Box[] {
  return ranges.flatMap(({ startNode, startOffset, endNode, endOffset }) => {
    const node = startNode as Node;
    try {
      const range = (node.ownerDocument ?? document).createRange();
      range.setStart(node, startOffset);
      range.setEnd(endNode as Node, endOffset);
      return [inPage(range.getBoundingClientRect(), node)];
    } catch {
      return [];
    }
  });
}

/** Boxes in a frame are told by the frame's own corner. */
export function inPage({ left, right, top, bottom }: Box, node: Node): Box {
  const frame = node.ownerDocument?.defaultView?.frameElement?.getBoundingClientRect();
  const [x, y] = frame ? [frame.left, frame.top] : [0, 0];
  return { left: left + x, right: right + x, top: top + y, bottom: bottom + y };
}

export function meets(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/**
 * Takes the bar to the other edge when it covers something there and would not on the other side.
 *
 * @returns false when it covers something at both edges.
 */
export function makeWay(bar: HTMLElement, boxes: readonly Box[]): boolean {
  const covers = (): boolean => {
    const mine = bar.getBoundingClientRect();
    return boxes.some((box) => meets(mine, box));
  };
  if (!covers()) return true;
  const edge = bar.getAttribute('edge') === 'top' ? 'bottom' : 'top';
  bar.setAttribute('edge', edge);
  if (!covers()) return true;
  bar.setAttribute('edge', edge === 'top' ? 'bottom' : 'top');
  return false;
}

/** F6 alone: the key that leads from the page to what lies over it. */
export function isWayIn(event: KeyboardEvent): boolean {
  const { key, shiftKey, ctrlKey, altKey, metaKey, defaultPrevented } = event;
  return key === 'F6' && !(shiftKey || ctrlKey || altKey || metaKey || defaultPrevented);
}

/** Under this height of the visual viewport (a keyboard is open, 400 % zoom) ours are one line. */
const LOW = 480;

export function isLow(): boolean {
  return (window.visualViewport?.height ?? window.innerHeight) < LOW;
}
