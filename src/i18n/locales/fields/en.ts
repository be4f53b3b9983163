import type { KeysOf, Widen } from '../keys.js';

/** What to write in a field where the page does not say it, in English, and the list of its keys. */
export const en = {
  fields: {
    empty: 'This is still empty.',
    wrong: 'This is not right yet.',
    choose: 'Choose an answer.',
    tick: 'Press the box to tick it.',
    several: 'You can choose several.',
    email: 'Write an e-mail address, with @.',
    tel: 'Write a phone number.',
    url: 'Write a web address, such as {{example}}.',
    digits: 'Write numbers only.',
    digitCount: 'Write {{number}} numbers.',
    longest: 'Write at most {{number}} signs.',
    shortest: 'Write at least {{number}} signs.',
    number: 'Write a number.',
    whole: 'Write a whole number.',
    between: 'Write a number between {{min}} and {{max}}.',
    least: 'Write {{min}} or more.',
    most: 'Write {{max}} or less.',
    date: 'Write a date such as {{example}}.',
    dateBetween: 'Choose a date from {{min}} to {{max}}.',
    dateLeast: 'Choose a date from {{min}} on.',
    dateMost: 'Choose a date up to {{max}}.',
    noSuchDay: 'This day is not in the calendar.',
    file: 'Choose a file.',
    photo: 'Choose a photo.',
    pdf: 'Choose a PDF.',
    photoOrPdf: 'Choose a photo or a PDF.',
    fileOf: 'Choose a file of this kind: {{kinds}}.',
    more: 'This opens more questions.',
  },
} as const;

export type FieldsMessages = Widen<typeof en>;

declare module '../../../core/ports.js' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- the keys come from the words above
  interface MessageKeys extends KeysOf<typeof en> {}
}
