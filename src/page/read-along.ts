import type { Follower, PageNode, PageRange } from '../core/ports.js';
import { elementOf, isInOurs, isOurs, parentElementOf, viewOf } from './dom.js';

/** Keys with which people scroll, or move on to another control. */
const MOVING_KEYS = new Set([
  ...['PageUp', 'PageDown', 'Home', 'End', 'ArrowUp', 'ArrowDown', ' ', 'Tab'],
]);

/** Where a sentence that had to be fetched stands: a third down, clear of bars; a long one higher. */
const RESTING_PLACES = [1 / 3, 1 / 6, 1 / 20];

/**
 * Keeps what is being said in view, until the person scrolls, or works somewhere else on the page: then the place on
 * the screen is theirs, and we leave it alone until they press a button of the reading again.
 */
export function createFollower(document: Document): Follower {
  const view = viewOf(document);
  /** The page's window, and that of each frame we scrolled in: a frame keeps its events to itself. */
  const heard = new Set<Window>();
  let isFollowing = false;

  const leave = (): void => {
    isFollowing = false;
  };
  const leaveByKey = (event: KeyboardEvent): void => {
    // Our own buttons are pressed by keys too, and so is what people write: their line must stay where it is.
    if (isOfOurs(event)) return;
    if (MOVING_KEYS.has(event.key) || isTyping(event)) leave();
  };
  const leaveByPress = (event: PointerEvent): void => {
    if (isOfOurs(event)) return;
    // The middle button scrolls by itself; who presses a field is about to write there.
    if (event.button === 1 || isOnScrollbar(event) || isTyping(event)) leave();
  };
  const listen = (window: Window, on: boolean): void => {
    const act = on ? 'addEventListener' : 'removeEventListener';
    const quiet = { passive: true, capture: true } as AddEventListenerOptions;
    window[act]('wheel', leave, quiet);
    window[act]('touchmove', leave, quiet);
    window[act]('keydown', leaveByKey as EventListener, quiet);
    window[act]('pointerdown', leaveByPress as EventListener, quiet);
  };
  const hear = (window: Window): void => {
    if (heard.has(window)) return;
    heard.add(window);
    listen(window, true);
  };

  return {
    start() {
      hear(view);
      isFollowing = true;
    },
    follow(what) {
      if (!isFollowing) return;
      const element = elementOf('startNode' in what ? what.startNode : what);
      if (!element?.isConnected || isInOurs(element)) return;
      hear(viewOf(element));
      const box = boxOf(what);
      if (box && isSeen(element, box)) return;
      bring(element, what);
    },
    stop() {
      for (const window of heard) listen(window, false);
      heard.clear();
      isFollowing = false;
    },
  };

  function bring(element: HTMLElement, what: PageRange | PageNode): void {
    // First every scroller between, then the page itself.
    element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
    const own = viewOf(element);
    for (const place of RESTING_PLACES) {
      const box = boxOf(what);
      if (!box || isSeen(element, box)) return;
      own.scrollBy({ top: box.top - own.innerHeight * place, behavior: 'instant' });
    }
  }
}

/** Within the screen, and not under a bar of the page or a window of ours. */
function isSeen(element: Element, box: DOMRect): boolean {
  const view = viewOf(element);
  if (box.top < 0 || box.bottom > view.innerHeight) return false;
  const x = Math.min(Math.max(box.left + Math.min(box.width, 40) / 2, 1), view.innerWidth - 1);
  return [box.top + 2, box.bottom - 2].every((y) => {
    const hit = element.ownerDocument.elementFromPoint(x, y);
    return !hit || hit === element || element.contains(hit) || isAround(hit, element);
  });
}

/** The element, one it is in, or one of its labels and parts: whatever does not lie over it. */
function isAround(hit: Element, element: Element): boolean {
  for (let at: Element | undefined = element; at; at = parentElementOf(at)) {
    if (at === hit) return true;
  }
  // Something else: it counts as cover only when it is fixed.
  for (let at: Element | undefined = hit; at; at = parentElementOf(at)) {
    const { position } = viewOf(at).getComputedStyle(at);
    if (position === 'fixed' || position === 'sticky' || isOurs(at)) return false;
  }
  return true;
}

function boxOf(what: PageRange | PageNode): DOMRect | undefined {
  if (!('startNode' in what)) return elementOf(what)?.getBoundingClientRect();
  const node = what.startNode as Node;
  try {
    const range = (node.ownerDocument ?? document).createRange();
    range.setStart(node, what.startOffset);
    range.setEnd(what.endNode as Node, what.endOffset);
    return range.getBoundingClientRect();
  } catch {
    // The page changed its words since: its element is the best there is.
    return elementOf(node)?.getBoundingClientRect();
  }
}

function isOfOurs(event: Event): boolean {
  return event.composedPath().some((at) => (at as Node).nodeType === 1 && isOurs(at as Element));
}

/** In a control where keys write or choose. */
function isTyping(event: Event): boolean {
  const target = event.composedPath()[0] as HTMLElement | undefined;
  return target?.matches?.('input, textarea, select, [contenteditable]') === true;
}

/** Beyond what an element shows of itself, and not in its border at the start. */
function isOnScrollbar({ target, offsetX, offsetY }: PointerEvent): boolean {
  const { clientWidth, clientHeight, scrollHeight, scrollWidth } = target as Element;
  if (scrollHeight <= clientHeight && scrollWidth <= clientWidth) return false;
  return offsetX > clientWidth || offsetY > clientHeight;
}
