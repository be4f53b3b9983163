import { svg, type SVGTemplateResult } from 'lit';

/**
 * The few signs that our own controls need at once, drawn after Tabler Icons (MIT). Pictures of steps and
 * choices are in the lazy chunk of `elements/picture`.
 */
const PATHS = {
  back: 'M5 12h14M5 12l6 6M5 12l6-6',
  close: 'M18 6 6 18M6 6l12 12',
  listen:
    'M15 8a5 5 0 0 1 0 8M17.7 5a9 9 0 0 1 0 14M6 15H4a1 1 0 0 1-1-1v-4a1 1 0 0 1 1-1h2l3.5-4.5A.8.8 0 0 1 11 5v14a.8.8 0 0 1-1.500.5L6 15',
  'stop-voice':
    'M6 15H4a1 1 0 0 1-1-1v-4a1 1 0 0 1 1-1h2l3.5-4.500A.8.8 0 0 1 11 5v14a.8.8 0 0 1-1.500.5L6 15M16 10l4 4m0-4-4 4',
  hand: 'M8 13V5.500a1.500 1.500 0 0 1 3 0V12m0-.5v-2a1.500 1.500 0 1 1 3 0V12m0-1.500a1.500 1.500 0 0 1 3 0V12m0-.5a1.500 1.500 0 0 1 3 0V16a6 6 0 0 1-6 6h-2a7 6 0 0 1-5-3l-2.700-5.250a1.700 1.700 0 0 1 2.750-2l.9 1.750',
} as const;

export type IconName = keyof typeof PATHS;

export function icon(name: IconName): SVGTemplateResult {
  return svg`<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2.25"
    stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d=${PATHS[name]}/></svg>`;
}
