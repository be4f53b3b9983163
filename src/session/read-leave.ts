import type { Undo } from '../core/ports.js';
import type { FeatureContext } from './context.js';

/**
 * The voice stays with its page. Phones fall silent when the page leaves the screen, most without a word: then it
 * waits, and the place is kept. What another page has taken the place of is not read to its end.
 */
export function leaveWithPage({ document, session, store, watch }: FeatureContext): Undo {
  const view = document.defaultView ?? window;
  let here = watch.location();
  let unwatch: Undo | undefined;

  const read = () => store.getState().read;
  const isOn = (): boolean => ['speaking', 'loading'].includes(read()?.status ?? '');
  const wait = (): void => {
    if (isOn()) session.dispatch({ type: 'read/pause' });
  };
  const onHide = (): void => {
    if (document.hidden) wait();
  };
  const onRoute = (): void => {
    const { path, query } = watch.location();
    const isSame = path === here.path && JSON.stringify(query) === JSON.stringify(here.query);
    here = watch.location();
    // A step or a window of ours is there still, and says itself what is new.
    const { source } = read() ?? {};
    if (!isSame && source !== 'surface' && source !== 'step') {
      session.dispatch({ type: 'read/leave' });
    }
  };
  // Some browsers tell of routes only when their history is wrapped: only while there is something to leave.
  const heed = (): void => {
    const isReading = (read()?.status ?? 'idle') !== 'idle';
    if (isReading && !unwatch) {
      here = watch.location();
      unwatch = watch.onRoute(onRoute);
    } else if (!isReading) {
      unwatch?.();
      unwatch = undefined;
    }
  };

  document.addEventListener('visibilitychange', onHide);
  // The browser may bring the page back as it was: with its place, and silent.
  view.addEventListener('pagehide', wait);
  const unsubscribe = store.subscribe(heed);
  return () => {
    document.removeEventListener('visibilitychange', onHide);
    view.removeEventListener('pagehide', wait);
    unsubscribe();
    unwatch?.();
  };
}
