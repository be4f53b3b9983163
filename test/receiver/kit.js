/** What the tests of the reference receiver share: a receiver in this process or its own, and those it hands on to. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { test as nodeTest } from 'node:test';

export { draft, newId, seal } from './seal.js';

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

/** As in `receiver.example.json`. */
export const SITE = {
  name: 'Commune de Valmont',
  timeZone: 'Europe/Brussels',
  titles: { adresse: "Déclarer un changement d'adresse" },
};

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
      sites: { valmont: SITE },
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
