import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../src/elements/words/define.js';
import type { Session } from '../src/core/session.js';
import { officialPage, simpleSession } from './simple-page.js';

/** Hard words, numbers and both texts of the page. */
const meta: Meta = { title: 'Words', component: 'aidant-words' };
export default meta;

type Story = StoryObj;

/** Numbers of every kind. */
const EXTRA = html`<p>
  Le loyer est de 650,50 € par mois, avec un intérêt de retard de 3,5 %. Le délai est de 30 jours
  francs.
</p>`;

/** Opens the explanation of a number once the list is there. */
async function press(shown: string): Promise<void> {
  for (let frames = 0; frames < 200; frames += 1) {
    await new Promise(requestAnimationFrame);
    const items = document
      .querySelector('aidant-words')
      ?.shadowRoot?.querySelectorAll<HTMLElement>('.item');
    const item = [...(items ?? [])].find(
      (each) => each.querySelector('strong')?.textContent === shown,
    );
    if (item) {
      item.click();
      return;
    }
  }
}

const window = (locale = 'fr', site?: object, shown?: string): Story => ({
  loaders: [async () => ({ session: await simpleSession(locale, site) })],
  render: (_args, { loaded }) => {
    const { session } = loaded as { session: Session };
    requestAnimationFrame(() => session.dispatch({ type: 'app/open', surface: 'words' }));
    if (shown !== undefined) void press(shown);
    return html`${officialPage(EXTRA)}<aidant-words .session=${session}></aidant-words>`;
  },
});

export const Words = window();
export const WordsInGerman = window('de');
export const NothingFromTheSite = window('fr', {
  format: 1,
  id: 'bare',
  name: 'Bare',
  locales: ['fr'],
});
export const ADate = window('fr', undefined, '31/12/2026');
export const ASumByTheMonth = window('fr', undefined, '650,50 € par mois');
export const APercentage = window('fr', undefined, '3,5 %');
export const ADelay = window('fr', undefined, '30 jours francs');
export const AnAccount = window('fr', undefined, 'BE68 5390 0754 7034');
