/** Candidates for each way of a find, in one root. Visibility and uniqueness are judged by the finder. */
import type { FindWay } from '../core/formats/find.js';
import { allVersions, type LocalText } from '../core/formats/text.js';
import { isElement, rootOf, type Root } from './dom.js';
import { mayBeNamed, withRole, worthNaming, type NameOf } from './find-name.js';
import { originalText } from './originals.js';
import { comparable, mayHold, rawText, shownText, wordsOf } from './shown-text.js';

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
  return worthNaming(root, ofRole, wanted.words).filter((element) => wanted.is(nameOf(element)));
}

const FIELDS =
  'input:not([type=hidden]),select,textarea,[role=textbox],[role=combobox],[role=listbox],[role=checkbox],' +
  '[role=radio],[role=switch],[role=slider],[role=spinbutton],[role=group],[role=radiogroup],[contenteditable]';

function byLabel(root: Root, label: LocalText, nameOf: NameOf): Element[] {
  const wanted = new Wanted(label);
  const found = new Set<Element>();
  for (const element of root.querySelectorAll('label, legend')) {
    if (!mayHold(rawText(element), wanted.words) || !wanted.is(shownText(element))) continue;
    const control = labelled(element);
    if (control) found.add(control);
  }
  if (found.size === 0) {
    // No label element says it; the name may still be given by ARIA.
    for (const element of worthNaming(root, all(root, FIELDS), wanted.words))
      if (wanted.is(nameOf(element))) found.add(element);
  }
  return [...found];
}

function labelled(element: Element): Element | undefined {
  if (element.localName === 'legend')
    return element.parentElement?.localName === 'fieldset' ? element.parentElement : undefined;
  const label = element as HTMLLabelElement;
  // `control` is null for a custom element that is not form-associated; `for` still names it.
  return (
    label.control ??
    (label.htmlFor ? rootOf(label).getElementById(label.htmlFor) : undefined) ??
    undefined
  );
}

const PRESSABLE = 'a,button,label,summary,legend,option,[role]';

function byText(root: Root, text: LocalText): Element[] {
  const wanted = new Wanted(text);
  const found = new Set<Element>();
  const owner = root.ownerDocument ?? (root as Document);
  const walker = owner.createTreeWalker(root, 4 /* NodeFilter.SHOW_TEXT */);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const words = (originalText(node) ?? node.data).normalize('NFC');
    if (!wanted.words.some(([first]) => first !== undefined && words.includes(first))) continue;
    const element = sayingExactly(node.parentElement, wanted);
    if (element) found.add(element);
  }
  for (const button of all(root, 'input[type=submit],input[type=button],input[type=reset]'))
    if (wanted.is((button as HTMLInputElement).value)) found.add(button);
  return [...found];
}

/** The innermost element around a text that says just this, or the thing to press around it. */
function sayingExactly(start: Element | null, wanted: Wanted): Element | undefined {
  let hit: Element | undefined;
  for (let at = start; at && isElement(at); at = at.parentElement) {
    const said = comparable(shownText(at));
    if (said.length > wanted.longest) break;
    if (!wanted.is(said)) continue;
    hit ??= at;
    if (at.matches(PRESSABLE)) return at;
  }
  return hit;
}

/** The versions of an author's text, ready to compare. */
class Wanted {
  readonly words: readonly (readonly string[])[];
  readonly longest: number;
  readonly #versions: ReadonlySet<string>;

  constructor(text: LocalText) {
    const versions = allVersions(text).map(comparable).filter(Boolean);
    this.#versions = new Set(versions);
    this.words = versions.map(wordsOf);
    this.longest = Math.max(0, ...versions.map((version) => version.length));
  }

  is(text: string): boolean {
    return this.#versions.has(comparable(text));
  }
}
