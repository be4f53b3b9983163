import { html, type TemplateResult } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../src/elements/comfort/define.js';
import '../src/elements/guide/define.js';
import '../src/elements/launcher/define.js';
import '../src/elements/player/define.js';
import type { AidantElement } from '../src/elements/shared/element.js';
import type { Session } from '../src/session.js';
import { addressForm } from '../test/support/address.js';
import { drawn, STANDS, withRequests } from './requests.js';

/** How a request stands, small: in a step and in the bars, while the corner of the page is left to them. */
const meta: Meta = { title: 'Request', component: 'aidant-request' };
export default meta;

type Story = StoryObj;

interface Place {
  /** What holds the sign. */
  readonly host: string;
  readonly draw: (session: Session) => TemplateResult;
  /** Brings what holds it to where it shows. */
  readonly act: (session: Session, host: AidantElement) => void | Promise<void>;
}

const story =
  ({ host, draw, act }: Place) =>
  (stands: keyof typeof STANDS, locale: string): Story => ({
    loaders: [async () => ({ session: await withRequests([STANDS[stands]], locale) })],
    render: (_args, { loaded }) => {
      const { session } = loaded as { session: Session };
      // The launcher brings the sign, and makes way.
      return html`${draw(session)}<aidant-launcher .session=${session}></aidant-launcher>`;
    },
    play: async ({ loaded, canvasElement }) => {
      const holder = canvasElement.querySelector<AidantElement>(host);
      if (!holder) throw new Error(`The story has no ${host}.`);
      await act(loaded['session'] as Session, holder);
      await drawn(() =>
        holder.renderRoot.querySelector('aidant-request')?.shadowRoot?.querySelector('button'),
      );
    },
  });

const step: Place = {
  host: 'aidant-guide',
  draw: (session) => html`${addressForm()}<aidant-guide .session=${session}></aidant-guide>`,
  act: (session) => session.start('adresse', { step: 'naissance' }),
};

const inStep = story(step);

const inFoldedStep = story({
  ...step,
  act: async (session, host) => {
    await step.act(session, host);
    session.dispatch({ type: 'guide/fold', folded: true });
  },
});

const inPlayer = story({
  host: 'aidant-player',
  draw: (session) =>
    html`<p lang="fr">Vous changez d'adresse ? Dites-le ici.</p>
      <aidant-player .session=${session}></aidant-player>`,
  act: async (session, host) => {
    await session.use('read');
    // As a voice would put it, because a story should look the same without one.
    session.store.dispatch({ type: 'read/say', units: [], source: 'page' });
    const current = { text: "Vous changez d'adresse ?", lang: 'fr' };
    session.store.dispatch({ type: 'read/started', index: 2, total: 24, current });
    await host.updateComplete;
    host.renderRoot.querySelector<HTMLElement>('header .icon-only')?.click();
    await host.updateComplete;
  },
});

const inComfort = story({
  host: 'aidant-comfort',
  draw: (session) =>
    html`<p lang="fr">Vous avez huit jours ouvrables.</p>
      <aidant-comfort .session=${session}></aidant-comfort>`,
  act: async (session) => {
    await session.use('comfort');
    session.dispatch({ type: 'comfort/open' });
  },
});

export const WaitingInAStep = inStep('waiting', 'fr');
export const SentInAStep = inStep('sent', 'nl');
export const StoppedInAStep = inStep('stopped', 'de');
export const UnsureInAStep = inStep('unsure', 'en');

export const WaitingInAFoldedStep = inFoldedStep('waiting', 'de');
export const SentInAFoldedStep = inFoldedStep('sent', 'fr');
export const StoppedInAFoldedStep = inFoldedStep('stopped', 'nl');
export const UnsureInAFoldedStep = inFoldedStep('unsure', 'fr');

export const WaitingInThePlayer = inPlayer('waiting', 'de');
export const SentInThePlayer = inPlayer('sent', 'fr');
export const StoppedInThePlayer = inPlayer('stopped', 'fr');
export const UnsureInThePlayer = inPlayer('unsure', 'nl');

export const WaitingInReadingComfort = inComfort('waiting', 'nl');
export const SentInReadingComfort = inComfort('sent', 'de');
export const StoppedInReadingComfort = inComfort('stopped', 'fr');
export const UnsureInReadingComfort = inComfort('unsure', 'fr');
