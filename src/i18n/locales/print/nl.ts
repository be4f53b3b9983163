import type { PrintMessages } from './en.js';

/** The words of the printed steps in Dutch. */
export const nl: PrintMessages = {
  print: {
    print: 'De stappen afdrukken',
  },
};
