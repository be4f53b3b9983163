/** One field in words: its name, is it needed, its hint, how to answer, its choices, what is wrong. */
import type { MessageKey } from '../core/ports.js';
import { choicesInto, choicesOf, longListInto } from './choice-words.js';
import { adviceAfter, adviceBefore } from './control-advice.js';
import {
  editorAround,
  fieldsIn,
  isCheckbox,
  isField,
  isRadio,
  radioGroup,
  resolve,
} from './control-members.js';
import { messagesOf, messagesOfGroup } from './control-parts.js';
import { isChecked, isSecret } from './control-state.js';
import { byIds, isVisible, labelsOf } from './dom.js';
import { groupOf, questionOf, type Needs } from './field-need.js';
import { areAllNeeded, boxesIn, groupNames } from './group-script.js';
import { isFlagged, isWrong, problemInto } from './field-problem.js';
import { accessibleName } from './find-name.js';
import { textBefore } from './own-form-beside.js';
import { hasStar } from './required.js';
import type { ScriptBuilder } from './script-builder.js';
import { collapse, comparable, shownText } from './shown-text.js';
import { sayOf } from './text-run.js';

/** Advice that a hint of the page makes superfluous: limits of length, figures, and an example of a date. */
const LIKE_A_HINT = new Set<MessageKey>([
  'fields.longest',
  'fields.shortest',
  'fields.date',
  'fields.digits',
]);

export interface FieldOptions {
  readonly needs: Needs;
  /** Asked for by itself, without the choices around it. */
  readonly alone: boolean;
}

export function fieldInto(
  script: ScriptBuilder,
  element: HTMLElement,
  options: FieldOptions,
): void {
  nameInto(script, element);
  const isNeeded = !isLocked(element) && needInto(script, element, options);

  const { alone } = options;
  const all = messagesOf(element, [element]);
  const group = groupOf(element);
  const isOfGroup = !alone && group !== undefined && (all.length > 0 || isFlagged(element));
  const parts = isOfGroup ? fieldsIn(group) : [];
  const told = isOfGroup ? messagesOfGroup(group, parts) : [];
  const errors = all.filter((error) => !told.includes(error));
  // Which of several boxes is wrong is worth saying; that each one is, the group has said.
  const isTold = told.length > 0 && errors.length === 0 && parts.every(isFlagged);

  const hints = byIds(element, 'aria-describedby').filter(
    (hint) => !all.includes(hint) && isVisible(hint),
  );
  const shared = group ? byIds(group, 'aria-describedby') : [];
  for (const hint of hints) {
    if (!shared.includes(hint)) script.addTexts([hint]);
    else if (group && alone) script.addTexts([hint], { boxes: boxesIn(fieldsIn(group)) });
  }
  const more = hints.length > 0 ? '' : (element.getAttribute('aria-description') ?? element.title);
  if (more !== '' && !script.said.includes(collapse(more))) script.addShown(more);

  if (isLocked(element)) script.addWords('script.locked');
  else {
    // What is wrong is followed by how to mend it: that once is enough.
    const isMended = !isTold && isWrong(element, errors) && adviceAfter(element).length > 0;
    if (!isMended) howInto(script, element, { hasHint: hints.length > 0, isNeeded });
    exampleInto(script, element);
  }
  choicesInto(script, element);
  stateInto(script, element, alone);
  if (!isTold) problemInto(script, element, errors);
  if (alone) longListInto(script, element);
}

