import type { Problem } from './lenient.js';
import type { Condition, Done, Procedure, Step } from './procedure.js';
import { nearest } from './nearest.js';

/**
 * What a shape cannot say: names that must exist, names that must differ, keys that need each other.
 * Returns what may be used and tells what was mended.
 */
type Tell = (problem: Problem) => void;

/** Errors that the browser itself knows (ValidityState); every other needs a `find`. */
const KNOWN_ERRORS = ['missing', 'format', 'range', 'other'];

const STEP_LEFT = 'This step cannot be shown; it keeps its place and says so.';

export function checkProcedure(procedure: Procedure, tell: Tell): Procedure {
  const ids = new Set(procedure.steps.map((step) => step.id));
  const seen = new Map<string, Step>();
  const steps = procedure.steps.map((step, index) => {
    const at = `steps[${index}]`;
    const named = uniquelyNamed(step, at);
    const checked = named.broken
      ? withoutLostCondition(named)
      : (fault(named, at) ?? withoutLoose(named, at));
    seen.set(checked.id, checked);
    return checked;
  });
  return { ...procedure, steps };

  function uniquelyNamed(step: Step, at: string): Step {
    if (!seen.has(step.id)) return step;
    let count = 2;
    while (ids.has(`${step.id}-${count}`)) count++;
    const id = `${step.id}-${count}`;
    ids.add(id);
    tell({
      path: `${at}.id`,
      fix: `Give this step another "id": "${step.id}" is taken. Until then it is called "${id}".`,
    });
    return { ...step, id };
  }

  /** The step as broken, when following it would send people wrong. */
  function fault(step: Step, at: string): Step | undefined {
    const problem =
      unknownStep(step.go, `${at}.go`) ??
      questionFault(step, at) ??
      (step.if && conditionFault(step.if, at)) ??
      (says(step)
        ? undefined
        : { path: at, fix: 'Say in this step what to do: add "text", "title", "find" or "ask".' });
    if (!problem) return undefined;
    tell({ ...problem, fix: `${problem.fix} ${STEP_LEFT}` });
    const { id, page, title, effect } = step;
    return {
      id,
      ...(page !== undefined && { page }),
      ...(title !== undefined && { title }),
      ...(effect !== undefined && { effect }),
      broken: true,
    };
  }

  /** A broken step that waits for an answer nobody can give would be a hole again. */
  function withoutLostCondition(step: Step): Step {
    if (!step.if || !conditionFault(step.if, '')) return step;
    const kept = { ...step };
    delete kept.if;
    return kept;
  }

  function unknownStep(go: string | undefined, path: string): Problem | undefined {
    return go === undefined || ids.has(go)
      ? undefined
      : {
          path,
          fix: `Write the "id" of a step here: there is no "${go}".${nearest(go, [...ids])}`,
        };
  }

  function questionFault({ ask, choices }: Step, at: string): Problem | undefined {
    if (ask === undefined && choices === undefined) return undefined;
    if (choices === undefined) {
      return { path: at, fix: 'Add "choices" to this question: the answers one may press.' };
    }
    if (ask === undefined) return { path: at, fix: 'Add "ask": the question to these choices.' };
    const names = choices.map((choice) => choice.id);
    const twice = names.findIndex((name, index) => names.indexOf(name) !== index);
    if (twice >= 0) {
      const fix = `Give this choice another "id": "${names[twice]}" is taken.`;
      return { path: `${at}.choices[${twice}].id`, fix };
    }
    return choices
      .map((choice, index) => unknownStep(choice.go, `${at}.choices[${index}].go`))
      .find((problem) => problem !== undefined);
  }

  /** A condition asks about answers given before: the question is above it and has that choice. */
  function conditionFault(condition: Condition, at: string): Problem | undefined {
    if ('visible' in condition) return undefined;
    for (const [question, wanted] of Object.entries(condition)) {
      const path = `${at}.if.${question}`;
      const asked = seen.get(question);
      // A broken question is told already; what hangs on it still needs an answer nobody can give.
      if (!asked?.choices) {
        const questions = [...seen.values()].filter((step) => step.choices).map((step) => step.id);
        const fix = `Write the "id" of a question that stands before this step: "${question}" is none.`;
        return { path, fix: fix + nearest(question, questions) };
      }
      const names = asked.choices.map((choice) => choice.id);
      for (const answer of [wanted].flat()) {
        if (!names.includes(answer as string)) {
          const fix = `Write the "id" of a choice of "${question}" here: there is no "${String(answer)}".`;
          return { path, fix: fix + nearest(answer, names) };
        }
      }
    }
    return undefined;
  }

  /** Without parts that lead nowhere, which the step can do without. */
  function withoutLoose(step: Step, at: string): Step {
    const kept = { ...step };
    if (step.done !== undefined && step.find === undefined && needsTarget(step.done)) {
      delete kept.done;
      tell({
        path: `${at}.done`,
        fix: `Add "find" to this step: "${String(step.done)}" needs a field to look at. Until then the person says when it is done.`,
      });
    }
    if (step.errors) {
      const errors = Object.entries(step.errors).filter(([name, error]) => {
        const known = KNOWN_ERRORS.includes(name) || (typeof error === 'object' && 'find' in error);
        if (!known) {
          tell({
            path: `${at}.errors.${name}`,
            fix: `Add "find" to "${name}": where the page shows this error. It is ignored.${nearest(name, KNOWN_ERRORS)}`,
          });
        }
        return known;
      });
      kept.errors = Object.fromEntries(errors);
    }
    return kept;
  }
}

function says(step: Step): boolean {
  return [step.text, step.title, step.find, step.ask, step.away, step.media, step.example].some(
    (part) => part !== undefined,
  );
}

function needsTarget(done: Done): boolean {
  return typeof done === 'string' && done !== 'said';
}
