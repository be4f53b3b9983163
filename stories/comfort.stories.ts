import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../src/elements/comfort/define.js';
import type { AidantComfort } from '../src/elements/comfort/comfort.js';
import type { Action } from '../src/core/store.js';
import type { Session } from '../src/core/session.js';
import { realSession } from '../test/support/session.js';
import { valmont } from '../test/support/valmont.js';

/** The bar with what makes reading easier. */
const meta: Meta = { title: 'Comfort', component: 'aidant-comfort' };
export default meta;

type Story = StoryObj;

const TEXTS = {
  fr: [
    "Déclarer un changement d'adresse",
    "Conformément à la réglementation relative aux registres de la population, tout transfert de résidence doit faire l'objet d'une déclaration.",
    'Vous avez huit jours ouvrables.',
  ],
  nl: [
    'Een adreswijziging melden',
    'Elke verandering van hoofdverblijfplaats moet worden aangegeven bij het gemeentebestuur van de nieuwe gemeente.',
    'U hebt acht werkdagen.',
  ],
  de: [
    'Eine neue Adresse melden',
    'Jede Änderung des Hauptwohnsitzes ist bei der Gemeindeverwaltung des neuen Wohnortes zu melden.',
    'Sie haben acht Werktage.',
  ],
  en: [
    'Tell us your new address',
    'Every change of main residence has to be declared to the administration of the new municipality.',
    'You have eight working days.',
  ],
} as const;

const story = (
  locale: keyof typeof TEXTS,
  actions: readonly Action[] = [],
  play?: (press: (word: string) => Promise<void>) => Promise<void>,
): Story => ({
  loaders: [
    async () => {
      const session = await realSession({ ...valmont, storage: 'none' }, {}, { locale });
      await session.use('comfort');
      return { session };
    },
  ],
  render: (_args, { loaded }) => {
    const { session } = loaded as { session: Session };
    const [title, ...paragraphs] = TEXTS[locale];
    return html`<div lang=${locale}>
        <h1>${title}</h1>
        ${paragraphs.map((text) => html`<p>${text}</p>`)}
      </div>
      <aidant-comfort .session=${session}></aidant-comfort>`;
  },
  play: async ({ canvasElement }) => {
    const bar = canvasElement.querySelector<AidantComfort>('aidant-comfort');
    bar?.session?.dispatch({ type: 'comfort/open' });
    for (const action of actions) bar?.session?.dispatch(action);
    await bar?.updateComplete;
    await play?.(async (word) => {
      const buttons = [...(bar?.shadowRoot?.querySelectorAll('button') ?? [])];
      buttons.find(({ textContent }) => textContent.includes(word))?.click();
      await bar?.updateComplete;
    });
  },
});

/** What may be switched on. */
export const Choices = story('fr');

export const ChoicesInDutch = story('nl', [{ type: 'comfort/spacing', on: true }]);

export const ChoicesInGerman = story('de');

/** From line to line, by buttons and by the keys up and down. */
export const Ruler = story('fr', [], (press) => press('Règle de lecture'));

export const OneParagraph = story('en', [], async (press) => {
  await press('One paragraph');
  await press('Next');
});

/** With more space, every second syllable is painted. */
export const Syllables = story('nl', [
  { type: 'comfort/spacing', on: true },
  { type: 'comfort/syllables', on: true },
]);

/** No patterns for the language of the page, or they could not be fetched. */
export const NoSyllables = story('fr', [{ type: 'comfort/syllables-shown', shown: 'unavailable' }]);

/** How the browser itself enlarges text, on the device at hand. */
export const LargerText = story('fr', [], (press) => press('Agrandir'));

export const LargerTextOnEveryDevice = story('de', [], async (press) => {
  await press('Text vergrößern');
  await press('anderes');
});

export const NoText: Story = {
  ...story('fr'),
  render: (_args, { loaded }) =>
    html`<div></div>
      <aidant-comfort .session=${(loaded as { session: Session }).session}></aidant-comfort>`,
  play: async ({ canvasElement }) => {
    const bar = canvasElement.querySelector<AidantComfort>('aidant-comfort');
    bar?.session?.dispatch({ type: 'comfort/open' });
    bar?.session?.dispatch({ type: 'comfort/view', view: 'ruler' });
    await bar?.updateComplete;
  },
};
