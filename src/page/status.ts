/** How long a desk may take to say whether it is there, in milliseconds; then it is unknown. */
const PATIENCE_MS = 5000;

/**
 * Reads the few words of a status file: nothing of the person goes along, and nothing of it is kept.
 *
 * @param origins where it may come from.
 * @returns undefined where it cannot be had. Nobody is told: availability is a kindness.
 */
export async function readStatus(
  url: string,
  origins: readonly string[],
): Promise<string | undefined> {
  try {
    if (!origins.includes(new URL(url).origin)) return undefined;
    const response = await fetch(url, {
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    return response.ok ? await response.text() : undefined;
  } catch {
    return undefined;
  }
}
