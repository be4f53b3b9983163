import type { KeysOf, Widen } from '../keys.js';

/** What few people read of simple words, in English, and the list of its keys. */
export const en = {
  simple: {
    author: {
      title: 'For the author of this site',
      old: 'The simple text, too old:',
      now: 'The page now says:',
      write: 'Read both again. Then write:',
    },
  },
} as const;

export type SimpleMessages = Widen<typeof en>;

declare module '../../../core/ports.js' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- the keys come from the words above
  interface MessageKeys extends KeysOf<typeof en> {}
}
