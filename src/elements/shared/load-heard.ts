/** Brings "Do you hear the voice?". Without it the voice goes on all the same. */
export function loadHeard(): Promise<void> {
  return import('./heard.js').then(
    ({ AidantHeard }) => AidantHeard.define('aidant-heard'),
    () => undefined,
  );
}
