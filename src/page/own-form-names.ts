/** What a question of a page's own form is called and what the page says about it, however the page marks it up. */
import { hintOf } from './control-parts.js';
import { fieldsIn, isCheckbox, isRadio } from './control-members.js';
import { byIds, isVisible, labelsOf, parentElementOf, rootOf } from './dom.js';
import { GROUPS, LONGEST_NAME, textBefore, textBeside } from './own-form-beside.js';
import { commonAncestor, type Unit } from './own-form-groups.js';
import { nameOf } from './own-form-memo.js';
import { collapse, comparable, shownText } from './shown-text.js';

/** Where pages put a hint that nothing ties to its field. */
const HINT = 'small, [class*=hint], [class*=help], [class*=description], [id*=hint], [id*=help]';

/** What may be written after a star or in brackets, and is no part of the name. */
const EXAMPLE =
  /^\s*\(?\s*(exemples?|par exemple|ex\.?|p\. ?ex\.|e\.g\.|example|for example|bijvoorbeeld|bijv\.|bv\.|zum beispiel|beispiel|z\. ?b\.)\s*[:,]?\s*/i;

/** A placeholder that shows how to write it: figures, an address, or the parts of a date. */
const SHOWS_FORM = /\d|@|\b(jj|mm|aaaa|dd|yyyy|tt|jjjj)\b/i;

export interface Words {
  readonly title: string;
  readonly hint: string;
  readonly example: string;
}

export function wordsOfUnit(unit: Unit): Words {
  const { element, fields } = unit;
  const single = fields.length === 1 ? fields[0] : undefined;
  const placeholder = collapse(single?.getAttribute('placeholder') ?? '');
  const inside = innerHints(unit);
  const title = without(titleOf(unit), inside);
  const hints = [
    ...inside,
    hintOf(element),
    ...fields
      .filter((field) => field !== element)
      .slice(0, 1)
      .map(hintOf),
    ...(single && single !== element ? [] : nearHints(unit)),
    collapse(single?.title ?? ''),
  ];
  const isForm = placeholder !== title && SHOWS_FORM.test(placeholder);
  if (!isForm && placeholder !== title) hints.push(placeholder);
  const hint = [...new Set(hints)].filter((text) => text !== '' && text !== title).join(' ');
  return {
    title,
    hint,
    example: isForm ? placeholder.replace(EXAMPLE, '').replace(/\)$/, '') : '',
  };
}

/** The star that marks what is needed may stand before the name, too. */
function titleOf(unit: Unit): string {
  return comparable(rawTitle(unit)).replace(/^[*\s]+/, '');
}

/** With its star or whatever else marks it. */
export function rawTitle({ element, fields, kind }: Unit): string {
  const [first] = fields;
  if (kind === 'submit' || kind === 'opens') return nameOf(element);
  if (element.matches(GROUPS)) return nameOf(element) || textBefore(element);
  if (kind === 'radios') return questionOfRadios(fields) || nameOf(first);
  if (fields.length > 1)
    return textBefore(first, element) || textBefore(element) || ownLabel(first) || groupName(first);
  const named = ownLabel(first) || nearbyText(first) || nameOf(first);
  return named || (first.getAttribute('placeholder') ?? '');
}

/** A name that the page gave on purpose; a title or a placeholder only helps where nothing else does. */
function ownLabel(field: HTMLElement): string {
  if (labelsOf(field).length > 0 || /aria-label/.test(field.getAttributeNames().join()))
    return nameOf(field);
  // Of a custom element the browser tells nobody its label.
  const { id } = field;
  const label = id === '' ? null : rootOf(field).querySelector(`label[for="${CSS.escape(id)}"]`);
  return label ? shownText(label) : field.localName.includes('-') ? nameOf(field) : '';
}

function questionOfRadios(radios: Unit['fields']): string {
  const around = commonAncestor(radios);
  const group = around?.closest<HTMLElement>(GROUPS);
  const alone = group && fieldsIn(group).every((field) => radios.includes(field));
  if (group && alone) return nameOf(group);
  const near = textBefore(radios[0], around) || (around && textBefore(around));
  return near || (group ? nameOf(group) : '');
}

/** The name of the group around a field. */
export function groupName(field: HTMLElement): string {
  const group = parentElementOf(field)?.closest<HTMLElement>(GROUPS);
  return group ? comparable(nameOf(group)) : '';
}

/** A box to tick is named by what follows it. */
function nearbyText(field: HTMLElement): string {
  const after = isCheckbox(field) || isRadio(field) ? textBeside(field, 'nextSibling') : '';
  return after || textBefore(field);
}

/** Hints inside the label or legend, which are part of its accessible name. */
function innerHints({ element, fields, kind }: Unit): string[] {
  const labels =
    kind === 'radios' || fields.length > 1
      ? [element.querySelector<HTMLElement>(':scope > legend')]
      : labelsOf(fields[0] ?? element);
  const hints = labels.flatMap((label) => [...(label?.querySelectorAll<HTMLElement>(HINT) ?? [])]);
  return hints.filter((hint) => fieldsIn(hint).length === 0).map(shownText);
}

/** Hints right beside a field that stands alone in its wrapper. */
function nearHints({ element }: Unit): string[] {
  const around = parentElementOf(element);
  if (!around || around.matches('form, body, main') || fieldsIn(around).length > 1) return [];
  const described = byIds(element, 'aria-describedby');
  return [...around.querySelectorAll<HTMLElement>(HINT)]
    .filter((hint) => isVisible(hint) && !described.includes(hint))
    .filter((hint) => !hint.closest('label, legend') && fieldsIn(hint).length === 0)
    .filter((hint) => !/err|invalid|count/i.test(`${hint.className} ${hint.id}`))
    .map(shownText)
    .filter((text) => text.length < LONGEST_NAME);
}

function without(text: string, parts: readonly string[]): string {
  return comparable(parts.reduce((rest, part) => rest.replace(part, ' '), text));
}
