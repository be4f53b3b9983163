/** What a question of a page's own form is called and what the page says about it, however the page marks it up. */
import { hintOf } from './control-parts.js';
import { fieldsIn, isCheckbox, isRadio } from './control-members.js';
import { byIds, isElement, isVisible, labelsOf, parentElementOf } from './dom.js';
import { accessibleName } from './find-name.js';
import { commonAncestor, GROUPS, type Unit } from './own-form-groups.js';
import { collapse, comparable, shownText } from './shown-text.js';

/** Longer texts near a field are paragraphs about something else. */
const LONGEST_NAME = 140;

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

function rawTitle({ element, fields, kind }: Unit): string {
  const [first] = fields;
  if (!first || kind === 'submit' || kind === 'opens') return accessibleName(element);
  if (element.matches(GROUPS)) return accessibleName(element) || nearbyText(element);
  if (kind === 'radios') return questionOfRadios(fields) || accessibleName(first);
  if (kind === 'date' || kind === 'boxes' || kind === 'parts') {
    if (fields.length > 1) return nearbyText(element) || ownLabel(first) || groupName(first) || '';
  }
  return ownLabel(first) || nearbyText(first) || accessibleName(first);
}

/** A name that the page gave on purpose; a title or a placeholder only helps where nothing else does. */
function ownLabel(field: HTMLElement): string {
  const named = labelsOf(field).length > 0 || /aria-label/.test(field.getAttributeNames().join());
  return named || field.localName.includes('-') ? accessibleName(field) : '';
}

function questionOfRadios(radios: Unit['fields']): string {
  const around = commonAncestor(radios);
  const group = around?.closest<HTMLElement>(GROUPS);
  const alone = group && fieldsIn(group).every((field) => radios.includes(field));
  if (group && alone) return accessibleName(group);
  const near = around && (nearbyText(around) || nearbyText(radios[0]));
  return near || (group ? accessibleName(group) : '');
}

/** The name of the group around a field. */
export function groupName(field: HTMLElement): string {
  const group = parentElementOf(field)?.closest<HTMLElement>(GROUPS);
  return group ? comparable(accessibleName(group)) : '';
}

/**
 * The words beside a field: before it in its cell or line, else in the cell before, else at the head of its column.
 * A box to tick is named by what follows it.
 */
function nearbyText(field: HTMLElement): string {
  if (isCheckbox(field) || isRadio(field)) {
    const after = textBeside(field, 'nextSibling');
    if (after !== '') return after;
  }
  let at: HTMLElement | undefined = field;
  for (let steps = 0; at && steps < 3; steps += 1) {
    const before = textBeside(at, 'previousSibling');
    if (before !== '') return before;
    if (/^(td|th)$/.test(at.localName)) return columnHead(at as HTMLTableCellElement);
    at = parentElementOf(at);
    if (!at || at.matches(`form, body, main, ${GROUPS}`)) break;
  }
  return '';
}

/** Text next to a node, up to the next field or the next label of another field. */
function textBeside(node: Node, way: 'previousSibling' | 'nextSibling'): string {
  const parts: string[] = [];
  for (let at = node[way]; at; at = at[way]) {
    if (isElement(at)) {
      if (at.localName === 'label' && (at as HTMLLabelElement).control) break;
      if (/^(input|select|textarea|button|script|style|h1|table)$/.test(at.localName)) break;
      if (fieldsIn(at).length > 0) break;
      if (!isVisible(at)) continue;
    } else if (at.nodeType !== 3) continue;
    const text = collapse(isElement(at) ? shownText(at) : ((at as Text).data ?? ''));
    if (text !== '') parts.push(text);
    // One block of words is enough: what stands further away is about something else.
    if (text !== '' && isElement(at)) break;
  }
  const text = comparable((way === 'nextSibling' ? parts : parts.reverse()).join(' '));
  return text.length > LONGEST_NAME ? '' : text;
}

function columnHead(cell: HTMLTableCellElement): string {
  const head = cell.closest('table')?.rows[0]?.cells[cell.cellIndex];
  return head && head !== cell && fieldsIn(head).length === 0 ? shownText(head) : '';
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
