import { outcomeOf, type Outcome } from '../core/help/outbox.js';
import type { Clock } from '../core/ports.js';

/** A large sound through a slow network still has to get through. */
const PATIENCE = 60_000;

/**
 * Posts a sealed request: no cookie, no referrer, no redirect elsewhere, nothing kept in the cache. Whatever goes
 * wrong is an outcome; it never throws.
 *
 * @param endpoint absolute, of an origin that was checked
 * @param signal gives up waiting for the answer
 */
export async function post(
  endpoint: string,
  { id, body }: { readonly id: string; readonly body: string },
  { clock, signal }: { readonly clock: Clock; readonly signal?: AbortSignal },
): Promise<Outcome> {
  const offline = !navigator.onLine;
  const stop = new AbortController();
  const giveUp = (): void => stop.abort();
  signal?.addEventListener('abort', giveUp);
  const cancelTimer = clock.after(PATIENCE, giveUp);
  try {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': id },
      body,
      mode: 'cors',
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      signal: stop.signal,
    });
    return outcomeOf(response.status, response.headers.get('Retry-After'), clock.now());
  } catch {
    // Without a network from beginning to end nothing can have arrived.
    const sure = offline && !navigator.onLine;
    // With a network it is the service that does not answer, or the way to it.
    const trouble = navigator.onLine ? 'server' : 'offline';
    return { kind: 'later', trouble, ...(!sure && { unsure: true }) };
  } finally {
    cancelTimer();
    signal?.removeEventListener('abort', giveUp);
  }
}
