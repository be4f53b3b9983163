import type { SimpleMessages } from './en.js';

/** What few people read of simple words, in German. */
export const de: SimpleMessages = {
  simple: {
    author: {
      title: 'Für die Redaktion dieser Seite',
      old: 'Der einfache Text, zu alt:',
      now: 'Auf der Seite steht jetzt:',
      write: 'Lesen Sie beide noch einmal. Schreiben Sie dann:',
    },
  },
};
