/** The page's looks for a practice copy: its rules by way of their objects, without anything that would be fetched. */
import { BOX } from './practice-tree.js';
import { LINK } from './practice-attributes.js';
import type { View } from './dom.js';

/**
 * An empty frame is drawn by the rules of the oldest pages, where a table does not inherit its text. Before all rules
 * of the page, and weaker than each of them.
 */
const BASE = `
  :where(table) { font: inherit; color: inherit; text-align: inherit; white-space: inherit }
  :where([${LINK}]) { color: LinkText; text-decoration: underline; cursor: pointer }
  :where([${BOX}]) { display: inline-block; overflow: hidden; box-sizing: border-box; vertical-align: middle }
  :where([${BOX}='words']) { border: 1px dashed currentcolor; font-size: 0.8em; padding: 2px }
`;

/** Gives a root of the copy the sheets of the page's root it copies, as objects of the copy's own window. */
export function wearSheets(
  copy: Document | ShadowRoot,
  source: Document | ShadowRoot,
  view: View,
): void {
  const texts = [...source.styleSheets, ...source.adoptedStyleSheets].map(sheetText);
  copy.adoptedStyleSheets = [BASE, ...texts.filter((text) => text !== '')].map((text) => {
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
}

/** Sets an element's own declarations through its `style` object: a strict policy refuses the attribute. */
export function wearStyle(copy: HTMLElement, source: HTMLElement): void {
  // One by one a shorthand that holds `var()` would be lost.
  /* eslint-disable no-restricted-syntax -- the same object, all at once */
  const own = source.style?.cssText;
  if (own) copy.style.cssText = withoutFetches(own);
  /* eslint-enable no-restricted-syntax */
}

/** '' for a sheet that is switched off, or that another site does not let us read. */
function sheetText(sheet: CSSStyleSheet): string {
  if (sheet.disabled) return '';
  try {
    const text = [...sheet.cssRules].map(ruleText).join('\n');
    const media = sheet.media.mediaText;
    return media === '' || text === '' ? text : `@media ${media} {${text}}`;
  } catch {
    return '';
  }
}

function ruleText(rule: CSSRule): string {
  if (isImport(rule)) return rule.styleSheet ? imported(rule, sheetText(rule.styleSheet)) : '';
  // Names of fonts and of spaces: of no use without what they fetch.
  if (rule.cssText.startsWith('@font-face') || rule.cssText.startsWith('@namespace')) return '';
  return fitToCopy(withoutFetches(rule.cssText));
}

function isImport(rule: CSSRule): rule is CSSImportRule & { supportsText?: string | null } {
  return 'styleSheet' in rule;
}

function imported(
  { layerName, supportsText }: CSSImportRule & { supportsText?: string | null },
  text: string,
): string {
  const supported = supportsText ? `@supports (${supportsText}) {${text}}` : text;
  return layerName === null || layerName === undefined
    ? supported
    : `@layer ${layerName} {${supported}}`;
}

/** In the copy no element is ever defined, and no link has an address: rules that ask for it must still fit. */
function fitToCopy(text: string): string {
  return text.replace(/:defined\b/g, ':is(*)').replace(/:(any-)?link\b|\[href\]/g, `[${LINK}]`);
}

const STRING = /"(?:[^"\\]|\\[^])*"|'(?:[^'\\]|\\[^])*'/y;
const COMMENT = /\/\*[^]*?(?:\*\/|$)/y;
const NAME = /(?:[-\w\u0080-\uffff]|\\[0-9a-f]{1,6}\s?|\\[^])+/iy;
const FETCHING = /^(?:url|src|(?:-webkit-)?image-set|image|(?:-webkit-)?cross-fade)$/i;

/** Puts `none` for everything in a style sheet that a browser would fetch; `url(#part)` stays. Exported for its test. */
export function withoutFetches(css: string): string {
  // Most rules hold nothing of the kind, and pages have thousands of them.
  if (!/url|src|image|cross-fade|\\/i.test(css)) return css;
  let clean = '';
  for (let at = 0; at < css.length;) {
    const plain = match(STRING, css, at) ?? match(COMMENT, css, at);
    const name = plain ?? match(NAME, css, at) ?? css.charAt(at);
    const end = at + name.length;
    if (plain !== undefined || css[end] !== '(' || !FETCHING.test(unescaped(name))) {
      clean += name;
      at = end;
    } else {
      const close = closing(css, end);
      clean += /^\(\s*["']?#/.test(css.slice(end, end + 8)) ? css.slice(at, close) : 'none';
      at = close;
    }
  }
  return clean;
}

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/** Where a call ends whose bracket opens at `at`. */
function closing(css: string, at: number): number {
  let depth = 0;
  for (let i = at; i < css.length; i += 1) {
    const quoted = match(STRING, css, i);
    if (quoted !== undefined) i += quoted.length - 1;
    else if (css[i] === '\\') i += 1;
    else if (css[i] === '(') depth += 1;
    else if (css[i] === ')' && (depth -= 1) === 0) return i + 1;
  }
  return css.length;
}

/** `\75rl` is `url`. */
function unescaped(name: string): string {
  return name.replace(/\\(?:([0-9a-f]{1,6})\s?|([^]))/gi, (_, hex?: string, sign?: string) =>
    hex === undefined ? (sign ?? '') : String.fromCodePoint(Math.min(parseInt(hex, 16), 0x10ffff)),
  );
}
