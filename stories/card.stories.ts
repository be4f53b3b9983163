import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/card/define.js';
import type { HelpRequest } from '../src/core/help/request.js';
import type { Session } from '../src/session.js';
import { aRequest, callbackSite } from '../test/support/callback.js';
import { clock, FILES, SITE } from '../test/support/help-site.js';
import { realSession } from '../test/support/session.js';

/** What to take along: photograph it, scan it, copy three lines, or print it. */
const meta: Meta = { title: 'Card', component: 'aidant-card' };
export default meta;

type Story = StoryObj;

const card = (
  options: {
    locale?: string;
    site?: object | undefined;
    guided?: boolean;
    request?: HelpRequest;
  } = {},
): Story => ({
  loaders: [
    async () => {
      sessionStorage.clear();
      const session = await realSession('site' in options ? options.site : SITE, FILES, {
        locale: options.locale ?? 'fr',
        name: 'Ville de X',
        ports: { clock },
      });
      const { request } = options;
      if (request && (await session.use('callback'))) {
        const requests = [request];
        session.dispatch({ type: 'callback/changed', ready: true, possible: true, requests });
      }
      return { session };
    },
  ],
  render: (_args, { loaded }) =>
    html`<aidant-card .session=${loaded['session'] as Session}></aidant-card>`,
  play: async ({ loaded }) => {
    const session = loaded['session'] as Session;
    if (options.guided) {
      await session.start('adresse', { step: 'naissance' });
      await pause();
    }
    session.dispatch({ type: 'app/open', surface: 'card' });
    await pause();
  },
});

export const InTheMiddleOfAGuide = card({ guided: true });
export const BeforeBeginning = card();
export const InDutch = card({ locale: 'nl', guided: true });
export const WithAppointments = card({
  guided: true,
  site: {
    ...SITE,
    slots: [
      {
        what: { fr: 'Aide aux formulaires', nl: 'Hulp bij formulieren' },
        day: 'Tu',
        at: '14:00',
        minutes: 60,
        where: 'Place du Perron 3, Valmont',
        who: 'Christophe',
      },
      { what: 'Atelier', day: 'Fr', at: '10:00', minutes: 90, where: 'Bibliothèque' },
    ],
  },
});
const AFTERNOON = { day: '2026-11-25', part: 'afternoon' } as const;
export const WithACallAskedFor = card({
  guided: true,
  site: callbackSite(),
  request: aRequest({ slot: AFTERNOON }),
});
export const WithACallAskedForInGerman = card({
  locale: 'de',
  guided: true,
  site: callbackSite(),
  request: aRequest({ status: 'sent' }),
});
/** The two words of an SMS, and those to show at the desk. */
export const WithAnSmsAskedFor = card({
  guided: true,
  site: callbackSite(),
  request: aRequest({ status: 'sent', way: 'sms' }),
});
export const WithTheDeskToldInDutch = card({
  locale: 'nl',
  guided: true,
  site: callbackSite(),
  request: aRequest({ way: 'desk', slot: AFTERNOON }),
});
export const WithACallThatMayComeAllTheSame = card({
  site: callbackSite(),
  request: aRequest({ status: 'expired', unsure: true }),
});
export const TagAlone = card({ site: undefined });

function pause(): Promise<void> {
  return new Promise((done) => setTimeout(done, 60));
}
