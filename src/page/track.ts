import type { PageNode, PageWatch, Rect, Tracker } from '../core/ports.js';
import { clipsOf, sameBoxes, visibleBox, type Clips } from './boxes.js';
import { elementOf } from './dom.js';
import { followElements } from './follow.js';

/** Tells where things of the page are on the screen, whenever that changed, and what of them can be seen. */
export function createTracker(watch: PageWatch): Tracker {
  return {
    track(nodes, onRects) {
      const elements = elementsOf(nodes);
      const boxes = visibleBoxes(elements);
      let last: readonly Rect[] | undefined;
      const tell = (): void => {
        const now = boxes.read();
        if (last && sameBoxes(last, now)) return;
        last = now;
        onRects(now);
      };
      const changed = (): void => {
        boxes.forget();
        tell();
      };
      const unfollow = followElements(elements, tell);
      const unwatch = watch.onChange(changed);
      tell();
      return () => {
        unfollow();
        unwatch();
      };
    },
  };
}

export function elementsOf(nodes: readonly PageNode[]): HTMLElement[] {
  return [...new Set(nodes.map(elementOf).filter((element) => element !== undefined))];
}

/** Reads the visible boxes of elements; what clips them is remembered until the page changes. */
export function visibleBoxes(elements: readonly Element[]): {
  read(): Rect[];
  forget(): void;
} {
  let clips = new Map<Element, Clips>();
  return {
    read: () =>
      elements.flatMap((element) => {
        const clipping = clips.get(element) ?? clipsOf(element);
        clips.set(element, clipping);
        const box = visibleBox(element, clipping);
        return box ? [box] : [];
      }),
    forget: () => {
      clips = new Map();
    },
  };
}
