import type { Undo } from '../core/ports.js';
import { viewOf } from './dom.js';

interface NavigationLike extends EventTarget {
  readonly currentEntry: unknown;
}

export interface Routes {
  onRoute(act: () => void): Undo;
  dispose(): void;
}

/**
 * Tells when the address changed inside this document, or the document came back from the browser's memory.
 * Browsers with the Navigation API say it themselves; elsewhere the page's `pushState` and `replaceState` are
 * wrapped while somebody listens, and put back afterwards.
 */
export function watchRoutes(document: Document): Routes {
  const view = viewOf(document);
  const navigation = (view as unknown as { navigation?: NavigationLike }).navigation;
  const listeners = new Set<() => void>();
  let address = view.location.href;
  let undo: Undo | undefined;

  const check = (): void => {
    if (view.location.href === address) return;
    address = view.location.href;
    for (const listener of [...listeners]) listener();
  };
  const returned = (event: PageTransitionEvent): void => {
    if (event.persisted) for (const listener of [...listeners]) listener();
  };

  return {
    onRoute(act) {
      const listener = (): void => act();
      listeners.add(listener);
      undo ??= listen();
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) dispose();
      };
    },
    dispose() {
      listeners.clear();
      dispose();
    },
  };

  function dispose(): void {
    undo?.();
    undo = undefined;
  }

  function listen(): Undo {
    address = view.location.href;
    view.addEventListener('popstate', check);
    view.addEventListener('hashchange', check);
    view.addEventListener('pageshow', returned);
    navigation?.addEventListener('currententrychange', check);
    const unwrap = navigation ? undefined : wrapHistory(view.history, check);
    return () => {
      view.removeEventListener('popstate', check);
      view.removeEventListener('hashchange', check);
      view.removeEventListener('pageshow', returned);
      navigation?.removeEventListener('currententrychange', check);
      unwrap?.();
    };
  }
}

/** Calls `after` when the page writes to its history; returns the way back. Exported for its test. */
export function wrapHistory(history: History, after: () => void): Undo {
  let active = true;
  const unwraps = (['pushState', 'replaceState'] as const).map((method) => {
    const own = Object.getOwnPropertyDescriptor(history, method);
    const original = history[method];
    const wrapper: History['pushState'] = function (this: History, ...args) {
      original.apply(this, args);
      if (active) after();
    };
    history[method] = wrapper;
    return () => {
      // Somebody may have wrapped ours since; then it stays and only passes on.
      if (history[method] !== wrapper) return;
      if (own) Object.defineProperty(history, method, own);
      else Reflect.deleteProperty(history, method);
    };
  });
  return () => {
    active = false;
    for (const unwrap of unwraps) unwrap();
  };
}
