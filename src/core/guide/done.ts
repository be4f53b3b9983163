/** When a step is done. A condition lights the button "Done"; only `clicked` and `page` lead on by themselves. */
import type { Step } from '../formats/procedure.js';
import type { Page } from '../formats/procedure.js';
import type { ControlState } from '../ports.js';

/** What the person did on the page since the step was shown. */
export interface Deeds {
  readonly used: boolean;
  readonly left: boolean;
}

export const NO_DEEDS: Deeds = { used: false, left: false };

export type DoneKind =
  | 'said'
  | 'filled'
  | 'valid'
  | 'checked'
  | 'chosen'
  | 'clicked'
  | 'visible'
  | 'left'
  | 'page'
  | 'answered';

/** How this step is done. Leaving for another site is done by pressing the page's own link. */
export function doneKind(step: Step): DoneKind {
  if (step.ask !== undefined) return 'answered';
  if (step.done === undefined) return step.away && step.find ? 'clicked' : 'said';
  return typeof step.done === 'object' ? 'page' : step.done;
}

/** The page whose coming ends this step. */
export function donePage(step: Step): Page | undefined {
  return typeof step.done === 'object' ? step.done.page : undefined;
}

/** Whether the page's own button or link leads on, so that the step has no main button of ours. */
export function ledByPage(step: Step): boolean {
  return ['clicked', 'page'].includes(doneKind(step));
}

/** Whether the condition of this step is met now. `said` is met by the person alone, so never here. */
export function isMet(step: Step, control: ControlState | undefined, deeds: Deeds): boolean {
  switch (doneKind(step)) {
    case 'filled':
      return control?.filled === true;
    case 'valid':
      return control !== undefined && control.filled && control.problem === undefined;
    case 'checked':
      return control?.checked === true;
    case 'chosen':
      return control !== undefined && (control.checked || control.filled);
    case 'visible':
      return control?.visible === true;
    case 'clicked':
      return deeds.used;
    case 'left':
      return deeds.left;
    default:
      return false;
  }
}

/** What to ask before going on from a step whose condition is not met. */
export type Doubt = 'empty' | 'problem' | 'unchosen' | 'undone';

/** The doubt that going on now would raise; undefined when there is none. */
export function doubtOf(
  step: Step,
  control: ControlState | undefined,
  deeds: Deeds,
): Doubt | undefined {
  const kind = doneKind(step);
  if (kind === 'said' || isMet(step, control, deeds)) return undefined;
  // What may be left out may be left empty.
  if (step.optional === true && !(control?.filled ?? false)) return undefined;
  if (!control) return 'undone';
  switch (kind) {
    case 'filled':
      return 'empty';
    case 'valid':
      return control.filled ? 'problem' : 'empty';
    case 'checked':
    case 'chosen':
      return 'unchosen';
    default:
      return 'undone';
  }
}
