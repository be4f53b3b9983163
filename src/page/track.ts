import type { PageNode, PageWatch, Rect, Tracker, Undo } from '../core/ports.js';
import { clipsOf, sameBoxes, visibleBox, type Clips } from './boxes.js';
import { elementOf } from './dom.js';
import { followElements } from './follow.js';

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
  /** The visible boxes now, one for each element that shows. */
  read(): Rect[];
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
  moved: () => void,
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
          .filter((element) => element !== undefined),
      ),
    ];
    const same =
      now.length === elements.length && now.every((element, i) => element === elements[i]);
    if (same) return;
    elements = now;
    unfollow?.();
    unfollow = followElements(elements, moved);
  };

  return {
    get elements() {
      return elements;
    },
    read: () =>
      elements.flatMap((element) => {
        const clipping = clips.get(element) ?? clipsOf(element);
        clips.set(element, clipping);
        const box = visibleBox(element, clipping);
        return box ? [box] : [];
      }),
    start() {
      ask();
      unwatch = watch.onChange(() => {
        ask();
        moved();
      });
      moved();
    },
    stop() {
      unfollow?.();
      unwatch?.();
    },
  };
}
