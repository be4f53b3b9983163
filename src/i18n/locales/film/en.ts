import type { KeysOf, Widen } from '../keys.js';

/** The words of a step's films in English, and the list of their keys. */
export const en = {
  film: {
    watch: 'Watch the film',
    sign: 'In sign language',
    named: '{{name}}: {{detail}}',
    sized: '{{name}} ({{size}})',
    keep: 'Keep the sound',
    close: 'Close the film',
    failed: 'This film cannot be shown here. Read the step, or ask a person.',
  },
} as const;

export type FilmMessages = Widen<typeof en>;

declare module '../../../core/ports.js' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- the keys come from the words above
  interface MessageKeys extends KeysOf<typeof en> {}
}
