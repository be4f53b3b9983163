import type { PaintKind } from '../core/ports.js';

/** From the lowest to the highest: a word is painted over its sentence. */
export const KINDS: readonly PaintKind[] = ['syllable', 'term', 'sentence', 'word'];

/** The name in `CSS.highlights`. */
export function nameOf(kind: PaintKind): string {
  return `aidant-${kind}`;
}

/** Ink on a light ground in every colour scheme, 12:1 and 9:1, and a line for those who see no colour. */
export const HIGHLIGHT_CSS = `
::highlight(aidant-syllable) {
  background-color: color-mix(in srgb, currentColor 14%, transparent);
  text-decoration: underline currentColor 2px;
  text-underline-offset: 0.2em;
}
@media (prefers-contrast: more), (forced-colors: active) {
  ::highlight(aidant-syllable) {
    background-color: transparent;
    text-decoration: underline currentColor 3px;
  }
}
@media (forced-colors: active) {
  ::highlight(aidant-syllable) {
    background-color: Canvas;
    color: CanvasText;
  }
}
::highlight(aidant-term) {
  text-decoration: underline dotted currentColor 2px;
  text-underline-offset: 0.2em;
}
::highlight(aidant-sentence) {
  background-color: #ffe3a3;
  color: #1d2433;
  text-decoration: underline #1d2433 2px;
}
::highlight(aidant-word) {
  background-color: #ffb81c;
  color: #1d2433;
  text-decoration: underline #1d2433 3px;
}
@media (forced-colors: active) {
  ::highlight(aidant-sentence), ::highlight(aidant-word) {
    background-color: Highlight;
    color: HighlightText;
    text-decoration-color: HighlightText;
  }
}
@media print {
  ::highlight(aidant-syllable), ::highlight(aidant-term), ::highlight(aidant-sentence), ::highlight(aidant-word) {
    background-color: transparent;
    color: inherit;
    text-decoration: none;
  }
}`;
