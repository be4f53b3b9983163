import { createSession, type SessionOptions } from '../../src/session.js';
import type { Session } from '../../src/core/session.js';
import type { SiteFiles } from '../../src/page/site-files.js';

/**
 * A real session for a test or a story: the site and its files are given as objects, nothing is fetched. The session
 * before it is disposed of, so that each test has the page to itself.
 *
 * @param files what the site names: `{ 'procedures/adresse.json': { … } }`.
 */
export async function realSession(
  site: object | undefined,
  files: Readonly<Record<string, object | undefined>> = {},
  options: SessionOptions = {},
): Promise<Session> {
  last?.dispose();
  const memory: SiteFiles = {
    resolve: (path) => new URL(path, document.baseURI).href,
    read: (path) =>
      Promise.resolve(files[path] === undefined ? undefined : JSON.stringify(files[path])),
  };
  last = createSession({
    ...(site === undefined ? {} : { site }),
    ...options,
    ports: { files: memory, ...options.ports },
  });
  await last.ready;
  return last;
}

let last: Session | undefined;
