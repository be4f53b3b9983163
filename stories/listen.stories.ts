import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../src/elements/listen/define.js';
import { realSession } from '../test/support/session.js';
import { valmont } from '../test/support/valmont.js';

/** A small speaker beside a thing of the page: one press reads it, the next one stops the voice. */
const meta: Meta = { title: 'Listen', component: 'aidant-listen' };
export default meta;

type Story = StoryObj;

const story = (render: () => unknown, locale = 'fr'): Story => ({
  loaders: [async () => ({ session: await realSession(valmont, {}, { locale }) })],
  render: () => html`<div lang=${locale}>${render()}</div>`,
});

export const BesideAParagraph = story(
  () =>
    html`<p id="intro">
        Vous changez d'adresse ? Dites-le dans les 8 jours, au plus tard le 31/12/2026. Cela coûte
        12,50 €.
      </p>
      <aidant-listen for="intro"></aidant-listen>`,
);

export const BesideAField = story(
  () =>
    html`<label for="birth">Date de naissance *</label>
      <p id="birth-hint">Par exemple 31 12 1980</p>
      <input id="birth" aria-describedby="birth-hint" required />
      <aidant-listen for="birth"></aidant-listen>`,
);

export const BesideAnError = story(
  () =>
    html`<label for="post">Postcode</label>
      <input id="post" aria-invalid="true" aria-describedby="post-error" value="50" />
      <p id="post-error">Een postcode heeft vier cijfers. Typ bijvoorbeeld 5000.</p>
      <aidant-listen for="post"></aidant-listen>`,
  'nl',
);

export const BesideAQuestion = story(
  () =>
    html`<fieldset id="with">
        <legend>Vous déménagez avec quelqu'un ?</legend>
        <label><input type="radio" name="with" /> Oui</label>
        <label><input type="radio" name="with" /> Non</label>
      </fieldset>
      <aidant-listen for="with"></aidant-listen>`,
);

/** A tab of a site without a session: the button is there, and the rest loads when it is pressed. */
export const BeforeAnythingLoads: Story = {
  render: () =>
    html`<div lang="fr">
      <p id="alone">Bonjour.</p>
      <aidant-listen for="alone"></aidant-listen>
    </div>`,
};