/** Whether it must be answered, unless its group has said so for all its parts. True when that was said. */
function needInto(
  script: ScriptBuilder,
  element: HTMLElement,
  { needs, alone }: FieldOptions,
): boolean {
  if (isRadio(element)) return false;
  const need = needs.of([element], `${script.said}${starOf(element)}`, alone);
  const isBox = isCheckbox(element);
  if (isBox && need === 'needed') script.addWords('script.mustTick');
  // A box that need not be ticked explains itself.
  if (isBox || need === undefined) return need === 'needed';
  const group = groupOf(element);
  const names = group ? groupNames(group) : [];
  if (group && names.length > 0 && !alone) {
    const words = collapse(names.map((name) => shownText(name)).join(' '));
    const parts = resolve(group)?.fields ?? [];
    if (need === 'needed' && areAllNeeded(group, parts, words, needs)) return false;
    if (need === 'free' && needs.isTold(group, words)) return false;
  }
  script.addWords(need === 'needed' ? 'script.required' : 'read.optional');
  return need === 'needed';
}

/** The star of a label whose words the author has given otherwise. */
function starOf(element: HTMLElement): string {
  const isUnsaid = sayOf(element) && labelsOf(element).some((label) => hasStar(shownText(label)));
  return isUnsaid ? ' *' : '';
}

/**
 * The words on the screen for the field; a name that only the accessibility tree has where there are none, or where it
 * says more than they do.
 */
function nameInto(script: ScriptBuilder, element: HTMLElement): void {
  // A name may not bring what somebody wrote in another field.
  const named = byIds(element, 'aria-labelledby').filter(
    (part) => !isField(part) && !editorAround(part),
  );
  const labels = (named.length > 0 ? named : labelsOf(element)).filter(isVisible);
  const shown = comparable(labels.map((label) => shownText(label)).join(' '));
  const say = sayOf(element);
  if (say) {
    script.used.push(...labels);
    script.addShown(say);
    return;
  }
  const spoken = named.length > 0 ? '' : collapse(element.ariaLabel ?? '');
  if (shown !== '' && !(spoken.length > shown.length && spoken.includes(shown))) {
    script.addTexts(labels);
    return;
  }
  script.used.push(...labels);
  const name = comparable(accessibleName(element));
  // A placeholder is gone with the first letter: it is the name only where there is no other.
  const placeholder = placeholderOf(element);
  const isNamed = name !== '' && name !== comparable(placeholder);
  const best = isNamed ? name : textBefore(element) || placeholder;
  if (best !== '') script.addShown(best);
  else script.addWords('script.noName');
}

function isLocked(element: HTMLElement): boolean {
  const { disabled, readOnly } = element as HTMLInputElement;
  if (disabled || element.matches(':disabled') || element.ariaDisabled === 'true') return true;
  return (readOnly && !isCheckbox(element)) || element.ariaReadOnly === 'true';
}

/** How to answer, as an act. What the page asks for (`type`, `pattern`, limits) says it better than the kind alone. */
function howInto(
  script: ScriptBuilder,
  element: HTMLElement,
  { hasHint, isNeeded }: { readonly hasHint: boolean; readonly isNeeded: boolean },
): void {
  const advice = adviceBefore(element).filter(({ key }) => !hasHint || !LIKE_A_HINT.has(key));
  const isLength = advice.some(({ key }) => /est$/.test(key) && LIKE_A_HINT.has(key));
  if (advice.length === 0 || isLength || isSecret(element)) kindInto(script, element, isNeeded);
  if (!isSecret(element)) script.addAdvice(advice);
}

function kindInto(script: ScriptBuilder, element: HTMLElement, isNeeded: boolean): void {
  if (isRadio(element)) {
    const group = radioGroup(element);
    const values = { number: group.indexOf(element) + 1, total: group.length };
    if (group.length > 1) script.addWords('script.kind.radio', values);
    return;
  }
  if (isCheckbox(element)) {
    const isSwitch = element.getAttribute('role') === 'switch';
    // Of several boxes the question has said that they can be ticked, and "you need to tick it" says it too.
    if (isSwitch || !(isOneOfBoxes(element) || isNeeded))
      script.addWords(isSwitch ? 'script.kind.switch' : 'script.kind.checkbox');
    return;
  }
  const choices = choicesOf(element);
  if (choices) {
    script.addWords('script.kind.select', { count: choices.length });
    if ((element as HTMLSelectElement).multiple || element.ariaMultiSelectable === 'true')
      script.addWords('fields.several');
    return;
  }
  script.addWords(...kindOf(element));
}

