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
