import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../src/elements/term/define.js';
import type { Session } from '../src/core/session.js';
import { officialPage, simpleSession } from './simple-page.js';

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

/** The words of the page that are explained, marked while simple words show: a dotted line, nothing inserted. */
const marks = (explained: string | undefined, locale = 'fr'): Story => ({
  loaders: [async () => ({ session: await simpleSession(locale) })],
  render: (_args, { loaded }) => {
    const { session } = loaded as { session: Session };
    requestAnimationFrame(() => {
      void session.setLevel('simple').then(() => {
        const word = session.store
          .getState()
          .hard?.words.find(({ shown, range }) => shown === explained && !inHeading(range));
        if (word) session.dispatch({ type: 'hard/explain', word });
      });
    });
    return html`${officialPage()}<aidant-meaning .session=${session}></aidant-meaning>`;
  },
});

function inHeading({ startNode }: { readonly startNode: object }): boolean {
  return (startNode as Node).parentElement?.closest('h1, h2') !== null;
}

export const Marks = marks(undefined);
export const MarkExplained = marks('ayants droit');
export const MarkExplainedInEnglish = marks('ayants droit', 'en');
