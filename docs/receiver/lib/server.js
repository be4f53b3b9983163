import { createServer } from 'node:http';
import { readEnvelope } from './envelope.js';
import { Refusal } from './refusal.js';
import { withoutSpare } from './seal.js';

const SECONDS_UNTIL_RETRY = '30';

/**
 * The address that pages post to.
 *
 * `POST /callback` answers 200 `{"received": id}` once the request is on the disk, and the same to the same request
 * again; 409 where that id is another request's. 410: that key is retired. 400, 403, 413, 415, 422: never to be taken.
 * 503: try again. `GET /health` answers 200, or 503 with `why`: `store`, the last new request could not be written;
 * `full`, the next one will not be taken; `late`, one waits for too long to be handed on.
 *
 * @param {object} parts
 * @param {ReturnType<import('./store.js').openStore>} parts.store
 * @param {Map<string, CryptoKeyPair>} parts.keys
 * @param {import('./config.js').Config} parts.config
 * @param {string[]} parts.targets names
 * @param {() => void} parts.added called when something new is in the store
 * @param {(event: string, facts: object) => void} parts.log
 */
export function createReceiverServer({ store, keys, config, targets, added, log, now = Date.now }) {
  const { limits, origins, sites, lateMinutes } = config;
  /** Looking into a full disk works: only who writes is told. */
  let unwritten = false;

  const server = createServer(
    {
      connectionsCheckingInterval: 1000,
      headersTimeout: limits.headerSeconds * 1000,
      requestTimeout: limits.requestSeconds * 1000,
      keepAliveTimeout: 5000,
      maxHeaderSize: 8192,
    },
    (request, response) => {
      answer(request, response).catch((error) => {
        const refusal =
          error instanceof Refusal
            ? error
            : new Refusal(503, 'try-again', { 'Retry-After': SECONDS_UNTIL_RETRY });
        if (refusal === error) log('refused', { status: error.status, reason: error.reason });
        else log('trouble', { code: String(error?.code ?? error?.name) });
        if (response.headersSent || response.destroyed) return;
        for (const [name, value] of Object.entries(refusal.headers))
          response.setHeader(name, value);
        send(response, refusal.status, { error: refusal.reason });
      });
    },
  );
  server.maxConnections = limits.connections;
  server.maxRequestsPerSocket = 100;
  return server;

  async function answer(request, response) {
    const path = request.url.split('?', 1)[0];
    if (path === '/health') return health(request, response);
    if (path !== '/callback') throw new Refusal(404, 'path');
    allowOrigin(request, response);
    if (request.method === 'OPTIONS') return preflight(response);
    if (request.method !== 'POST') throw new Refusal(405, 'method', { Allow: 'POST, OPTIONS' });
    const body = await readBody(request, limits.bytes);
    const id = await take(body, request.headers['idempotency-key']);
    return send(response, 200, { received: id });
  }

  /** Keeps the request, or says why not. What came before is known without opening it. */
  async function take(body, idempotencyKey) {
    const envelope = readEnvelope(body, idempotencyKey);
    let outcome = store.find(envelope);
    if (outcome === undefined) {
      if (!Object.hasOwn(sites, envelope.site)) throw new Refusal(422, 'site');
      if (isFull()) throw new Refusal(503, 'full', { 'Retry-After': '300' });
      const about = { ...sites[envelope.site], received: now() };
      outcome = keep(await withoutSpare(envelope, keys, about));
    }
    if (outcome === 'other') throw new Refusal(409, 'id-taken');
    log(outcome === 'new' ? 'received' : 'received-again', { id: envelope.id });
    if (outcome === 'new') added();
    return envelope.id;
  }

  function keep(envelope) {
    unwritten = true;
    const outcome = store.add(envelope, targets, now());
    unwritten = false;
    return outcome;
  }

  function isFull() {
    return (
      store.waitingCount() >= limits.waiting * targets.length || store.bytes() >= limits.stored
    );
  }

  /** Browsers name the page's origin with each POST; other programs name none. */
  function allowOrigin(request, response) {
    response.setHeader('Vary', 'Origin');
    const { origin } = request.headers;
    if (origin === undefined) return;
    if (!origins.includes(origin)) throw new Refusal(403, 'origin');
    response.setHeader('Access-Control-Allow-Origin', origin);
    response.setHeader('Access-Control-Expose-Headers', 'Retry-After');
  }

  function preflight(response) {
    response.writeHead(204, {
      'Access-Control-Allow-Methods': 'POST',
      'Access-Control-Allow-Headers': 'Content-Type, Idempotency-Key',
      'Access-Control-Max-Age': '600',
    });
    response.end();
  }

  function health(request, response) {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      throw new Refusal(405, 'method', { Allow: 'GET, HEAD' });
    }
    const since = store.waitingSince();
    const late = since !== undefined && now() - since > lateMinutes * 60_000;
    const waiting = store.waitingCount();
    const why = unwritten ? 'store' : isFull() ? 'full' : late ? 'late' : undefined;
    send(response, why ? 503 : 200, { ok: !why, waiting, ...(why && { why }) });
  }
}

/** Beyond this many times the limit we no longer listen to the end, only to say that it is too long. */
const PATIENCE = 8;

/** The body. One that is too long is heard out but not kept, so that the page gets our answer and stops trying. */
async function readBody(request, most) {
  const type = request.headers['content-type'] ?? '';
  const encoding = request.headers['content-encoding'] ?? 'identity';
  const chunks = [];
  let size = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    size += chunk.length;
    if (size <= most) chunks.push(chunk);
    if (size > most * PATIENCE) break;
  }
  if (size > most) throw new Refusal(413, 'too-long', { Connection: 'close' });
  if (!/^application\/json\s*(;|$)/i.test(type)) throw new Refusal(415, 'type');
  if (encoding !== 'identity') throw new Refusal(415, 'encoding');
  return Buffer.concat(chunks);
}

function send(response, status, value) {
  const body = Buffer.from(`${JSON.stringify(value)}\n`);
  response.writeHead(status, {
    'Content-Type': 'application/json',
    'Content-Length': body.length,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  });
  response.end(body);
}
