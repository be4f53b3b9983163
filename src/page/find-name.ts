/** Roles and accessible names of the page's elements, as an author may describe them. */
import { computeAccessibleName, getRole } from 'dom-accessibility-api';
import { editorAround, isEditingHost } from './control-members.js';
import { byIds, isOurs, labelsOf, rootOf, viewOf, type Root } from './dom.js';
import { isHiddenByUs, isStandIn, withOriginals } from './originals.js';
import { collapse, textPieces } from './shown-text.js';
import { closest, type Wanted } from './wanted.js';

/** Where to look for a role; a role that is not here may be anywhere. */
const ROLE_SELECTORS: Readonly<Record<string, string>> = {
  button:
    'button,summary,input[type=button],input[type=submit],input[type=reset],input[type=image]',
  link: 'a[href],area[href]',
  textbox: 'input,textarea,[contenteditable]',
  searchbox: 'input[type=search]',
  spinbutton: 'input[type=number]',
  slider: 'input[type=range]',
  checkbox: 'input[type=checkbox]',
  switch: 'input[type=checkbox]',
  radio: 'input[type=radio]',
  combobox: 'select,input[list]',
  listbox: 'select',
  group: 'fieldset,details,optgroup,address,hgroup',
  radiogroup: 'fieldset',
  heading: 'h1,h2,h3,h4,h5,h6',
  img: 'img,svg',
};

/** What may carry a name at all, when the author gives no role. */
const NAMED =
  'a[href],area[href],button,input,select,textarea,summary,details,fieldset,form,section,dialog,table,' +
  'img,h1,h2,h3,h4,h5,h6,[role],[aria-label],[aria-labelledby],[contenteditable]';

/** Text fields that have no role of their own in HTML; authors call them text boxes. */
const PLAIN_FIELDS = new Set(['password', 'date', 'month', 'week', 'time', 'datetime-local']);

const FIELDS =
  'input,textarea,select,[role=textbox],[role=combobox],[role=listbox],[role=slider],[role=spinbutton]';

export function withRole(root: Root, role: string): Element[] {
  const known = ROLE_SELECTORS[role];
  const selector = known ? `${known},[role~="${role}"]` : '*';
  return [...root.querySelectorAll(selector)].filter((element) => hasRole(element, role));
}

export function mayBeNamed(root: Root): Element[] {
  return [...root.querySelectorAll(NAMED)];
}

export function hasRole(element: Element, role: string): boolean {
  const own = roleOf(element);
  if (own === role) return true;
  if (element.hasAttribute('role')) return false;
  if (role === 'radiogroup') return isFieldsetOf(element, 'radio');
  if (role === 'textbox') {
    if (element.localName === 'input')
      return own === 'searchbox' || PLAIN_FIELDS.has((element as HTMLInputElement).type);
    return (element as HTMLElement).isContentEditable === true;
  }
  return false;
}

/** What HTML says of these and the library that reads roles does not. */
const MORE_ROLES: Readonly<Record<string, string>> = {
  address: 'group',
  hgroup: 'group',
  meter: 'meter',
  p: 'paragraph',
  search: 'search',
};

/** The first role that an author of the page gave, else that of HTML. */
export function roleOf(element: Element): string | null {
  const own = getRole(element);
  if (element.hasAttribute('role')) return own;
  const { localName } = element;
  if (localName === 'th' && /^row/.test(element.getAttribute('scope') ?? '')) return 'rowheader';
  // Of an article or a section it is the head or the foot, not of the page.
  if (/^(header|footer)$/.test(localName) && element.parentElement?.closest(SECTIONS)) return null;
  return own ?? MORE_ROLES[localName] ?? null;
}

const SECTIONS = 'article,aside,main,nav,section';

/** Computes names; a test counts how often. */
export type NameOf = (element: Element) => string;

/** The accessible name, always in the original words, and never with a value that somebody typed. */
export const accessibleName: NameOf = (element) => {
  // What is left of a frame that went elsewhere has no styles to ask for, and nobody sees it.
  if (!element.ownerDocument.defaultView) return '';
  return isEditingHost(element as HTMLElement) || byIds(element, 'aria-labelledby').some(isWritten)
    ? nameWithoutValues(element)
    : withOriginals(() =>
        computeAccessibleName(element, {
          computedStyleSupportsPseudoElements: false,
          getComputedStyle: (inner, pseudo) => styleOf(element, inner, pseudo ?? undefined),
        }),
      );
};

