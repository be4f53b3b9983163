import type { PrintMessages } from './en.js';

/** The words of the printed steps in French. */
export const fr: PrintMessages = {
  print: {
    range: 'Étapes {{from}} à {{to}}',
    step: 'Étape {{number}}',
    done: 'fait',
    showAll: 'Tout montrer',
    hideAll: 'Tout cacher',
    onlyIf: "Seulement si vous avez répondu « {{answer}} » à l'étape {{number}}.",
    onlyVisible: 'Seulement si la page le montre.',
    goTo: "{{answer}} : allez à l'étape {{number}}",
    canSkip: 'Vous pouvez passer cette étape.',
    careful: 'Attention :',
    checked: 'Vérifié le {{date}}.',
    notes: 'Mes notes',
    start: "Pour commencer, scannez l'image ou écrivez le code.",
    startPage: "Pour commencer, scannez l'image.",
    address: 'Sur Internet : {{address}}',
    film: 'Un film explique cette étape sur la page.',
    copy: 'Copier le texte',
    copied: "C'est copié. Collez-le dans un message.",
    notCopied: 'Appuyez longtemps sur le texte. Puis choisissez « Copier ».',
    textFor: 'Pour un message, une lettre, ou le téléphone.',
    text: 'Les étapes en texte',
  },
};
