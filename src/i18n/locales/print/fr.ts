import type { PrintMessages } from './en.js';

/** The words of the printed steps in French. */
export const fr: PrintMessages = {
  print: {
    print: 'Imprimer les étapes',
  },
};
