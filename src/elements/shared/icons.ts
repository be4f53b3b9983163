import { svg, type SVGTemplateResult } from 'lit';

/**
 * The few signs that our own controls need at once; path data of Tabler Icons (MIT, see
 * ../picture/LICENSE-tabler.txt). Pictures of steps and choices are in the lazy chunk of `elements/picture`.
 * A word is always beside them, or an accessible name on the button.
 */
const PATHS = {
  back: 'M5 12l14 0M5 12l6 6M5 12l6-6',
  'go-on': 'M5 12l14 0M13 18l6-6M13 6l6 6',
  close: 'M18 6l-12 12M6 6l12 12',
  listen:
    'M15 8a5 5 0 0 1 0 8M17.7 5a9 9 0 0 1 0 14M6 15h-2a1 1 0 0 1-1-1v-4a1 1 0 0 1 1-1h2l3.5-4.5a.8.8 0 0 1 1.5.5v14a.8.8 0 0 1-1.5.5l-3.5-4.5',
  'stop-voice':
    'M6 15h-2a1 1 0 0 1-1-1v-4a1 1 0 0 1 1-1h2l3.5-4.5a.8.8 0 0 1 1.5.5v14a.8.8 0 0 1-1.5.5l-3.5-4.5M16 10l4 4m0-4l-4 4',
  /** "Need help?": a person who cares. No telephone, no lone question mark. */
  help: 'M8 7a4 4 0 1 0 8 0a4 4 0 0 0-8 0M6 21v-2a4 4 0 0 1 4-4h.5M18 22l3.35-3.284a2.143 2.143 0 0 0 .005-3.071a2.242 2.242 0 0 0-3.129-.006l-.224.22l-.223-.22a2.242 2.242 0 0 0-3.128-.006a2.143 2.143 0 0 0-.006 3.071l3.355 3.296',
} as const;

/** Signs that point along the line of text, and so turn round where it runs from right to left. */
const DIRECTED: readonly string[] = ['back', 'go-on'];

export type IconName = keyof typeof PATHS;

/** A sign of 28 px in the colour of the text. `tokens` mirrors `svg[data-directed]` right to left. */
export function icon(name: IconName): SVGTemplateResult {
  return drawing(PATHS[name], DIRECTED.includes(name));
}

/** A sign that a lazy chunk brings along, drawn as all of ours are. */
export function drawing(path: string, directed = false): SVGTemplateResult {
  return svg`<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2.25"
    stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" ?data-directed=${directed}
    ><path d=${path}></path></svg>`;
}
