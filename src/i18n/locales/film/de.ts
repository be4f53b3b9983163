import type { FilmMessages } from './en.js';

/** The words of a step's films in German. */
export const de: FilmMessages = {
  film: {
    watch: 'Den Film ansehen',
    sign: 'In Gebärdensprache',
    named: '{{name}}: {{detail}}',
    sized: '{{name}} ({{size}})',
    keep: 'Den Ton behalten',
    close: 'Den Film schließen',
    failed:
      'Dieser Film kann hier nicht gezeigt werden. Lesen Sie den Schritt, oder fragen Sie jemanden.',
  },
};
