import type { PageNode, PageWatch, Rect, Tracker, Undo, Way } from '../core/ports.js';
import { clipsOf, sameBoxes, visibleBox, wayTo, type Clips, type Shift } from './boxes.js';
import { composedChildren, elementOf, isElement } from './dom.js';
import { followElements, type Look } from './follow.js';

/** Tells where things of the page are on the screen, whenever that changed, and what of them can be seen. */
export function createTracker(watch: PageWatch): Tracker {
  return {
    track(nodes, onRects) {
      let last: readonly Rect[] | undefined;
      const followed = followBoxes(watch, typeof nodes === 'function' ? nodes : () => nodes, () => {
        const now = followed.read();
        if (last && sameBoxes(last, now)) return;
        last = now;
        onRects(now);
      });
      followed.start();
      return followed.stop;
    },
  };
}

export interface FollowedBoxes {
  /** The elements followed now. */
  readonly elements: readonly HTMLElement[];
  /** The visible boxes now, one for each element that shows; with `shift`, when all have arrived. */
  read(shift?: Shift): Rect[];
  /** Which way the first element is while it is out of sight. */
  way(shift?: Shift): Way | undefined;
  start(): void;
  stop: Undo;
}

/**
 * Follows some elements; which ones is asked again when the page changed. What clips them is worked out once and
 * remembered until then: it would cost a style reading for each ancestor in each frame.
 */
export function followBoxes(
  watch: PageWatch,
  nodes: () => readonly PageNode[],
  look: Look,
): FollowedBoxes {
  let elements: readonly HTMLElement[] = [];
  let clips = new Map<Element, Clips>();
  let unfollow: Undo | undefined;
  let unwatch: Undo | undefined;

  const ask = (): void => {
    clips = new Map();
    const now = [
      ...new Set(
        nodes()
          .map(elementOf)
          .filter((element) => element !== undefined)
          .flatMap(drawn),
      ),
    ];
    const same =
      now.length === elements.length && now.every((element, i) => element === elements[i]);
    if (same) return;
    elements = now;
    unfollow?.();
    unfollow = followElements(elements, look);
  };

  const clipping = (element: Element): Clips => {
    const known = clips.get(element) ?? clipsOf(element);
    clips.set(element, known);
    return known;
  };

  return {
    get elements() {
      return elements;
    },
    read: (shift) =>
      elements.flatMap((element) => visibleBox(element, clipping(element), shift) ?? []),
    way: (shift) => elements[0] && wayTo(elements[0], clipping(elements[0]), shift),
    start() {
      ask();
      unwatch = watch.onChange(() => {
        ask();
        look()?.();
      });
      look()?.();
    },
    stop() {
      unfollow?.();
      unwatch?.();
    },
  };
}

/** What stands on the screen for an element: of one without a box, what is in it. */
function drawn(element: HTMLElement): HTMLElement[] {
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  if (style?.display !== 'contents') return [element];
  return composedChildren(element).filter(isElement).flatMap(drawn);
}
