/** What tells that a computer is shared: the flag in the address, and the mark that carries it through the tab. */

/** In the address of a terminal's first page: `?aidant-shared`. */
const FLAG = 'aidant-shared';

/**
 * The one thing that is ever written on a shared computer, in the tab only: that nothing may be. It tells nothing of
 * the person. Without it the next page would know neither the flag nor the answer, and would begin to keep things.
 * A site's own list needs none.
 */
const MARK = 'aidant.shared';

export function isMarkedShared(window: Pick<Window, 'location' | 'sessionStorage'>): boolean {
  if (new URLSearchParams(window.location.search).has(FLAG)) return true;
  try {
    return window.sessionStorage.getItem(MARK) !== null;
  } catch {
    return false;
  }
}

/** For the next page of this tab. */
export function markShared(window: Pick<Window, 'sessionStorage'>): void {
  try {
    window.sessionStorage.setItem(MARK, 'yes');
  } catch {
    // Where nothing can be written, nothing is kept.
  }
}
