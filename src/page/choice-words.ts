/** The choices of a list, and what is chosen in it. */
import { isSecret } from './control-state.js';
import { composedElements, composedContains } from './dom.js';
import { accessibleName } from './find-name.js';
import { languageAt } from './language.js';
import type { ScriptBuilder } from './script-builder.js';
import { shownText } from './shown-text.js';

/** A list this short is said whole. */
const SAY_CHOICES = 7;

/** A short list is said whole, with what is chosen; of a long one only that. */
export function choicesInto(script: ScriptBuilder, element: HTMLElement): void {
  const choices = sayableIn(script, element);
  if (!choices) return;
  if (choices.length <= SAY_CHOICES) listInto(script, element, choices);
  const chosen = choices.filter(isChosen);
  if (chosen.length === 0) script.addState('script.noneChosen');
  else {
    script.addState('script.chosenNow');
    for (const one of chosen)
      script.addShown(shownText(one), { lang: languageAt(one), private: true });
  }
}

/** All choices of a long list, last of all: who has heard enough passes on. */
export function longListInto(script: ScriptBuilder, element: HTMLElement): void {
  const choices = sayableIn(script, element);
  if (!choices || choices.length <= SAY_CHOICES) return;
  script.addWords('script.choices');
  listInto(script, element, choices);
}

/** The list of somebody's accounts is not for other ears. */
function sayableIn(script: ScriptBuilder, element: HTMLElement): HTMLElement[] | undefined {
  return isSecret(element) || script.isSensitive ? undefined : choicesOf(element);
}

/** Each choice, after the heading of its group where that is a new one. */
function listInto(
  script: ScriptBuilder,
  element: HTMLElement,
  choices: readonly HTMLElement[],
): void {
  let last: Element | null = null;
  for (const choice of choices) {
    const group = choice.closest<HTMLElement>('optgroup, [role=group]');
    if (group && group !== last && composedContains(element, group)) {
      script.addShown(headingOf(group), { lang: languageAt(group) });
    }
    last = group;
    script.addShown(shownText(choice), { lang: languageAt(choice) });
  }
}

function headingOf(group: HTMLElement): string {
  const { label } = group as Partial<HTMLOptGroupElement>;
  return label || accessibleName(group);
}

/** The options a person may choose: not "please choose". Undefined for what is no list. */
export function choicesOf(element: HTMLElement): HTMLElement[] | undefined {
  if (element.localName === 'select') {
    const { options } = element as HTMLSelectElement;
    return [...options].filter((option) => option.value !== '' && !option.disabled);
  }
  if (element.getAttribute('role') !== 'listbox') return undefined;
  return [...composedElements(element)].filter((one) => one.getAttribute('role') === 'option');
}

function isChosen(choice: HTMLElement): boolean {
  if (choice.localName === 'option') return (choice as HTMLOptionElement).selected;
  return choice.ariaSelected === 'true' || choice.ariaChecked === 'true';
}
