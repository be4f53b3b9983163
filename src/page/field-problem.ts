/** What is wrong with an answer, as the page says it, and how to go on. */
import { adviceAfter } from './control-advice.js';
import { resolve } from './control-members.js';
import { stateOf } from './control-state.js';
import type { ScriptBuilder } from './script-builder.js';

/**
 * @param errors the messages that the page shows for it. Without one a field is wrong only when the page or the
 * browser marks it so: an empty box that nobody has come to yet is no mistake.
 */
export function problemInto(
  script: ScriptBuilder,
  element: HTMLElement,
  errors: readonly HTMLElement[],
): void {
  const isMarked = element.getAttribute('aria-invalid') === 'true';
  const resolved = resolve(element);
  if (!resolved || (errors.length === 0 && !isMarked && element.localName === 'fieldset')) return;
  const state = stateOf(resolved);
  const { problem, judged, kind } = state;
  if (errors.length === 0 && !isMarked && !(judged && problem)) return;
  script.addWords('script.problem');
  script.addTexts(errors);

  const mend = script.authored?.mend(state);
  if (mend) {
    script.addAuthored(mend);
    return;
  }
  const advice = adviceAfter(element);
  const isEmpty = problem === 'missing' && errors.length === 0;
  if (isEmpty && advice.length === 0) script.addWords('fields.empty');
  // Of a group the choices follow, and they say how.
  if (kind !== 'group') script.addAdvice(advice);
}
