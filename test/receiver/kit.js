/** What the tests of the reference receiver share: a seal as the page makes it, a receiver in this process or its own. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { test as nodeTest } from 'node:test';
import { Aes128Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';

export const RECEIVER = join(import.meta.dirname, '../../docs/receiver');
const INSTALL = 'npm ci --prefix docs/receiver';

/** Why these tests cannot run here; false where they can. In CI that is a failure, never a silence. */
const missing = (() => {
  if (existsSync(join(RECEIVER, 'node_modules/libsql'))) return false;
  const why = `The reference receiver is not installed. Run: ${INSTALL}`;
  if (process.env.CI) throw new Error(why);
  console.error(why);
  return why;
})();

/** A test of the receiver, skipped and told where it is not installed. */
export const test = (name, run) => nodeTest(name, { skip: missing }, run);

/** A file of the receiver, loaded only where it is installed. */
export const load = (name) => import(join(RECEIVER, 'lib', name));

const SUITE = new CipherSuite({
  kem: new DhkemP256HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes128Gcm(),
});
const utf8 = (text) => new TextEncoder().encode(text);
const base64url = (bytes) => Buffer.from(bytes).toString('base64url');

export const newId = () => base64url(crypto.getRandomValues(new Uint8Array(16)));

/** What a person asks, as the page builds it. */
export function draft(over = {}) {
  return {
    v: 1,
    id: newId(),
    site: 'valmont',
    at: '2026-11-22T13:00:00.000Z',
    lang: 'fr',
    way: 'phone',
    number: '+32470123456',
    slot: 'soon',
    words: { ids: ['sun', 'apple'], text: ['soleil', 'pomme'] },
    context: {
      v: 1,
      procedure: 'adresse',
      step: 'naissance',
      number: 2,
      total: 7,
      field: 'format',
      lang: 'fr',
    },
    ...over,
  };
}

/**
 * Seals with the library that the page has; the receiver opens with another one.
 * @param {object} request the JSON
 * @param {{ kid: string, kty: string, crv: string, x: string, y: string }} key public
 */
export async function seal(request, key, { sound = new Uint8Array(), info, aad, json } = {}) {
  const { kid, ...jwk } = key;
  const text = utf8(json ?? JSON.stringify(request));
  const block = sound.length > 0 ? 16384 : 512;
  const plain = new Uint8Array(Math.ceil((4 + text.length + sound.length) / block) * block);
  new DataView(plain.buffer).setUint32(0, text.length);
  plain.set(text, 4);
  plain.set(sound, 4 + text.length);
  const sender = await SUITE.createSenderContext({
    recipientPublicKey: await SUITE.kem.importKey('jwk', jwk, true),
    info: utf8(info ?? `aidant-callback/1 ${request.site}`),
  });
  const ct = await sender.seal(plain, utf8(aad ?? `${request.id}.${kid}`));
  return {
    v: 1,
    id: request.id,
    site: request.site,
    kid,
    enc: base64url(sender.enc),
    ct: base64url(ct),
  };
}

/** Posts an envelope, as the page does. */
export async function post(url, envelope, headers = {}) {
  const response = await fetch(`${url}/callback`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'Idempotency-Key': envelope.id ?? '',
      ...headers,
    },
    body: typeof envelope === 'string' ? envelope : JSON.stringify(envelope),
  });
  return { status: response.status, headers: response.headers, body: await response.json() };
}

/** A folder that goes when the test ends. */
export function folder(t) {
  const path = mkdtempSync(join(tmpdir(), 'aidant-receiver-'));
  t.after(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** Waits until `look` gives something; the limit is for a machine that hangs, not a measure. */
export async function until(look, what = 'it', seconds = 60) {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (Date.now() > end) throw new Error(`Waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/**
 * The desk's own system: keeps what it is given by `Idempotency-Key`, and answers what it is told to.
 * `status` is asked with how often it was asked before, and what came.
 */
export async function startDesk(t, status = () => 200) {
  const posts = [];
  const server = createServer(async (request, response) => {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString('utf8');
    const json = JSON.parse(body);
    const code = status(posts.length, json);
    posts.push({ headers: request.headers, body, json, code });
    response.writeHead(code).end('a long answer that says much of +32470123456');
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  const close = () => {
    server.closeAllConnections();
    return new Promise((closed) => server.close(closed));
  };
  t.after(close);
  return {
    url: `http://127.0.0.1:${server.address().port}/requests`,
    posts,
    taken: () => new Set(posts.filter(({ code }) => code < 300).map(({ json }) => json.id)),
  };
}

/** Settings for a receiver in `path`, quick to try again. */
export function settings(path, handOn, over = {}) {
  const file = join(path, 'receiver.json');
  writeFileSync(
    file,
    JSON.stringify({
      listen: { port: 0 },
      store: 'requests.db',
      keys: 'keys',
      origins: ['https://www.valmont.example'],
      sites: { valmont: { name: 'Commune de Valmont', timeZone: 'Europe/Brussels' } },
      handOn,
      retry: { firstSeconds: 0.02, mostSeconds: 0.2 },
      ...over,
    }),
  );
  return file;
}

/** A receiver in this process with one key, `2026-1`. */
export async function startHere(t, handOn, { env = {}, ...over } = {}) {
  const path = folder(t);
  const { makeKeys } = await load('keys.js');
  const { key } = await makeKeys(join(path, 'keys'), '2026-1');
  const { readConfig } = await load('config.js');
  const { startReceiver } = await load('receiver.js');
  const logged = [];
  const start = async () => {
    const config = await readConfig(settings(path, handOn, over), env);
    return startReceiver(config, (event, facts) => logged.push({ event, ...facts }));
  };
  let receiver = await start();
  t.after(() => receiver.close());
  return {
    path,
    key,
    logged,
    get url() {
      return receiver.url;
    },
    async restart(others = handOn) {
      await receiver.close();
      handOn = others;
      receiver = await start();
    },
  };
}

/** Runs `receiver.js` as its own process, until it says that it has started. */
export async function startProcess(file, env = {}) {
  const child = spawn(process.execPath, [join(RECEIVER, 'receiver.js'), file], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let told = '';
  child.stdout.on('data', (chunk) => (told += chunk));
  child.stderr.on('data', (chunk) => (told += chunk));
  const ended = new Promise((done) => child.once('exit', done));
  const started = () => /"event":"started".*"port":(\d+)/.exec(told);
  const [, port] = await until(() => {
    if (child.exitCode !== null) throw new Error(`The receiver ended: ${told}`);
    return started();
  }, 'the receiver to start');
  return {
    url: `http://127.0.0.1:${port}`,
    told: () => told,
    kill(signal = 'SIGKILL') {
      child.kill(signal);
      return ended;
    },
  };
}

/** A mail server as a process of its own; see `smtp-process.js` for the options. */
export async function startMail(t, options = {}) {
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, 'smtp-process.js'), JSON.stringify(options)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const lines = [];
  createInterface({ input: child.stdout }).on('line', (line) => lines.push(JSON.parse(line)));
  const ended = new Promise((done) => child.once('exit', done));
  const kill = () => {
    child.kill('SIGKILL');
    return ended;
  };
  t.after(kill);
  await until(() => lines.length > 0, 'the mail server to start');
  return { port: lines[0].port, mails: () => lines.slice(1), kill };
}
