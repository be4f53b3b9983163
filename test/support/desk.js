/**
 * A site with a desk that takes sealed requests, and can have bad luck. It counts by id, looks at what comes along, and
 * opens what was sealed with an implementation of HPKE that is not the one of aidant.
 */
import assert from 'node:assert/strict';
import { webcrypto } from 'node:crypto';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { readFile } from 'node:fs/promises';
import * as hpke from 'hpke';
import { BUILT } from './small-site.js';

const SITE_ID = 'guichet';
const KID = 'test-1';
const LIMIT_MS = 30_000;

/** Runs in the page before anything else: a clock that a test moves, and no waiting by chance. */
function early() {
  window.jumped = 0;
  window.codes = [];
  const now = Date.now.bind(Date);
  Date.now = () => now() + window.jumped;
  Math.random = () => 0;
  document.addEventListener('aidant-error', (event) => window.codes.push(event.code));

  const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
  const theSession = async () => {
    while (!window.aidant?.inspect) await wait(20);
    await window.aidant.inspect();
    const { session } = document.querySelector('aidant-launcher');
    await session.use('callback');
    return session;
  };
  /** How the requests stand. */
  window.requests = async () => (await theSession()).store.getState().callback.requests;
  window.dispatch = async (action) => (await theSession()).dispatch(action);
  /** What a press on "send" does. Resolves once the request is sealed and kept, or cannot be. */
  window.send = async (draft) => {
    const session = await theSession();
    const state = () => session.store.getState().callback;
    session.dispatch({ type: 'callback/send', draft });
    while (state().sealing) await wait(5);
    const { requests, possible, failed } = state();
    return { requests, possible, failed };
  };
  /** All that aidant keeps on this device. */
  window.kept = async () => {
    const databases = (await indexedDB.databases?.()) ?? [];
    const names = [
      ...databases.map(({ name }) => name),
      ...Object.keys(localStorage),
      ...Object.keys(sessionStorage),
    ];
    return names.filter((name) => name.startsWith('aidant'));
  };
}

