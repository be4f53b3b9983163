/** When to try again: 5 seconds, doubled each time, 15 minutes at most, drawn from the upper half so that not all come at once. */
export const RETRY = { firstSeconds: 5, mostSeconds: 900 };

/** @returns {number} milliseconds */
export function waitAfter(attempts, { firstSeconds, mostSeconds } = RETRY, random = Math.random) {
  const full = Math.min(mostSeconds, firstSeconds * 2 ** Math.min(attempts, 30)) * 1000;
  return Math.round(full / 2 + (random() * full) / 2);
}
