import type { Translator } from '../core/ports.js';
import type { SayUnit } from '../core/speech/read.js';
import { isButton, isCheckbox, isRadio, radioGroup, resolve } from './control-members.js';
import { messagesOf } from './control-parts.js';
import { isChecked, isSecret, stateOf } from './control-state.js';
import { byIds, isVisible, labelsOf } from './dom.js';
import { accessibleName } from './find-name.js';
import { languageAt } from './language.js';
import { collapse } from './shown-text.js';
import { runOf } from './text-run.js';

/** A list this short is said whole. */
const SAY_CHOICES = 7;

/** Labels that already say whether an answer is needed. */
const SAYS_NEED =
  /facultati|optionnel|optional|optioneel|niet verplicht|freiwillig|obligatoire|required|mandatory|verplicht|pflicht|erforderlich/i;

/** What is wrong, what to write, and what happens: everything about a field but its value. */
export interface FieldScript {
  readonly units: readonly SayUnit[];
  /** Elements of the page whose words are in the script: they are not read a second time. */
  readonly used: readonly Element[];
}

/** One control as a person beside you would explain it: its name, is it needed, how to answer, what is wrong. */
export function fieldScript(element: HTMLElement, i18n: Translator): FieldScript {
  const script = new ScriptBuilder(element, i18n);
  if (isButton(element)) buttonInto(script, element);
  else fieldInto(script, element);
  return script;
}

/** The question of a group, before its choices: legend, hint, is it needed, what is wrong. */
export function groupScript(group: HTMLElement, i18n: Translator): FieldScript {
  const script = new ScriptBuilder(group, i18n);
  const legend = group.querySelector<HTMLElement>(':scope > legend');
  const names = legend ? [legend] : byIds(group, 'aria-labelledby');
  const resolved = resolve(group);
  const fields = resolved?.fields ?? [];
  if (names.length > 0) script.addTexts(names);
  else if (group.ariaLabel) script.addName(group.ariaLabel);
  const radios = fields.filter(isRadio);
  if (radios.length > 1 && radios.length === fields.length) {
    script.addWords(i18n.t('read.kind.choices', { count: radios.length }));
  }
  if (fields.length > 0 && fields.every((field) => isRadio(field) || isCheckbox(field))) {
    if (resolved && stateOf(resolved).required) script.addWords(i18n.t('read.required'));
  }
  const errors = messagesOf(group, []);
  script.addTexts(byIds(group, 'aria-describedby').filter((hint) => !errors.includes(hint)));
  script.addErrors(errors);
  return script;
}

class ScriptBuilder implements FieldScript {
  readonly units: SayUnit[] = [];
  readonly used: Element[] = [];
  readonly #control: HTMLElement;
  readonly i18n: Translator;

  constructor(control: HTMLElement, i18n: Translator) {
    this.#control = control;
    this.i18n = i18n;
  }

