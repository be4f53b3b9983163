import type { ReadMessages } from './en.js';

/** The words of the reading that few people meet, in French. */
export const fr: ReadMessages = {
  read: {
    heard: {
      ask: 'Vous entendez la voix\u202f?',
      yes: 'Oui',
      no: 'Non',
      sound1: "Montez le son de l'appareil.",
      sound2: 'Débranchez le casque, ou mettez-le.',
      sound3: 'Sur un téléphone, regardez si le mode silencieux est mis.',
      stillNot: "Toujours rien\u202f? Demandez à quelqu'un de lire avec vous.",
      now: "J'entends la voix",
      again: 'Depuis le début',
      agree: "Je suis d'accord",
      refuse: 'Non merci',
    },
    more: {
      sentenceBack: "Phrase d'avant",
      paragraphBack: "Paragraphe d'avant",
      paragraphNext: 'Paragraphe suivant',
      restart: 'Depuis le début',
      here: "Lire là où j'appuie",
      hereHow: 'Appuyez sur un texte de la page.',
      focus: 'Lire chaque case où je vais',
      focusHow: 'Allez dans une case de la page.',
      news: 'Dire les erreurs et les nouvelles fenêtres',
      ready: 'La voix est prête.',
      selection: "Lire le texte que j'ai choisi",
      page: 'Lire toute la page',
      mine: 'Lire ma réponse',
      others: "D'autres personnes peuvent entendre.",
      parts: 'Lire une autre partie',
      silent: "Je n'entends rien",
      other: 'Lire autre chose',
      settings: 'Aide et réglages',
    },
  },
};
