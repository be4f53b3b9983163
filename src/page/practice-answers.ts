/** What on a page shows what the person wrote or chose, however the page draws it: no copy of the page may keep it. */

/**
 * How an element's inside is copied: `nothing` of what is an answer in itself, only the `fields` of what shows an
 * answer around a field, `all` of the rest.
 */
export type Inside = 'all' | 'fields' | 'nothing';

const ANSWERS = /^(textarea|output|progress|meter|selectedcontent)$/;
const ANSWER_ROLES = /^(textbox|searchbox|spinbutton|slider|progressbar|meter)$/;
/** What stands inside a button that opens a list is what was chosen from it. */
const LIST_OPENER = '[role~=combobox], [aria-haspopup=listbox]';

export function insideOf(element: Element): Inside {
  if (ANSWERS.test(element.localName)) return 'nothing';
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && editable.toLowerCase() !== 'false') return 'nothing';
  // The choices of a list of the browser's own are the page's, and the copy has chosen none of them.
  if (element.localName === 'select') return 'all';
  const shows = ANSWER_ROLES.test(element.getAttribute('role') ?? '');
  return shows || element.matches(LIST_OPENER) ? 'fields' : 'all';
}

/** Whether its own style may draw a value: how full a bar is, where a handle stands. */
export function drawsValue(element: Element): boolean {
  return /^(slider|progressbar|meter|scrollbar)$/.test(element.getAttribute('role') ?? '');
}

const CHOICE =
  /^aria-(value(now|text)|checked|selected|pressed|activedescendant)$|^data-.*(select|check|press|chosen|picked)/;
const CHOSEN = /^(selected|checked|pressed|chosen|picked|on)$/i;
/** Where the person is in the site, which is no answer; the page's own date is none either. */
const PLACE = /^(page|step|location|false)$/;

/** Whether an attribute tells that something is chosen, or how much of something is. */
export function tellsChoice(name: string, value: string): boolean {
  if (name === 'aria-current') return !PLACE.test(value);
  return CHOICE.test(name) || (name.startsWith('data-') && CHOSEN.test(value));
}

const CHOSEN_CLASS = /(^|[-_])(selected|checked|chosen|pressed)$/i;

/** Classes without those that mark a choice. What shows one part of a page at a time keeps its own. */
export function classesOf(element: Element, classes: string): string {
  if (/^tab(panel)?$/.test(element.getAttribute('role') ?? '')) return classes;
  return classes
    .split(/\s+/)
    .filter((one) => !CHOSEN_CLASS.test(one))
    .join(' ');
}

const SPOKEN = ['aria-label', 'aria-description', 'title'];

/** Takes out of the names of a list's opener what it shows as chosen. */
export function withoutAnswer(from: Element, to: Element): void {
  const shown = (from.textContent ?? '').trim();
  for (const name of SPOKEN) {
    const words = to.getAttribute(name);
    if (words === null || shown === '') continue;
    const rest = words.split(shown).join('').trim();
    if (/\p{L}/u.test(rest)) to.setAttribute(name, rest);
    else to.removeAttribute(name);
  }
}
