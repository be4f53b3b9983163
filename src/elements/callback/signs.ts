import type { SVGTemplateResult } from 'lit';
import { drawing } from '../shared/icons.js';

/** The signs of a recorder; path data of Tabler Icons (MIT, see ../picture/LICENSE-tabler.txt). */
const SIGNS = {
  microphone:
    'M9 5a3 3 0 0 1 3-3a3 3 0 0 1 3 3v5a3 3 0 0 1-3 3a3 3 0 0 1-3-3l0-5M5 10a7 7 0 0 0 14 0M8 21l8 0M12 17l0 4',
  again: 'M4.05 11a8 8 0 1 1 .5 4m-.5 5v-5h5',
  play: 'M7 4v16l13-8l-13-8',
  stop: 'M5 7a2 2 0 0 1 2-2h10a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2h-10a2 2 0 0 1-2-2l0-10',
} as const;

export function sign(name: keyof typeof SIGNS): SVGTemplateResult {
  return drawing(SIGNS[name]);
}
