import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../src/elements/picture/define.js';
import '../src/elements/text/define.js';
import type { Session } from '../src/core/session.js';
import { officialPage, simpleSession } from './simple-page.js';
import { SIMPLE_SITE } from '../test/support/simple-site.js';

/** An official text and its simple version in the site's own template; the page's level says which one shows. */
const meta: Meta = { title: 'Simple text', component: 'aidant-text' };
export default meta;

type Story = StoryObj;

const at = (level: 'original' | 'simple'): Story => ({
  loaders: [
    async () => {
      const session = await simpleSession();
      await session.setLevel(level);
      return { session };
    },
  ],
  render: (_args, { loaded }) => {
    const { session } = loaded as { session: Session };
    const pair = (original: string, simple: string) =>
      html`<aidant-text .session=${session}
        ><span data-level="original">${original}</span
        ><span data-level="simple" lang="fr-simple" hidden>${simple}</span></aidant-text
      >`;
    return html`<div lang="fr">
      <h2>${pair('Situation du ménage', 'Votre famille')}</h2>
      <p>
        ${pair(
          'Toute modification est à déclarer auprès de l’administration.',
          'Dites-le à la commune.',
        )}
      </p>
      <p>
        <label for="q">${pair('Quotient familial', 'Combien gagne votre famille')}</label
        ><br /><input id="q" />
      </p>
      <p>
        <label
          ><input type="checkbox" required />
          ${pair('J’accepte les conditions générales.', 'Je suis d’accord avec les règles.')}</label
        >
      </p>
      <button type="button">${pair('Soumettre', 'Envoyer')}</button>
    </div>`;
  },
});

export const Official = at('original');
export const Simple = at('simple');

/** A block of a texts file with a picture beside its simple words. */
export const WithPictures: Story = {
  loaders: [async () => ({ session: await simpleSession('fr', SIMPLE_SITE, PICTURED) })],
  render: (_args, { loaded }) => {
    const { session } = loaded as { session: Session };
    // The page must be there before its texts are looked for.
    requestAnimationFrame(() => void session.setLevel('simple'));
    return officialPage();
  },
};

const PICTURED = {
  'texts/adresse.json': {
    format: 1,
    lang: 'fr',
    blocks: [
      {
        find: { id: 'intro' },
        picture: 'home',
        simple:
          'Vous changez d’adresse ? Dites-le ici.\n\n- Vous avez **8 jours** pour le dire.\n- C’est gratuit.',
      },
      { find: { id: 'menage' }, picture: 'family', simple: 'Votre famille' },
    ],
  },
};
