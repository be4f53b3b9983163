import type { Follower, PageNode, PageRange } from '../core/ports.js';
import { elementOf, isOurs, parentElementOf } from './dom.js';

/** Keys with which people scroll. */
const SCROLL_KEYS = new Set(['PageUp', 'PageDown', 'Home', 'End', 'ArrowUp', 'ArrowDown', ' ']);

/** Where a sentence that had to be fetched stands: a third down, clear of bars at both edges. */
const RESTING_PLACE = 1 / 3;

/**
 * Keeps what is being said in view, until the person scrolls: then the place on the screen is theirs, and we leave
 * it alone until they press a button of the reading again.
 */
export function createFollower(document: Document): Follower {
  const view = document.defaultView ?? window;
  let isFollowing = false;

  const leave = (): void => {
    isFollowing = false;
  };
  const leaveByKey = (event: KeyboardEvent): void => {
    if (SCROLL_KEYS.has(event.key) && !isTyping(event)) leave();
  };
  const listen = (on: boolean): void => {
    const act = on ? 'addEventListener' : 'removeEventListener';
    view[act]('wheel', leave, { passive: true } as AddEventListenerOptions);
    view[act]('touchmove', leave, { passive: true } as AddEventListenerOptions);
    view[act]('keydown', leaveByKey as EventListener);
  };

  return {
    start() {
      listen(true);
      isFollowing = true;
    },
    follow(what) {
      if (!isFollowing) return;
      const element = elementOf('startNode' in what ? what.startNode : what);
      if (!element?.isConnected || isInOurs(element)) return;
      const box = boxOf(what);
      if (box && isSeen(element, box)) return;
      bring(element, what);
    },
    stop() {
      listen(false);
      isFollowing = false;
    },
  };

  function bring(element: HTMLElement, what: PageRange | PageNode): void {
    // First every scroller between, then the page itself.
    element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
    const box = boxOf(what);
    if (box && !isSeen(element, box)) {
      view.scrollBy({ top: box.top - view.innerHeight * RESTING_PLACE, behavior: 'instant' });
    }
  }

  /** Within the screen, and not under a bar of the page or a window of ours. */
  function isSeen(element: Element, box: DOMRect): boolean {
    if (box.top < 0 || box.bottom > view.innerHeight) return false;
    const x = Math.min(Math.max(box.left + Math.min(box.width, 40) / 2, 1), view.innerWidth - 1);
    return [box.top + 2, box.bottom - 2].every((y) => {
      const hit = document.elementFromPoint(x, y);
      return !hit || hit === element || element.contains(hit) || isAround(hit, element);
    });
  }
}

/** The element, one it is in, or one of its labels and parts: whatever does not lie over it. */
function isAround(hit: Element, element: Element): boolean {
  for (let at: Element | undefined = element; at; at = parentElementOf(at)) {
    if (at === hit) return true;
  }
  // Something else: it counts as cover only when it is fixed.
  for (let at: Element | undefined = hit; at; at = parentElementOf(at)) {
    const position = at.ownerDocument.defaultView?.getComputedStyle(at).position;
    if (position === 'fixed' || position === 'sticky' || isOurs(at)) return false;
  }
  return true;
}

function isInOurs(element: Element): boolean {
  for (let at: Element | undefined = element; at; at = parentElementOf(at)) {
    if (isOurs(at)) return true;
  }
  return false;
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

function isTyping(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0] as HTMLElement | undefined;
  return target?.matches?.('input, textarea, select, button, [contenteditable]') === true;
}
