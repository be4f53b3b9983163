/**
 * Tells what a person does in a practice copy. No script runs in the copy; the listeners here are our own, from the
 * page around it. WebKit does not call them in a frame without scripts: there whoever shows the copy tells that the
 * person has come back to the step, which is when it matters.
 */
import type { PageLocation, PageWatch } from '../core/ports.js';
import type { View } from './dom.js';

export interface PracticeWatch extends PageWatch {
  /** True where the browser keeps what happens in the copy to itself: a press is then not noticed. */
  readonly deaf: boolean;
  /** Tells the listeners now: the copy was changed from outside, or may have changed unheard. */
  tell(): void;
  dispose(): void;
}

const EVENTS = ['input', 'change', 'focusout', 'toggle', 'click'] as const;

/** @param view the window that shows the frame, whose timers and observers run. */
export function watchCopy(copy: Document, view: View, location: () => PageLocation): PracticeWatch {
  const listeners = new Set<() => void>();
  let frame = 0;

  const tell = (): void => {
    for (const listener of [...listeners]) listener();
  };
  const soon = (): void => {
    frame ||= view.requestAnimationFrame(() => {
      frame = 0;
      tell();
    });
  };
  const deaf = !hears(copy);
  const changes = new view.MutationObserver(soon);
  changes.observe(copy, { subtree: true, childList: true, attributes: true });
  for (const type of EVENTS) copy.addEventListener(type, soon, true);

  return {
    deaf,
    tell,
    onChange(act) {
      const listener = (): void => act();
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onRoute: () => () => undefined,
    // No script runs in the copy, so that it never complains of what was pressed: nobody waits for that.
    onWrite: () => () => undefined,
    location,
    dispose() {
      listeners.clear();
      changes.disconnect();
      view.cancelAnimationFrame(frame);
      for (const type of EVENTS) copy.removeEventListener(type, soon, true);
    },
  };
}

/** Asks the engine itself, with an event of our own. */
function hears(copy: Document): boolean {
  let heard = false;
  const listen = (): void => {
    heard = true;
  };
  copy.addEventListener('aidant-heard', listen);
  copy.dispatchEvent(new Event('aidant-heard'));
  copy.removeEventListener('aidant-heard', listen);
  return heard;
}
