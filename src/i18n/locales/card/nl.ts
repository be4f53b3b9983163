import type { CardMessages } from './en.js';

/** What the card says beyond the way back, in Dutch. */
export const nl: CardMessages = {
  card: {
    slots: 'Elke week hulp, op hetzelfde uur',
    every: 'Elke {{day}}, {{times}}',
    everyOther: 'Om de twee weken op {{day}}, {{times}}',
    who: 'Met {{who}}',
    next: 'Volgende keer: {{day}}.',
    notOn: 'Geen hulp {{days}}.',
    onDay: 'op {{day}}',
    calendar: 'In mijn agenda zetten',
    calendarDone: 'Er komt een bestand. Open het en druk op “Toevoegen”.',
    waiting: 'Uw vraag om hulp is nog niet verstuurd.',
    sent: 'Uw vraag om hulp is verstuurd.',
    words: 'Wie belt, zegt eerst deze twee woorden:',
    wordsSms: 'Het bericht begint met deze twee woorden:',
    wordsDesk: 'Toon deze twee woorden aan het loket:',
    noWords: 'Niet deze woorden? Hang op.',
    noWordsSms: 'Niet deze woorden? Antwoord niet.',
  },
};
