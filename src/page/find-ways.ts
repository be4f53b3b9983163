/** Candidates for each way of a find, in one root. Visibility and uniqueness are judged by the finder. */
import type { FindWay } from '../core/formats/find.js';
import type { LocalText } from '../core/formats/text.js';
import { isElement, isOurs, rootOf, type Root } from './dom.js';
import { mayBeNamed, withRole, worthNaming, type NameOf } from './find-name.js';
import { matchable, rawText, shownText, textPieces } from './shown-text.js';
import { closest, Wanted } from './wanted.js';

/** Ways that read words; on a page the browser translated they no longer meet the author's. */
export function readsWords(way: FindWay): boolean {
  return way.id === undefined && way.css === undefined && way.anchor === undefined;
}

/** Everything in `root` that meets all keys of the way but `within`. */
export function candidates(root: Root, way: FindWay, nameOf: NameOf, exact: boolean): Element[] {
  const lists: Element[][] = [];
  if (way.id !== undefined) lists.push(all(root, `[id="${CSS.escape(way.id)}"]`));
  if (way.anchor !== undefined)
    lists.push(all(root, `[data-aidant-anchor="${CSS.escape(way.anchor)}"]`));
  if (way.css !== undefined) lists.push(all(root, way.css));
  // On a translated page an id or anchor is enough, and the words beside it cannot be checked.
  if (!exact || lists.length === 0) {
    if (way.label !== undefined) lists.push(byLabel(root, way.label, nameOf));
    if (way.text !== undefined) lists.push(byText(root, way.text));
    if (way.role !== undefined || way.name !== undefined)
      lists.push(byRoleAndName(root, way.role, way.name, nameOf));
  }
  const [first = [], ...rest] = lists;
  return first.filter((element) => rest.every((list) => list.includes(element)));
}

/** A selector that is not one finds nothing; the report names it. */
function all(root: Root, selector: string): Element[] {
  try {
    return [...root.querySelectorAll(selector)];
  } catch {
    return [];
  }
}

function byRoleAndName(
  root: Root,
  role: string | undefined,
  name: LocalText | undefined,
  nameOf: NameOf,
): Element[] {
  const ofRole = role === undefined ? mayBeNamed(root) : withRole(root, role);
  if (name === undefined) return ofRole;
  const wanted = new Wanted(name);
  return worthNaming(root, ofRole, wanted).filter((element) => wanted.is(nameOf(element)));
}

const FIELDS =
  'input:not([type=hidden]),select,textarea,[role=textbox],[role=combobox],[role=listbox],[role=checkbox],' +
  '[role=radio],[role=switch],[role=slider],[role=spinbutton],[role=group],[role=radiogroup],[contenteditable]';

function byLabel(root: Root, label: LocalText, nameOf: NameOf): Element[] {
  const wanted = new Wanted(label);
  const found = new Set<Element>();
  const labels = root.querySelectorAll('label, legend');
  for (const element of closest(labels, (label) => wanted.sizeIn(textPieces(label)))) {
    if (!wanted.is(shownText(element))) continue;
    const control = labelled(element);
    if (control) found.add(control);
  }
  if (found.size === 0) {
    // No label element says it; the name may still be given by ARIA.
    for (const element of worthNaming(root, all(root, FIELDS), wanted))
      if (wanted.is(nameOf(element))) found.add(element);
  }
  return [...found];
}

function labelled(element: Element): Element | undefined {
  if (element.localName === 'legend')
    return element.parentElement?.localName === 'fieldset' ? element.parentElement : undefined;
  const label = element as HTMLLabelElement;
  if (label.control) return label.control;
  // `control` is null for a custom element that is not form-associated; `for` or its place still names it.
  return label.htmlFor
    ? (rootOf(label).getElementById(label.htmlFor) ?? undefined)
    : [...label.querySelectorAll('*')].find(({ shadowRoot }) => shadowRoot !== null);
}

const PRESSABLE = 'a,button,label,summary,legend,option,[role]';

function byText(root: Root, text: LocalText): Element[] {
  const wanted = new Wanted(text);
  const found = new Set<Element>();
  for (const inner of closest(innermost(root, wanted), (one) => rawText(one).length)) {
    const element = sayingExactly(inner, wanted);
    if (element) found.add(element);
  }
  for (const button of all(root, 'input[type=submit],input[type=button],input[type=reset]'))
    if (wanted.is((button as HTMLInputElement).value)) found.add(button);
  // What holds the thing as well as a hidden copy of its words says just this too.
  return [...found].filter(
    (one) => ![...found].some((other) => other !== one && one.contains(other)),
  );
}

/** The innermost elements whose text can give the words, hidden or not: a word may be spread over several nodes. */
function* innermost(start: ParentNode, wanted: Wanted): Generator<Element> {
  for (const child of start.children) {
    if (isOurs(child) || !wanted.mayBeIn(rawText(child))) continue;
    let deeper = false;
    for (const inner of innermost(child, wanted)) {
      deeper = true;
      yield inner;
    }
    if (!deeper && wanted.canBeMadeOf(textPieces(child))) yield child;
  }
}

/** The innermost element around a text that says just this, or the thing to press around it. */
function sayingExactly(start: Element | null, wanted: Wanted): Element | undefined {
  let hit: Element | undefined;
  for (let at = start; at && isElement(at); at = at.parentElement) {
    const said = matchable(shownText(at, wanted.longest));
    if (said.length > wanted.longest) break;
    if (!wanted.is(said)) continue;
    hit ??= at;
    if (at.matches(PRESSABLE)) return at;
  }
  return hit;
}
