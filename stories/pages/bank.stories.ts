import type { Meta } from '@storybook/web-components-vite';
import { bank } from '../../test/support/demo-pages.js';
import { wholePage } from '../whole-page.js';

/** A bank's transfer, whose fields are in nested shadow roots. */
const meta: Meta = { title: 'Whole pages/Bank' };
export default meta;

export const GuidedInAShadowRoot = wholePage(bank, (session) =>
  session.start('virement', { step: 'nom' }),
);

export const GuidedInSimpleWords = wholePage(bank, async (session) => {
  await session.setLevel('simple');
  await session.start('virement', { step: 'iban' });
});

export const TheAmount = wholePage(
  () => bank({ view: 'montant' }),
  (session) => session.start('virement', { step: 'montant' }),
);
