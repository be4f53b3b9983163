import { offerSession, pageEntry } from './core/page-session.js';
import type { Session } from './core/session.js';
import { createEmit } from './page/events.js';
import type { SessionOptions } from './session/options.js';
import { PageSession } from './session/page-session.js';
import { createReporter } from './session/report.js';
import { VERSION } from './version.js';

export type { Session } from './core/session.js';
export type { SessionOptions } from './session/options.js';

/**
 * Builds the session of a page: the state, the words, and the ports on the page. The first one of a page is the
 * page's own, and elements without a `.session` find it; a later call gets that same one.
 */
export function createSession(options: SessionOptions = {}): Session {
  const document = options.document ?? globalThis.document;
  const emit = createEmit(document);
  const report = createReporter(emit);
  const entry = pageEntry(VERSION);
  if (entry?.session) return entry.session;
  if (!entry) {
    report({
      code: 'version-conflict',
      severity: 'developer',
      fix: 'Another edition of aidant already runs on this page. Load only one.',
    });
  }
  const session = new PageSession(options, document, emit, report);
  // Two editions would speak and point at once: the later one stays silent.
  if (entry) offerSession(session);
  else session.dispose();
  return session;
}
