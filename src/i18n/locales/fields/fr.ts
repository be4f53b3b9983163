import type { FieldsMessages } from './en.js';

/** What to write in a field where the page does not say it, in French. */
export const fr: FieldsMessages = {
  fields: {
    empty: "C'est encore vide.",
    wrong: "Ce n'est pas encore bon.",
    choose: 'Choisissez une réponse.',
    tick: 'Appuyez sur la case pour la cocher.',
    several: 'Vous pouvez en choisir plusieurs.',
    email: 'Écrivez une adresse e-mail, avec @.',
    tel: 'Écrivez un numéro de téléphone.',
    url: 'Écrivez une adresse internet, par exemple {{example}}.',
    digits: 'Écrivez seulement des chiffres.',
    digitCount: 'Écrivez {{number}} chiffres.',
    longest: 'Écrivez {{number}} signes au plus.',
    shortest: 'Écrivez {{number}} signes au moins.',
    number: 'Écrivez un nombre.',
    whole: 'Écrivez un nombre entier.',
    between: 'Écrivez un nombre entre {{min}} et {{max}}.',
    least: 'Écrivez {{min}} ou plus.',
    most: 'Écrivez {{max}} ou moins.',
    date: 'Écrivez une date, par exemple {{example}}.',
    dateBetween: 'Choisissez une date du {{min}} au {{max}}.',
    dateLeast: 'Choisissez une date à partir du {{min}}.',
    dateMost: "Choisissez une date jusqu'au {{max}}.",
    file: 'Choisissez un fichier.',
    photo: 'Choisissez une photo.',
    pdf: 'Choisissez un PDF.',
    photoOrPdf: 'Choisissez une photo ou un PDF.',
    fileOf: 'Choisissez un fichier de ce type : {{kinds}}.',
    more: "Cela ouvre d'autres questions.",
  },
};
