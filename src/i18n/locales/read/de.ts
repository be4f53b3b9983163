import type { ReadMessages } from './en.js';

/** The words of the reading that few people meet, in German. */
export const de: ReadMessages = {
  read: {
    heard: {
      ask: 'Hören Sie die Stimme?',
      yes: 'Ja',
      no: 'Nein',
      sound1: 'Machen Sie den Ton am Gerät lauter.',
      sound2: 'Ziehen Sie den Kopfhörer ab, oder setzen Sie ihn auf.',
      sound3: 'Am Telefon: Schauen Sie, ob der Ton aus ist.',
      stillNot: 'Noch immer nichts? Bitten Sie jemanden, mit Ihnen zu lesen.',
      now: 'Ich höre die Stimme',
      again: 'Von Anfang an',
      agree: 'Ich bin einverstanden',
      refuse: 'Nein danke',
    },
    more: {
      sentenceBack: 'Satz davor',
      paragraphBack: 'Absatz davor',
      paragraphNext: 'Nächster Absatz',
      restart: 'Von Anfang an',
      here: 'Lesen, wo ich drücke',
      hereHow: 'Drücken Sie auf einen Text der Seite.',
      focus: 'Jedes Feld lesen, zu dem ich gehe',
      focusHow: 'Gehen Sie zu einem Feld der Seite.',
      news: 'Fehler und neue Fenster sagen',
      ready: 'Die Stimme ist bereit.',
      selection: 'Den gewählten Text lesen',
      page: 'Die ganze Seite lesen',
      mine: 'Meine Antwort lesen',
      others: 'Andere können das hören.',
      parts: 'Einen anderen Teil lesen',
      silent: 'Ich höre nichts',
      other: 'Etwas anderes lesen',
      settings: 'Hilfe und Einstellungen',
    },
  },
};
