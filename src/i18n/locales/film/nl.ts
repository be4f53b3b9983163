import type { FilmMessages } from './en.js';

/** The words of a step's films in Dutch. */
export const nl: FilmMessages = {
  film: {
    watch: 'De film bekijken',
    sign: 'In gebarentaal',
    named: '{{name}}: {{detail}}',
    sized: '{{name}} ({{size}})',
    keep: 'Het geluid bewaren',
    close: 'De film sluiten',
    failed: 'Deze film kan hier niet getoond worden. Lees de stap, of vraag iemand om hulp.',
  },
};
