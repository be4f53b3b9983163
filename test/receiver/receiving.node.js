/** The reference receiver: what it takes, what it refuses, and that it never keeps one twice. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import {
  draft,
  folder,
  load,
  newId,
  post,
  seal,
  startDesk,
  startHere,
  test,
  until,
} from './kit.js';

const hook = (desk, more = {}) => [{ kind: 'webhook', name: 'desk', url: desk.url, ...more }];

test('opens what the page sealed, with a library of its own, and hands on what was asked', async (t) => {
  const desk = await startDesk(t);
  const receiver = await startHere(t, hook(desk));
  const { v: version, ...asked } = draft();
  const context = { ...asked.context, fields: [{ step: 'nom', state: 'ok' }] };
  const request = {
    v: version,
    ...asked,
    iban: 'BE68539007547034',
    context: { ...context, secret: 'BE68539007547034' },
  };
  const { status, body } = await post(receiver.url, await seal(request, receiver.key));
  assert.deepEqual({ status, body }, { status: 200, body: { received: request.id } });

  const [{ json, headers }] = await until(() => desk.posts.length > 0 && desk.posts);
  assert.equal(headers['idempotency-key'], request.id);
  const { v, received, subject, text, ...rest } = json;
  assert.deepEqual(rest, {
    ...asked,
    context: {
      procedure: 'adresse',
      number: 2,
      total: 7,
      field: 'format',
      fields: ['ok'],
      lang: 'fr',
    },
  });
  assert.equal(v, 1);
  assert.ok(Date.parse(received) > 0);
  assert.equal(subject, 'Rappel demandé – Commune de Valmont');
  assert.ok(text.indexOf('SOLEIL, POMME') < text.indexOf('+32470123456'), 'the words stand first');
  assert.match(text, /Déclarer un changement d'adresse, étape 2 sur 7$/m);
  assert.doesNotMatch(JSON.stringify(json), /naissance|"nom"/, 'a step is a number');
});

test('a hundred times the same at once: one is kept, one is handed on, all hear "received"', async (t) => {
  const desk = await startDesk(t);
  const receiver = await startHere(t, hook(desk));
  const envelope = await seal(draft(), receiver.key);
  const answers = await Promise.all(
    Array.from({ length: 100 }, () => post(receiver.url, envelope)),
  );
  for (const { status, body } of answers) {
    assert.deepEqual({ status, body }, { status: 200, body: { received: envelope.id } });
  }
  const other = draft();
  await post(receiver.url, await seal(other, receiver.key));
  await until(() => desk.taken().has(other.id), 'the next request');
  assert.deepEqual(
    desk.posts.map(({ json }) => json.id),
    [envelope.id, other.id],
  );
  assert.equal(receiver.logged.filter(({ event }) => event === 'received').length, 2);
});

test('the same id with other bytes is 409, and the first stays as it was', async (t) => {
  const desk = await startDesk(t, (times) => (times === 0 ? 500 : 200));
  const receiver = await startHere(t, hook(desk), { retry: { firstSeconds: 0.5 } });
  const first = draft();
  const envelope = await seal(first, receiver.key);
  assert.equal((await post(receiver.url, envelope)).status, 200);
  const changed = await seal({ ...first, number: '+32999999999' }, receiver.key);
  assert.equal((await post(receiver.url, changed)).status, 409);
  // Sealed once more, with the same content: other bytes all the same.
  assert.equal((await post(receiver.url, await seal(first, receiver.key))).status, 409);
  await until(() => desk.taken().has(first.id));
  assert.equal(desk.posts.at(-1).json.number, first.number);
});

test('what was changed on its way, or sealed for somebody else, does not open', async (t) => {
  const desk = await startDesk(t);
  const receiver = await startHere(t, hook(desk), {
    sites: { valmont: {}, 'banque-du-val': {} },
  });
  const { makeKeys } = await load('keys.js');
  const { key: stranger } = await makeKeys(join(folder(t), 'keys'), '2026-1');
  const request = draft();
  const good = await seal(request, receiver.key);
  const flipped = Buffer.from(good.ct, 'base64url');
  flipped[40] ^= 1;
  const id = newId();
  const cases = {
    'a changed byte': { ...good, ct: flipped.toString('base64url') },
    'another id': { ...good, id },
    'another site': { ...good, site: 'banque-du-val' },
    'another key of the same name': await seal(request, stranger),
    'another info': await seal(request, receiver.key, { info: 'aidant-callback/1 other' }),
    'another aad': await seal(request, receiver.key, { aad: request.id }),
    'another id inside': await seal({ ...request, id }, receiver.key, {
      aad: `${request.id}.2026-1`,
    }).then((envelope) => ({ ...envelope, id: request.id })),
    'a point that is none': { ...good, enc: Buffer.alloc(65, 4).toString('base64url') },
  };
  for (const [name, envelope] of Object.entries(cases)) {
    const { status, body } = await post(receiver.url, envelope);
    assert.deepEqual([status, Object.keys(body)], [422, ['error']], name);
  }
  const elsewhere = await seal({ ...request, site: 'nowhere' }, receiver.key);
  assert.deepEqual((await post(receiver.url, elsewhere)).body, { error: 'site' });
  assert.equal((await post(receiver.url, good)).status, 200, 'the true one is still taken');
  await until(() => desk.posts.length > 0);
  assert.deepEqual(
    desk.posts.map(({ json }) => json.id),
    [request.id],
  );
});

test('what is no envelope is refused before anything is opened', async (t) => {
  const desk = await startDesk(t);
  const receiver = await startHere(t, hook(desk), { limits: { bytes: 20_000 } });
  const good = await seal(draft(), receiver.key);
  const key = { 'Idempotency-Key': good.id };
  const cases = [
    ['nothing', '', 400, 'json'],
    ['no JSON', '{"v":1', 400, 'json'],
    [
      'bytes that are no text',
      Buffer.from([0xff, 0xfe]).toString('latin1') + '\ud800',
      400,
      'json',
    ],
    ['a list', '[]', 400, 'version'],
    ['null', 'null', 400, 'json'],
    ['another version', { ...good, v: 2 }, 400, 'version'],
    ['a short id', { ...good, id: 'abc' }, 400, 'id'],
    ['a kid that climbs', { ...good, kid: '../secret' }, 400, 'kid'],
    ['a kid of an object', { ...good, kid: { toString: 'x' } }, 400, 'kid'],
    ['a site of __proto__', { ...good, site: '__proto__' }, 422, 'site'],
    ['enc with padding', { ...good, enc: `${good.enc}=` }, 400, 'enc'],
    ['enc too short', { ...good, enc: good.enc.slice(4) }, 400, 'enc'],
    ['ct that is no base64url', { ...good, ct: `${good.ct.slice(1)}+` }, 400, 'ct'],
    ['ct too short', { ...good, ct: good.ct.slice(0, 20) }, 400, 'ct'],
    ['too long', { ...good, ct: 'A'.repeat(30_000) }, 413, 'too-long'],
  ];
  for (const [name, envelope, status, error] of cases) {
    const id = typeof envelope === 'string' ? good.id : String(envelope.id);
    const answer = await post(receiver.url, envelope, { 'Idempotency-Key': id });
    assert.deepEqual([answer.status, answer.body.error], [status, error], name);
  }
  const without = await post(receiver.url, good, { 'Idempotency-Key': '' });
  assert.equal(without.body.error, 'idempotency-key');
  assert.equal((await post(receiver.url, good, { 'Idempotency-Key': newId() })).status, 400);
  assert.equal((await post(receiver.url, good, { 'Content-Type': 'text/plain' })).status, 415);
  assert.equal(
    (await post(receiver.url, good, { ...key, 'Content-Encoding': 'gzip' })).status,
    415,
  );
  assert.equal((await fetch(`${receiver.url}/callback`)).status, 405);
  assert.equal((await fetch(`${receiver.url}/other`)).status, 404);
  assert.equal(desk.posts.length, 0);
});

test('keys take turns: an older one still opens, one that is gone is told so', async (t) => {
  const desk = await startDesk(t);
  const receiver = await startHere(t, hook(desk));
  const { makeKeys } = await load('keys.js');
  const { key: next } = await makeKeys(join(receiver.path, 'keys'), '2026-2');
  const early = await post(receiver.url, await seal(draft(), next));
  assert.deepEqual([early.status, early.body.error], [410, 'key'], 'not known until it restarts');
  await receiver.restart();
  assert.equal((await post(receiver.url, await seal(draft(), next))).status, 200);
  const before = await seal(draft(), receiver.key);
  assert.equal((await post(receiver.url, before)).status, 200, 'pages still have the older one');
  await until(() => desk.posts.length === 2);

  mkdirSync(join(receiver.path, 'away'));
  renameSync(join(receiver.path, 'keys/2026-1.private.json'), join(receiver.path, 'away/old'));
  await receiver.restart();
  assert.equal((await post(receiver.url, await seal(draft(), receiver.key))).status, 410);
  assert.equal(
    (await post(receiver.url, before)).status,
    200,
    'what is here already is still received',
  );
  assert.equal((await post(receiver.url, await seal(draft(), next))).status, 200);
});

test('a private key is for its owner alone, and is never overwritten', async (t) => {
  const { makeKeys, readKeys } = await load('keys.js');
  const keys = join(folder(t), 'keys');
  await assert.rejects(makeKeys(keys, '../out'));
  const { path, key } = await makeKeys(keys, 'k1');
  assert.equal(key.d, undefined);
  assert.deepEqual(Object.keys(key), ['kid', 'kty', 'crv', 'x', 'y']);
  const before = readFileSync(path, 'utf8');
  await assert.rejects(makeKeys(keys, 'k1'), { code: 'EEXIST' });
  assert.equal(readFileSync(path, 'utf8'), before);
  if (process.platform !== 'win32') {
    assert.equal(statSync(path).mode & 0o777, 0o600);
    const { chmodSync } = await import('node:fs');
    chmodSync(path, 0o644);
    await assert.rejects(readKeys(keys), /chmod 600/);
  }
});

test('pages of the site may post, others not; a page may read when to try again', async (t) => {
  const desk = await startDesk(t);
  const receiver = await startHere(t, hook(desk));
  const Origin = 'https://www.valmont.example';
  const asked = await fetch(`${receiver.url}/callback`, { method: 'OPTIONS', headers: { Origin } });
  assert.equal(asked.status, 204);
  assert.equal(asked.headers.get('access-control-allow-origin'), Origin);
  assert.match(asked.headers.get('access-control-allow-headers'), /Idempotency-Key/);
  const taken = await post(receiver.url, await seal(draft(), receiver.key), { Origin });
  assert.equal(taken.status, 200);
  assert.equal(taken.headers.get('access-control-allow-origin'), Origin);
  assert.equal(taken.headers.get('access-control-expose-headers'), 'Retry-After');
  assert.equal(taken.headers.get('access-control-allow-credentials'), null);
  for (const other of [
    'https://evil.example',
    'null',
    'https://www.valmont.example.evil.example',
  ]) {
    const answer = await post(receiver.url, await seal(draft(), receiver.key), { Origin: other });
    assert.equal(answer.status, 403, other);
    assert.equal(answer.headers.get('access-control-allow-origin'), null);
  }
});

test('a connection that dawdles is closed, and holds up nobody', async (t) => {
  const desk = await startDesk(t);
  const receiver = await startHere(t, hook(desk), {
    limits: { headerSeconds: 1, requestSeconds: 2 },
  });
  const { hostname, port } = new URL(receiver.url);
  const slow = Array.from({ length: 50 }, () => connect(Number(port), hostname));
  const closed = slow.map((socket) => {
    socket.on('error', () => {});
    return once(socket, 'close');
  });
  slow.forEach((socket, i) => {
    socket.write('POST /callback HTTP/1.1\r\nHost: x\r\n');
    if (i % 2 === 0) {
      socket.write('Content-Type: application/json\r\nContent-Length: 9000\r\n\r\n{"v":');
    }
    socket.resume();
  });
  const { status } = await post(receiver.url, await seal(draft(), receiver.key));
  assert.equal(status, 200, 'others are served meanwhile');
  await Promise.all(closed);
});

test('when too many wait, it says so and asks to come again: the disk does not fill', async (t) => {
  const desk = await startDesk(t, () => 500);
  const receiver = await startHere(t, hook(desk), { limits: { waiting: 3 } });
  const answers = [];
  for (let i = 0; i < 5; i += 1)
    answers.push(await post(receiver.url, await seal(draft(), receiver.key)));
  assert.deepEqual(
    answers.map(({ status }) => status),
    [200, 200, 200, 503, 503],
  );
  assert.ok(Number(answers[4].headers.get('retry-after')) > 0);
});

test('health says when something waits for too long', async (t) => {
  const desk = await startDesk(t, () => 500);
  const receiver = await startHere(t, hook(desk), { lateMinutes: 0 });
  const health = async () => {
    const response = await fetch(`${receiver.url}/health`);
    return [response.status, await response.json()];
  };
  assert.deepEqual(await health(), [200, { ok: true, waiting: 0 }]);
  await post(receiver.url, await seal(draft(), receiver.key));
  await until(async () => (await health())[0] === 503);
  assert.deepEqual((await health())[1], { ok: false, waiting: 1, why: 'late' });
});
