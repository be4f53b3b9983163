import type { SVGTemplateResult } from 'lit';
import { drawing } from '../shared/icons.js';

/** The signs of the player: shapes that people know from every radio, and arrows for speed. */
const PATHS = {
  stop: 'M7 6h10a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1h-10a1 1 0 0 1-1-1v-10a1 1 0 0 1 1-1',
  pause: 'M7 5h3v14h-3v-14M14 5h3v14h-3v-14',
  play: 'M8 5l11 7l-11 7v-14',
  again: 'M19 12a7 7 0 1 1-2.5-5.360M19 4v5h-5',
  next: 'M6 5l9 7l-9 7v-14M18 5v14',
  slow: 'M9 6l6 6l-6 6',
  normal: 'M6 6l6 6l-6 6M12 6l6 6l-6 6',
  fast: 'M3 6l6 6l-6 6M9 6l6 6l-6 6M15 6l6 6l-6 6',
  no: 'M18 6l-12 12M6 6l12 12',
  person: 'M12 4a4 4 0 1 1 0 8a4 4 0 0 1 0-8M5 20a7 6 0 0 1 14 0',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  smaller: 'M6 10l6 6l6-6',
  larger: 'M6 14l6-6l6 6',
} as const;

export type SignName = keyof typeof PATHS;

export function sign(name: SignName): SVGTemplateResult {
  return drawing(PATHS[name], DIRECTED.has(name));
}

/** What points on in the direction of the writing; the signs of a radio are the same everywhere. */
const DIRECTED: ReadonlySet<SignName> = new Set(['slow', 'normal', 'fast']);
