/** Which fields of a page's own form are one question together: choices, the parts of a date or of a number. */
import { fieldsIn, isCheckbox, isRadio, radioGroup, resolve } from './control-members.js';
import { datePart } from './control-value.js';
import { composedContains, labelsOf, parentElementOf } from './dom.js';
import { GROUPS, textBeside } from './own-form-beside.js';
import { nameOf } from './own-form-memo.js';

export interface Unit {
  /** The field, or what holds all of them. */
  readonly element: HTMLElement;
  readonly fields: readonly [HTMLElement, ...HTMLElement[]];
  readonly kind: 'field' | 'radios' | 'boxes' | 'date' | 'parts' | 'file' | 'opens' | 'submit';
}

/** Undefined when there is no field. */
export function unitOf(
  kind: Unit['kind'],
  [first, ...others]: readonly HTMLElement[],
  element = first,
): Unit | undefined {
  return first && element && { element, kind, fields: [first, ...others] };
}

/** A fieldset or group that is one question: radios, a list of boxes, or the parts of a date. */
export function groupUnit(
  element: HTMLElement,
  answerable: (field: HTMLElement) => boolean,
): Unit | undefined {
  const inside = (resolve(element)?.fields ?? []).filter(answerable);
  const [first] = inside;
  if (!first) return undefined;
  const radios = inside.filter(isRadio);
  if (radios.length > 0) {
    const all = radioGroup(first);
    // A field that an answer brings stands among the radios; a field after them is another question.
    const among = radios.length === inside.length || inside.every((one) => isAmong(one, radios));
    const one = isRadio(first) && all.length === radios.length && among;
    return one ? unitOf('radios', radios, element) : undefined;
  }
  const boxes = inside.filter(isCheckbox);
  if (boxes.length > 1 && inside.every((one) => boxes.includes(one) || isAmong(one, boxes)))
    return isCheckbox(first) ? unitOf('boxes', boxes, element) : undefined;
  if (isDate(inside)) return unitOf('date', inside, element);
  return inside.length > 1 && continues(inside) ? unitOf('parts', inside, element) : undefined;
}

/** The first of these fields, with those after it that are one question with it though no group says so. */
export function looseUnit(fields: readonly HTMLElement[]): Unit | undefined {
  const [field] = fields;
  if (!field) return undefined;
  if (isRadio(field)) {
    const group = radioGroup(field).filter((one) => fields.includes(one));
    return unitOf('radios', group, field);
  }
  if (isCheckbox(field)) {
    const name = field.getAttribute('name') ?? '';
    const list =
      name === ''
        ? []
        : leading(fields, (one) => isCheckbox(one) && one.getAttribute('name') === name);
    const holder = list.length > 1 ? holderOf(list) : undefined;
    return holder ? unitOf('boxes', list, holder) : unitOf('boxes', [field]);
  }
  for (const [kind, list] of [
    ['date', dateIn(fields)],
    ['parts', partsIn(fields)],
  ] as const) {
    const holder = list.length > 1 ? holderOf(list) : undefined;
    if (holder) return unitOf(kind, list, holder);
  }
  const kind = (field as HTMLInputElement).type === 'file' ? 'file' : 'field';
  return unitOf(kind, [field]);
}

/** Between the choices, or in the box that holds them all and no more than them. */
function isAmong(field: HTMLElement, choices: readonly HTMLElement[]): boolean {
  if (choices.includes(field)) return true;
  const last = choices.at(-1);
  const follows = 4; // Node.DOCUMENT_POSITION_FOLLOWING
  if (last && field.compareDocumentPosition(last) & follows) return true;
  const around = commonAncestor(choices);
  return around !== undefined && !around.matches(GROUPS) && composedContains(around, field);
}

function isDate(fields: readonly HTMLElement[]): boolean {
  return fields.length > 1 && fields.length <= 3 && dateIn(fields).length === fields.length;
}

/** Day, month and year in any order, each once. */
function dateIn(fields: readonly HTMLElement[]): HTMLElement[] {
  const parts = new Set<string>();
  return leading(fields, (field) => {
    const part = datePart(field, nameOf(field));
    if (part === undefined || parts.has(part)) return false;
    parts.add(part);
    return true;
  });
}

/** A number written in several boxes: only the first has a name, as a phone number in pairs. */
function partsIn([first, ...rest]: readonly HTMLElement[]): HTMLElement[] {
  if (!first || !isShortText(first)) return [];
  const line = parentElementOf(first);
  return [first, ...leading(rest, (field) => parentElementOf(field) === line && isPart(field))];
}

function continues(fields: readonly HTMLElement[]): boolean {
  return fields.every(isShortText) && fields.slice(1).every(isPart);
}

function isShortText(field: HTMLElement): boolean {
  return (
    field.localName === 'input' &&
    /^(text|tel|number|password)$/.test((field as HTMLInputElement).type)
  );
}

/** Nothing but a dash or a stroke stands before it. */
function isPart(field: HTMLElement): boolean {
  if (!isShortText(field) || labelsOf(field).length > 0 || nameOf(field) !== '') return false;
  return !/\p{L}/u.test(
    textBeside(field, 'previousSibling') + (field.getAttribute('placeholder') ?? ''),
  );
}

function leading(
  fields: readonly HTMLElement[],
  fits: (field: HTMLElement) => boolean,
): HTMLElement[] {
  const end = fields.findIndex((field) => !fits(field));
  return fields.slice(0, end < 0 ? undefined : end);
}

/** The smallest element around all of the fields, when it holds no others. */
function holderOf(fields: readonly HTMLElement[]): HTMLElement | undefined {
  const around = commonAncestor(fields);
  if (!around || around.matches('form, body, main')) return undefined;
  return fieldsIn(around).every((field) => fields.includes(field)) ? around : undefined;
}

export function commonAncestor(fields: readonly HTMLElement[]): HTMLElement | undefined {
  const [first] = fields;
  for (let at = first && parentElementOf(first); at; at = parentElementOf(at)) {
    const around = at;
    if (fields.every((field) => composedContains(around, field))) return around;
  }
  return undefined;
}
