/** A site with every kind of help, for the tests and stories of the helper and the card. Fictional. */
export const SITE = {
  format: 1,
  id: 'valmont',
  code: 'VALMONT',
  name: { fr: 'Commune de Valmont', nl: 'Gemeente Valmont', en: 'Valmont town hall' },
  country: 'BE',
  timeZone: 'Europe/Brussels',
  locales: ['fr', 'nl', 'de', 'en'],
  storage: 'device',
  procedures: ['procedures/adresse.json'],
  places: 'places.json',
  channels: [
    {
      kind: 'phone',
      number: '+3281000000',
      cost: 'free',
      hours: 'Mo-Fr 09:00-17:00; PH off',
      languages: ['fr', 'nl'],
      label: { fr: "L'accueil de la commune", nl: 'Het onthaal', en: 'The front desk' },
    },
    {
      kind: 'visit',
      address: { fr: 'Place du Perron 1, 5990 Valmont' },
      cost: 'free',
      hours: 'Mo-Fr 09:00-12:00, We 14:00-18:00; PH off',
    },
    { kind: 'email', address: 'accueil@valmont.example', languages: ['fr', 'nl'] },
    { kind: 'relay', mode: 'sign', url: 'https://relais.example/valmont', cost: 'free' },
  ],
  stop: {
    numbers: [
      {
        country: 'BE',
        label: { fr: 'Card Stop', en: 'Card Stop' },
        number: '078170170',
        cost: 'paid',
        url: 'https://cardstop.example',
        checked: '2026-11-01',
      },
    ],
  },
} as const;

export const FILES = {
  'procedures/adresse.json': {
    format: 1,
    id: 'adresse',
    title: { fr: 'Je change d’adresse', en: 'I am moving' },
    bring: [
      { text: { fr: "Votre carte d'identité", en: 'Your identity card' }, picture: 'id-card' },
    ],
    steps: [
      {
        id: 'nom',
        page: '/adresse/etape-1',
        find: { id: 'name' },
        title: { fr: 'Votre nom', en: 'Your name' },
      },
      {
        id: 'naissance',
        page: '*',
        find: { id: 'birth' },
        title: { fr: 'Votre date de naissance', en: 'Your date of birth' },
      },
    ],
  },
  'places.json': {
    format: 1,
    updated: '2026-10-01',
    places: [
      {
        id: 'perron',
        name: 'Espace numérique du Perron',
        country: 'BE',
        postcode: '5990',
        city: 'Valmont',
        address: 'Place du Perron 3',
        lat: 50.3012,
        lon: 4.9021,
        phone: '+3281000010',
        hours: 'Mo,We,Fr 09:00-12:00,13:00-16:30; PH off',
        cost: 'free',
        services: ['Accès internet et matériel informatique'],
        support: ['Accompagnement individuel'],
        updated: '2026-10-01',
      },
      {
        id: 'rive',
        name: 'Bibliothèque de Haute-Rive',
        country: 'BE',
        postcode: '5993',
        city: 'Haute-Rive',
        address: 'Rue de la Rive 12',
        lat: 50.3224,
        lon: 4.9312,
        hours: "premier mardi du mois, l'après-midi",
        cost: 'conditional',
        services: ['Maîtrise des outils numériques du quotidien'],
        support: ['Dans un atelier collectif'],
        updated: '2024-03-01',
      },
      {
        id: 'cpas',
        name: 'CPAS de Valmont',
        country: 'BE',
        postcode: '5990',
        city: 'Valmont',
        address: 'Rue du Moulin 8',
        lat: 50.2997,
        lon: 4.8989,
        phone: '+3281000012',
        hours: 'Mo-Fr 08:30-12:00; PH off',
        cost: 'free',
        services: ['Aide aux démarches administratives'],
        access: ['Envoyer un mail avec une fiche de prescription'],
        updated: '2026-09-01',
      },
      {
        id: 'cafe',
        name: 'Le Café des clics',
        country: 'BE',
        postcode: '5500',
        city: 'Dinant',
        address: 'Quai 7',
        lat: 50.26,
        lon: 4.91,
        hours: 'We-Sa 10:00-17:00; PH off',
        cost: 'paid',
        services: ['Accès internet et matériel informatique'],
        updated: '2026-09-01',
      },
    ],
  },
} as const;

/** A Monday morning in November 2026, when the desk is open. */
export const MONDAY = Date.parse('2026-11-23T10:00:00+01:00');

export const clock = { now: (): number => MONDAY, after: () => () => undefined };
