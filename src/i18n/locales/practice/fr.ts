import type { PracticeMessages } from './en.js';

/** The words of practice and of its poster in French. */
export const fr: PracticeMessages = {
  practice: {
    banner: "Entraînement : rien n'est envoyé",
  },
};
