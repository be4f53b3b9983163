/**
 * A page opened without a browser: its markup, and the styles that stand in it. No script runs and nothing is fetched.
 * What `src/page` asks of a browser beyond that (has this a box?) is answered here from the styles.
 */
import type { JSDOM, VirtualConsole } from 'jsdom';
import type { PageLocation } from '../../../core/ports.js';
import { countWords } from '../../../core/simple/rules.js';
import { allRoots, composedContains, parentElementOf } from '../../../page/dom.js';
import type { PageFile } from '../workspace.js';
import { firstLine } from '../author-file.js';
import { Unreadable, type SourceFile } from '../source.js';
import { addressesOf, toUrl } from './addresses.js';

export interface OpenPage {
  readonly source: SourceFile;
  readonly document: Document;
  /** Where the page may lie in the site, the surest first. */
  readonly addresses: readonly PageLocation[];
  /** Offsets of an element's tag, or of a text, in the file. */
  spot(node: Node): { readonly start: number; readonly end: number };
  /** The same of an attribute with its value. */
  attribute(element: Element, name: string): { readonly start: number; readonly end: number };
  /** The same of all of it, over as many lines as it has. */
  whole(node: Node): { readonly start: number; readonly end: number };
  isSelector(css: string): boolean;
  /** False for a page that a script draws: there is nothing in it to look at. */
  readonly drawn: boolean;
  /**
   * Runs code that was written for a page, with this page's window around it.
   * @param hidden also what the page hides counts as shown.
   */
  inside<T>(work: () => T, hidden?: boolean): T;
  close(): void;
}

interface Library {
  readonly JSDOM: typeof JSDOM;
  readonly VirtualConsole: typeof VirtualConsole;
}

/** @throws {Unreadable} with the one command that helps, where the library is not there. */
export async function loadLibrary(): Promise<Library> {
  try {
    return await import('jsdom');
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND';
    // The newest one asks for a newer Node than we do.
    const name = Number(process.versions.node.split('.')[0]) < 24 ? 'jsdom@29' : 'jsdom';
    throw new Unreadable(
      missing
        ? `Pages are read with the package "jsdom", which is not here. Run the same with: npx -p aidant -p ${name} aidant check … (or once: npm install ${name}).`
        : `The package "jsdom" does not start with this Node.js (${process.version}): install ${name}. ${(error as Error).message}`,
    );
  }
}

interface Offsets {
  readonly startOffset: number;
  readonly endOffset: number;
}

export function openPage({ JSDOM, VirtualConsole }: Library, file: PageFile): OpenPage {
  const { source } = file;
  const text = source.text.replace(/^\uFEFF/, '');
  // Offsets count in the file, which may begin with a mark that is no part of the page.
  const mark = source.text.length - text.length;
  const addresses = addressesOf(file);
  const dom = new JSDOM(text, {
    url: toUrl(addresses[0]),
    includeNodeLocations: true,
    virtualConsole: new VirtualConsole(),
  });
  const { window } = dom;
  openShadows(window.document);
  mendScope(window);
  rememberQueries(window);
  const layout = new Layout(window);
  const place = (at: Offsets | null | undefined): { start: number; end: number } =>
    at ? { start: at.startOffset + mark, end: at.endOffset + mark } : { start: 0, end: 0 };
  return {
    source,
    document: window.document,
    addresses,
    drawn: hasContent(window.document),
    spot(node) {
      const at = dom.nodeLocation(node);
      return firstLine(source, place(at?.startTag ?? at));
    },
    attribute: (element, name) => place(dom.nodeLocation(element)?.startTag?.attrs?.[name]),
    whole: (node) => place(dom.nodeLocation(node)),
    isSelector(css) {
      try {
        window.document.querySelector(css);
        return true;
      } catch (error) {
        // What this library alone does not support may well be understood by a browser.
        return (error as DOMException).name !== 'SyntaxError';
      }
    },
    inside: (work, hidden = false) => layout.around(work, hidden),
    close: () => window.close(),
  };
}

/** What a server writes as `<template shadowrootmode="open">` browsers make a shadow root; the library does not. */
function openShadows(root: Document | ShadowRoot): void {
  for (const template of root.querySelectorAll<HTMLTemplateElement>(
    'template[shadowrootmode="open"]',
  )) {
    const host = template.parentElement;
    if (!host || host.shadowRoot) continue;
    try {
      const shadow = host.attachShadow({ mode: 'open' });
      shadow.append(template.content);
      template.remove();
      openShadows(shadow);
    } catch {
      // No element of this kind takes a shadow root: browsers leave the template as it is, too.
    }
  }
}

type View = Window & typeof globalThis;

const CONTROLS = 'input, select, textarea, form button';
/** A shell has a title and perhaps "Loading…". */
const FEW = 8;

/** Whether the main part (or the page, where none is marked) has anything to read or fill in, or no script to bring it. */
function hasContent(document: Document): boolean {
  if (document.querySelector('script[src], script[type="module"]') === null) return true;
  const [main = document.body] = document.querySelectorAll<HTMLElement>('main, [role="main"]');
  const inside = allRoots(document).filter((root) =>
    root === document ? true : composedContains(main, root),
  );
  const words = inside.map((root) => (root === document ? main : root)).map(wordsIn);
  return (
    words.reduce((sum, count) => sum + count, 0) >= FEW ||
    inside.some((root) =>
      [...root.querySelectorAll(CONTROLS)].some((one) => composedContains(main, one)),
    )
  );
}

