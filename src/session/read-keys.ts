import type { Action } from '../core/store.js';
import type { Undo } from '../core/ports.js';
import { takeMediaKeys, type MediaKeys } from '../page/media-keys.js';
import type { FeatureContext } from './context.js';

/** Gives the device's own buttons to the reading, from its beginning to its end. */
export function followKeys({ document, i18n, session, store }: FeatureContext): Undo {
  let keys: MediaKeys | undefined;
  let told: string | undefined;
  const act = (action: Action) => (): void => session.dispatch(action);

  const heed = (): void => {
    const status = store.getState().read?.status ?? 'idle';
    if (status === told) return;
    told = status;
    if (status === 'idle') {
      keys?.release();
      keys = undefined;
      return;
    }
    keys ??= takeMediaKeys(document, document.title || i18n.t('read.player.title'), {
      play: act({ type: 'read/resume' }),
      pause: act({ type: 'read/pause' }),
      previous: act({ type: 'read/previous' }),
      next: act({ type: 'read/next' }),
      stop: act({ type: 'read/stop' }),
    });
    keys?.playing(status !== 'paused');
  };

  const unsubscribe = store.subscribe(heed);
  heed();
  return () => {
    unsubscribe();
    keys?.release();
  };
}
