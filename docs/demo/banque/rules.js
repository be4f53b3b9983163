/** What the bank accepts in a transfer, and its sentences: one file for the server and for the page's own script. */

export const ACCOUNTS = {
  courant: 'Compte à vue BE00 0000 0000 0001 – 1 284,20 €',
  epargne: "Compte d'épargne BE00 0000 0000 0002 – 3 050,00 €",
};

export const WORDS = {
  errorPrefix: 'Erreur :',
  errorTitle: "L'ordre de virement comporte des erreurs",
  choose: 'Sélectionnez un compte',
};

const LIMIT = 5000;
const IBAN = /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/;
const CODE = /^\d{8}$/;

/** `BE68 5390 0754 7034` without blanks, in capitals. */
const bare = (iban) => iban.replace(/\s/g, '').toUpperCase();

/** True when the two check digits fit (ISO 13616: the number modulo 97 is 1). */
export function isIban(text) {
  const iban = bare(text);
  if (!IBAN.test(iban)) return false;
  const digits = (iban.slice(4) + iban.slice(0, 4)).replace(/[A-Z]/g, (letter) =>
    String(letter.charCodeAt(0) - 55),
  );
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1;
}

/** Euros from `1 234,56` or `1234.56`; NaN when it is no amount. */
export function euros(text) {
  const plain = text.replace(/[\s€]/g, '').replace(',', '.');
  return /^\d+(\.\d{1,2})?$/.test(plain) ? Number(plain) : Number.NaN;
}

export const amountWords = (text) =>
  new Intl.NumberFormat('fr-BE', { style: 'currency', currency: 'EUR' }).format(euros(text));

/** The fields of each view and what is wrong with them: a map from field to sentence. */
export const VIEWS = {
  beneficiaire: {
    fields: ['compte', 'nom', 'iban'],
    check(values) {
      const errors = {};
      if (!Object.hasOwn(ACCOUNTS, values.compte ?? ''))
        errors.compte = 'Le compte à débiter est obligatoire';
      if (!values.nom) errors.nom = 'Le nom du bénéficiaire est obligatoire';
      if (!values.iban) errors.iban = 'Le numéro de compte du bénéficiaire est obligatoire';
      else if (!isIban(values.iban)) errors.iban = "Le numéro de compte IBAN n'est pas valide";
      return errors;
    },
  },
  montant: {
    fields: ['montant', 'communication', 'quand', 'date'],
    check(values, today = new Date().toISOString().slice(0, 10)) {
      const errors = {};
      const amount = values.montant ? euros(values.montant) : undefined;
      if (amount === undefined) errors.montant = 'Le montant est obligatoire';
      else if (Number.isNaN(amount) || amount <= 0)
        errors.montant = 'Le montant doit être un nombre, par exemple 25,50';
      else if (amount > LIMIT) errors.montant = 'Le montant dépasse la limite de 5 000 € par jour';
      if (!['maintenant', 'plus-tard'].includes(values.quand))
        errors.quand = "La date d'exécution est obligatoire";
      if (values.quand === 'plus-tard' && !(values.date > today))
        errors.date = "La date d'exécution doit être postérieure à aujourd'hui";
      return errors;
    },
  },
  confirmer: {
    fields: ['code'],
    check(values) {
      if (!values.code) return { code: 'Le code de signature est obligatoire' };
      return CODE.test(values.code.replace(/\s/g, ''))
        ? {}
        : { code: 'Le code de signature doit comporter huit chiffres' };
    },
  },
};

/** The lines to read again before signing. */
export function recap(values) {
  return [
    ['Compte à débiter', ACCOUNTS[values.compte]?.split(' – ')[0] ?? ''],
    ['Bénéficiaire', values.nom ?? ''],
    ['Compte du bénéficiaire', values.iban ?? ''],
    ['Montant', values.montant ? amountWords(values.montant) : ''],
    ['Communication', values.communication || 'Aucune'],
    [
      "Date d'exécution",
      values.quand === 'plus-tard'
        ? (values.date ?? '').split('-').reverse().join('/')
        : 'Maintenant',
    ],
  ];
}

/** Where each view lives. */
export const PATHS = {
  beneficiaire: '/banque/virement',
  montant: '/banque/virement/montant',
  confirmer: '/banque/virement/confirmer',
  fait: '/banque/virement/fait',
};
