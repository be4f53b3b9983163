import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/overview/define.js';
import type { Session } from '../src/session.js';
import { address, addressForm } from '../test/support/address.js';
import { realSession } from '../test/support/session.js';
import { valmont } from '../test/support/valmont.js';

/** What is said before the first step: what to have ready, how long it takes, when something is sent. */
const meta: Meta = { title: 'Overview', component: 'aidant-overview' };
export default meta;

const overview = (
  { procedure = address as object, site = valmont as object, locale = 'fr' } = {},
  before: (session: Session) => void | Promise<void> = () => undefined,
  start: (session: Session) => Promise<void> = (session) => session.start('adresse'),
): StoryObj => ({
  loaders: [
    async () => {
      sessionStorage.clear();
      const session = await realSession(site, { 'procedures/adresse.json': procedure }, { locale });
      await session.use('guide');
      return { session };
    },
  ],
  render: (_args, { loaded }) =>
    html`${addressForm()}<aidant-overview
        .session=${(loaded as { session: Session }).session}
      ></aidant-overview>`,
  play: async ({ loaded }) => {
    const { session } = loaded as { session: Session };
    await before(session);
    await start(session);
  },
});

export const BeforeTheFirstStep = overview();
export const InDutch = overview({ locale: 'nl' });
export const WhatIsWrittenIsKept = overview({ procedure: { ...address, keeps: 'draft' } });
export const NothingPromised = overview({
  procedure: { ...address, keeps: undefined, session: undefined, minutes: undefined, bring: [] },
});

/** The person stopped at the third step and comes back. */
export const ToGoOn = overview({}, async (session) => {
  await session.start('adresse', { step: 'conjoint' });
  session.stop();
});

/** No site file: the page's own form, by its labels. */
export const OwnForm = overview({ site: { ...valmont, procedures: [] } }, undefined, (session) =>
  session.start(),
);

/** More than seven steps: they come in parts. */
const long = {
  ...address,
  steps: [
    ...address.steps.slice(0, 2),
    ...['Votre rue', 'Le numéro', 'Le code postal', 'La commune'].map((title, index) => ({
      id: `lieu-${index}`,
      page: '/etape-2',
      title: { fr: title },
    })),
    ...['Relire', 'Signer'].map((title, index) => ({
      id: `fin-${index}`,
      page: '*',
      title: { fr: title },
    })),
    address.steps[4],
  ],
};

const press = (session: Session, screen: string): void =>
  session.dispatch({ type: 'app/open', surface: 'overview', screen });

export const AllTheSteps = overview({}, undefined, async (session) => {
  await session.start('adresse');
  press(session, 'steps');
});

export const ManyStepsInParts = overview({ procedure: long }, undefined, async (session) => {
  await session.start('adresse');
  press(session, 'steps');
});

/** From "Step 3 of 5": what was gone through, and the way back to it. */
export const WhereIAm = overview({}, undefined, async (session) => {
  await session.start('adresse', { step: 'conjoint' });
  press(session, 'steps');
});

/** For a message, a letter, or somebody on the telephone. */
export const AsText = overview({}, undefined, async (session) => {
  await session.start('adresse');
  press(session, 'text');
});
