import { primary } from '../core/formats/text.js';
import type { SayAs, SayUnit, TextPiece } from '../core/speech/read.js';
import { editorAround, isEditor } from './control-members.js';
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
  #units: SayUnit[] = [];
  /** In words that are said as one, a change of language is no place to cut. */
  #whole = false;

  get isEmpty(): boolean {
    return this.#text.trim() === '';
  }

  /** Adds a text node as it shows, one to one, so that every place in the text is a place on the page. */
  add(node: Text, lang: string): void {
    this.#speak(lang);
    this.#pieces.push({ start: this.#text.length, length: node.length, node, offset: 0 });
    // A line break in the source is white space; a real one comes from `<br>`.
    this.#text += node.data.replaceAll(/[\t\n\f\r]/g, ' ');
  }

  /** Adds words that stand nowhere on the page. */
  addWords(words: string, lang: string): void {
    this.#speak(lang);
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

  /** What was gathered is the name of what follows: "Coût: 25 €". */
  colon(lang: string): void {
    if (this.isEmpty) return;
    const text = this.#text.trimEnd();
    const last = this.#pieces.at(-1);
    if (last && last.start < text.length) {
      const length = Math.min(last.length, text.length - last.start);
      this.#pieces.splice(-1, 1, { ...last, length });
      this.#text = text;
    }
    this.addWords(/[:?!.]\s*$/.test(this.#text) ? ' ' : ': ', lang);
  }

  /** Everything `fill` adds is said in these words; where it adds nothing (a drawn sign), they are there alone. */
  sayAs(say: string, lang: string, fill: () => void): void {
    if (this.#whole) {
      fill();
      return;
    }
    this.#speak(lang);
    const start = this.#text.length;
    this.#whole = true;
    fill();
    this.#whole = false;
    if (this.#text.slice(start).trim() === '') this.#text += ` ${say} `;
    else this.#sayAs.push({ start, end: this.#text.length, say });
  }

  /** What was gathered, one unit for each language; the run is empty again. `node` gets the ring. */
  take(node?: Element): SayUnit[] {
    this.#cut();
    const units = this.#units;
    this.#units = [];
    return node ? units.map((unit) => ({ ...unit, node })) : units;
  }

  /** A word of another language needs another voice. */
  #speak(lang: string): void {
    if (!this.isEmpty && !this.#whole && primary(lang) !== primary(this.#lang)) this.#cut();
    if (this.#text === '') this.#lang = lang;
  }

  #cut(): void {
    if (!this.isEmpty) {
      this.#units.push({
        text: this.#text,
        lang: this.#lang,
        pieces: this.#pieces,
        ...(this.#sayAs.length > 0 && { sayAs: this.#sayAs }),
      });
    }
    this.#text = '';
    this.#pieces = [];
    this.#sayAs = [];
  }
}

/** Controls, which are explained by themselves and never part of a text around them. */
const CONTROLS = 'input, select, textarea, button';

/** Everything an element shows as text, without the controls in it, ready to be said. */
export function textUnits(element: HTMLElement, lang: string, node?: Element): SayUnit[] {
  const run = new TextRun();
  fillRun(run, element, lang);
  return run.take(node);
}

/** The same, into a run that goes on. Of the head of a column, the button that sorts it is its text. */
export function fillRun(
  run: TextRun,
  element: HTMLElement,
  lang: string,
  without = CONTROLS,
): void {
  const walk = (node: Node, around: string): void => {
    if (node.nodeType === 3) {
      if (isShownText(node as Text)) run.add(node as Text, around);
      return;
    }
    if (!isElement(node) || isSkipped(node) || node.matches(without) || isEditor(node)) return;
    const display = displayOf(node);
    if (display === 'none') return;
    const inner = node.getAttribute('lang') || around;
    if (node.localName === 'br') run.break();
    if (node.localName === 'img') run.addWords(` ${node.getAttribute('alt') ?? ''} `, inner);
    const isApart = !isInline(display) || display !== 'inline';
    if (isApart) run.apart();
    fill(node, inner);
    if (isApart) run.apart();
  };
  const fill = (node: HTMLElement, around: string): void => {
    const say = sayOf(node);
    const all = (): void => composedChildren(node).forEach((child) => walk(child, around));
    if (say) run.sayAs(say, around, all);
    else all();
  };
  if (!editorAround(element)) fill(element, lang);
}

/** The words an author gave to be said instead: `data-say`, or the long form of an abbreviation. */
export function sayOf(element: HTMLElement): string | undefined {
  const say = element.dataset['say']?.trim();
  if (say) return say;
  return element.localName === 'abbr' ? element.title.trim() || undefined : undefined;
}

/** What is no part of the page's reading, whatever it looks like. */
export function isSkipped(element: HTMLElement): boolean {
  if (SILENT.has(element.localName) || element.ariaHidden === 'true' || element.inert) return true;
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
