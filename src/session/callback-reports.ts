import type { Report } from '../core/errors.js';

const refused = (severity: Report['severity'], fix: string): Report => ({
  code: 'send-failed',
  severity,
  file: 'site',
  path: 'channels.endpoint',
  fix: `${fix} See "What your site is told" in docs/callback.md.`,
});

/** Why requests do not arrive, where the site can mend it. Loaded with the first one to tell. */
export const REPORTS: Readonly<Record<'refused' | 'key' | 'policy' | 'silence', Report>> = {
  refused: refused('author', 'The endpoint refuses requests with a status of 4xx.'),
  key: refused(
    'author',
    'The endpoint answers 410: the key in the site file is retired. Put the new one there.',
  ),
  policy: refused(
    'developer',
    'The Content-Security-Policy of this page lets no request out: name the endpoint in its connect-src. ' +
      'On another origin it must also answer with Access-Control-Allow-Origin.',
  ),
  silence: refused(
    'developer',
    'The browser is online, and several requests in a row got no answer that a page may read. Check that the endpoint ' +
      'is there, that connect-src of this page allows it, and on another origin that it answers with ' +
      'Access-Control-Allow-Origin, to OPTIONS too.',
  ),
};
