import { createCallbackSlice, type Outbox } from '../core/help/callback-state.js';
import type { Channel } from '../core/formats/site.js';
import type { FeatureContext } from './context.js';

type CallbackChannel = Extract<Channel, { kind: 'callback' }>;

/** "Ring me back": its state, and the outbox that carries the requests. */
export async function install(context: FeatureContext): Promise<void> {
  const { store } = context;
  const nothing = (): void => undefined;
  const outbox: Outbox = {
    send: () => store.dispatch({ type: 'callback/changed', sealing: false, failed: true }),
    retry: nothing,
    cancel: nothing,
    dismiss: nothing,
    prepare: nothing,
    keepNothing: nothing,
    forget: nothing,
    dispose: nothing,
  };
  store.register(createCallbackSlice(outbox));
  const channel = context.session.site.channels.find(
    (one): one is CallbackChannel => one.kind === 'callback',
  );
  const possible = channel !== undefined && (await canSend(context, channel));
  store.dispatch({ type: 'callback/changed', ready: true, possible });
}

/** Whether a request can be sealed for this channel, and may go where it says; reported where the site must mend it. */
async function canSend(
  { origins, resolve, report }: FeatureContext,
  { endpoint, key }: CallbackChannel,
): Promise<boolean> {
  // Without `crypto.subtle` (plain http) nothing can be sealed: nobody's fault on this page, and another way is offered.
  if (!(globalThis.crypto as Crypto | undefined)?.subtle) return false;
  const url = new URL(resolve(endpoint));
  if (!origins.includes(url.origin)) {
    report({
      code: 'policy-blocked',
      severity: 'author',
      file: 'site',
      path: 'channels.endpoint',
      fix: `Requests may not go to ${url.origin}. Give an address of this site, or name that origin in "origins" of createSession.`,
    });
    return false;
  }
  try {
    const { kty, crv, x, y = '' } = key;
    const algorithm = { name: 'ECDH', namedCurve: 'P-256' };
    await crypto.subtle.importKey('jwk', { kty, crv, x, y }, algorithm, false, []);
    return true;
  } catch {
    report({
      code: 'file-invalid',
      severity: 'author',
      file: 'site',
      path: 'channels.key',
      fix: 'The key of the callback is no public key of the curve P-256. Make one as docs/callback.md says.',
    });
    return false;
  }
}
