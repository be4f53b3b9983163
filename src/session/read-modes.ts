import type { Outline, Undo } from '../core/ports.js';
import type { ReadMode } from '../core/speech/read.js';
import { watchFocus } from '../page/read-focus.js';
import { watchPresses } from '../page/read-here.js';
import { watchNews } from '../page/read-news.js';
import type { FeatureContext } from './context.js';

/**
 * What the person switched on in the player.
 *
 * @param kept what was on already when this page came.
 */
export function followModes(
  context: FeatureContext,
  outline: Outline,
  kept: readonly ReadMode[],
): Undo {
  const { document, session, store, watch } = context;
  const on = new Map<ReadMode, Undo>();
  const fresh = new Set(kept);
  const start: Readonly<Record<ReadMode, () => Undo>> = {
    here: () => watchPresses(document, (from) => session.dispatch({ type: 'read/page', from })),
    focus: () => watchFocus(document, (target) => session.dispatch({ type: 'read/page', target })),
    news: () =>
      watchNews(
        document,
        watch,
        outline,
        (units, kind) => {
          // A running guide says what is wrong with its field, and where the step leads, itself.
          const isGuided = store.getState().guide?.status === 'running';
          if (isGuided && kind !== 'dialog') return;
          session.dispatch({ type: 'read/news', units });
        },
        fresh.delete('news'),
      ),
  };

  const heed = (): void => {
    const wanted = store.getState().read?.modes ?? [];
    for (const mode of wanted) if (!on.has(mode)) on.set(mode, start[mode]());
    for (const [mode, stop] of on) {
      if (wanted.includes(mode)) continue;
      stop();
      on.delete(mode);
    }
  };

  const unsubscribe = store.subscribe(heed);
  heed();
  return () => {
    unsubscribe();
    for (const stop of on.values()) stop();
  };
}
