import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../src/elements/shared-device/define.js';
import '../src/elements/launcher/define-panel.js';
import type { AidantSharedDevice } from '../src/elements/shared-device/shared-device.js';
import type { Action } from '../src/core/store.js';
import type { Session } from '../src/core/session.js';
import { realSession } from '../test/support/session.js';
import { valmont } from '../test/support/valmont.js';

/** A computer that several people use: the question after a pause, and what is said after the wipe. */
const meta: Meta = { title: 'Shared computer', component: 'aidant-shared-device' };
export default meta;

type Story = StoryObj;

const story = (locale: string, actions: readonly Action[], over?: 'panel'): Story => ({
  loaders: [
    async () => {
      const session = await realSession(
        { ...valmont, storage: 'none', shared: true },
        {},
        { locale },
      );
      await session.use('shared');
      return { session };
    },
  ],
  render: (_args, { loaded }) => {
    const { session } = loaded as { session: Session };
    return html`<form lang="fr">
        <h1>Déclarer un changement d'adresse</h1>
        <p>
          <label>Rue <input name="street" autocomplete="off" /></label>
        </p>
      </form>
      ${over ? html`<aidant-panel .session=${session}></aidant-panel>` : ''}
      <aidant-shared-device .session=${session}></aidant-shared-device>`;
  },
  play: async ({ canvasElement }) => {
    const element = canvasElement.querySelector<AidantSharedDevice>('aidant-shared-device');
    if (over) element?.session?.dispatch({ type: 'app/open', surface: over });
    await canvasElement.querySelector('aidant-panel')?.updateComplete;
    for (const action of actions) element?.session?.dispatch(action);
    await element?.updateComplete;
  },
});

const ask = (left: number): Action => ({ type: 'shared/ask', left });

export const Asks: Story = story('fr', [ask(60)]);
export const AsksAlmostDone: Story = story('nl', [ask(10)]);
export const AsksInGerman: Story = story('de', [ask(45)]);
export const AsksInEnglish: Story = story('en', [ask(30)]);
export const AsksOverAWindow: Story = story('fr', [ask(35)], 'panel');
export const WipedAfterAPause: Story = story('fr', [{ type: 'shared/wiped', why: 'pause' }]);
export const WipedAsAsked: Story = story('de', [{ type: 'shared/wiped', why: 'finished' }]);
export const PanelOnASharedComputer: Story = story('fr', [], 'panel');
