import type { KeysOf, Widen } from '../keys.js';

/** The words of the reading that few people meet, in English, and the list of their keys. */
export const en = {
  read: {
    heard: {
      ask: 'Do you hear the voice?',
      yes: 'Yes',
      no: 'No',
      sound1: 'Turn up the sound of the device.',
      sound2: 'Unplug the headphones, or put them on.',
      sound3: 'On a phone, check whether it is silent.',
      stillNot: 'Still nothing? Ask someone to read with you.',
      now: 'I hear it now',
      again: 'From the beginning',
      agree: 'I agree',
      refuse: 'No thank you',
    },
    more: {
      sentenceBack: 'Sentence before',
      paragraphBack: 'Paragraph before',
      paragraphNext: 'Next paragraph',
      restart: 'From the beginning',
      here: 'Read where I press',
      hereHow: 'Press a text on the page.',
      focus: 'Read each box I go to',
      focusHow: 'Go to a box on the page.',
      news: 'Say errors and new windows',
      ready: 'The voice is ready.',
      selection: 'Read the text I chose',
      page: 'Read the whole page',
      mine: 'Read my answer',
      others: 'Other people may hear this.',
      parts: 'Read another part',
      silent: 'I hear nothing',
      other: 'Read something else',
      settings: 'Help and settings',
    },
  },
} as const;

export type ReadMessages = Widen<typeof en>;

declare module '../../../core/ports.js' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- the keys come from the words above
  interface MessageKeys extends KeysOf<typeof en> {}
}
