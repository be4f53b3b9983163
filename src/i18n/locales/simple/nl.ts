import type { SimpleMessages } from './en.js';

/** What few people read of simple words, in Dutch. */
export const nl: SimpleMessages = {
  simple: {
    author: {
      title: 'Voor wie deze site schrijft',
      old: 'De eenvoudige tekst, te oud:',
      now: 'Op de pagina staat nu:',
      write: 'Lees de twee opnieuw. Schrijf dan:',
    },
  },
};
