import type { Session } from './session.js';

/**
 * The one session of a page, kept under a registered symbol so that two copies of this code find the same one.
 * Elements that were given no session wait for it here.
 */
const KEY = Symbol.for('aidant@1');
const PROTOCOL = 1;

export interface PageSession {
  readonly protocol: number;
  readonly version: string;
  /** The page's language when the script tag ran: a browser that translates the page changes it. */
  lang?: string;
  session?: Session;
  /** Builds the session on first need (the script tag builds it when somebody presses). */
  load?: () => Promise<Session>;
  /** Called when the session is there. */
  readonly waiting: Set<(session: Session) => void>;
}

type Holder = { [KEY]?: PageSession };

const holder = globalThis as unknown as Holder;

/** The page's entry, made on first use; undefined when another protocol holds the page. */
export function pageEntry(version: string): PageSession | undefined {
  const entry = (holder[KEY] ??= { protocol: PROTOCOL, version, waiting: new Set() });
  return entry.protocol === PROTOCOL ? entry : undefined;
}

/** The language the page came in, as far as it was noted. */
export function firstLanguage(): string | undefined {
  return holder[KEY]?.lang;
}

/** Makes `session` the page's own. False when there is one already. */
export function offerSession(session: Session): boolean {
  const entry = pageEntry(session.version);
  if (!entry || entry.session) return false;
  entry.session = session;
  for (const tell of entry.waiting) tell(session);
  entry.waiting.clear();
  return true;
}

/** Takes the page's session away again, when it was this one. */
export function withdrawSession(session: Session): void {
  const entry = holder[KEY];
  if (entry?.session === session) delete entry.session;
}

/** Calls back with the page's session now or when there is one; returns the way to stop waiting. */
export function whenSession(tell: (session: Session) => void): () => void {
  const entry = (holder[KEY] ??= { protocol: PROTOCOL, version: '', waiting: new Set() });
  if (entry.protocol !== PROTOCOL) return () => undefined;
  if (entry.session) tell(entry.session);
  else entry.waiting.add(tell);
  return () => entry.waiting.delete(tell);
}

/** The page's session, built now if the page knows how. */
export async function summonSession(): Promise<Session | undefined> {
  const entry = holder[KEY];
  return entry?.session ?? (await entry?.load?.());
}
