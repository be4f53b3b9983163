import type { Session } from '../core/session.js';
import type { AidantLauncher } from '../elements/launcher/launcher.js';
import { createSession } from '../session.js';
import type { TagOptions } from './config.js';
import { defineInPage } from './in-page.js';
import { silence } from './settle.js';
import { createStage } from './stage.js';

/** Builds the session from the tag, and the stage on which the elements appear. Loads at the first press. */
export async function startSession(parts: {
  readonly options: TagOptions;
  readonly site: string | undefined;
  /** Where the script came from: the other place site files may come from. */
  readonly origin: string;
  readonly launcher: AidantLauncher;
}): Promise<Session> {
  const { options, site, origin, launcher } = parts;
  const session = createSession({
    origins: [origin],
    ...(site === undefined ? {} : { site }),
    ...(options.locale === undefined ? {} : { locale: options.locale }),
    ...(options.name === undefined ? {} : { name: options.name }),
    ...(options.phone === undefined ? {} : { phone: options.phone }),
    ...(options.hours === undefined ? {} : { hours: options.hours }),
    shared: options.shared !== undefined && String(options.shared) !== 'false',
  });
  launcher.session = session;
  createStage(session, document);
  offerPlace(session, launcher);
  // What the press will need first comes while the site file is on its way.
  void import('../elements/launcher/define-panel.js').catch(() => undefined);
  await Promise.all([session.ready, defineInPage(document)]);
  if (session.site.off) {
    session.dispose();
    silence(launcher);
  } else if (options.author !== undefined) {
    void readEverything(session);
  }
  return session;
}

/** A place of an earlier visit is never taken up unasked: the launcher offers it. */
function offerPlace(session: Session, launcher: AidantLauncher): void {
  let offered = false;
  let wipes = 0;
  session.store.subscribe(() => {
    const { guide, sharedDevice } = session.store.getState();
    // Nor is the next person at a shared computer offered the code of the one before.
    if (wipes !== (wipes = sharedDevice?.wipes ?? 0)) launcher.resume = undefined;
    const offers = guide?.status === 'offered';
    if (offers === offered) return;
    offered = offers;
    const id = guide?.own ? undefined : guide?.procedure?.id;
    launcher.resume = offers ? () => void session.start(id) : undefined;
  });
}

/** For authors (`data-author`): every file is read at once, so that every fault in them is told at once. */
async function readEverything(session: Session): Promise<void> {
  await Promise.all([session.use('author'), session.places(), session.use('simple')]);
  console.info(`[aidant] every file of the site "${session.site.id}" has been read.`);
}
