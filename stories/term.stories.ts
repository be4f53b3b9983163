import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../src/elements/term/define.js';
import type { Session } from '../src/core/session.js';
import { simpleSession } from './simple-page.js';

/** A hard word in a text; a press explains it. */
const meta: Meta = { title: 'Term', component: 'aidant-term' };
export default meta;

type Story = StoryObj;

const word = (term: string, text: string, open: boolean): Story => ({
  loaders: [async () => ({ session: await simpleSession() })],
  render: (_args, { loaded }) => {
    const { session } = loaded as { session: Session };
    if (open)
      requestAnimationFrame(() =>
        document.querySelector('aidant-term')?.shadowRoot?.querySelector('button')?.click(),
      );
    return html`<div lang="fr">
      <p>
        Les <aidant-term .session=${session} term=${term}>${text}</aidant-term> gardent leur
        adresse.
      </p>
    </div>`;
  },
});

export const Closed = word('ayant-droit', 'ayants droit', false);
export const Open = word('ayant-droit', 'ayants droit', true);
export const Unknown = word('', 'subrogés', true);
