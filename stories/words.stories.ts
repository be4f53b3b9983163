import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../src/elements/words/define.js';
import type { Session } from '../src/core/session.js';
import { officialPage, simpleSession } from './simple-page.js';

/** Hard words, numbers and both texts of the page. */
const meta: Meta = { title: 'Words', component: 'aidant-words' };
export default meta;

type Story = StoryObj;

const window = (locale = 'fr', site?: object): Story => ({
  loaders: [async () => ({ session: await simpleSession(locale, site) })],
  render: (_args, { loaded }) => {
    const { session } = loaded as { session: Session };
    requestAnimationFrame(() => session.dispatch({ type: 'app/open', surface: 'words' }));
    return html`${officialPage()}<aidant-words .session=${session}></aidant-words>`;
  },
});

export const Words = window();
export const WordsInGerman = window('de');
export const NothingFromTheSite = window('fr', {
  format: 1,
  id: 'bare',
  name: 'Bare',
  locales: ['fr'],
});
