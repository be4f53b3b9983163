import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../src/elements/launcher/define.js';
import '../src/elements/launcher/define-panel.js';
import type { Session } from '../src/session.js';
import { realSession } from '../test/support/session.js';
import { valmont } from '../test/support/valmont.js';
import { drawn, STANDS, withRequests } from './requests.js';

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

const withRequest = (stands: keyof typeof STANDS, locale = 'fr'): Story => ({
  loaders: [async () => ({ session: await withRequests([STANDS[stands]], locale) })],
  render: (_args, { loaded }) => {
    const { session } = loaded as { session: Session };
    return html`<aidant-launcher .session=${session}></aidant-launcher>`;
  },
  play: ({ canvasElement }) => drawn(() => inside(canvasElement, 'aidant-launcher', '.request')),
});

export const RequestWaiting = withRequest('waiting');
export const RequestSent = withRequest('sent', 'nl');
export const RequestDidNotArrive = withRequest('stopped', 'de');
export const RequestUnsure = withRequest('unsure', 'en');

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

/** Above the kinds of help: how a request to be called back stands. */
const panelWithRequest = (stands: keyof typeof STANDS, locale = 'fr'): Story => ({
  ...panel(''),
  loaders: [async () => ({ session: await withRequests([STANDS[stands]], locale) })],
  play: ({ canvasElement }) => drawn(() => inside(canvasElement, 'aidant-panel', '.request-row')),
});

export const PanelRequestWaiting = panelWithRequest('waiting');
export const PanelRequestSent = panelWithRequest('sent', 'nl');
export const PanelRequestDidNotArrive = panelWithRequest('stopped', 'de');
export const PanelRequestUnsure = panelWithRequest('unsure');

function inside(stage: HTMLElement, host: string, selector: string): Element | null | undefined {
  return stage.querySelector(host)?.shadowRoot?.querySelector(selector);
}
