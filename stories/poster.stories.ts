import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/poster/define.js';
import type { Session } from '../src/session.js';
import { address } from '../test/support/address.js';
import { realSession } from '../test/support/session.js';
import { valmont } from '../test/support/valmont.js';

/** A sheet for each seat of a workshop: scan it, and practise. */
const meta: Meta = { title: 'Poster', component: 'aidant-poster' };
export default meta;

const poster = (locale = 'fr', screen = 'adresse'): StoryObj => ({
  loaders: [
    async () => {
      const files = { 'procedures/adresse.json': address };
      return { session: await realSession(valmont, files, { locale }) };
    },
  ],
  render: (_args, { loaded }) =>
    html`<aidant-poster .session=${loaded['session'] as Session}></aidant-poster>`,
  play: async ({ loaded }) => {
    const session = loaded['session'] as Session;
    session.dispatch({ type: 'app/open', surface: 'poster', screen });
    await new Promise((done) => setTimeout(done, 120));
  },
});

export const ForAWorkshop = poster();
export const InGerman = poster('de');
export const NothingToPractise = poster('fr', 'inconnue');
