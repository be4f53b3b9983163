import type { Undo } from '../core/ports.js';
import { viewOf } from './dom.js';

/** Frames in the same place that count as rest: a smooth scroll takes one or two to begin. */
export const STILL = 4;

/** Calls back once an element has come to rest, for so many frames. */
export function whenAtRest(element: Element, act: () => void, frames = STILL): Undo {
  const view = viewOf(element);
  let still = 0;
  let last = '';
  const look = (): void => {
    const now = keyOf(element.getBoundingClientRect());
    still = now === last ? still + 1 : 0;
    last = now;
    if (still === frames) act();
    else frame = view.requestAnimationFrame(look);
  };
  let frame = view.requestAnimationFrame(look);
  return () => view.cancelAnimationFrame(frame);
}

/** The same for the same box. */
export function keyOf({ x, y, width, height }: DOMRect): string {
  return `${x} ${y} ${width} ${height}`;
}
