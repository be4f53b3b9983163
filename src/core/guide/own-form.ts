/**
 * A page's own form as a procedure. Nobody declared what its buttons do: the `effect: sends` of its last step means
 * "this button may send", and nothing is promised about the steps before.
 */
import type { Procedure, Step } from '../formats/procedure.js';
import type { SavedPlace } from './state.js';

/** The id of the procedure made from a page's own form. */
export const OWN_FORM_ID = 'own-form';

/**
 * The form as it is now, for a person on the way through it as it was `before`. A question that an answer brought
 * shares the number of the one above it, and one that went keeps its own: the total stays what it was. A form with
 * none of the questions of before is another one, such as the next page; its version is then another, too.
 */
export function renewed(before: Procedure, now: Procedure): Procedure {
  const version = before.version ?? 1;
  const ids = questionsOf(now);
  if (!before.steps.some(({ id }) => ids.has(id))) return { ...now, version: version + 1 };
  const known = new Map(before.steps.map((step) => [step.id, step]));
  const steps = now.steps.map((step): Step => {
    const old = known.get(step.id);
    return old && !old.sub ? step : { ...step, sub: true };
  });
  before.steps.forEach((step, index) => {
    if (step.find === undefined || steps.some(({ id }) => id === step.id)) return;
    const above = before.steps[index - 1]?.id;
    const place = steps.findIndex(({ id }) => id === above) + 1;
    steps.splice(place, 0, { ...step, if: { visible: step.find } });
  });
  return { ...now, version, steps };
}

/** Whether a place kept earlier is one of this form: a page may hold another form than the page before it. */
export function isPlaceIn(form: Procedure, { trail, step }: SavedPlace): boolean {
  const ids = questionsOf(form);
  return [...trail, step].some((id) => ids.has(id));
}

/** What is asked; the button at the end is alike in many forms. */
function questionsOf({ steps }: Procedure): ReadonlySet<string> {
  return new Set(steps.filter(({ done }) => done !== 'clicked').map(({ id }) => id));
}
