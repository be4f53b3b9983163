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

/** An element's text as shown, white space collapsed, always in the original words. */
export function shownText(node: Node): string {
  const parts: string[] = [];
  collect(node, parts, true);
  return collapse(parts.join(''));
}

/** All text under an element, hidden or not, quickly: a filter before the exact reading. */
export function rawText(element: Element): string {
  if (!hasOriginals()) return element.textContent ?? '';
  const parts: string[] = [];
  collect(element, parts, false);
  return parts.join('');
}

export function collapse(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** A name ready to compare: NFC, white space collapsed, a trailing `*` or `:` ignored. */
export function comparable(text: string): string {
  return collapse(text.normalize('NFC')).replace(/[\s*:：]+$/u, '');
}

/** The words of a name, ready for a quick look whether a text can hold them all. */
export function wordsOf(name: string): string[] {
  return comparable(name).split(' ').filter(Boolean);
}

/** True when the text holds every word of one of the names: cheap, and never false for an equal name. */
export function mayHold(text: string, names: readonly (readonly string[])[]): boolean {
  if (text === '') return false;
  const normal = text.normalize('NFC');
  return names.some((words) => words.every((word) => normal.includes(word)));
}

function collect(node: Node, parts: string[], visibleOnly: boolean): void {
  if (node.nodeType === 3) {
    parts.push(originalText(node) ?? (node as Text).data);
    return;
  }
  if (!isElement(node)) {
    for (const child of node.childNodes) collect(child, parts, visibleOnly);
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
  for (const child of composedChildren(node)) collect(child, parts, visibleOnly);
  parts.push(apart);
}

function displayOf(element: HTMLElement): string {
  if (isHiddenByUs(element)) return 'block';
  if (element.getAttribute('aria-hidden') === 'true') return 'none';
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  if (!style || style.visibility === 'hidden') return 'none';
  return style.display;
}
