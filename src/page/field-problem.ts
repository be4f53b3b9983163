/** What is wrong with an answer, as the page says it, and how to go on. */
import { adviceAfter } from './control-advice.js';
import { resolve } from './control-members.js';
import { isKeptSecret, stateOf } from './control-state.js';
import type { ScriptBuilder } from './script-builder.js';

/**
 * Whether it is wrong as far as the person can know.
 * @param errors the messages that the page shows for it. Without one a field is wrong only when the page or the
 * browser marks it so: an empty box that nobody has come to yet is no mistake.
 */
export function isWrong(element: HTMLElement, errors: readonly HTMLElement[]): boolean {
  if (errors.length > 0 || isFlagged(element)) return true;
  const resolved = element.localName === 'fieldset' ? undefined : resolve(element);
  if (!resolved) return false;
  const { problem, judged } = stateOf(resolved);
  return judged === true && problem !== undefined;
}

export function isFlagged(element: HTMLElement): boolean {
  return element.getAttribute('aria-invalid') === 'true';
}

export function problemInto(
  script: ScriptBuilder,
  element: HTMLElement,
  errors: readonly HTMLElement[],
): void {
  const resolved = resolve(element);
  if (!resolved || !isWrong(element, errors)) return;
  const state = stateOf(resolved);
  script.addWords('script.problem');
  // It may repeat what was written.
  const isPrivate = script.isSensitive || [element, ...resolved.fields].some(isKeptSecret);
  script.addTexts(errors, { private: isPrivate });

  const mend = script.authored?.mend(state);
  if (mend) {
    script.addAuthored(mend);
    return;
  }
  const advice = adviceAfter(element);
  const isEmpty = state.problem === 'missing' && errors.length === 0;
  if (isEmpty && advice.length === 0) script.addWords('fields.empty');
  // Of a group the choices follow, and they say how.
  if (state.kind !== 'group') script.addAdvice(advice);
}
