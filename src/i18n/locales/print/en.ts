import type { KeysOf, Widen } from '../keys.js';

/** The words of the printed steps in English, and the list of their keys. */
export const en = {
  print: {
    print: 'Print the steps',
  },
} as const;

export type PrintMessages = Widen<typeof en>;

declare module '../../../core/ports.js' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- the keys come from the words above
  interface MessageKeys extends KeysOf<typeof en> {}
}
