import { createComfortSlice, takeUp, type ComfortChoices } from '../core/comfort/state.js';
import { rangesOf } from '../core/speech/ranges.js';
import { createComfortPage } from '../page/comfort-page.js';
import { createFollower } from '../page/read-along.js';
import type { Install } from './context.js';

/** Brings the ruler, the light on one paragraph, the spacing and the syllables. */
export const install: Install = async (context) => {
  const { announcer, document, i18n, keep, layer, painter, session, store, watch } = context;
  if (session.site.comfort === false) return;
  await i18n.more('comfort');
  announcer.prepare();
  store.register(
    createComfortSlice({
      announcer,
      i18n,
      page: createComfortPage({
        document,
        layer,
        painter,
        watch,
        follower: createFollower(document),
        isBank: () => session.site.profile === 'bank',
      }),
      keep: (choices) => {
        const prefs = { ...(keep.read('prefs') ?? {}) } as { comfort?: ComfortChoices };
        delete prefs.comfort;
        const isKept = choices && Object.keys(choices).length > 0;
        keep.write('prefs', { ...prefs, ...(isKept && { comfort: choices }) });
      },
      rangesOf,
      // As one of our windows says itself: it has its own buttons, and needs no player beside them.
      say: (units) => session.say(units, 'field'),
    }),
  );
  takeUp(store, keptChoices(keep.read('prefs')));
};

function keptChoices(prefs: unknown): ComfortChoices {
  const { comfort } = (prefs ?? {}) as { readonly comfort?: Record<string, unknown> };
  return {
    ...(comfort?.['spacing'] === true && { spacing: true }),
    ...(comfort?.['syllables'] === true && { syllables: true }),
  };
}
