import type { KeysOf, Widen } from '../keys.js';

/** The words of the reading comfort in English, and the list of their keys. */
export const en = {
  comfort: {
    choose: 'What helps you read?',
    ruler: 'Reading ruler',
    paragraph: 'One paragraph at a time',
    spacing: 'More space in the text',
    syllables: 'Show the syllables',
    larger: 'Larger text',
    lineBack: 'Line before',
    lineNext: 'Next line',
    back: 'Before',
    next: 'Next',
    place: 'Paragraph {{number}} of {{total}}',
    noText: 'There is no text to read here.',
    noSyllables: 'The syllables are not available here.',
    noSyllablesNext: 'You can try the reading ruler.',
    wait: 'One moment.',
    choices: 'Choices',
    fold: 'Make smaller',
    close: 'Close',
    largerTitle: 'Your browser makes text larger',
    largerStays: 'This works on every site.',
    keysMore: 'Press these two keys together.',
    keysAgain: 'Press again for even larger text.',
    keysBack: 'To go back, press these two keys.',
    control: 'Ctrl',
    pinch: 'Put two fingers on the screen. Spread them.',
    menuSafari: 'Press this sign beside the address of the site.',
    menuSafariThen: 'Then press the large A.',
    settings: 'Open the settings of your phone.',
    settingsThen: 'Choose “Display”, then “Font size”.',
    other: 'I use another device',
    computer: 'On a computer',
    apple: 'On an iPhone or iPad',
    android: 'On an Android phone or tablet',
  },
} as const;

export type ComfortMessages = Widen<typeof en>;

declare module '../../../core/ports.js' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- the keys come from the words above
  interface MessageKeys extends KeysOf<typeof en> {}
}
