import type { Undo } from '../core/ports.js';

/** So long a piece of work may take, in milliseconds: a third of what people begin to feel. */
const PIECE_MS = 10;
/** On a page that is never idle the work goes on after so many milliseconds all the same. */
const LATEST_MS = 200;

/** A step yields this when the next one is longer than most: it may then begin a piece of its own. */
export const LONG = 'long';

/**
 * Does work in pieces, so that the page never stops for it. The first piece is done now: on most pages it is all there
 * is, and nobody waits.
 *
 * @param work each step is short by itself.
 * @param onEnd told once all is done, or with what a step threw, which ends the work.
 * @returns the way to give it up.
 */
export function inSlices(
  work: Iterator<unknown>,
  view: Window,
  onEnd: (fault?: unknown) => void,
): Undo {
  let cancel: Undo | undefined;
  const piece = (ms: number): void => {
    const end = view.performance.now() + ms;
    for (let now = 0; now < end;) {
      let step: IteratorResult<unknown>;
      try {
        step = work.next();
      } catch (error) {
        onEnd(error);
        return;
      }
      if (step.done) {
        onEnd();
        return;
      }
      now = view.performance.now();
      if (step.value === LONG && end - now < ms / 2) break;
    }
    cancel = whenIdle(view, (left) => piece(Math.min(PIECE_MS, Math.max(left(), PIECE_MS / 2))));
  };
  piece(PIECE_MS);
  return () => cancel?.();
}

function whenIdle(view: Window, act: (left: () => number) => void): Undo {
  // Safari has no idle callbacks; a timer lets what the person does go first.
  if (typeof view.requestIdleCallback !== 'function') {
    const timer = view.setTimeout(() => act(() => PIECE_MS), 1);
    return () => view.clearTimeout(timer);
  }
  const idle = view.requestIdleCallback((deadline) => act(() => deadline.timeRemaining()), {
    timeout: LATEST_MS,
  });
  return () => view.cancelIdleCallback(idle);
}
