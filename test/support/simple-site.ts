/** A page's simple texts, hard words and numbers, as an author would write them, for tests and stories. */
export const SIMPLE_SITE = {
  format: 1,
  id: 'valmont',
  name: 'Commune de Valmont',
  country: 'BE',
  locales: ['fr', 'nl', 'de', 'en'],
  timeZone: 'Europe/Brussels',
  texts: ['texts/adresse.json'],
  glossary: ['glossary/fr.json'],
  channels: [{ kind: 'phone', number: '+3281000000', cost: 'free' }],
};

const by = { method: 'human', who: 'Service communication', on: '2026-10-01' };

export const SIMPLE_FILES: Readonly<Record<string, object>> = {
  'texts/adresse.json': {
    format: 1,
    lang: 'fr',
    blocks: [
      {
        find: { id: 'intro' },
        simple:
          'Vous changez d’adresse ? Dites-le ici.\n\n- Vous avez **8 jours** pour le dire.\n- C’est gratuit.',
        by,
      },
      { find: { id: 'quotient' }, simple: 'Combien gagne votre famille ?', by },
      {
        find: { id: 'consent' },
        simple: 'Ce que vous écrivez est vrai.',
        by: { method: 'validated', who: 'Service communication', on: '2026-10-01' },
      },
      { find: { id: 'send' }, simple: 'Envoyer', by: { method: 'machine', on: '2026-10-01' } },
    ],
  },
  'glossary/fr.json': {
    format: 1,
    lang: 'fr',
    terms: [
      {
        id: 'ayant-droit',
        term: 'ayant droit',
        forms: ['ayants droit'],
        simple: 'Une personne qui a droit à une aide grâce à vous.',
        example: 'vos enfants ont droit au remboursement du médecin.',
        picture: 'family',
        official: {
          text: 'Personne qui bénéficie de prestations du fait de ses liens avec l’assuré.',
          url: 'https://example.org/ayant-droit',
        },
      },
      {
        id: 'domicile',
        term: 'domicile',
        forms: ['domiciles', 'domicilié', 'domiciliée'],
        simple: 'Le lieu où vous habitez vraiment.',
        picture: 'home',
      },
      {
        id: 'quotient-familial',
        term: 'quotient familial',
        simple: 'Un nombre. Il dit combien gagne votre famille, selon le nombre de personnes.',
        picture: 'money',
      },
    ],
  },
};
