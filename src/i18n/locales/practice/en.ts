import type { KeysOf, Widen } from '../keys.js';

/** The words of practice and of its poster in English, and the list of their keys. */
export const en = {
  practice: {
    banner: 'Practice: nothing is sent',
  },
} as const;

export type PracticeMessages = Widen<typeof en>;

declare module '../../../core/ports.js' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- the keys come from the words above
  interface MessageKeys extends KeysOf<typeof en> {}
}
