import type { WordPair } from './request.js';

/**
 * Draws two different ones, each pair as likely as any other.
 *
 * @param ids a number of them that divides 256, so that no word is likelier than another
 * @param byte a random number from 0 to 255, hard to guess
 */
export function drawWords(ids: readonly string[], byte: () => number): WordPair {
  const draw = (): string => ids[byte() % ids.length] ?? '';
  const first = draw();
  let second = draw();
  while (second === first) second = draw();
  return [first, second];
}
