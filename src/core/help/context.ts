import type { Procedure, Step } from '../formats/procedure.js';
import type { Site } from '../formats/site.js';
import { whereabouts, type Whereabouts } from '../guide/progress.js';
import type { State } from '../store.js';

// Features meet in the store: what the guide keeps is known by the state alone.
type GuideState = NonNullable<State['guide']>;
type Mark = NonNullable<GuideState['marks'][string]>;

/** What a field is like, as a helper may know it. */
export type FieldState = 'empty' | 'ok' | 'missing' | 'format' | 'range' | 'other';

/** A step of this page the guide has seen, and what its field is like. */
export interface StepState {
  readonly step: string;
  readonly state: FieldState;
}

/**
 * Everything that may ever be handed to a person who helps. Ids and numbers of the site's own file, one word
 * for the state of a field, and the language: nothing that the person typed, no address of the page.
 */
export interface Handover {
  readonly v: 1;
  readonly procedure: string;
  readonly step: string;
  /** From 1. */
  readonly number: number;
  readonly total: number;
  /** Left out where the step is sensitive, holds a secret, or has no field. */
  readonly field?: FieldState;
  /** The other steps of this page that the guide has seen, in the order of the procedure; left out as `field` is. */
  readonly fields?: readonly StepState[];
  readonly lang: string;
}

/**
 * Builds the context from a list of what is allowed, one by one: what is not named here cannot get out.
 * Undefined when the person is in no guide.
 */
export function handover(
  state: State,
  site: Pick<Site, 'profile'>,
  lang: string,
): Handover | undefined {
  const where = whereabouts(state);
  const guide = state.guide;
  if (!where || !guide?.procedure) return undefined;
  const field = fieldState(guide, where);
  const fields = seenSteps(guide, guide.procedure, where);
  const isBank = site.profile === 'bank';
  return {
    v: 1,
    procedure: where.procedureId,
    step: nameOf(guide, guide.procedure, where.stepId),
    number: where.number,
    total: where.total,
    ...(field === undefined || isBank ? {} : { field }),
    ...(fields.length === 0 || isBank ? {} : { fields }),
    lang,
  };
}

/** The steps of a page's own form are named after its words, which may hold anything: those go by their number. */
function nameOf({ own }: GuideState, { steps }: Procedure, id: string): string {
  return own ? String(steps.findIndex((step) => step.id === id) + 1) : id;
}

function fieldState(guide: GuideState, { stepId }: Whereabouts): FieldState | undefined {
  const { field } = guide;
  const step = guide.procedure?.steps.find(({ id }) => id === stepId);
  if (!field || !step || step.sensitive || field.secret) return undefined;
  if (field.kind === 'button' || field.kind === 'link') return undefined;
  const trouble = field.trouble;
  if (trouble) return trouble.by === 'aidant' ? trouble.problem : 'other';
  return field.filled || field.checked ? 'ok' : 'empty';
}

const OF_MARK: Readonly<Record<Mark, FieldState>> = {
  filled: 'ok',
  empty: 'empty',
  problem: 'other',
};

/** Asked of the procedure and not of the marks: what lies there under any other name stays there. */
function seenSteps(
  { own, marks }: GuideState,
  procedure: Procedure,
  { stepId }: Whereabouts,
): StepState[] {
  const now = procedure.steps.find(({ id }) => id === stepId);
  return procedure.steps.flatMap((step, index): StepState[] => {
    const mark = Object.hasOwn(marks, step.id) ? marks[step.id] : undefined;
    const state = mark && OF_MARK[mark];
    if (!state || step.id === stepId || step.sensitive || !isSamePage(step, now)) return [];
    return [{ step: own ? String(index + 1) : step.id, state }];
  });
}

function isSamePage(a: Step, b: Step | undefined): boolean {
  return JSON.stringify(a.page) === JSON.stringify(b?.page);
}
