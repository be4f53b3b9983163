/**
 * Where one can go in a procedure: pure functions over its steps and the answers to our own questions.
 * What only the page can tell (is that thing visible?) comes in as a function.
 */
import type { Find } from '../formats/find.js';
import type { Page, Procedure, Step } from '../formats/procedure.js';

export type Answers = Readonly<Record<string, string>>;

/** Whether a step is on the way, as far as the page can tell. */
export type Allows = (step: Step) => boolean;

export interface Progress {
  /** From 1. A step has the same number whatever was answered before it. */
  readonly number: number;
  readonly total: number;
  /** Only when there are more than seven steps. Both counts start from 1. */
  readonly part?: {
    readonly number: number;
    readonly total: number;
    readonly step: number;
    readonly steps: number;
  };
}

/** More steps than this at a glance frighten: they become parts. */
const MOST_DOTS = 7;

export function stepOf(procedure: Procedure, id: string): Step | undefined {
  return procedure.steps.find((step) => step.id === id);
}

/** The page a step is on: its own, or that of the step before it. Undefined is any page. */
export function pageOf(procedure: Procedure, id: string): Page | undefined {
  const index = procedure.steps.findIndex((step) => step.id === id);
  return procedure.steps.slice(0, index + 1).findLast((step) => step.page !== undefined)?.page;
}

/** The find of `if: { visible: … }`, which only the page can answer. */
export function visibleCondition(step: Step): Find | undefined {
  const condition = step.if;
  return condition && 'visible' in condition ? (condition.visible as Find) : undefined;
}

/** Whether the answers given so far leave this step on the way. */
export function answersAllow(step: Step, answers: Answers): boolean {
  const condition = step.if;
  if (!condition || 'visible' in condition) return true;
  return Object.entries(condition).every(([question, wanted]) =>
    [wanted].flat().includes(answers[question] ?? ''),
  );
}

/** The first step that is on the way. */
export function firstStepId(procedure: Procedure, answers: Answers, allows: Allows) {
  const first = procedure.steps[0];
  if (!first) return undefined;
  return isOnTheWay(first, answers, allows)
    ? first.id
    : nextStepId(procedure, first.id, answers, allows);
}

/** The step after `from`, or undefined after the last one. */
export function nextStepId(
  procedure: Procedure,
  from: string,
  answers: Answers,
  allows: Allows,
): string | undefined {
  const seen = new Set([from]);
  let step = stepOf(procedure, from);
  while (step) {
    const next = successor(procedure, step, answers[step.id]);
    // A circle of steps that are all off the way: there is nothing after.
    if (!next || seen.has(next.id)) return undefined;
    if (isOnTheWay(next, answers, allows)) return next.id;
    seen.add(next.id);
    step = next;
  }
  return undefined;
}

/** The steps from `from` on, as far as the answers given lead. */
export function wayFrom(procedure: Procedure, from: string, answers: Answers): string[] {
  const way: string[] = [];
  let next: string | undefined = from;
  while (next !== undefined && !way.includes(next)) {
    way.push(next);
    next = nextStepId(procedure, next, answers, () => true);
  }
  return way;
}

/**
 * Where a step stands. The total is that of the longest way, so that an answer never makes it grow: a step that is
 * passed over only makes the number jump ahead.
 */
export function progressOf(procedure: Procedure, stepId: string): Progress {
  const lengths = longestWays(procedure);
  const total = lengths.get(procedure.steps[0]?.id ?? '') ?? procedure.steps.length;
  // What an answer brought has no number of its own.
  const shares = stepOf(procedure, stepId)?.sub ? 1 : 0;
  const number = Math.max(1, total - (lengths.get(stepId) ?? total) + 1 - shares);
  if (total <= MOST_DOTS) return { number, total };
  const parts = partsOf(procedure, total, lengths);
  const index = parts.findLastIndex((start) => start <= number);
  const start = parts[index] ?? 1;
  const end = parts[index + 1] ?? total + 1;
  return {
    number,
    total,
    part: {
      number: index + 1,
      total: parts.length,
      step: number - start + 1,
      steps: end - start,
    },
  };
}

function isOnTheWay(step: Step, answers: Answers, allows: Allows): boolean {
  return answersAllow(step, answers) && allows(step);
}

function successor(procedure: Procedure, step: Step, answer: string | undefined): Step | undefined {
  const choice = step.choices?.find(({ id }) => id === answer);
  const jump = choice?.go ?? step.go;
  const target = jump === undefined ? undefined : stepOf(procedure, jump);
  return target ?? procedure.steps[procedure.steps.indexOf(step) + 1];
}

/** For each step, how many steps there are from it to the end on the longest way, itself included. */
function longestWays(procedure: Procedure): Map<string, number> {
  const known = new Map<string, number>();
  const open = new Set<string>();
  const lengthFrom = (step: Step): number => {
    const length = known.get(step.id);
    if (length !== undefined) return length;
    // A jump back to a step we come from: that way is not longer, it is the same one again.
    if (open.has(step.id)) return 0;
    open.add(step.id);
    const ways = [undefined, ...(step.choices ?? []).map(({ id }) => id)]
      .map((answer) => successor(procedure, step, answer))
      .map((next) => (next ? lengthFrom(next) : 0));
    open.delete(step.id);
    const longest = (step.sub ? 0 : 1) + Math.max(0, ...ways);
    known.set(step.id, longest);
    return longest;
  };
  // From the last to the first, so that a jump forward finds its length known.
  for (const step of procedure.steps.toReversed()) lengthFrom(step);
  return known;
}

/** The numbers at which parts start: where the page changes, else in even pieces. */
function partsOf(procedure: Procedure, total: number, lengths: Map<string, number>): number[] {
  const starts = new Set([1]);
  let page = pageOf(procedure, procedure.steps[0]?.id ?? '');
  for (const step of procedure.steps) {
    const here = pageOf(procedure, step.id);
    if (here === page) continue;
    page = here;
    starts.add(total - (lengths.get(step.id) ?? total) + 1);
  }
  const byPage = [...starts].sort((a, b) => a - b);
  const split = byPage.flatMap((start, index) =>
    evenly(start, (byPage[index + 1] ?? total + 1) - start),
  );
  return split.length <= MOST_DOTS ? split : evenly(1, total);
}

function evenly(start: number, length: number): number[] {
  const pieces = Math.ceil(length / MOST_DOTS);
  return Array.from({ length: pieces }, (_, i) => start + Math.floor((i * length) / pieces));
}
