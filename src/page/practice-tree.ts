/**
 * A harmless twin of the page's tree: its words, its fields and its shape, and nothing that runs, fetches, or holds
 * what the person wrote. It is made in a document that is shown nowhere, so that no element of the page's own making
 * is built anew and no picture is asked for; the page itself is only read.
 */
import { composedElements, isElement, isOurs, isAidant } from './dom.js';
import { isHiddenByUs, originalText } from './originals.js';
import { drawsValue, insideOf, withoutAnswer } from './practice-answers.js';
import { copyAttributes } from './practice-attributes.js';

/** What can only be given to an element once it is in the frame. */
export interface Late {
  /** The element of the page that it copies. */
  readonly source: HTMLElement;
  readonly shadow?: { readonly content: DocumentFragment; readonly source: ShadowRoot };
  /** A size in CSS pixels, for a box that stands for a picture, a film or a frame. */
  readonly box?: { readonly width: number; readonly height: number };
  /** Its own style may draw a value, so that it wears none. */
  readonly unstyled?: boolean;
}

export interface Tree {
  readonly root: Element;
  readonly late: ReadonlyMap<Element, Late>;
}

/** More elements than this take too long to copy, and nobody practises on them. */
export const MOST_ELEMENTS = 20_000;

/** Things without which the page still reads the same; a `noscript` would even begin to show. */
const DROPPED = new Set(
  (
    'script style link meta base title template noscript head frameset frame noframes applet portal fencedframe ' +
    'source track param datalist animate animateMotion animateTransform set discard foreignObject feImage'
  ).split(' '),
);

/** What would fetch, play or run: a box of the same size takes its place. */
const BOXED = new Set('img video audio canvas iframe object embed image'.split(' '));

const HTML = 'http://www.w3.org/1999/xhtml';
const SVG = 'http://www.w3.org/2000/svg';

/** @throws {RangeError} when the page has more than `MOST_ELEMENTS` elements. */
export function harmlessTree(body: HTMLElement): Tree {
  const home = body.ownerDocument.implementation.createHTMLDocument('');
  const late = new Map<Element, Late>();
  let count = 0;

  const copyChildren = (from: Node, to: Node): void => {
    for (const child of from.childNodes) {
      if (child.nodeType === 3) {
        to.appendChild(home.createTextNode(originalText(child) ?? child.nodeValue ?? ''));
      } else if (isElement(child)) {
        const copy = copyElement(child);
        if (copy) to.appendChild(copy);
      }
    }
  };

  const copyElement = (from: HTMLElement): Element | undefined => {
    const name = from.localName;
    if (isOurs(from) || DROPPED.has(name)) return undefined;
    if (name === 'input' && (from as unknown as HTMLInputElement).type === 'hidden')
      return undefined;
    count += 1;
    if (count > MOST_ELEMENTS) throw new RangeError('The page is too large to copy.');
    if (BOXED.has(name)) return box(from);
    const copy = elementLike(from, home);
    copyAttributes(from, copy);
    if (isHiddenByUs(from)) copy.removeAttribute('hidden');
    const inside = insideOf(from);
    if (inside === 'all') copyChildren(from, copy);
    else if (inside === 'fields') copyFields(from, copy);
    // Only a whole inside has a shadow: what is drawn there for an answer is the answer.
    const shadow = inside === 'all' ? shadowOf(from) : {};
    late.set(copy, { source: from, ...shadow, ...(drawsValue(from) && { unstyled: true }) });
    return copy;
  };

  const copyFields = (from: Element, to: Element): void => {
    withoutAnswer(from, to);
    for (const field of composedElements(from)) {
      const copy = field.matches('input, textarea') && field !== from && copyElement(field);
      if (copy) to.appendChild(copy);
    }
    // A line of nothing keeps the height that the words gave it.
    if (!to.hasChildNodes() && from.textContent) to.textContent = '\u00a0';
  };

  const shadowOf = (from: HTMLElement): Pick<Late, 'shadow'> => {
    const source = isAidant(from) ? null : from.shadowRoot;
    if (!source) return {};
    const content = home.createDocumentFragment();
    copyChildren(source, content);
    return { shadow: { content, source } };
  };

  const box = (from: HTMLElement): Element | undefined => {
    const inDrawing = from.namespaceURI !== HTML;
    if (inDrawing) return undefined;
    const copy = home.createElement('span');
    const { width, height } = from.getBoundingClientRect();
    copyAttributes(from, copy);
    for (const unfit of ['type', 'name', 'width', 'height', 'alt', 'tabindex', 'disabled']) {
      copy.removeAttribute(unfit);
    }
    const words = from.getAttribute('alt') ?? from.getAttribute('aria-label') ?? '';
    copy.setAttribute(BOX, words === '' ? '' : 'words');
    if (words === '') copy.setAttribute('aria-hidden', 'true');
    else {
      copy.setAttribute('role', 'img');
      copy.setAttribute('aria-label', words);
      copy.textContent = words;
    }
    late.set(copy, { source: from, box: { width, height } });
    return copy;
  };

  const root = home.createElement('body');
  copyAttributes(body, root);
  late.set(root, { source: body, ...shadowOf(body) });
  copyChildren(body, root);
  return { root, late };
}

/** Marks a box that stands for something the copy must not load. */
export const BOX = 'data-aidant-box';

/** An element of the same name. A parser takes names that a script may not make: those become plain ones. */
function elementLike(from: Element, home: Document): Element {
  const { namespaceURI, localName } = from;
  try {
    // `o:p` is one plain name in a page, and a `p` to `createElementNS`.
    return (namespaceURI ?? HTML) === HTML
      ? home.createElement(localName)
      : home.createElementNS(namespaceURI, localName);
  } catch {
    return namespaceURI === SVG ? home.createElementNS(SVG, 'g') : home.createElement('span');
  }
}