/** Whether its text or value is what somebody wrote. */
function isWritten(part: Element): boolean {
  return part.matches(FIELDS) || editorAround(part) !== undefined;
}

/** Of a field that is part of a name only its own label counts: the standard would take its value. */
function nameWithoutValues(element: Element): string {
  const name = byIds(element, 'aria-labelledby').map(
    (part) => part.ariaLabel || textOf(isWritten(part) ? labelsOf(part) : [part]),
  );
  const own = element.ariaLabel || textOf(labelsOf(element));
  return collapse(name.join(' ')) || own || (element as HTMLElement).title;
}

function textOf(elements: readonly Element[]): string {
  return collapse(elements.flatMap(textPieces).join(' '));
}

/**
 * Elements of `root` whose name can be the wanted one, told by raw text alone. Labels are read once from the label's
 * side: asking 5,000 controls for their labels would walk the page 5,000 times.
 */
export function worthNaming(
  root: Root,
  candidates: readonly Element[],
  wanted: Wanted,
): readonly Element[] {
  const labels = new Map<Element, Element[]>();
  for (const label of root.querySelectorAll('label')) {
    const { control } = label;
    if (control) labels.set(control, [...(labels.get(control) ?? []), label]);
  }
  return closest(candidates, (element) => {
    const from = [...(labels.get(element) ?? []), element, ...byIds(element, 'aria-labelledby')];
    const pieces = from.flatMap(piecesOf);
    const size = wanted.sizeIn(pieces);
    if (size !== undefined) return size;
    // Names given to parts inside stand somewhere between the pieces: then its words are all that can be asked.
    const inner = from.flatMap(namesInside);
    const all = [...pieces, ...inner].join(' ');
    return inner.length > 0 && wanted.mayBeIn(all) ? all.length : undefined;
  });
}

const NAMES = ['aria-label', 'title', 'alt', 'placeholder', 'label'] as const;

/** The pieces that a name could be made of, hidden or not. */
function piecesOf(element: Element): string[] {
  const pieces = textPieces(element);
  for (const name of NAMES) pieces.push(element.getAttribute(name) ?? '');
  const { type, value } = element as HTMLInputElement;
  if (element.localName === 'input' && /^(button|submit|reset|image)$/.test(type))
    pieces.push(value, 'Submit', 'Submit Query', 'Reset');
  return pieces;
}

function namesInside(element: Element): string[] {
  if (element.firstElementChild === null) return [];
  const named = [...element.querySelectorAll('[alt],[aria-label],[title],[aria-labelledby]')];
  return named.flatMap((one) => [one, ...byIds(one, 'aria-labelledby')]).flatMap(piecesOf);
}

const HIDDEN = styleLike('none');
const SHOWN = styleLike('block');

/**
 * What the name is told of an element's style. Three of our own wishes ride on it: an original that we hid
 * counts, what stands in for it does not, and a field inside a label does not bring its value.
 */
function styleOf(root: Element, element: Element, pseudo?: string): CSSStyleDeclaration {
  if (isHiddenByUs(element)) return SHOWN;
  if (isStandIn(element) || isOurs(element)) return HIDDEN;
  if (element !== root && (element.matches(FIELDS) || isEditingHost(element as HTMLElement)))
    return HIDDEN;
  return viewOf(element).getComputedStyle(element, pseudo);
}

function styleLike(display: string): CSSStyleDeclaration {
  const values: Readonly<Record<string, string>> = { display, visibility: 'visible', content: '' };
  return { getPropertyValue: (name: string) => values[name] ?? '' } as CSSStyleDeclaration;
}

function isFieldsetOf(element: Element, type: string): boolean {
  return element.localName === 'fieldset' && element.querySelector(`input[type=${type}]`) !== null;
}

/** Whether exactly one element of the root carries this id. */
export function isOnlyId(element: Element): boolean {
  const root = rootOf(element);
  return (
    element.id !== '' && root.querySelectorAll(`[id="${CSS.escape(element.id)}"]`).length === 1
  );
}
