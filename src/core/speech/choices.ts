import type { Rate, ReadMode } from './read.js';

/** What the person may choose, in the order it is shown. */
export const RATES: readonly Rate[] = ['slow', 'normal', 'fast'];
export const MODES: readonly ReadMode[] = ['here', 'focus', 'news'];
