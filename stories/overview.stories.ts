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
