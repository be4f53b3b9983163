/** What tells that a computer is shared: the flag in the address, and the mark that carries it through the tab. */
import type { Undo } from '../core/ports.js';

/** In the address of a terminal's first page: `?aidant-shared`. */
const FLAG = 'aidant-shared';

/**
 * The next page would know neither the flag nor the answer, and would begin to keep things. So this goes from page to
 * page, in the tab only: it is written as a page goes and taken away as the next one comes. While a page shows, nothing
 * of ours lies anywhere. It tells nothing of the person, and a site's own list needs none.
 */
const MARK = 'aidant.shared';

type View = Pick<
  Window,
  'location' | 'sessionStorage' | 'addEventListener' | 'removeEventListener'
>;

export function isMarkedShared(view: View): boolean {
  if (new URLSearchParams(view.location.search).has(FLAG)) return true;
  return takeMark(view);
}

/** Tells the next page of this tab. */
export function markNext(view: View): Undo {
  const leave = (): void => {
    try {
      view.sessionStorage.setItem(MARK, 'yes');
    } catch {
      // Where nothing can be written, nothing is kept.
    }
  };
  const come = (): void => void takeMark(view);
  view.addEventListener('pagehide', leave);
  view.addEventListener('pageshow', come);
  return () => {
    view.removeEventListener('pagehide', leave);
    view.removeEventListener('pageshow', come);
  };
}

function takeMark(view: View): boolean {
  try {
    const marked = view.sessionStorage.getItem(MARK) !== null;
    if (marked) view.sessionStorage.removeItem(MARK);
    return marked;
  } catch {
    return false;
  }
}
