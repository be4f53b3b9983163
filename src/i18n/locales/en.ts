/** The interface in English, and the list of every key: the other languages are typed after this file. */
export const en = {
  app: {
    launcher: 'Need help?',
    title: 'What help would you like?',
    guide: 'Guide me step by step',
    read: 'Read this page to me',
    simple: 'Simple words',
    ask: 'Ask a person',
    accompanied: 'Someone is helping me here',
    yes: 'yes',
    no: 'no',
    language: 'Language',
    code: 'I have a code',
    forget: 'Forget my choices',
    forgotten: 'Your choices are forgotten.',
    promise: 'This help sends nothing without you.',
    back: 'Back',
    close: 'Close',
    loading: 'One moment.',
    launcherHint: "Press this button. Four kinds of help open:",
    forgottenMore: "This device keeps nothing about you. You can close this window.",
    hardWords: "Hard words on this page",
    pageLanguages: "This page in another language",
    codeLabel: "Your code",
    codeHint: "It is on your card or your paper. For example: VALMONT-1-27.",
    codeWrong: "This code is not right. Look at each letter and number, and write it again.",
    codeOpen: "Open",
    trouble: {
      procedure: "This guide cannot be found. You can be read to, or ask a person.",
      offline: "This help cannot load now. Check the connection and press again, or ask somebody near you.",
    },
  },
  guide: {
    previous: 'Previous step',
    next: 'Next step',
    done: "I've done this",
    toField: 'Go to the box',
    toHelp: 'Back to the help',
    pageButton: 'On the page, press “{{x}}”.',
    stillEmpty: 'This box is still empty. Go on anyway?',
    stuck: "I'm stuck",
    stop: 'Stop the help',
    afterStop: 'What you wrote stays on the page.',
    nothingSent: 'Nothing has been sent yet.',
    sends: 'This button sends your request.',
  },
  read: {
    listen: 'Listen',
    stopVoice: 'Stop reading',
    trouble: {
      'no-voice': 'This device has no voice. Read with somebody, or ask a person.',
      'no-voice-for-language': 'This device has no voice for this language. Ask a person.',
      stalled: 'The voice has stopped. Press Listen again.',
    },
  },
  simple: {},
  help: {
    stopRow: 'Someone is asking me for a code or money',
    stopTitle: 'Stop. Hang up.',
    stop1: 'Give no code. Pay nothing. Install nothing.',
    stop2: 'Call the number on your card or your bank statement.',
    stop3: 'It is not your fault.',
    exitA: 'I already gave a code or paid',
    exitAThen: 'Call your bank now. Ask them to block the card.',
    exitB: 'This website is asking for the code',
    exitBThen: 'Type the code here. Tell nobody.',
    shared: 'Do other people use this device?',
    sharedYes: 'Yes, keep nothing',
    sharedNo: 'No, keep it',
  },
} as const;

type Widen<T> = { readonly [K in keyof T]: T[K] extends string ? string : Widen<T[K]> };

/** The shape every language has. */
export type Messages = Widen<typeof en>;

type Join<T, P extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? Plain<`${P}${K}`> : Join<T[K], `${P}${K}.`>;
}[keyof T & string];

/** `steps_one` and `steps_other` are asked for as `steps`. */
type Plain<K extends string> =
  K extends `${infer Base}_${'zero' | 'one' | 'two' | 'few' | 'many' | 'other'}` ? Base : K;

type Keys = { readonly [K in Join<typeof en>]: true };

declare module '../../core/ports.js' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- the keys come from the words above
  interface MessageKeys extends Keys {}
}
