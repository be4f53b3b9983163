import type { SVGTemplateResult } from 'lit';
import { drawing } from '../shared/icons.js';

/** The signs of the bar: lines of text, and what is done with them. */
const PATHS = {
  ruler: 'M4 5h16M3 9.500h18v5h-18v-5M7 12h10M4 19h16',
  paragraph:
    'M4 4h.01M9 4h.01M14 4h.01M19 4h.01M4 8h16M4 12h16M4 16h10M4 20h.01M9 20h.01M14 20h.01M19 20h.01',
  spacing: 'M11 5h10M11 12h10M11 19h10M5 4v16M2 7l3-3l3 3M2 17l3 3l3-3',
  syllables:
    'M3 14h8M13 14h8M7 9v.01M17 9v.01M5 9a2 2 0 1 0 4 0a2 2 0 1 0-4 0M15 9a2 2 0 1 0 4 0a2 2 0 1 0-4 0M13 18h8',
  larger: 'M2 19l4-11l4 11M3.500 15.500h5M11 19l5.500-15l5.500 15M13 14.500h7',
  up: 'M12 19v-14M6 11l6-6l6 6',
  down: 'M12 5v14M6 13l6 6l6-6',
  choices: 'M5 12h.01M12 12h.01M19 12h.01',
  fold: 'M6 10l6 6l6-6',
  close: 'M18 6l-12 12M6 6l12 12',
  plus: 'M12 5v14M5 12h14',
  fingers: 'M9 15l-6 6M3 16v5h5M15 9l6-6M16 3h5v5M10.500 13.500h.01M13.500 10.500h.01',
  settings: 'M4 6h8M16 6h4M14 4v4M4 12h2M10 12h10M8 10v4M4 18h11M19 18h1M17 16v4',
  person: 'M12 4a4 4 0 1 1 0 8a4 4 0 0 1 0-8M5 20a7 6 0 0 1 14 0',
  device: 'M4 5h16v11h-16v-11M9 20h6M12 16v4',
} as const;

export type SignName = keyof typeof PATHS;

export function sign(name: SignName): SVGTemplateResult {
  return drawing(PATHS[name]);
}
