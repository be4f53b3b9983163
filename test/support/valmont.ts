/** A small fictional commune for tests and stories; the demo has the whole one. */
export const valmont = {
  format: 1,
  id: 'valmont',
  code: 'VALMONT',
  name: { fr: 'Commune de Valmont', nl: 'Gemeente Valmont' },
  country: 'BE',
  timeZone: 'Europe/Brussels',
  profile: 'public',
  locales: ['fr', 'nl', 'de', 'en'],
  storage: 'tab',
  procedures: ['procedures/adresse.json'],
  texts: ['texts/adresse.json'],
  channels: [
    {
      kind: 'phone',
      number: '+3281000000',
      cost: 'free',
      hours: 'Mo-Fr 09:00-17:00',
      languages: ['fr', 'nl'],
    },
  ],
} as const;
