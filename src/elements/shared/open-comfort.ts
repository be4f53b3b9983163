import type { Session } from '../../core/session.js';

/**
 * Opens the reading comfort from a window of ours.
 *
 * @param close takes the window away once the comfort is there: focus can then go into the bar.
 */
export async function openComfort(session: Session | undefined, close: () => void): Promise<void> {
  if (!(await session?.use('comfort'))) return;
  close();
  session?.dispatch({ type: 'comfort/open' });
}
