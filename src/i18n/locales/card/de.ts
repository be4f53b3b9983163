import type { CardMessages } from './en.js';

/** What the card says beyond the way back, in German. */
export const de: CardMessages = {
  card: {
    slots: 'Jede Woche Hilfe, zur gleichen Zeit',
    every: 'Jeden {{day}}, {{times}}',
    everyOther: 'Alle zwei Wochen am {{day}}, {{times}}',
    who: 'Mit {{who}}',
    next: 'Nächstes Mal: {{day}}.',
    notOn: 'Keine Hilfe {{days}}.',
    onDay: 'am {{day}}',
    calendar: 'In meinen Kalender setzen',
    calendarDone: 'Sie bekommen eine Datei. Öffnen Sie sie und drücken Sie „Hinzufügen“.',
    waiting: 'Ihre Anfrage ist noch nicht gesendet.',
    sent: 'Ihre Anfrage ist gesendet.',
    words: 'Wer anruft, sagt zuerst diese zwei Wörter:',
    wordsSms: 'Die Nachricht beginnt mit diesen zwei Wörtern:',
    wordsDesk: 'Zeigen Sie diese zwei Wörter am Schalter:',
    noWords: 'Nicht diese Wörter? Legen Sie auf.',
    noWordsSms: 'Nicht diese Wörter? Antworten Sie nicht.',
  },
};
