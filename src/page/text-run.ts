import type { SayAs, SayUnit, TextPiece } from '../core/speech/read.js';
import { composedChildren, isAidant, isElement, isOurs } from './dom.js';
import { isStandIn } from './originals.js';

/** Never words for a reader. */
const SILENT = new Set([
  'audio',
  'canvas',
  'datalist',
  'embed',
  'head',
  'link',
  'map',
  'meta',
  'noscript',
  'object',
  'script',
  'style',
  'template',
  'title',
  'video',
]);

/** Words gathered from the page until a block ends: the text, and where each stretch of it stands. */
export class TextRun {
  #text = '';
  #pieces: TextPiece[] = [];
  #sayAs: SayAs[] = [];
  #lang = '';

  get isEmpty(): boolean {
    return this.#text.trim() === '';
  }

  get lang(): string {
    return this.#lang;
  }

  /** Adds a text node as it shows, one to one, so that every place in the text is a place on the page. */
  add(node: Text, lang: string): void {
    if (this.#text === '') this.#lang = lang;
    this.#pieces.push({ start: this.#text.length, length: node.length, node, offset: 0 });
    // A line break in the source is white space; a real one comes from `<br>`.
    this.#text += node.data.replaceAll(/[\t\n\f\r]/g, ' ');
  }

  /** Adds words that stand nowhere on the page. */
  addWords(words: string, lang: string): void {
    if (this.#text === '') this.#lang = lang;
    this.#text += words;
  }

  /** A blank where two things that touch in the source stand apart on the screen. */
  apart(): void {
    if (this.#text !== '') this.#text += ' ';
  }

  /** A new line: a sentence ends here. */
  break(): void {
    if (this.#text !== '') this.#text += '\n';
  }

  /** Everything `fill` adds is said in these words. */
  sayAs(say: string, fill: () => void): void {
    const start = this.#text.length;
    fill();
    if (this.#text.length > start) this.#sayAs.push({ start, end: this.#text.length, say });
  }

  /** What was gathered; the run is empty again. */
  take(node?: Element): SayUnit | undefined {
    const unit: SayUnit = {
      text: this.#text,
      lang: this.#lang,
      pieces: this.#pieces,
      ...(this.#sayAs.length > 0 && { sayAs: this.#sayAs }),
      ...(node && { node }),
    };
    const isEmpty = this.isEmpty;
    this.#text = '';
    this.#pieces = [];
    this.#sayAs = [];
    return isEmpty ? undefined : unit;
  }
}

/** Everything an element shows as text, without the controls in it. */
export function runOf(element: Element, lang: string): TextRun {
  const run = new TextRun();
  fillRun(run, element, lang);
  return run;
}

/** The same, into a run that goes on. */
export function fillRun(run: TextRun, element: Element, lang: string): void {
  const walk = (node: Node): void => {
    if (node.nodeType === 3) {
      if (isShownText(node as Text)) run.add(node as Text, lang);
      return;
    }
    if (!isElement(node)) return;
    if (isSkipped(node) || node.matches('input, select, textarea, button')) return;
    const display = displayOf(node);
    if (display === 'none') return;
    if (node.localName === 'br') run.break();
    if (node.localName === 'img') run.addWords(` ${node.getAttribute('alt') ?? ''} `, lang);
    const isApart = !isInline(display) || display !== 'inline';
    if (isApart) run.apart();
    const fill = (): void => composedChildren(node).forEach(walk);
    const say = sayOf(node);
    if (say) run.sayAs(say, fill);
    else fill();
    if (isApart) run.apart();
  };
  composedChildren(element).forEach(walk);
}

/** The words an author gave to be said instead: `data-say`, or the long form of an abbreviation. */
export function sayOf(element: HTMLElement): string | undefined {
  const say = element.dataset['say']?.trim();
  if (say) return say;
  return element.localName === 'abbr' ? element.title.trim() || undefined : undefined;
}

/** What is no part of the page's reading, whatever it looks like. */
export function isSkipped(element: HTMLElement): boolean {
  if (SILENT.has(element.localName) || element.ariaHidden === 'true') return true;
  // The simple words that stand for an original are ours, and are what the person reads.
  if (isOurs(element)) return !isStandIn(element);
  return isAidant(element) && element.localName === 'aidant-level';
}

/** `none` also for what is there but not shown. */
export function displayOf(element: Element): string {
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  if (!style || style.getPropertyValue('content-visibility') === 'hidden') return 'none';
  return style.display;
}

export function isInline(display: string): boolean {
  return display.startsWith('inline') || display === 'contents' || display.startsWith('ruby');
}

export function isShownText(node: Text): boolean {
  const parent = node.parentElement ?? (node.parentNode as ShadowRoot | null)?.host;
  if (!parent) return false;
  return node.ownerDocument.defaultView?.getComputedStyle(parent).visibility === 'visible';
}