function wordsIn(node: ParentNode): number {
  const silent = [...node.querySelectorAll('script, style, noscript, template')];
  const hidden = silent.map(({ textContent }) => countWords(textContent));
  return (
    countWords((node as Node & ParentNode).textContent ?? '') - hidden.reduce((a, b) => a + b, 0)
  );
}

/** Of `:scope > x` the part that a child must match. */
const CHILD = /^:scope\s*>\s*([^\s>+~,]+)$/;

/** The library finds no `:scope` inside a shadow root. */
function mendScope({ Element }: View): void {
  const { querySelector } = Element.prototype;
  Element.prototype.querySelector = function (this: Element, selector: string) {
    const child = CHILD.exec(selector)?.[1];
    return child === undefined
      ? querySelector.call(this, selector)
      : ([...this.children].find((one) => one.matches(child)) ?? null);
  } as typeof querySelector;
}

/**
 * Nothing in the page changes, so each question to a whole tree is asked once: page code asks some at every look, and the
 * library is slow to answer.
 */
function rememberQueries({ Document, DocumentFragment }: View): void {
  for (const { prototype } of [Document, DocumentFragment])
    for (const name of ['querySelector', 'querySelectorAll'] as const) {
      const ask = prototype[name] as (this: ParentNode, selector: string) => unknown;
      const known = new WeakMap<ParentNode, Map<string, unknown>>();
      Object.defineProperty(prototype, name, {
        value(this: ParentNode, selector: string) {
          const answers = known.get(this) ?? new Map<string, unknown>();
          known.set(this, answers);
          if (!answers.has(selector)) answers.set(selector, ask.call(this, selector));
          return answers.get(selector);
        },
      });
    }
}

/** Globals that page code takes for given. */
const GLOBALS = ['window', 'MutationObserver', 'Node'] as const;

/** Answers, from styles alone, what only a browser that draws could tell. */
class Layout {
  readonly #window: View;
  readonly #shown = new WeakMap<Element, boolean>();
  readonly #styles = new WeakMap<Element, CSSStyleDeclaration>();
  #hiddenToo = false;

  constructor(window: View) {
    this.#window = window;
    const compute = window.getComputedStyle.bind(window);
    // Nothing in the page changes, so each element is asked once.
    window.getComputedStyle = (element, pseudo) => {
      if (pseudo) return compute(element, pseudo);
      if (this.#hiddenToo) return SHOWN;
      const known = this.#styles.get(element) ?? compute(element);
      this.#styles.set(element, known);
      return known;
    };
    const box = { x: 0, y: 0, left: 0, top: 0, right: 1, bottom: 1, width: 1, height: 1 };
    const rectangle = { ...box, toJSON: () => box };
    const list = [rectangle] as unknown as DOMRectList;
    const shows = (element: Element): boolean => this.#shows(element);
    Object.assign(window.Element.prototype, {
      checkVisibility(this: Element, asked?: { readonly visibilityProperty?: boolean }) {
        if (asked?.visibilityProperty && window.getComputedStyle(this).visibility !== 'visible')
          return false;
        return shows(this);
      },
      getBoundingClientRect: () => rectangle,
      getClientRects: () => list,
    });
  }

  around<T>(work: () => T, hidden: boolean): T {
    const scope = globalThis as unknown as Record<string, unknown>;
    const view = this.#window as unknown as Record<string, unknown>;
    const before = [...GLOBALS, 'CSS'].map((name) => [name, scope[name]] as const);
    for (const name of GLOBALS) scope[name] = name === 'window' ? view : view[name];
    scope['CSS'] = { escape: escapeIdentifier };
    this.#hiddenToo = hidden;
    try {
      return work();
    } finally {
      this.#hiddenToo = false;
      for (const [name, value] of before)
        if (value === undefined) Reflect.deleteProperty(scope, name);
        else scope[name] = value;
    }
  }

  #shows(element: Element): boolean {
    if (this.#hiddenToo) return true;
    const known = this.#shown.get(element);
    if (known !== undefined) return known;
    const around = parentElementOf(element);
    const shows =
      this.#window.getComputedStyle(element).display !== 'none' &&
      (around === undefined || this.#shows(around));
    this.#shown.set(element, shows);
    return shows;
  }
}

const VALUES: Readonly<Record<string, string>> = { display: 'block', visibility: 'visible' };
const SHOWN = {
  ...VALUES,
  getPropertyValue: (name: string) => VALUES[name] ?? '',
} as unknown as CSSStyleDeclaration;

/** `CSS.escape`, which Node has not: every sign that is no letter, digit, `-` or `_` is written as its number. */
function escapeIdentifier(text: string): string {
  return [...text]
    .map((sign, index) =>
      /[^\w\u0080-\u{10FFFF}-]/u.test(sign) || (index === 0 && /\d/.test(sign)) || text === '-'
        ? `\\${(sign.codePointAt(0) ?? 0).toString(16)} `
        : sign,
    )
    .join('')
    .replace(/^-(?=\d)/, '\\2d ');
}
