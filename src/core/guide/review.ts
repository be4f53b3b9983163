/** The way on for a person who went back from "check before you send": only what is not done yet. */
import type { Procedure } from '../formats/procedure.js';
import { nextStepId, stepOf, type Allows } from './machine.js';
import type { SavedPlace } from './state.js';

type Seen = Pick<SavedPlace, 'reviewing' | 'marks' | 'answers'>;

/** Whether this step needs no second look on the way back to the list. */
export function isLookedAt(procedure: Procedure, id: string, seen: Seen): boolean {
  if (seen.reviewing === undefined || id === seen.reviewing) return false;
  const mark = seen.marks[id];
  const passed = mark === 'empty' && stepOf(procedure, id)?.optional === true;
  return mark === 'filled' || passed || seen.answers[id] !== undefined;
}

/** The step after `from`. */
export function nextToDo(
  procedure: Procedure,
  from: string,
  seen: Seen,
  allows: Allows,
): string | undefined {
  const passed = new Set<string>();
  let next = nextStepId(procedure, from, seen.answers, allows);
  while (next !== undefined && isLookedAt(procedure, next, seen) && !passed.has(next)) {
    passed.add(next);
    next = nextStepId(procedure, next, seen.answers, allows);
  }
  return next;
}
