import type { State } from '../core/store.js';

/** What is being read may hold what the person chose: a snapshot for developers leaves it out. */
export function withoutPageText(state: Readonly<State>): unknown {
  if (!state.read) return state;
  const { status, source, index, total, rate, trouble } = state.read;
  return { ...state, read: { status, source, index, total, rate, trouble } };
}
