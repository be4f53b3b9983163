/** Right answers for the demo's forms, for every test that walks through them. All of them are invented. */

export const PAGE_1 = {
  'naissance-jour': '31',
  'naissance-mois': '12',
  'naissance-annee': '1980',
  niss: '81.01.02-456.78',
  telephone: '',
};

export const PAGE_2 = {
  ancienne: 'Rue des Tilleuls 14, 5991 Bois-le-Val',
  rue: 'Rue du Moulin',
  numero: '8 boîte 2',
  'code-postal': '5990',
  section: 'valmont',
  installation: '2026-11-10',
  occupation: 'locataire',
  cohabitant: '',
};

export const TRANSFER = {
  beneficiaire: { compte: 'courant', nom: 'Les Eaux du Val', iban: 'BE68 5390 0754 7034' },
  montant: { montant: '25,50', communication: '', quand: 'maintenant', date: '' },
  confirmer: { code: '12345678' },
};
