import type { PageWatch, Undo } from '../core/ports.js';
import { allRoots, viewOf, type Root } from './dom.js';
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

const TEXT =
  ':is(p, li, dd, dt, blockquote, figcaption, caption, td, th, legend, label, summary, address, ' +
  `h1, h2, h3, h4, h5, h6):not(:is(${TIGHT}) *, :has(${CONTROLS}))`;

/** In em: the least that WCAG 1.4.12 asks for. */
const LEAST: Room = { line: 1.5, letter: 0.12, word: 0.16 };

/** So many elements of one kind are measured, and so many in all: reading the style of each takes time. */
const OF_ONE_KIND = 3;
const IN_ALL = 1000;

interface Room {
  readonly line: number;
  readonly letter: number;
  readonly word: number;
}

/**
 * One rule for running text, and one for each kind that the page gives more room: it keeps that (`lh` in a line height
 * is that of the parent, and no style can ask for its own). What holds a control stays as it is.
 */
function spacingOf(root: Root): string {
  const rules = [...roomier(root)].map(([kind, room]) => rule(`${TEXT}${kind}`, room));
  return `
@media screen {
  ${rule(TEXT, LEAST)}
  ${rules.join('\n')}
  :is(p, ul, ol, dl, blockquote) + p:not(:is(${TIGHT}) *) {
    margin-block-start: 2em !important;
  }
}`;
}

function rule(selector: string, { line, letter, word }: Room): string {
  return `${selector} {
    line-height: max(${line}em, 1lh) !important;
    letter-spacing: ${letter}em !important;
    word-spacing: ${word}em !important;
  }`;
}

/** The room of each kind of text that has more than the least, by a selector of that kind. */
function roomier(root: Root): Map<string, Room> {
  const measured = new Map<string, number>();
  const found = new Map<string, Room>();
  let left = IN_ALL;
  for (const element of root.querySelectorAll(TEXT)) {
    const kind = kindOf(element);
    const times = measured.get(kind) ?? 0;
    if (times >= OF_ONE_KIND) continue;
    if (left-- === 0) break;
    measured.set(kind, times + 1);
    const known = found.get(kind) ?? LEAST;
    const own = roomOf(element);
    const most = {
      line: Math.max(known.line, own.line),
      letter: Math.max(known.letter, own.letter),
      word: Math.max(known.word, own.word),
    };
    if (most.line + most.letter + most.word > known.line + known.letter + known.word)
      found.set(kind, most);
  }
  return found;
}

/** What has the same name, classes and style of its own mostly looks the same. */
function kindOf(element: Element): string {
  const attributes = ['class', 'style'].map((name) => {
    const value = element.getAttribute(name);
    return value === null ? `:not([${name}])` : `[${name}="${CSS.escape(value)}"]`;
  });
  return `:is(${element.localName})${attributes.join('')}`;
}

function roomOf(element: Element): Room {
  const view = viewOf(element);
  const style = view.getComputedStyle(element);
  const size = parseFloat(style.fontSize) || Infinity;
  // "normal" is no number, and adds nothing.
  const em = (length: string): number => (parseFloat(length) || 0) / size;
  const parent = element.parentElement && view.getComputedStyle(element.parentElement).lineHeight;
  return {
    line: style.lineHeight === parent ? 0 : em(style.lineHeight),
    letter: em(style.letterSpacing),
    word: em(style.wordSpacing),
  };
}

export interface Spacing {
  set(on: boolean): void;
}

/** More room in the page's text, by our own sheet in the lists of adopted sheets: nothing of the page is written to. */
export function createSpacing(document: Document, watch: PageWatch): Spacing {
  const sheets = new Map<Root, CSSStyleSheet>();
  let unwatch: Undo | undefined;

  const sheetFor = (root: Root): CSSStyleSheet => {
    let sheet = sheets.get(root);
    if (!sheet) {
      sheet = new (viewOf(root).CSSStyleSheet)();
      sheet.replaceSync(spacingOf(root));
      sheets.set(root, sheet);
    }
    return sheet;
  };

  /** Roots come later, too: those of late components, and of frames that have loaded meanwhile. Pages set their lists. */
  const wear = (): void => {
    for (const root of allRoots(document)) {
      const sheet = sheetFor(root);
      if (root.adoptedStyleSheets.includes(sheet)) continue;
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    }
  };

  const takeOff = (): void => {
    for (const [root, ours] of sheets)
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== ours);
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
