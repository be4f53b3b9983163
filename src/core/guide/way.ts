/** The steps as a list to look back on: in parts, each with what it is like, and which of them one may go to. */
import type { Procedure, Step } from '../formats/procedure.js';
import { checkRows, type CheckRow } from './check.js';
import { answersAllow, progressOf, wayFrom } from './machine.js';
import type { GuideState } from './state.js';

export interface WayStep {
  readonly step: Step;
  readonly number: number;
  readonly state: 'done' | 'now' | 'ahead';
  /** What its field or question is like, where it was looked at. */
  readonly check?: CheckRow;
  /** The person has been there: one press leads back. */
  readonly seen: boolean;
}

export interface WayPart {
  readonly state: WayStep['state'];
  /** The numbers of its first and last step. */
  readonly from: number;
  readonly to: number;
  readonly steps: readonly WayStep[];
}

/**
 * The whole list in its parts; one part when there are no more steps than fit a glance. What the answers or the page
 * left out is not in it.
 *
 * @param place where the person is; without it everything lies ahead.
 */
export function wayParts(
  procedure: Procedure,
  place?: Pick<GuideState, 'stepId' | 'trail' | 'answers' | 'marks'>,
): WayPart[] {
  const parts = new Map<number, WayStep[]>();
  for (const row of wayRows(procedure, place)) {
    const part = progressOf(procedure, row.step.id).part?.number ?? 1;
    parts.set(part, [...(parts.get(part) ?? []), row]);
  }
  return [...parts.values()].map((steps) => ({
    state: stateOf(steps),
    from: steps[0]?.number ?? 1,
    to: steps.at(-1)?.number ?? 1,
    steps,
  }));
}

function wayRows(
  procedure: Procedure,
  place?: Pick<GuideState, 'stepId' | 'trail' | 'answers' | 'marks'>,
): WayStep[] {
  const numbered = (step: Step) => ({ step, number: progressOf(procedure, step.id).number });
  if (!place) {
    return procedure.steps.map((step) => ({ ...numbered(step), state: 'ahead', seen: false }));
  }
  const { stepId, trail, answers, marks } = place;
  const before = trail.filter((id) => id !== stepId);
  // Who went back keeps what was seen further on.
  const ahead = wayFrom(procedure, stepId, answers).slice(1);
  const furthest = ahead.findLastIndex((id) => Object.hasOwn({ ...marks, ...answers }, id));
  const seen = [...before, ...ahead.slice(0, furthest + 1)];
  const checks = new Map(
    checkRows(procedure, seen, marks, answers).map((check) => [check.step.id, check]),
  );
  const now = procedure.steps.findIndex(({ id }) => id === stepId);
  return procedure.steps.flatMap((step, index): WayStep[] => {
    const passed = before.includes(step.id);
    // A code names a step behind a question, and not what was answered.
    const open = step.ask !== undefined && step.optional !== true && !(step.id in answers);
    const done = passed && !open;
    // Not gone through although it comes before, or shut off by an answer: it was not on the way.
    if (!passed && (index < now || (index > now && isShut(step, answers)))) return [];
    const check = checks.get(step.id);
    return [
      {
        ...numbered(step),
        state: step.id === stepId ? 'now' : done ? 'done' : 'ahead',
        ...(check && { check }),
        seen: seen.includes(step.id),
      },
    ];
  });
}

/** An answer was given, and it does not lead here. A question that was not asked yet shuts nothing off. */
function isShut(step: Step, answers: GuideState['answers']): boolean {
  const condition = step.if;
  if (!condition || 'visible' in condition) return false;
  return (
    Object.keys(condition).some((question) => question in answers) && !answersAllow(step, answers)
  );
}

function stateOf(steps: readonly WayStep[]): WayStep['state'] {
  if (steps.some(({ state }) => state === 'now')) return 'now';
  return steps.every(({ state }) => state === 'done') ? 'done' : 'ahead';
}
