import type { Undo } from '../core/ports.js';

/** So long a piece of work may take, in milliseconds: a third of what people begin to feel. */
const PIECE_MS = 10;
/** On a page that is never idle the work goes on after so many milliseconds all the same. */
const LATEST_MS = 200;

/**
 * Does work in pieces, so that the page never stops for it. The first `atOnce` steps are done now: ordinary pages
 * have no more, and need not wait.
 *
 * @param work each step is short by itself.
 * @returns the way to give it up.
 */
export function inSlices(
  work: Iterator<unknown>,
  { atOnce, view }: { readonly atOnce: number; readonly view: Window },
): Undo {
  let cancel: Undo | undefined;
  const later = (): void => {
    cancel = whenIdle(view, (left) => {
      const end = view.performance.now() + Math.min(PIECE_MS, Math.max(left(), PIECE_MS / 2));
      while (view.performance.now() < end) if (work.next().done) return;
      later();
    });
  };
  for (let step = 0; step < atOnce; step += 1) if (work.next().done) return () => undefined;
  later();
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
