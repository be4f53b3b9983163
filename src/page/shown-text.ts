/** The words of the page as its authors wrote them, and when two of them are the same. */
import { composedChildren, isElement, isOurs } from './dom.js';
import { hasOriginals, isHiddenByUs, originalText } from './originals.js';

/** What is not text for a reader, and controls: a control's value is never part of a label's words. */
const SILENT = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'select',
  'textarea',
  'input',
  'datalist',
]);

/** Collects text; `left` counts down the characters that are still of use. */
interface Reading {
  readonly parts: string[];
  readonly visibleOnly: boolean;
  left: number;
}

/**
 * An element's text as shown, white space collapsed, always in the original words.
 * @param most reading may stop after so many characters: the rest is of no use to the caller.
 */
export function shownText(node: Node, most = Infinity): string {
  return collapse(read(node, true, most).join(''));
}

/** The pieces that an element's text is made of, hidden or not: each shows whole or not at all. */
export function textPieces(node: Node): string[] {
  return read(node, false);
}

/** All text under an element, hidden or not, quickly, without what shadow roots show in it. */
export function rawText(element: Element): string {
  return hasOriginals() ? textPieces(element).join('') : (element.textContent ?? '');
}

function read(node: Node, visibleOnly: boolean, left = Infinity): string[] {
  const reading: Reading = { parts: [], visibleOnly, left };
  collect(node, reading);
  return reading.parts;
}

export function collapse(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** A name ready to compare: NFC, white space collapsed, a trailing `*` or `:` ignored. */
export function comparable(text: string): string {
  return collapse(text.normalize('NFC')).replace(/[\s*:：]+$/u, '');
}

/** Breaks that only show where a line ends; nobody reads or writes them in a name. */
const UNSEEN = /[\u00AD\u200B\u2060\uFEFF]/g;

/** Two ways to type the same letter: an author's keyboard gives one, the page's typography the other. */
export function unified(text: string): string {
  return text
    .normalize('NFC')
    .replace(UNSEEN, '')
    .replace(/[\u2019\u02BC]/g, "'");
}

/** A name ready to match, for comparing alone: what is shown keeps its own letters. */
export function matchable(text: string): string {
  return comparable(unified(text));
}

function collect(node: Node, reading: Reading): void {
  const { parts, visibleOnly } = reading;
  if (reading.left < 0) return;
  if (node.nodeType === 3) {
    const text = originalText(node) ?? (node as Text).data;
    parts.push(text);
    reading.left -= collapse(text).length;
    return;
  }
  if (!isElement(node)) {
    for (const child of node.childNodes) collect(child, reading);
    return;
  }
  if (SILENT.has(node.localName) || isOurs(node)) return;
  if (node.localName === 'br') parts.push(' ');
  if (node.localName === 'img') parts.push(node.getAttribute('alt') ?? '');
  const display = visibleOnly ? displayOf(node) : 'inline';
  if (display === 'none') return;
  // A block begins a new word even when the source has no blank there.
  const apart = display.startsWith('inline') || display === 'contents' ? '' : ' ';
  parts.push(apart);
  for (const child of composedChildren(node)) collect(child, reading);
  parts.push(apart);
}

function displayOf(element: HTMLElement): string {
  if (isHiddenByUs(element)) return 'block';
  if (element.getAttribute('aria-hidden') === 'true') return 'none';
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  if (!style || style.visibility === 'hidden') return 'none';
  return style.display;
}