type Words = readonly [key: MessageKey, values?: Readonly<Record<string, string>>];

function kindOf(element: HTMLElement): Words {
  const tokens = element.getAttribute('autocomplete') ?? '';
  if (/one-time-code/.test(tokens)) return ['script.kind.code'];
  const { type } = element as HTMLInputElement;
  if (/\bcc-/.test(tokens) || (type !== 'password' && isSecret(element)))
    return ['script.kind.card'];
  const role = element.getAttribute('role');
  if (role === 'slider' || type === 'range') return sliderOf(element);
  if (role === 'combobox' || element.hasAttribute('list')) return ['script.kind.combobox'];
  if (element.inputMode === 'decimal') return ['fields.number'];
  if (role === 'searchbox') return ['script.kind.search'];
  const isLong = element.localName === 'textarea' || element.ariaMultiLine === 'true';
  if (isLong || element.isContentEditable) return ['script.kind.textarea'];
  switch (type) {
    case 'password':
      return ['script.kind.password'];
    case 'search':
      return ['script.kind.search'];
    case 'date':
      return ['script.kind.date'];
    case 'time':
      return ['script.kind.time'];
    case 'month':
      return ['script.kind.month'];
    case 'week':
      return ['script.kind.week'];
    case 'datetime-local':
      return ['script.kind.moment'];
    case 'color':
      return ['script.kind.color'];
    default:
      return ['script.kind.text'];
  }
}

function sliderOf(element: HTMLElement): Words {
  const native = element as Partial<HTMLInputElement>;
  const min = element.ariaValueMin ?? (native.min === '' ? '0' : native.min);
  const max = element.ariaValueMax ?? (native.max === '' ? '100' : native.max);
  return min != null && max != null
    ? ['script.kind.sliderOf', { min, max }]
    : ['script.kind.slider'];
}

/** What a placeholder shows is said as an example, as long as it can be seen. */
function exampleInto(script: ScriptBuilder, element: HTMLElement): void {
  const text = placeholderOf(element);
  if (text === '' || isSecret(element) || script.said.includes(text)) return;
  if (!element.matches(':placeholder-shown')) return;
  script.addWords('script.example');
  script.addShown(
    text.replace(
      /^(ex\.|par exemple|p\. ex\.|bv\.|bijv\.|z\. ?b\.|e\.g\.|for example)\s*:?\s*/i,
      '',
    ),
  );
}

function placeholderOf(element: HTMLElement): string {
  return collapse((element as Partial<HTMLInputElement>).placeholder ?? '');
}

/** Whether it is chosen. Where the question has said that nothing is, its choices need not repeat it. */
function stateInto(script: ScriptBuilder, element: HTMLElement, alone: boolean): void {
  if (script.isSensitive || !(isRadio(element) || isCheckbox(element))) return;
  const isOn = isChecked(element);
  const isQuiet = !isOn && !alone && isOneOfSeveral(element);
  if (isQuiet) return;
  if (element.getAttribute('role') === 'switch')
    script.addState(isOn ? 'script.switchedOn' : 'script.switchedOff');
  else if (isRadio(element)) script.addState(isOn ? 'script.chosen' : 'script.notChosen');
  else script.addState(isOn ? 'script.checked' : 'script.unchecked');
}

function isOneOfSeveral(element: HTMLElement): boolean {
  return isRadio(element)
    ? groupOf(element) !== undefined && radioGroup(element).length > 1
    : isOneOfBoxes(element);
}

/** Boxes that answer one question together: the group has said how. */
function isOneOfBoxes(element: HTMLElement): boolean {
  const group = groupOf(element);
  return group !== undefined && questionOf(group).includes(element);
}
