import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/sheets/define.js';
import type { AidantSheets } from '../src/elements/sheets/sheets.js';
import type { Session } from '../src/session.js';
import { clock, FILES, SITE } from '../test/support/help-site.js';
import { realSession } from '../test/support/session.js';

/** Papers for the person who helps: printed, and kept nowhere. */
const meta: Meta = { title: 'Sheets', component: 'aidant-sheets' };
export default meta;

type Story = StoryObj;

/** @param presses where to press, one after the other: the number of a button or tick in the window's body. */
const sheets = (
  presses: readonly string[] = [],
  options: { locale?: string; site?: object | undefined } = {},
): Story => ({
  loaders: [
    async () => {
      sessionStorage.clear();
      const session = await realSession('site' in options ? options.site : SITE, FILES, {
        locale: options.locale ?? 'fr',
        name: 'Ville de X',
        ports: { clock },
      });
      return { session };
    },
  ],
  render: (_args, { loaded }) =>
    html`<aidant-sheets .session=${loaded['session'] as Session}></aidant-sheets>`,
  play: async ({ loaded, canvasElement }) => {
    const session = loaded['session'] as Session;
    session.dispatch({ type: 'app/open', surface: 'sheets' });
    const element = canvasElement.querySelector<AidantSheets>('aidant-sheets');
    if (!element) return;
    for (const selector of presses) {
      (await there(element, selector)).click();
      await element.updateComplete;
    }
    await there(element, '.body > *');
  },
});

const PAPER = (number: number): string => `.stack button:nth-of-type(${number})`;
const TICKS = ['fieldset:nth-of-type(1) label:nth-of-type(4)', 'fieldset:nth-of-type(3) label'];

export const WhichPaper = sheets();
export const WhatToShowAndSay = sheets([PAPER(1)]);
export const NoteEmpty = sheets([PAPER(2)]);
export const NoteTicked = sheets([PAPER(2), ...TICKS]);
export const ShownToThePerson = sheets([PAPER(2), ...TICKS, '.foot .main']);
export const ThePersonSaysNo = sheets([PAPER(2), ...TICKS, '.foot .main', '.foot .main + button']);
export const Referral = sheets([PAPER(3)]);
export const InGerman = sheets([PAPER(1)], { locale: 'de' });
export const TagAlone = sheets([], { site: undefined });

async function there(element: AidantSheets, selector: string): Promise<HTMLElement> {
  for (let tries = 0; tries < 100; tries++) {
    const found = element.renderRoot.querySelector<HTMLElement>(selector);
    if (found) return found;
    await new Promise((done) => setTimeout(done, 20));
  }
  throw new Error(`${selector} does not come`);
}
