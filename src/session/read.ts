import { createDeviceProvider } from '../core/speech/device-provider.js';
import { createReadSlice } from '../core/speech/queue.js';
import type { Rate, ReadState } from '../core/speech/read.js';
import { createFollower } from '../page/read-along.js';
import { createOutline } from '../page/outline.js';
import { createSpeaker } from '../page/voices.js';
import type { FeatureContext, Install } from './context.js';

const RATES: readonly Rate[] = ['slow', 'normal', 'fast'];

/** Gives the session its one voice. */
export const install: Install = (context) => {
  const { clock, document, i18n, keep, painter, report, session, store } = context;
  const read = (): ReadState | undefined => store.getState().read;
  const isBank = (): boolean => session.site.profile === 'bank';
  store.register(
    createReadSlice({
      clock,
      painter,
      report,
      providers: [
        createDeviceProvider({
          clock,
          speaker: createSpeaker({ clock, window: document.defaultView ?? window }),
          remote: () => read()?.remote === 'yes',
          mayAsk: () => !isBank() && read()?.remote !== 'no',
        }),
      ],
      outline: createOutline({ document, i18n, isBank }),
      follower: createFollower(document),
      country: () => session.site.country,
      kept: keptChoices(keep.read('prefs')),
      keep: (choices) => {
        const prefs = keep.read('prefs');
        keep.write('prefs', { ...(typeof prefs === 'object' ? prefs : {}), ...choices });
      },
      saySelection: () => saySelection(context),
    }),
  );

  let told = read()?.status;
  store.subscribe(() => {
    const status = read()?.status;
    if (status === undefined || status === told) return;
    told = status;
    context.emit('aidant-read-change', { status });
  });

  const isOn = (): boolean => ['speaking', 'loading'].includes(read()?.status ?? '');
  // Phones fall silent when the page leaves the screen, most without a word: the place is kept, and the voice waits.
  const wait = (): void => {
    if (document.hidden && isOn()) session.dispatch({ type: 'read/pause' });
  };
  document.addEventListener('visibilitychange', wait);
  return () => document.removeEventListener('visibilitychange', wait);
};

/** Has what the person selected on the page said; false when nothing is selected. */
function saySelection({ document, session }: FeatureContext): boolean {
  if (document.getSelection()?.isCollapsed !== false) return false;
  return false;
}

function keptChoices(prefs: unknown): Partial<Pick<ReadState, 'rate' | 'heard'>> {
  const kept = (prefs ?? {}) as { readonly rate?: unknown; readonly heard?: unknown };
  const rate = RATES.find((known) => known === kept.rate);
  return { ...(rate && { rate }), ...(kept.heard === true && { heard: 'yes' }) };
}
