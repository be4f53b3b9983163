import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { PracticeStatus } from '../src/core/guide/practice.js';
import '../src/elements/guide/define.js';
import '../src/elements/practice/define.js';
import type { Session } from '../src/session.js';
import { address, addressForm } from '../test/support/address.js';
import { realSession } from '../test/support/session.js';
import { valmont } from '../test/support/valmont.js';

/** Practise on a copy of the page, where nothing runs and nothing can be sent. */
const meta: Meta = { title: 'Practice', component: 'aidant-practice' };
export default meta;

const practice = (
  act: (session: Session) => void = () => undefined,
  { locale = 'fr' } = {},
): StoryObj => ({
  loaders: [
    async () => {
      sessionStorage.clear();
      const files = { 'procedures/adresse.json': address };
      return { session: await realSession(valmont, files, { locale }) };
    },
  ],
  render: (_args, { loaded }) =>
    html`${addressForm()}<aidant-practice
        .session=${loaded['session'] as Session}
      ></aidant-practice>`,
  play: async ({ loaded }) => {
    const session = loaded['session'] as Session;
    await session.start('adresse', { practice: true });
    await shows(session, 'running');
    act(session);
    await pause();
  },
});

export const OnTheCopy = practice();
export const InDutch = practice(undefined, { locale: 'nl' });
export const AtTheEnd = practice((session) => session.dispatch({ type: 'practice/ended' }));
export const NotPossible = practice((session) => session.dispatch({ type: 'practice/impossible' }));

/** From a poster's code: it asks first. */
export const Offered: StoryObj = {
  ...practice(),
  play: async ({ loaded }) => {
    const session = loaded['session'] as Session;
    await session.openCode('practice-adresse');
    await pause();
  },
};

async function shows(session: Session, status: PracticeStatus): Promise<void> {
  while (session.store.getState().practice?.status !== status) await pause();
}

function pause(): Promise<void> {
  return new Promise((done) => setTimeout(done, 60));
}
