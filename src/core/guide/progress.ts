// Names `state.guide` also where only a part of core is built.
import type {} from './state.js';
import type { LocalText } from '../formats/text.js';
import type { State } from '../store.js';
import { progressOf, stepOf } from './machine.js';

/** Where the person is, as other features (helper, card, launcher) may know it: never a value. */
export interface Whereabouts {
  readonly procedureId: string;
  readonly title: LocalText;
  readonly stepId: string;
  readonly stepTitle: LocalText | undefined;
  /** From 1. */
  readonly number: number;
  readonly total: number;
}

/** Where the person is now, or was when they stopped; undefined when no guide runs. */
export function whereabouts(state: State): Whereabouts | undefined {
  const guide = state.guide;
  const procedure = guide?.procedure;
  const step = procedure && stepOf(procedure, guide.stepId);
  if (!procedure || !step) return undefined;
  const { number, total } = progressOf(procedure, step.id);
  return {
    procedureId: procedure.id,
    title: procedure.title,
    stepId: step.id,
    stepTitle: step.title ?? step.ask,
    number,
    total,
  };
}
