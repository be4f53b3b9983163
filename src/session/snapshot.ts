import type { State } from '../core/store.js';

/**
 * What is being read may hold what the person chose, and "ask a person" holds what they wrote or were given: their
 * postcode, whom they meet, the two words. A snapshot for developers leaves it out.
 */
export function withoutPageText(state: Readonly<State>): unknown {
  const { read, help, callback } = state;
  return {
    ...state,
    ...(read && { read: withoutUnits(read) }),
    ...(help && { help: { ...help, postcode: undefined, thread: undefined, copy: undefined } }),
    ...(callback && {
      callback: {
        ...callback,
        requests: callback.requests.map((request) => ({
          ...request,
          words: undefined,
          said: undefined,
        })),
      },
    }),
  };
}

function withoutUnits(read: NonNullable<State['read']>): unknown {
  const { status, source, index, total, rate, trouble } = read;
  return { status, source, index, total, rate, trouble };
}
