import type { Report } from '../core/errors.js';
import { createSharedDeviceSlice } from '../core/shared-device.js';
import { pauseAllowed } from '../core/shared-rule.js';
import { eraseOurs } from '../page/erase-ours.js';
import { watchPresence } from '../page/presence.js';
import type { Install } from './context.js';

const NOT_SHOWN: Report = {
  code: 'fault',
  severity: 'developer',
  fix:
    'Nobody can see that the help is about to be wiped. ' +
    "Import 'aidant/define/shared-device' and put <aidant-shared-device> on the page.",
};

/** A computer that several people use: the question after a pause, and the wipe. Nothing is kept there in any case. */
export const install: Install = async (context) => {
  const { announcer, clock, document, i18n, keep, report, session, store } = context;
  const view = document.defaultView ?? window;
  /** The person may be at another page of this site all the while: it goes on there, until its own watch wipes it. */
  const forgetHere = (): void => {
    session.hush();
    session.stop();
    store.dispatch({ type: 'app/forget', here: true });
    keep.forget();
  };
  // What another person left here, before anything else.
  await eraseOurs(view, session.site.id);
  await i18n.more('shared');
  announcer.prepare();
  store.register(
    createSharedDeviceSlice({
      clock,
      pause: pauseAllowed(session.site.shared),
      presence: (signs) => watchPresence(document, signs),
      tell: (left) => {
        if (!session.windows?.has('shared-device')) report(NOT_SHOWN);
        announcer.say(
          `${i18n.t('shared.ask')} ${i18n.t('shared.left', { count: left })} ${i18n.t('shared.press')}`,
          i18n.locale,
        );
      },
      wipe: async (why) => {
        if (why === 'finished') await session.forget();
        else forgetHere();
        await session.setLocale(context.pageLocale);
        await eraseOurs(view, session.site.id);
      },
    }),
  );
  store.dispatch({ type: 'shared/watch' });
  // A page that the browser keeps in its memory would come back with the help of the person before.
  view.addEventListener('pagehide', forgetHere);
  return () => view.removeEventListener('pagehide', forgetHere);
};
