import type { Procedure } from '../../core/formats/procedure.js';
import type { Session } from '../../core/session.js';

/** Loads what few people open, and its words. Where it cannot load the panel says so, and undefined comes back. */
export async function late<T>(session: Session, load: () => Promise<T>): Promise<T | undefined> {
  try {
    const [loaded] = await Promise.all([load(), session.i18n.more('print')]);
    return loaded;
  } catch {
    session.dispatch({ type: 'app/open', surface: 'panel' });
    session.dispatch({ type: 'app/trouble', trouble: 'offline' });
    return undefined;
  }
}

/** Prints all the steps of a procedure; `own` is the page's own form. */
export function printSteps(session: Session, procedure: Procedure, own: boolean): Promise<void> {
  return late(session, async () =>
    (await import('./sheet.js')).printSheet(session, procedure, own),
  );
}
