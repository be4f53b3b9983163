import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/card/define.js';
import type { Session } from '../src/session.js';
import { clock, FILES, SITE } from '../test/support/help-site.js';
import { realSession } from '../test/support/session.js';

/** What to take along: photograph it, scan it, copy three lines, or print it. */
const meta: Meta = { title: 'Card', component: 'aidant-card' };
export default meta;

type Story = StoryObj;

const card = (
  options: { locale?: string; site?: object | undefined; guided?: boolean } = {},
): Story => ({
  loaders: [
    async () => {
      sessionStorage.clear();
      const session = await realSession('site' in options ? options.site : SITE, FILES, {
        locale: options.locale ?? 'fr',
        name: 'Ville de X',
        ports: { clock },
      });
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
export const TagAlone = card({ site: undefined });

function pause(): Promise<void> {
  return new Promise((done) => setTimeout(done, 60));
}
