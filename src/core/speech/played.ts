import type { ReadState } from './read.js';

/**
 * Whether what is said has its buttons in the player: a window, a step and the launcher have their own beside their
 * words, and two ways to stop would be one too many.
 */
export function isPlayed({ source, modes }: Pick<ReadState, 'source' | 'modes'>): boolean {
  if (source === 'page' || source === 'selection') return true;
  return modes.length > 0 && (source === 'field' || source === 'news');
}
