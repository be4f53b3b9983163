import type { Site } from '../formats/site.js';
import { whereabouts, type Whereabouts } from '../guide/progress.js';
import type { State } from '../store.js';

/** What a field is like, as a helper may know it. */
export type FieldState = 'empty' | 'ok' | 'missing' | 'format' | 'range' | 'other';

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
  if (!where) return undefined;
  const field = fieldState(state, where);
  return {
    v: 1,
    procedure: where.procedureId,
    step: where.stepId,
    number: where.number,
    total: where.total,
    ...(field === undefined || site.profile === 'bank' ? {} : { field }),
    lang,
  };
}

function fieldState(state: State, where: Whereabouts): FieldState | undefined {
  const guide = state.guide;
  const field = guide?.field;
  const step = guide?.procedure?.steps.find(({ id }) => id === where.stepId);
  if (!field || !step || step.sensitive || field.secret) return undefined;
  if (field.kind === 'button' || field.kind === 'link') return undefined;
  const trouble = field.trouble;
  if (trouble) return trouble.by === 'aidant' ? trouble.problem : 'other';
  return field.filled || field.checked ? 'ok' : 'empty';
}
