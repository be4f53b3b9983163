import type { GuideState } from '../../core/guide/state.js';

/** What of the state was drawn last: a difference may move focus, or what is scrolled inside the step. */
export interface Seen extends Pick<GuideState, 'arrived' | 'focusAsked' | 'doubt'> {
  readonly screen: string;
  /** What is wrong with the field: null when nothing is, undefined before the field was looked at. */
  readonly trouble: unknown;
}

export const NOTHING_SEEN: Seen = {
  arrived: 0,
  focusAsked: 0,
  doubt: undefined,
  screen: '',
  trouble: undefined,
};

export function seenOf(guide: GuideState): Seen {
  const { arrived, focusAsked, doubt, status, screen, stepId, field } = guide;
  const trouble = field && (field.trouble ?? null);
  // The page may go to another step by a call, which is no arrival of the person's.
  return { arrived, focusAsked, doubt, screen: `${status}:${screen}:${stepId}`, trouble };
}
