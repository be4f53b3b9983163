/** The question that a group of fields answers, said before its choices. */
import { isCheckbox, isRadio, resolve } from './control-members.js';
import { messagesOfGroup } from './control-parts.js';
import { isChecked } from './control-state.js';
import { byIds, isVisible } from './dom.js';
import { questionOf, type Needs } from './field-need.js';
import { problemInto } from './field-problem.js';
import type { ScriptBuilder } from './script-builder.js';

/** More boxes than this are sections of a form, whose own questions say what to do. */
const FEW_BOXES = 6;

/** What names a group on the screen. */
export function groupNames(group: HTMLElement): HTMLElement[] {
  const legend = group.querySelector<HTMLElement>(':scope > legend');
  const names = byIds(group, 'aria-labelledby').filter(isVisible);
  return names.length > 0 ? names : legend ? [legend] : [];
}

export function groupInto(script: ScriptBuilder, group: HTMLElement, needs: Needs): void {
  const fields = resolve(group)?.fields ?? [];
  const errors = messagesOfGroup(group, fields);
  const names = groupNames(group).filter((name) => !errors.some((error) => name.contains(error)));
  if (names.length > 0) script.addTexts(names);
  else if (group.ariaLabel) script.addShown(group.ariaLabel);

  const hints = byIds(group, 'aria-describedby').filter((hint) => !errors.includes(hint));
  const choices = questionOf(group);
  const isParts = names.length > 0 && arePartsOfOne(fields);
  if (choices.length > 0) {
    // One box of several that must be ticked says so itself.
    const marked = choices.some(isCheckbox) ? [group] : [group, ...choices];
    if (needs.of(marked, script.said) === 'needed') script.addWords('script.required');
    script.addTexts(hints);
    questionInto(script, choices);
  } else {
    const isNeeded = isParts && areAllNeeded(group, fields, script.said, needs);
    script.addTexts(hints, { boxes: boxesIn(fields) });
    if (isParts && fields.length <= FEW_BOXES)
      script.addWords('script.boxes', { count: fields.length });
    if (isNeeded) script.addWords('script.allRequired');
  }
  problemInto(script, group, errors);
}

/** How many choices, how many may be taken, and whether any is: its choices then say only what is chosen. */
function questionInto(script: ScriptBuilder, fields: readonly HTMLElement[]): void {
  script.addWords('script.kind.choices', { count: fields.length });
  if (fields.some(isCheckbox)) script.addWords('fields.several');
  if (!script.isSensitive && !fields.some(isChecked)) script.addState('script.noneChosen');
}

/** Said once for the parts of a date or an address, which then need not repeat it. */
export function areAllNeeded(
  group: HTMLElement,
  fields: readonly HTMLElement[],
  words: string,
  needs: Needs,
): boolean {
  const isMarked = needs.of([group], words) === 'needed';
  return isMarked || fields.every((field) => needs.of([field], '') === 'needed');
}

/** How many boxes an example is written into, one number each. */
export function boxesIn(fields: readonly HTMLElement[]): number {
  const isWritten = arePartsOfOne(fields) && fields.every(({ localName }) => localName === 'input');
  return isWritten && fields.length <= FEW_BOXES ? fields.length : 0;
}

function arePartsOfOne(fields: readonly HTMLElement[]): boolean {
  return fields.length > 1 && fields.every(isTyped);
}

function isTyped(field: HTMLElement): boolean {
  return (
    field.localName === 'select' ||
    (field.localName === 'input' && !isRadio(field) && !isCheckbox(field))
  );
}
