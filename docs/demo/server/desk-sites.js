/** What the receiver would have in `sites` of its settings for the two fictional desks. */
export const DESK_SITES = {
  valmont: {
    name: 'Commune de Valmont',
    timeZone: 'Europe/Brussels',
    titles: { adresse: "Déclarer un changement d'adresse" },
    voice: true,
  },
  'banque-du-val': {
    name: 'Banque du Val',
    timeZone: 'Europe/Brussels',
    titles: { virement: 'Faire un virement' },
  },
};
