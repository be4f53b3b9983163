import type { PracticeMessages } from './en.js';

/** The words of practice and of its poster in German. */
export const de: PracticeMessages = {
  practice: {
    banner: 'Übung: Nichts wird gesendet',
  },
};
