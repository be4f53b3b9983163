import type { ReadMessages } from './en.js';

/** The words of the reading that few people meet, in Dutch. */
export const nl: ReadMessages = {
  read: {
    heard: {
      ask: 'Hoort u de stem?',
      yes: 'Ja',
      no: 'Nee',
      sound1: 'Zet het geluid van het toestel harder.',
      sound2: 'Haal de koptelefoon eruit, of zet hem op.',
      sound3: 'Op een telefoon: kijk of het geluid uit staat.',
      stillNot: 'Nog niets? Vraag iemand om samen met u te lezen.',
      now: 'Ik hoor de stem',
      again: 'Vanaf het begin',
      agree: 'Ik ga akkoord',
      refuse: 'Nee, bedankt',
    },
    more: {
      sentenceBack: 'Vorige zin',
      paragraphBack: 'Vorige alinea',
      paragraphNext: 'Volgende alinea',
      restart: 'Vanaf het begin',
      here: 'Lezen waar ik druk',
      hereHow: 'Druk op een tekst van de pagina.',
      focus: 'Elk vak lezen waar ik kom',
      focusHow: 'Ga naar een vak op de pagina.',
      news: 'Fouten en nieuwe vensters zeggen',
      ready: 'De stem is klaar.',
      selection: 'De gekozen tekst lezen',
      page: 'De hele pagina lezen',
      mine: 'Mijn antwoord lezen',
      others: 'Andere mensen kunnen dit horen.',
      parts: 'Een ander deel lezen',
      silent: 'Ik hoor niets',
      other: 'Iets anders lezen',
      settings: 'Hulp en instellingen',
    },
  },
};
