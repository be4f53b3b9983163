import type { CardMessages } from './en.js';

/** What the card says beyond the way back, in French. */
export const fr: CardMessages = {
  card: {
    slots: "De l'aide chaque semaine, à la même heure",
    every: 'Tous les {{day}}s, {{times}}',
    everyOther: 'Un {{day}} sur deux, {{times}}',
    who: 'Avec {{who}}',
    next: 'Prochaine fois\u00a0: {{day}}.',
    notOn: "Pas d'aide {{days}}.",
    onDay: 'le {{day}}',
    calendar: 'Mettre dans mon agenda',
    calendarDone: 'Un fichier arrive. Ouvrez-le, puis appuyez sur «\u00a0Ajouter\u00a0».',
    waiting: "Votre demande d'aide n'est pas encore envoyée.",
    sent: "Votre demande d'aide est envoyée.",
    words: "La personne qui appelle dit d'abord ces deux mots\u00a0:",
    wordsSms: 'Le message commence par ces deux mots\u00a0:',
    wordsDesk: 'Montrez ces deux mots au guichet\u00a0:',
    noWords: 'Pas ces mots ? Raccrochez.',
    noWordsSms: 'Pas ces mots ? Ne répondez pas.',
  },
};