  /** Words of the page, where they stand. */
  addTexts(elements: readonly HTMLElement[]): void {
    for (const element of elements.filter(isVisible)) {
      const unit = runOf(element, languageAt(element)).take(this.#ringed);
      this.used.push(element);
      if (unit) this.units.push(unit);
    }
  }

  /** A name of the page that no text shows. */
  addName(name: string): void {
    this.units.push({ text: name, lang: languageAt(this.#control), node: this.#control });
  }

  /** Words of ours. */
  addWords(text: string): void {
    this.units.push({ text, lang: this.i18n.locale, node: this.#control });
  }

  addErrors(elements: readonly HTMLElement[]): void {
    const shown = elements.filter(isVisible);
    if (shown.length > 0) this.addWords(this.i18n.t('read.problem'));
    this.addTexts(shown);
  }

  /** A group is too large for a ring: its words are lit. */
  get #ringed(): HTMLElement | undefined {
    return this.#control.matches('fieldset, [role=group], [role=radiogroup]')
      ? undefined
      : this.#control;
  }
}

function fieldInto(script: ScriptBuilder, element: HTMLElement): void {
  const { i18n } = script;
  const resolved = { element, kind: 'field' as const, fields: [element] };
  const state = stateOf(resolved);
  const labels = [...labelsOf(element), ...byIds(element, 'aria-labelledby')].filter(isVisible);
  if (labels.length > 0) script.addTexts(labels);
  else script.addName(accessibleName(element) || i18n.t('read.noName'));

  const isChoice = isRadio(element) || isCheckbox(element);
  const said = script.units.map((unit) => unit.text).join(' ');
  const isNeeded = isRadio(element) || SAYS_NEED.test(said) ? undefined : state.required;
  const words = [
    ...(isNeeded === true ? [i18n.t('read.required')] : []),
    // A box that need not be ticked explains itself.
    ...(isNeeded === false && !isChoice ? [i18n.t('read.optional')] : []),
    kindOf(element, i18n),
    ...stateWords(element, i18n),
  ];
  script.addWords(words.filter(Boolean).join(' '));

  const errors = messagesOf(element, [element]);
  script.addTexts(byIds(element, 'aria-describedby').filter((hint) => !errors.includes(hint)));
  addChoices(script, element);
  script.addErrors(errors);
}

function buttonInto(script: ScriptBuilder, element: HTMLElement): void {
  const { i18n } = script;
  const unit = runOf(element, languageAt(element)).take(element);
  const shown = collapse(unit?.text ?? '');
  const name = collapse(accessibleName(element));
  if (unit && shown !== '') script.units.push(unit);
  else script.addName(name || i18n.t('read.noName'));
  const { type, disabled, form } = element as HTMLButtonElement;
  if (disabled || element.ariaDisabled === 'true') script.addWords(i18n.t('read.button.off'));
  else if (/^(submit|image)$/.test(type) && form) script.addWords(i18n.t('read.button.submit'));
  else if (type === 'reset' && form) script.addWords(i18n.t('read.button.reset'));
  else script.addWords(i18n.t('read.button.other'));
}

/** How to answer, in words: the kind of control as an act. */
function kindOf(element: HTMLElement, i18n: Translator): string {
  if (isRadio(element)) {
    const group = radioGroup(element);
    const values = { number: group.indexOf(element) + 1, total: group.length };
    return group.length > 1 ? i18n.t('read.kind.radio', values) : '';
  }
  if (isCheckbox(element)) return i18n.t('read.kind.checkbox');
  const { localName } = element;
  if (localName === 'select') {
    return i18n.t('read.kind.select', { count: choicesOf(element as HTMLSelectElement).length });
  }
  if (localName === 'textarea') return i18n.t('read.kind.textarea');
  const type = (element as HTMLInputElement).type;
  switch (type) {
    case 'email':
    case 'number':
    case 'password':
    case 'search':
    case 'tel':
    case 'file':
      return i18n.t(`read.kind.${type}`);
    case 'date':
      return i18n.t('read.kind.date');
    default:
      return i18n.t('read.kind.text');
  }
}

function stateWords(element: HTMLElement, i18n: Translator): string[] {
  const { disabled, readOnly } = element as HTMLInputElement;
  if (disabled || readOnly) return [i18n.t('read.locked')];
  if (isRadio(element)) return [i18n.t(isChecked(element) ? 'read.chosen' : 'read.notChosen')];
  if (isCheckbox(element)) return [i18n.t(isChecked(element) ? 'read.checked' : 'read.unchecked')];
  return [];
}

/** A short list is said whole, with what is chosen; of a long one only that. */
function addChoices(script: ScriptBuilder, element: HTMLElement): void {
  if (element.localName !== 'select' || isSecret(element)) return;
  const select = element as HTMLSelectElement;
  const choices = choicesOf(select);
  const lang = languageAt(select);
  if (choices.length > 0 && choices.length <= SAY_CHOICES) {
    for (const { text } of choices) {
      script.units.push({ text, lang, node: select });
    }
  }
  const chosen = [...select.selectedOptions].filter((option) => option.value !== '');
  if (chosen.length === 0) return;
  script.addWords(script.i18n.t('read.chosenIs'));
  for (const { text } of chosen) {
    script.units.push({ text, lang, node: select, private: true });
  }
}

/** The options a person may choose: not "please choose". */
function choicesOf(select: HTMLSelectElement): HTMLOptionElement[] {
  return [...select.options].filter((option) => option.value !== '' && !option.disabled);
}
