import type { KeysOf, Widen } from '../keys.js';

/** What the card says beyond the way back, in English, and the list of its keys: appointments, and a call asked for. */
export const en = {
  card: {
    slots: 'Help at the same time each week',
    every: 'Every {{day}}, {{times}}',
    everyOther: 'Every other {{day}}, {{times}}',
    who: 'With {{who}}',
    next: 'Next time: {{day}}.',
    notOn: 'No help {{days}}.',
    onDay: 'on {{day}}',
    calendar: 'Put it in my calendar',
    calendarDone: 'A file comes. Open it, then press “Add”.',
    waiting: 'Your request is not sent yet.',
    sent: 'Your request is sent.',
    words: 'Whoever calls says these two words first:',
    wordsSms: 'The message begins with these two words:',
    wordsDesk: 'Show these two words at the desk:',
    noWords: 'Not these words? Hang up.',
    noWordsSms: 'Not these words? Do not answer.',
  },
} as const;

export type CardMessages = Widen<typeof en>;

declare module '../../../core/ports.js' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- the keys come from the words above
  interface MessageKeys extends KeysOf<typeof en> {}
}
