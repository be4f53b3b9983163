import type { PracticeMessages } from './en.js';

/** The words of practice and of its poster in Dutch. */
export const nl: PracticeMessages = {
  practice: {
    banner: 'Oefenen: er wordt niets verstuurd',
  },
};
