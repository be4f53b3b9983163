import type { GuideState } from '../../core/guide/state.js';

/** What of the state was drawn last: a difference may move focus, or what is scrolled inside the step. */
export interface Seen extends Pick<GuideState, 'arrived' | 'focusAsked' | 'doubt'> {
  readonly screen: string;
  readonly trouble: unknown;
}

export const NOTHING_SEEN: Seen = {
  arrived: 0,
  focusAsked: 0,
  doubt: undefined,
  screen: '',
  trouble: undefined,
};

export function seenOf({ arrived, focusAsked, doubt, status, screen, field }: GuideState): Seen {
  return { arrived, focusAsked, doubt, screen: `${status}:${screen}`, trouble: field?.trouble };
}
