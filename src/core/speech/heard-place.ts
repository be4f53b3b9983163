import type { State } from '../store.js';
import type { ReadState } from './read.js';

/** Something about the voice must be asked or said: is it heard, what to do, may the text leave the device. */
export function asks({ askHeard, heard, trouble }: ReadState): boolean {
  return askHeard || heard === 'no' || trouble === 'ask';
}

/** Which of our surfaces asks it: the one where the reading was asked for, while it is there. */
export function heardPlace({
  app,
  guide,
  practice,
  read,
}: State): 'surface' | 'step' | 'player' | undefined {
  if (!read || !asks(read)) return undefined;
  if (app && app.surface !== 'none') return 'surface';
  const isStep = guide?.status === 'running' || practice?.status === 'running';
  return isStep && read.source === 'step' ? 'step' : 'player';
}
