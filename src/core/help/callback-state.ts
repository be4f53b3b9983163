import type { Slice } from '../store.js';
import type { HelpRequest, RequestDraft } from './request.js';

/** The requests of this person to this site, newest first. */
export interface CallbackState {
  /** False until what an earlier page left has been read. */
  readonly ready: boolean;
  /** False without `crypto.subtle` (plain http), without a usable key, or where the site names no endpoint. */
  readonly possible: boolean;
  readonly requests: readonly HelpRequest[];
  /** True from the press on "send" until the request is sealed and kept, or `failed`. */
  readonly sealing: boolean;
  /** It could not even be sealed. Nothing has left the device. */
  readonly failed: boolean;
}

declare module '../store.js' {
  interface State {
    callback?: CallbackState;
  }
  interface Actions {
    /** The person has read it and presses "send". */
    'callback/send': { readonly draft: RequestDraft };
    /** Try now. */
    'callback/retry': { readonly id: string };
    /** Takes back what waits. What was sent can no longer be taken back. */
    'callback/cancel': { readonly id: string };
    /** The person no longer wants to see a finished one. */
    'callback/dismiss': { readonly id: string };
    /** The outbox tells how things stand. */
    'callback/changed': Partial<CallbackState>;
  }
}

/** What carries the requests: keeps them, sends them, and tells by `callback/changed` how they stand. */
export interface Outbox {
  /** Seals what the person has seen, keeps it, and begins to send it. */
  send(draft: RequestDraft): void;
  retry(id: string): void;
  cancel(id: string): void;
  dismiss(id: string): void;
  /** The window of the request opens: what seals comes while the person fills it in. */
  prepare(): void;
  /** Others use this device: what waits stays in this page only. */
  keepNothing(): void;
  /** @param here in this page only: other pages go on with what they hold. */
  forget(here?: boolean): void;
  dispose(): void;
}

/** The state of "ring me back"; what is done about it is the outbox's. */
export function createCallbackSlice(outbox: Outbox): Slice<'callback'> {
  const initial: CallbackState = {
    ready: false,
    possible: false,
    requests: [],
    sealing: false,
    failed: false,
  };
  return {
    name: 'callback',
    initial,

    reduce(state, action) {
      switch (action.type) {
        case 'callback/send':
          return state.possible ? { ...state, sealing: true, failed: false } : state;
        case 'callback/changed': {
          const { ready, possible, requests, sealing, failed } = { ...state, ...action };
          return { ready, possible, requests, sealing, failed };
        }
        case 'app/forget':
          return { ...state, requests: [], sealing: false, failed: false };
        default:
          return state;
      }
    },

    effect(action, _store, before) {
      switch (action.type) {
        case 'app/open':
          if (action.surface === 'callback') outbox.prepare();
          break;
        case 'callback/send':
          // A second press while the first is being sealed is the same request.
          if (before.callback?.possible && !before.callback.sealing) outbox.send(action.draft);
          break;
        case 'callback/retry':
          outbox.retry(action.id);
          break;
        case 'callback/cancel':
          outbox.cancel(action.id);
          break;
        case 'callback/dismiss':
          outbox.dismiss(action.id);
          break;
        case 'app/shared':
          if (action.shared === 'yes') outbox.keepNothing();
          break;
        case 'app/forget':
          outbox.forget(action.here);
          break;
        default:
      }
    },

    dispose: () => outbox.dispose(),
  };
}
