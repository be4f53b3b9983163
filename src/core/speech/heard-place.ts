import type { State } from '../store.js';

/** Which of our surfaces asks "Do you hear me?", says what to do, and asks before text leaves the device. */
export function heardPlace({
  app,
  guide,
  practice,
  read,
}: State): 'surface' | 'step' | 'player' | undefined {
  if (!read || !(read.askHeard || read.heard === 'no' || read.trouble === 'ask')) return undefined;
  // The one where the reading was asked for, while it is there.
  if (app && app.surface !== 'none') return 'surface';
  const isStep = guide?.status === 'running' || practice?.status === 'running';
  return isStep && read.source === 'step' ? 'step' : 'player';
}
