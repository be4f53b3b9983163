import type { PrintMessages } from './en.js';

/** The words of the printed steps in German. */
export const de: PrintMessages = {
  print: {
    print: 'Die Schritte drucken',
  },
};