/** Answers of the desk: a status, a status with headers, or a word. */
export async function startDesk() {
  const keys = await webcrypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, [
    'deriveBits',
  ]);
  const { kty, crv, x, y } = await webcrypto.subtle.exportKey('jwk', keys.publicKey);
  const key = { kid: KID, kty, crv, x, y };
  const siteOf = (callback) =>
    JSON.stringify({
      format: 1,
      id: SITE_ID,
      name: 'Guichet',
      country: 'BE',
      locales: ['fr'],
      channels: [{ kind: 'callback', endpoint: '/api/callback', key, ...callback }],
    });
  const sites = {
    '/': siteOf({}),
    '/voice': siteOf({ voice: true }),
    '/bad-key': siteOf({ key: { ...key, x: key.y } }),
    '/stranger': siteOf({ endpoint: 'https://elsewhere.example/api' }),
  };

  let answers = [];
  let posts = [];
  let hanging = [];
  let now = 0;
  let most = 0;
  let missing = false;
  let waiting = () => {};

  const post = (request, response) => {
    const chunks = [];
    now += 1;
    most = Math.max(most, now);
    response.on('close', () => (now -= 1));
    request.on('error', () => undefined);
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      const answer = answers.length > 1 ? answers.shift() : (answers[0] ?? 'accept');
      const accepted = /^accept/.test(answer) || answer === 409;
      const body = Buffer.concat(chunks).toString();
      posts.push({ body, headers: request.headers, at: Date.now(), accepted });
      waiting();
      const end = (status, headers = {}) => response.writeHead(status, headers).end();
      if (answer === 'accept') end(202);
      else if (/cut$/.test(answer)) request.socket.destroy();
      else if (/(hang|late)$/.test(answer)) hanging.push({ end, socket: request.socket });
      else end(...[answer].flat());
    });
  };

  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    if (pathname === '/api/callback') return post(request, response);
    if (pathname.startsWith(BUILT.at)) {
      const file = await readFile(join(BUILT.from, pathname.slice(BUILT.at.length))).catch(
        () => '',
      );
      response.writeHead(file ? 200 : 404, { 'Content-Type': 'text/javascript' }).end(file);
      return;
    }
    if (!sites[pathname]) return response.writeHead(404).end();
    response.writeHead(200, {
      'Content-Type': 'text/html; charset=utf-8',
      'Set-Cookie': 'session=secret; Path=/; SameSite=Lax',
    });
    response.end(`<!doctype html><html lang="fr"><head><title>Guichet</title><link rel="icon" href="data:,">
      <script>(${early})()</script><script type="application/json" id="aidant-site">${sites[pathname]}</script>
      <script src="/aidant/aidant.js" defer></script></head><body><main><h1>Guichet</h1></main></body></html>`);
  }).listen(0, '127.0.0.1');
  await new Promise((ready) => server.once('listening', ready));

  const byId = () => {
    const groups = new Map();
    for (const one of posts) {
      const id = one.headers['idempotency-key'];
      groups.set(id, [...(groups.get(id) ?? []), one]);
    }
    return groups;
  };
  return {
    url: `http://localhost:${server.address().port}`,
    /** Answers in this order; the last one again and again. */
    answer: (...all) => (answers = all),
    begin() {
      for (const { socket } of hanging) socket.destroy();
      [answers, posts, hanging, most, missing] = [[], [], [], 0, false];
    },
    count: () => posts.length,
    times: () => posts.map(({ at }) => at),
    /** How many attempts were under way at the same moment. */
    most: () => most,
    /** Resolves once there were this many attempts. */
    async posts(count) {
      const until = Date.now() + LIMIT_MS;
      while (posts.length < count) {
        if (Date.now() > until) throw new Error(`${posts.length} posts, and ${count} were awaited`);
        await new Promise((resolve) => {
          waiting = resolve;
          setTimeout(resolve, 200).unref();
        });
      }
    },
    /** Gives the answer that is late. */
    release: () => hanging.splice(0).forEach(({ end }) => end(202)),
    /** Cuts what hangs. */
    drop: () => hanging.splice(0).forEach(({ socket }) => socket.destroy()),
    /** This test sends what does not arrive. */
    mayMiss: () => (missing = true),
    /** What the desk reads: each id it took, once. */
    opened: () =>
      Promise.all(
        [...byId().values()]
          .filter((all) => all.some(({ accepted }) => accepted))
          .map(([{ body }]) => openRequest(body, keys.privateKey)),
      ),
    /** What holds of every post of every test. */
    async check() {
      for (const [id, all] of byId()) {
        assert.match(id, /^[\w-]{22}$/);
        assert.equal(new Set(all.map(({ body }) => body)).size, 1, 'the same bytes each time');
        if (!missing)
          assert.ok(
            all.some(({ accepted }) => accepted),
            `${id} is lost`,
          );
      }
      for (const { headers, body } of posts) {
        assert.equal(headers.cookie, undefined);
        assert.equal(headers.referer, undefined);
        assert.equal(headers['content-type'], 'application/json');
        const envelope = JSON.parse(body);
        assert.deepEqual(Object.keys(envelope), ['v', 'id', 'site', 'kid', 'enc', 'ct']);
        assert.equal(envelope.id, headers['idempotency-key']);
        const request = await openRequest(body, keys.privateKey);
        assert.equal(request.id, envelope.id);
        assert.equal(request.site, SITE_ID);
      }
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** By the documentation alone (docs/callback.md): nothing here is of the library that sealed it. */
async function openRequest(body, privateKey) {
  const { id, site, kid, enc, ct } = JSON.parse(body);
  const suite = new hpke.CipherSuite(
    hpke.KEM_DHKEM_P256_HKDF_SHA256,
    hpke.KDF_HKDF_SHA256,
    hpke.AEAD_AES_128_GCM,
  );
  const { d } = await webcrypto.subtle.exportKey('jwk', privateKey);
  const scalar = Uint8Array.from(Buffer.from(d, 'base64url'));
  const secret = await suite.DeserializePrivateKey(scalar, true);
  const bytes = await suite.Open(
    secret,
    Uint8Array.from(Buffer.from(enc, 'base64url')),
    Uint8Array.from(Buffer.from(ct, 'base64url')),
    {
      info: new TextEncoder().encode(`aidant-callback/1 ${site}`),
      aad: new TextEncoder().encode(`${id}.${kid}`),
    },
  );
  const length = Buffer.from(bytes).readUInt32BE(0);
  const request = JSON.parse(Buffer.from(bytes.slice(4, 4 + length)).toString());
  const sound = bytes.slice(4 + length, 4 + length + (request.voice?.bytes ?? 0));
  assert.ok(
    bytes.slice(4 + length + sound.length).every((byte) => byte === 0),
    'only zeros follow',
  );
  return { ...request, sound };
}
