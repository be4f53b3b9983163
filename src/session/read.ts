import { createReadSlice } from '../core/speech/queue.js';
import type { Rate } from '../core/speech/read.js';
import { createFollower } from '../page/read-along.js';
import { createOutline } from '../page/outline.js';
import { createSpeaker } from '../page/voices.js';
import type { Install } from './context.js';

const RATES: readonly Rate[] = ['slow', 'normal', 'fast'];

/** Gives the session its one voice. */
export const install: Install = (context) => {
  const { clock, document, i18n, keep, painter, report, session, store } = context;
  const rate = keptRate(keep.read('prefs'));
  store.register(
    createReadSlice({
      clock,
      painter,
      report,
      speaker: createSpeaker({
        clock,
        window: document.defaultView ?? window,
      }),
      outline: createOutline({ document, i18n, isBank: () => session.site.profile === 'bank' }),
      follower: createFollower(document),
      country: () => session.site.country,
      ...(rate && { rate }),
      keepRate: (chosen) => {
        const prefs = keep.read('prefs');
        keep.write('prefs', { ...(typeof prefs === 'object' ? prefs : {}), rate: chosen });
      },
    }),
  );

  let told = store.getState().read?.status;
  store.subscribe(() => {
    const status = store.getState().read?.status;
    if (status === undefined || status === told) return;
    told = status;
    context.emit('aidant-read-change', { status });
  });

  // Phones fall silent when the page leaves the screen, most without a word: the place is kept, and the voice waits.
  const wait = (): void => {
    const status = store.getState().read?.status;
    if (document.hidden && (status === 'speaking' || status === 'loading')) {
      session.dispatch({ type: 'read/pause' });
    }
  };
  document.addEventListener('visibilitychange', wait);
  return () => document.removeEventListener('visibilitychange', wait);
};

function keptRate(prefs: unknown): Rate | undefined {
  const kept = (prefs as { readonly rate?: unknown } | undefined)?.rate;
  return RATES.find((rate) => rate === kept);
}
