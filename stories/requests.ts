import type { HelpRequest } from '../src/core/help/request.js';
import type { Session } from '../src/session.js';
import { aRequest, callbackSite } from '../test/support/callback.js';
import { FILES } from '../test/support/help-site.js';
import { address } from '../test/support/address.js';
import { realSession } from '../test/support/session.js';

/** The four ways a request can stand, as the signs and rows tell them. */
export const STANDS = {
  waiting: aRequest(),
  sent: aRequest({ status: 'sent' }),
  stopped: aRequest({ status: 'expired' }),
  unsure: aRequest({ status: 'refused', unsure: true }),
} satisfies Record<string, HelpRequest>;

/** A session of a site that rings back, where these requests stand so. Nothing is sent from here. */
export async function withRequests(
  requests: readonly HelpRequest[],
  locale: string,
): Promise<Session> {
  sessionStorage.clear();
  const session = await realSession(
    callbackSite(),
    { ...FILES, 'procedures/adresse.json': address },
    { locale, name: 'Ville de X' },
  );
  // The words are there when the story draws.
  await Promise.all([session.use('callback'), session.i18n.more('callback')]);
  session.dispatch({ type: 'callback/changed', ready: true, possible: true, requests });
  return session;
}

/** Until it is drawn: a part that comes by itself may take its time. */
export async function drawn(find: () => Element | null | undefined): Promise<void> {
  for (let frames = 0; frames < 600; frames++) {
    if (find()?.checkVisibility()) return;
    await new Promise(requestAnimationFrame);
  }
  throw new Error('What the story is about has not been drawn.');
}
