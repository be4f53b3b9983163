import type { PageWatch, Undo } from '../core/ports.js';
import { allRoots, viewOf, type Root, type View } from './dom.js';
import { keepPosition } from './texts-position.js';

/** What has a height of its own that a taller line would change. */
const CONTROLS =
  'input, select, textarea, button, progress, meter, iframe, [role=button], [role=textbox], [role=combobox], ' +
  '[role=listbox], [role=slider], [role=spinbutton], [role=switch], [role=tab], [contenteditable]';

/** Rows of words that have to fit, and what belongs to a control. */
const TIGHT = `button, select, nav, ${[
  'button',
  'link',
  'navigation',
  'menu',
  'menubar',
  'toolbar',
  'tablist',
  'listbox',
  'combobox',
]
  .map((role) => `[role=${role}]`)
  .join(', ')}`;

/**
 * One rule for running text, with the values of WCAG 1.4.12 as the least: a page that gives its text more room keeps
 * it (`lh` in a line height is that of the parent). What holds a control stays as it is.
 */
const SPACING_CSS = `
@media screen {
  :is(p, li, dd, dt, blockquote, figcaption, caption, td, th, legend, label, summary, address, h1, h2, h3, h4, h5, h6):not(:is(${TIGHT}) *, :has(${CONTROLS})) {
    line-height: max(1.5em, 1lh) !important;
    letter-spacing: 0.12em !important;
    word-spacing: 0.16em !important;
  }
  :is(p, ul, ol, dl, blockquote) + p:not(:is(${TIGHT}) *) {
    margin-block-start: 2em !important;
  }
}`;

export interface Spacing {
  set(on: boolean): void;
}

/** More room in the page's text, by our own sheet in the lists of adopted sheets: nothing of the page is written to. */
export function createSpacing(document: Document, watch: PageWatch): Spacing {
  const sheets = new Map<View, CSSStyleSheet>();
  const worn = new Set<Root>();
  let unwatch: Undo | undefined;

  const sheetFor = (root: Root): CSSStyleSheet => {
    const view = viewOf(root);
    let sheet = sheets.get(view);
    if (!sheet) {
      sheet = new view.CSSStyleSheet();
      sheet.replaceSync(SPACING_CSS);
      sheets.set(view, sheet);
    }
    return sheet;
  };

  /** Roots come later, too: those of late components, and of frames that have loaded meanwhile. */
  const wear = (): void => {
    for (const root of allRoots(document)) {
      if (worn.has(root)) continue;
      worn.add(root);
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheetFor(root)];
    }
  };

  const takeOff = (): void => {
    for (const root of worn) {
      const ours = new Set(sheets.values());
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => !ours.has(sheet));
    }
    worn.clear();
    sheets.clear();
  };

  return {
    set(on) {
      if (on === (unwatch !== undefined)) return;
      keepPosition(document, (element) => element, on ? wear : takeOff);
      unwatch?.();
      unwatch = on ? watch.onChange(wear) : undefined;
    },
  };
}
