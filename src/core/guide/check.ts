/** "Check before you send": the steps gone through that have a field, and what each is like. */
import type { Procedure, Step } from '../formats/procedure.js';
import type { MessageKey } from '../ports.js';
import type { Answers } from './machine.js';
import { stepOf } from './machine.js';
import type { Mark } from './state.js';

export interface CheckRow {
  readonly step: Step;
  /** `answered` is a question of ours; `unseen` a field that was not looked at on this visit. */
  readonly mark: Mark | 'answered' | 'unseen';
  /** Whether it deserves a second look: empty and not optional, or with a problem. */
  readonly asksLook: boolean;
}

/** The word for each mark, wherever it is shown. */
export const MARK_WORDS: Readonly<Record<CheckRow['mark'], MessageKey>> = {
  filled: 'guide.markFilled',
  empty: 'guide.markEmpty',
  problem: 'guide.markProblem',
  answered: 'guide.markAnswered',
  unseen: 'guide.markUnseen',
};

/** The rows in the order the person went. Steps without a field (a button, an explanation) have none. */
export function checkRows(
  procedure: Procedure,
  trail: readonly string[],
  marks: Readonly<Record<string, Mark>>,
  answers: Answers,
): CheckRow[] {
  return [...new Set(trail)].flatMap((id): CheckRow[] => {
    const step = stepOf(procedure, id);
    if (!step) return [];
    if (step.ask !== undefined) {
      return answers[id] === undefined ? [] : [{ step, mark: 'answered', asksLook: false }];
    }
    const mark = marks[id] ?? (hasField(step) ? 'unseen' : undefined);
    if (mark === undefined) return [];
    const asksLook = mark === 'problem' || (mark === 'empty' && step.optional !== true);
    return [{ step, mark, asksLook }];
  });
}

/** Whether a step that was never seen on its page is about a field, as far as its author says. */
function hasField(step: Step): boolean {
  return (
    step.find !== undefined &&
    typeof step.done === 'string' &&
    ['filled', 'valid', 'checked', 'chosen'].includes(step.done)
  );
}
