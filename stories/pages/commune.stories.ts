import type { Meta } from '@storybook/web-components-vite';
import { commune } from '../../test/support/demo-pages.js';
import { wholePage } from '../whole-page.js';

/** The commune's form for a change of address: a public service, with the script tag. */
const meta: Meta = { title: 'Whole pages/Commune' };
export default meta;

export const AsItIs = wholePage(commune);

export const GuidedInSimpleWords = wholePage(commune, async (session) => {
  await session.setLevel('simple');
  await session.start('adresse', { step: 'naissance' });
});

export const GuidedFurtherDown = wholePage(commune, async (session) => {
  await session.start('adresse', { step: 'telephone' });
});

export const InDutchInSimpleWords = wholePage(
  () => commune({ lang: 'nl' }),
  async (session) => {
    await session.setLevel('simple');
    await session.start('adresse', { step: 'niss' });
  },
  { locale: 'nl' },
);

export const SentBackWithErrors = wholePage(
  () => commune({ errors: { niss: 'nissWrong' }, answers: { niss: '12' } }),
  (session) => session.start('adresse', { step: 'niss' }),
);
