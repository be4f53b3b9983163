import type { KeysOf, Widen } from '../keys.js';

/** The words about dates and amounts in English, and the list of their keys. */
export const en = {
  number: {
    date: '{{date}}: {{distance}}.',
    week: 'This is week {{week}} of the calendar.',
    weekOfYear: 'This is week {{week}} of the calendar of {{year}}.',
    amount: 'This is {{amount}}.',
    amountCents_one: 'This is {{amount}} and {{count}} cent.',
    amountCents_other: 'This is {{amount}} and {{count}} cents.',
    onlyCents_one: 'This is {{count}} cent.',
    onlyCents_other: 'This is {{count}} cents.',
    inWords: 'In letters: {{words}}.',
    inWordsCents_one: 'In letters: {{words}} and {{cents}} cent.',
    inWordsCents_other: 'In letters: {{words}} and {{cents}} cents.',
    inWordsOnlyCents_one: 'In letters: {{cents}} cent.',
    inWordsOnlyCents_other: 'In letters: {{cents}} cents.',
    perMonth: 'Each month this is {{amount}}.',
    perYear: 'Each year this is {{amount}}.',
    aboutPerMonth: 'Each month this is about {{amount}}.',
    aboutPerYear: 'Each year this is about {{amount}}.',
    percent: 'This means: {{part}} for each {{whole}}.',
    until: 'Counted from today, it ends on {{date}}.',
    calendar: 'Every day counts, also Sundays and public holidays.',
    working: 'Monday to Friday count. Weekends and public holidays do not.',
    workable: 'Monday to Saturday count. Sundays and public holidays do not.',
    workableAsk: 'Sundays and public holidays do not count. Ask if Saturday counts.',
    clear: 'The first day and the last day do not count.',
    iban: 'This is a bank account number. Country: {{country}}.',
    ibanGroups: 'Read it in small groups: {{groups}}',
    onlyDays: 'We only count the days. This is not advice about the law.',
    onlyNumbers: 'We only explain the number. This is not advice about the law.',
    more_one: 'Show {{count}} more',
    more_other: 'Show {{count}} more',
  },
} as const;

export type NumbersMessages = Widen<typeof en>;

declare module '../../../core/ports.js' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- the keys come from the words above
  interface MessageKeys extends KeysOf<typeof en> {}
}
