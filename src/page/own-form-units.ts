/** The questions of a page's own form, in reading order: what a person would call one thing to answer. */
import { composedElements, isInOurs, isVisible } from './dom.js';
import { isButton, isCheckbox, isField, isRadio, radioGroup, resolve } from './control-members.js';
import { datePart } from './control-value.js';
import { accessibleName } from './find-name.js';

export interface Unit {
  /** The field, or the group around several. */
  readonly element: HTMLElement;
  readonly fields: readonly HTMLElement[];
  readonly kind: 'field' | 'radios' | 'boxes' | 'date' | 'file' | 'submit';
}

export function unitsOf(form: Element): Unit[] {
  const units: Unit[] = [];
  const taken = new Set<Element>();
  for (const element of composedElements(form)) {
    if (taken.has(element) || element === form) continue;
    const group = groupUnit(element);
    const unit = group ?? singleUnit(element, form);
    if (!unit) continue;
    units.push(unit);
    for (const field of unit.fields) taken.add(field);
  }
  return units;
}

/** A fieldset or group that is one question: radios, a list of boxes, or the parts of a date. */
function groupUnit(element: HTMLElement): Unit | undefined {
  if (!element.matches('fieldset, [role=group], [role=radiogroup]') || !isVisible(element))
    return undefined;
  const { fields } = resolve(element) ?? { fields: [] };
  const [first] = fields;
  if (!first) return undefined;
  if (fields.every(isRadio) && radioGroup(first).length === fields.length)
    return { element, fields, kind: 'radios' };
  if (fields.length > 1 && fields.every(isCheckbox)) return { element, fields, kind: 'boxes' };
  const parts = new Set(fields.map((field) => datePart(field, accessibleName(field))));
  if (
    fields.length > 1 &&
    fields.length <= 3 &&
    !parts.has(undefined) &&
    parts.size === fields.length
  )
    return { element, fields, kind: 'date' };
  return undefined;
}

function singleUnit(element: HTMLElement, form: Element): Unit | undefined {
  if (isButton(element)) {
    const button = element as HTMLButtonElement;
    const sends = /^(submit|image)$/.test(button.type) && (!isForm(form) || button.form === form);
    return sends && isVisible(element) && !button.disabled
      ? { element, fields: [element], kind: 'submit' }
      : undefined;
  }
  if (!isField(element) || !isVisible(element) || isClosed(element)) return undefined;
  if (isRadio(element)) {
    const fields = radioGroup(element).filter(isVisible);
    return { element, fields, kind: 'radios' };
  }
  const kind =
    (element as HTMLInputElement).type === 'file'
      ? 'file'
      : isCheckbox(element)
        ? 'boxes'
        : 'field';
  return { element, fields: [element], kind };
}

function isForm(element: Element): boolean {
  return element.localName === 'form';
}

function isClosed(element: HTMLElement): boolean {
  const { disabled, readOnly } = element as HTMLInputElement;
  return (
    disabled === true || readOnly === true || element.matches(':disabled, [aria-disabled=true]')
  );
}

/** How many questions a form has; a search box or a login of one field is no procedure. */
export function questionCount(form: Element): number {
  if (form.matches('[role=search], search *') || isInOurs(form)) return 0;
  return unitsOf(form).filter(({ kind, element }) => {
    return kind !== 'submit' && (element as HTMLInputElement).type !== 'search';
  }).length;
}
