import type { KeysOf, Widen } from '../keys.js';

/** The words for a computer that several people use in English, and the list of their keys. */
export const en = {
  shared: {
    title: 'Shared computer',
    keepsNothing: 'Nothing of this help is kept here.',
    ask: 'Is somebody still here?',
    left_one: '{{count}} second left.',
    left_other: '{{count}} seconds left.',
    then: 'Then this help is wiped.',
    formStays: 'Your form stays as it is.',
    press: 'Press “I am still here”.',
    here: 'I am still here',
    finish: 'I have finished',
    finishMore: 'Wipe everything of this help',
    wiped: 'This help is wiped',
    wipedNothing: 'Nothing of it is left here.',
    wipedPause: 'Nobody touched this page for a while.',
    wipedForm: 'What you wrote in the form is still there.',
    wipedSite: 'Have you finished? Sign out, then close this window.',
    guideStops: 'On the next page, this guide stops.',
    guideCard: 'The card has a code. It brings you back here.',
    card: 'See the card',
  },
} as const;

export type SharedMessages = Widen<typeof en>;

declare module '../../../core/ports.js' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- the keys come from the words above
  interface MessageKeys extends KeysOf<typeof en> {}
}
