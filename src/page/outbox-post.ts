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
  let barred = false;
  const onViolation = (event: SecurityPolicyViolationEvent): void => {
    const { blockedURI, disposition, effectiveDirective } = event;
    // An engine may tell the origin only. What is merely reported goes out all the same.
    if (disposition === 'report' || !/^(connect|default)-/.test(effectiveDirective)) return;
    if (blockedURI && endpoint.startsWith(blockedURI)) barred = true;
  };
  document.addEventListener('securitypolicyviolation', onViolation);
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
    // That the policy forbids it is told a moment after.
    await new Promise((done) => setTimeout(done));
    // Without a network from beginning to end nothing can have arrived.
    const sure = barred || (offline && !navigator.onLine);
    // With a network it is the service that does not answer, or the way to it.
    const trouble = navigator.onLine ? 'server' : 'offline';
    const unheard = barred ? 'policy' : 'silence';
    return {
      kind: 'later',
      trouble,
      ...(!sure && { unsure: true }),
      ...(!offline && navigator.onLine && !stop.signal.aborted && { unheard }),
    };
  } finally {
    cancelTimer();
    signal?.removeEventListener('abort', giveUp);
    document.removeEventListener('securitypolicyviolation', onViolation);
  }
}
