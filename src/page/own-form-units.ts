/** The questions of a page's own form, in reading order: what a person would call one thing to answer. */
import { fieldsIn } from './control-members.js';
import { composedElements, isVisible } from './dom.js';
import { isPressable, lastButton, opens } from './own-form-buttons.js';
import { GROUPS } from './own-form-beside.js';
import { groupUnit, looseUnit, type Unit } from './own-form-groups.js';
import { isAnswerable, type Scope } from './own-form-scope.js';

/** No question has more parts than this; a page of thousands of fields is looked at once. */
const LOOK_AHEAD = 60;

/** The fields of a form that a person can answer now. */
export function answerableFields({ element, owns }: Scope): HTMLElement[] {
  return fieldsIn(element).filter((field) => owns(field) && isAnswerable(field));
}

/** The buttons of a form that can be pressed now. */
export function pressableButtons({ element, owns }: Scope): HTMLElement[] {
  return [...composedElements(element)].filter((one) => owns(one) && isPressable(one));
}

/** The questions, what opens more of them, and last the button that leads on. */
export function unitsOf(form: Scope): Unit[] {
  const { element: scope, owns } = form;
  const fields = answerableFields(form);
  const places = new Map(fields.map((field, index) => [field, index]));
  const taken = new Set<HTMLElement>();
  const units: Unit[] = [];
  const take = (unit: Unit | undefined): void => {
    if (!unit || unit.fields.some((field) => taken.has(field))) return;
    for (const field of unit.fields) taken.add(field);
    units.push(unit);
  };
  const buttons: HTMLElement[] = [];
  for (const element of composedElements(scope)) {
    const place = places.get(element);
    if (place !== undefined) {
      if (taken.has(element)) continue;
      const ahead = fields.slice(place, place + LOOK_AHEAD);
      take(looseUnit(ahead.filter((field) => !taken.has(field))));
    } else if (element.matches(GROUPS) && isVisible(element)) {
      take(groupUnit(element, (field) => places.has(field)));
    } else if (owns(element)) {
      take(opens(element));
      if (isPressable(element)) buttons.push(element);
    }
  }
  const button = lastButton(buttons, fields.at(-1));
  if (button) units.push({ element: button, fields: [button], kind: 'submit' });
  return units;
}

/** How many questions it asks; a field to search in is none. */
export function questionCount(units: readonly Unit[]): number {
  return units.filter(({ kind, element }) => {
    return kind !== 'submit' && kind !== 'opens' && !isSearch(element);
  }).length;
}

function isSearch(element: HTMLElement): boolean {
  return (element as HTMLInputElement).type === 'search' || element.role === 'searchbox';
}
