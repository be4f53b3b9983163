import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../src/elements/player/define.js';
import type { AidantPlayer } from '../src/elements/player/player.js';
import type { Actions } from '../src/core/store.js';
import type { Session } from '../src/core/session.js';
import { realSession } from '../test/support/session.js';
import { valmont } from '../test/support/valmont.js';

/** The mini player of a page that is being read. */
const meta: Meta = { title: 'Player', component: 'aidant-player' };
export default meta;

type Story = StoryObj;

const current = { text: "Vous changez d'adresse ?", lang: 'fr' };

/** Puts the state of the reading where a voice would put it, because a story should look the same without one. */
async function reading(locale: string, after?: (session: Session) => void): Promise<Session> {
  const session = await realSession(valmont, {}, { locale });
  await session.use('read');
  const say: Actions['read/say'] = { units: [], source: 'page' };
  session.store.dispatch({ type: 'read/say', ...say });
  session.store.dispatch({ type: 'read/started', index: 2, total: 24, current });
  session.store.dispatch({ type: 'read/counted', total: 24 });
  after?.(session);
  return session;
}

const story = (
  locale: string,
  after?: (session: Session) => void,
  play?: (press: (selector: string) => Promise<void>) => Promise<void>,
): Story => ({
  loaders: [async () => ({ session: await reading(locale, after) })],
  render: (_args, { loaded }) => {
    const { session } = loaded as { session: Session };
    return html`<div lang="fr">
        <p>Vous changez d'adresse ? Dites-le ici.</p>
      </div>
      <aidant-player .session=${session}></aidant-player>`;
  },
  ...(play && {
    play: async ({ canvasElement }: { canvasElement: HTMLElement }) => {
      const player = canvasElement.querySelector<AidantPlayer>('aidant-player');
      await player?.updateComplete;
      await play(async (selector) => {
        player?.shadowRoot?.querySelector<HTMLElement>(selector)?.click();
        await player?.updateComplete;
      });
    },
  }),
});

export const Reading = story('fr');

export const Paused = story('nl', (session) => session.store.dispatch({ type: 'read/paused' }));

export const OneBar = story('fr', undefined, (press) => press('header .icon-only'));

/** What few people need: other ways to move, what may be switched on, other things to read. */
export const More = story('fr', undefined, (press) => press('.more'));

/** One of its two groups is open. */
export const Settings = story('fr', undefined, async (press) => {
  await press('.more');
  await new Promise((resolve) => setTimeout(resolve, 300));
  await press('.list .two button:last-child');
});

export const MoreInGerman = story(
  'de',
  (session) => session.store.dispatch({ type: 'read/mode', mode: 'here', on: true }),
  (press) => press('.more'),
);

/** Nothing is said: pressing a text of the page reads from there. */
export const ReadWhereIPress = story('fr', (session) => {
  session.store.dispatch({ type: 'read/mode', mode: 'here', on: true });
  session.store.dispatch({ type: 'read/finished' });
});

export const DoYouHear = story('fr', (session) =>
  session.store.dispatch({ type: 'read/ask-heard' }),
);

/** What was read was one sentence, and is over. */
export const DoYouHearAfterAll = story('nl', (session) => {
  session.store.dispatch({ type: 'read/ask-heard' });
  session.store.dispatch({ type: 'read/finished' });
});

export const NotHeard = story('de', (session) => {
  session.store.dispatch({ type: 'read/ask-heard' });
  session.store.dispatch({ type: 'read/heard', heard: false });
});

export const MayTheTextLeave = story('fr', (session) =>
  session.store.dispatch({ type: 'read/finished', trouble: 'ask' }),
);

export const NoVoice = story('fr', (session) =>
  session.store.dispatch({ type: 'read/finished', trouble: 'no-voice' }),
);

export const Stalled = story('en', (session) =>
  session.store.dispatch({ type: 'read/finished', trouble: 'stalled' }),
);

/** Where a site puts it itself. */
export const InThePage: Story = {
  loaders: [async () => ({ session: await realSession(valmont, {}, { locale: 'fr' }) })],
  render: (_args, { loaded }) =>
    html`<div lang="fr">
      <aidant-player
        for="letter"
        .session=${(loaded as { session: Session }).session}
      ></aidant-player>
      <p id="letter">Votre demande est bien arrivée. Nous répondons dans 10 jours.</p>
    </div>`,
};
