/**
 * Serves the demo: pages made here, as by the server of an administration, and the built files of `cdn/` under
 * `/aidant/`. Needs Node and what `npm ci` installed: the desk opens sealed requests.
 *
 *     node docs/demo/serve.js            prints the address; port 8080, or the next that is free, or $PORT
 */
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { addressRoutes } from './pages/address/routes.js';
import { bankRoutes } from './pages/bank.js';
import { deskRoutes } from './pages/desk.js';
import { homeRoutes, missing } from './pages/home.js';
import { signatureRoutes } from './pages/signature.js';
import { TooLarge, readBody } from './server/body.js';
import { createDesk } from './server/desk.js';
import { createDrafts } from './server/drafts.js';
import { fileBelow } from './server/files.js';

const HERE = import.meta.dirname ?? fileURLToPath(new URL('.', import.meta.url));
const CDN = join(HERE, '../../cdn');

/** The strictest policy aidant works under. It guards every page of the demo, so that the demo proves it. */
export const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "media-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

const HEADERS = {
  'Content-Security-Policy': POLICY,
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
};

export const routes = {
  ...homeRoutes,
  ...addressRoutes,
  ...signatureRoutes,
  ...bankRoutes,
  ...deskRoutes,
};

/** Where the pages post sealed requests; below it, the spoken message of one that was opened. */
const CALLBACK = '/api/callback';
const SOUND = `${CALLBACK}/son/`;

/**
 * Starts the demo.
 * @param {{ port?: number, headers?: Record<string, string | undefined>, quiet?: boolean }} [options]
 *   `port` 0 takes any free one; `headers` are added to every answer, `undefined` takes one of ours away.
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} `url` without a slash at its end.
 */
export async function serve({ port = 0, headers = {}, quiet = false } = {}) {
  const drafts = createDrafts();
  const desk = createDesk();
  const fixed = Object.entries({ ...HEADERS, ...headers }).filter(
    ([, value]) => value !== undefined,
  );

  const server = createServer((request, response) => {
    for (const [name, value] of fixed) response.setHeader(name, value);
    answer(request, response, { drafts, desk }).catch((error) => {
      if (!quiet) console.error(error);
      if (!response.headersSent) send(response, 500, 'text/plain; charset=utf-8', 'Error');
      else response.end();
    });
  });

  await new Promise((ready, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', ready);
  });
  const url = `http://localhost:${server.address().port}`;
  if (!quiet) console.log(`The demo is at ${url}`);
  return {
    url,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

async function answer(request, response, { drafts, desk }) {
  const { path, query } = addressOf(request.url);
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  if (method !== 'GET' && method !== 'POST') {
    response.setHeader('Allow', 'GET, HEAD, POST');
    return send(response, 405, 'text/plain; charset=utf-8', 'Method not allowed');
  }
  if (path === undefined) return send(response, 400, 'text/plain; charset=utf-8', 'Bad address');

  if (path === CALLBACK) return answerCallback(request, response, desk);
  if (path.startsWith(SOUND)) return sendSound(response, desk.sound(path.slice(SOUND.length)));

  const route = routes[path.length > 1 ? path.replace(/\/$/, '') : path];
  if (route) {
    const act = route[method.toLowerCase()];
    if (!act) return send(response, 405, 'text/plain; charset=utf-8', 'Method not allowed');
    return runRoute(act, { request, response, drafts, desk, query, method });
  }
  const file =
    method === 'GET' &&
    (path.startsWith('/aidant/')
      ? await fileBelow(CDN, path.slice('/aidant/'.length))
      : await fileBelow(HERE, path));
  if (!file) return send(response, 404, 'text/html; charset=utf-8', missing);
  const part = partOf(request.headers.range, file.bytes.length);
  if (!part) return send(response, 200, file.type, file.bytes, request.method);
  const [first, last] = part;
  response.setHeader('Content-Range', `bytes ${first}-${last}/${file.bytes.length}`);
  return send(response, 206, file.type, file.bytes.subarray(first, last + 1), request.method);
}

async function answerCallback(request, response, desk) {
  if (request.method !== 'POST') {
    response.setHeader('Allow', 'POST');
    return send(response, 405, 'text/plain; charset=utf-8', 'Method not allowed');
  }
  const { status, body } = await desk.answer(request);
  return send(response, status, 'application/json', JSON.stringify(body));
}

function sendSound(response, sound) {
  if (!sound) return send(response, 404, 'text/html; charset=utf-8', missing);
  return send(response, 200, sound.type, sound.bytes);
}

/** The first and last byte that are asked for: some browsers play a film only from a server that gives parts. */
function partOf(range, length) {
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(range ?? '') ?? [];
  const last = Math.min(to ? Number(to) : length - 1, length - 1);
  return from !== undefined && Number(from) <= last ? [Number(from), last] : undefined;
}

async function runRoute(act, { request, response, drafts, desk, query, method }) {
  let posted = { fields: {}, files: {} };
  if (method === 'POST') {
    try {
      posted = await readBody(request);
    } catch (error) {
      if (!(error instanceof TooLarge)) throw error;
      return send(response, 413, 'text/plain; charset=utf-8', 'Too large: 6 MB at most');
    }
  }
  const result = act({
    ...posted,
    query,
    desk,
    draft: (form) => drafts.read(request, form),
    save: (form, answers) => drafts.write(request, response, form, answers),
    reset: (form, rest) => drafts.reset(request, form, rest),
  });
  if (result.redirect) {
    response.setHeader('Location', result.redirect);
    return send(response, method === 'POST' ? 303 : 302, 'text/plain; charset=utf-8', '');
  }
  return send(
    response,
    result.status ?? 200,
    'text/html; charset=utf-8',
    result.body,
    request.method,
  );
}

/** The path of an address, decoded once; undefined when it is no address. */
function addressOf(url) {
  const [path, query = ''] = url.split('?', 2);
  try {
    return { path: decodeURIComponent(path), query: new URLSearchParams(query) };
  } catch {
    return { path: undefined, query: new URLSearchParams() };
  }
}

function send(response, status, type, body, method = 'GET') {
  const bytes = Buffer.from(body);
  response.writeHead(status, { 'Content-Type': type, 'Content-Length': bytes.length });
  response.end(method === 'HEAD' ? undefined : bytes);
}

/** From the command line: $PORT, or 8080 and on until one is free. */
async function main() {
  const wanted = process.env.PORT;
  for (let port = Number(wanted ?? 8080); ; port += 1) {
    try {
      return await serve({ port });
    } catch (error) {
      if (error.code !== 'EADDRINUSE' || wanted !== undefined || port > 8180) throw error;
    }
  }
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) await main();
