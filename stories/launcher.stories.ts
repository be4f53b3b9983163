import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../src/elements/launcher/define.js';
import '../src/elements/launcher/define-panel.js';
import type { RequestStatus } from '../src/core/help/request.js';
import { aRequest, callbackSite } from '../test/support/callback.js';
import { realSession } from '../test/support/session.js';
import { valmont } from '../test/support/valmont.js';

/** The way in: two buttons, and the panel with the four kinds of help. */
const meta: Meta = { title: 'Launcher', component: 'aidant-launcher' };
export default meta;

type Story = StoryObj;

export const Launcher: Story = { render: () => html`<aidant-launcher></aidant-launcher>` };

export const OnlyHelp: Story = {
  render: () => html`<aidant-launcher buttons="help"></aidant-launcher>`,
};

export const SomethingToGoOnWith: Story = {
  render: () => html`<aidant-launcher .resume=${() => undefined}></aidant-launcher>`,
};

const withRequest = (status: RequestStatus, locale = 'fr'): Story => ({
  loaders: [
    async () => {
      const session = await realSession(callbackSite(), {}, { locale });
      await session.use('callback');
      const requests = [aRequest({ status })];
      session.dispatch({ type: 'callback/changed', ready: true, possible: true, requests });
      return { session };
    },
  ],
  render: (_args, { loaded }) => {
    const { session } = loaded as { session: Awaited<ReturnType<typeof realSession>> };
    return html`<aidant-launcher .session=${session}></aidant-launcher>`;
  },
});

export const RequestWaiting = withRequest('waiting');
export const RequestDidNotArrive = withRequest('expired', 'de');

const panel = (screen: string, locale = 'fr'): Story => ({
  loaders: [async () => ({ session: await realSession(valmont, {}, { locale }) })],
  render: (_args, { loaded }) => {
    const { session } = loaded as { session: Awaited<ReturnType<typeof realSession>> };
    queueMicrotask(() => session.dispatch({ type: 'app/open', surface: 'panel', screen }));
    return html`<aidant-panel .session=${session}></aidant-panel>`;
  },
});

export const Panel = panel('');
export const PanelInDutch = panel('', 'nl');
export const Languages = panel('language');
export const Code = panel('code');
export const Forgotten = panel('forgotten');
