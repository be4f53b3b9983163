/** What a target of the page really is: one field, a group of fields, a button, a link, or something else. */
import {
  composedElements,
  elementOf,
  isElement,
  isVisible,
  labelsOf,
  parentElementOf,
  rootOf,
} from './dom.js';

export type ControlKind = 'field' | 'group' | 'button' | 'link' | 'other';

export interface Resolved {
  /** What the author meant, after a label led to its control and a custom element to its inner input. */
  readonly element: HTMLElement;
  readonly kind: ControlKind;
  /** The fields in it, in reading order; of a field, the field itself. */
  readonly fields: readonly HTMLElement[];
}

const FIELD_ROLES = new Set([
  'textbox',
  'searchbox',
  'combobox',
  'listbox',
  'checkbox',
  'radio',
  'switch',
  'slider',
  'spinbutton',
]);

const BUTTON_TYPES = new Set(['button', 'submit', 'reset', 'image']);

export function resolve(node: unknown): Resolved | undefined {
  const start = elementOf(node);
  if (!start) return undefined;
  const element = meant(start);
  if (isButton(element)) return { element, kind: 'button', fields: [] };
  if (isRadio(element)) {
    const fields = radioGroup(element);
    return { element, kind: fields.length > 1 ? 'group' : 'field', fields };
  }
  if (isField(element)) return { element, kind: 'field', fields: [element] };
  if (element.matches('a[href], area[href], [role~=link]'))
    return { element, kind: 'link', fields: [] };

  const fields = fieldsIn(element);
  const [only] = fields;
  const grouping = element.matches('fieldset, [role=group], [role=radiogroup]');
  if (fields.length > 1 || (only && grouping)) return { element, kind: 'group', fields };
  if (only) return isRadio(only) ? resolve(only) : { element, kind: 'field', fields };
  // A custom element may hold one button or link in its shadow root.
  const inner = element.shadowRoot ? pressableIn(element) : undefined;
  return inner ? resolve(inner) : { element, kind: 'other', fields: [] };
}

/** A label means its control, a legend its group. */
function meant(element: HTMLElement): HTMLElement {
  if (element.localName === 'label') {
    const label = element as HTMLLabelElement;
    const named = label.htmlFor ? rootOf(label).getElementById(label.htmlFor) : null;
    return label.control ?? named ?? element;
  }
  if (element.localName === 'legend' && element.parentElement?.localName === 'fieldset')
    return element.parentElement;
  return element;
}

export function isButton(element: HTMLElement): boolean {
  if (element.localName === 'input') return BUTTON_TYPES.has((element as HTMLInputElement).type);
  const role = element.getAttribute('role');
  if (role) return role === 'button';
  return element.localName === 'button' || element.localName === 'summary';
}

export function isRadio(element: Element): boolean {
  if (element.localName === 'input') return (element as HTMLInputElement).type === 'radio';
  return element.getAttribute('role') === 'radio';
}

export function isCheckbox(element: Element): boolean {
  if (element.localName === 'input') return (element as HTMLInputElement).type === 'checkbox';
  return /^(checkbox|switch)$/.test(element.getAttribute('role') ?? '');
}

export function isField(element: HTMLElement): boolean {
  switch (element.localName) {
    case 'input':
      return (
        !BUTTON_TYPES.has((element as HTMLInputElement).type) &&
        element.getAttribute('type') !== 'hidden'
      );
    case 'select':
    case 'textarea':
      return true;
    default:
      return (
        FIELD_ROLES.has(element.getAttribute('role') ?? '') ||
        isEditingHost(element) ||
        speaksAsField(element)
      );
  }
}

/** The element that was made editable, not one inside it. */
export function isEditingHost(element: HTMLElement): boolean {
  return element.isContentEditable && element.parentElement?.isContentEditable !== true;
}

/** The box to write in that a node stands in, or is: its text is what somebody wrote, not what the page says. */
export function editorAround(node: Node): HTMLElement | undefined {
  let editor: HTMLElement | undefined;
  for (let at = elementOf(node); at; at = parentElementOf(at)) if (isEditor(at)) editor = at;
  return editor;
}

export function isEditor(element: HTMLElement): boolean {
  return isEditingHost(element) || element.matches('[role=textbox], [role=searchbox]');
}

/** A form-associated custom element that shows its value and validity, as the native ones do. */
export function speaksAsField(element: HTMLElement): boolean {
  if (!element.localName.includes('-')) return false;
  const associated = (element.constructor as { formAssociated?: boolean }).formAssociated === true;
  return associated && 'value' in element && 'validity' in element;
}

/** Fields inside an element, through shadow roots, that a person can see. Parts of a field are not counted again. */
export function fieldsIn(container: Element): HTMLElement[] {
  const fields: HTMLElement[] = [];
  const inside = new Set<HTMLElement>();
  for (const element of composedElements(container)) {
    if (element === container) continue;
    if (isInside(element, inside)) continue;
    if (!isField(element) || !isVisible(element)) continue;
    inside.add(element);
    fields.push(element);
  }
  return fields;
}

function isInside(element: HTMLElement, outer: ReadonlySet<HTMLElement>): boolean {
  for (let at: Node | null = element; at; at = at.parentNode ?? (at as ShadowRoot).host ?? null)
    if (isElement(at) && outer.has(at)) return true;
  return false;
}

function pressableIn(container: Element): HTMLElement | undefined {
  for (const element of composedElements(container))
    if (element !== container && (isButton(element) || element.matches('a[href]'))) return element;
  return undefined;
}

/** The radio buttons that answer the same question. */
export function radioGroup(radio: Element): HTMLElement[] {
  const { name, form } = radio as HTMLInputElement;
  const drawn = name === undefined ? radio.closest('[role=radiogroup]') : null;
  if (drawn) return fieldsIn(drawn).filter(isRadio);
  if (!name) return [radio as HTMLElement];
  const all = rootOf(radio).querySelectorAll<HTMLInputElement>('input[type=radio]');
  return [...all].filter((other) => other.name === name && other.form === form);
}

/** What stands on the screen for a control: itself, or its labels when the page hides it to draw its own. */
export function standsFor(element: HTMLElement): HTMLElement[] {
  const box = element.getBoundingClientRect();
  const labels = labelsOf(element).filter(isVisible);
  return box.width > 1 && box.height > 1 ? [element] : labels.length > 0 ? labels : [element];
}
