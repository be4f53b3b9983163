import type { FilmMessages } from './en.js';

/** The words of a step's films in French. */
export const fr: FilmMessages = {
  film: {
    watch: 'Voir le film',
    sign: 'En langue des signes',
    named: '{{name}}\u00a0: {{detail}}',
    sized: '{{name}} ({{size}})',
    keep: 'Garder le son',
    close: 'Fermer le film',
    failed: "Ce film ne peut pas être montré ici. Lisez l'étape, ou demandez à quelqu'un.",
  },
};
