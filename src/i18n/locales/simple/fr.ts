import type { SimpleMessages } from './en.js';

/** What few people read of simple words, in French. */
export const fr: SimpleMessages = {
  simple: {
    author: {
      title: 'Pour l’auteur de ce site',
      old: 'Le texte simple, trop ancien :',
      now: 'La page dit maintenant :',
      write: 'Relisez les deux. Puis écrivez :',
    },
  },
};
