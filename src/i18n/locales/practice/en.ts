import type { KeysOf, Widen } from '../keys.js';

/** The words of practice and of its poster in English, and the list of their keys. */
export const en = {
  practice: {
    banner: 'Practice: nothing is sent',
    leave: 'Leave practice',
    out: 'Leave',
    copy: 'Copy of this page, to practise',
    offer: 'Would you like to practise?',
    offerText: 'You practise on a copy of the page.',
    offerSafe: 'Nothing is sent. Nothing can go wrong.',
    begin: 'Practise',
    opening: 'We are making the copy.',
    fill: 'Write the example for me',
    sends: 'On the real page, this is sent. Here, nothing is sent.',
    elsewhere: 'This is on another page. Read what you will do there.',
    unseen: 'The copy does not show this. Read what you will do.',
    ended: 'You have practised. Nothing was sent.',
    endedText: 'You can practise again as often as you like.',
    again: 'Practise again',
    real: 'Do it for real',
    close: 'Close',
    impossible: 'You cannot practise on this page.',
    impossibleText: 'You can read the steps here, or ask a person.',
    read: 'Read the steps',
    ask: 'Ask a person',
    poster: 'For workshops: print the poster',
    posterTitle: 'Poster for a workshop',
    posterHint: 'Put one on each seat.',
    posterHere: 'Practise here',
    posterSafe: 'Nothing is sent',
    posterScan: 'Scan this picture with a phone.',
    posterPress: 'Press “Go on”, then “Practise”.',
    posterTry: 'Try it. Nothing is sent.',
    posterCopy: 'Or type this address:',
    posterQr: 'QR code: opens the practice',
    posterPrint: 'Print',
    posterNone: 'This page has no procedure to practise.',
  },
} as const;

export type PracticeMessages = Widen<typeof en>;

declare module '../../../core/ports.js' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- the keys come from the words above
  interface MessageKeys extends KeysOf<typeof en> {}
}
