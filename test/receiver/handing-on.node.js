/** The reference receiver hands on what it took: to a webhook, to a mail server that is down, slow to trust or full. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import {
  RECEIVER,
  SITE,
  draft,
  folder,
  load,
  post,
  seal,
  startDesk,
  startHere,
  startMail,
  startProcess,
  settings,
  test,
  until,
} from './kit.js';

const run = promisify(execFile);
const hook = (desk, more = {}) => ({ kind: 'webhook', name: 'desk', url: desk.url, ...more });
const mailTo = (port, more = {}) => ({
  kind: 'mail',
  name: 'mail',
  host: '127.0.0.1',
  port,
  tls: 'none',
  from: 'Rappels <rappels@valmont.example>',
  to: 'guichet@valmont.example',
  ...more,
});
const sent = (receiver) => receiver.logged.filter(({ event }) => event === 'handed-on').length;

/** The lines of a part written as quoted-printable or base64. */
function readable(part) {
  const [head, ...rest] = part.split('\r\n\r\n');
  const body = rest.join('\r\n\r\n');
  if (/encoding: base64/i.test(head)) return Buffer.from(body, 'base64').toString('utf8');
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

test('a webhook that fails is asked again until it takes the request, each time by the same key', async (t) => {
  const desk = await startDesk(t, (times) => [500, 503, 400, 302][times] ?? 200);
  const receiver = await startHere(t, [hook(desk, { secret: { env: 'HOOK' } })], {
    env: { HOOK: 'shared secret' },
  });
  const request = draft();
  await post(receiver.url, await seal(request, receiver.key));
  await until(() => sent(receiver) === 1);
  assert.deepEqual(
    desk.posts.map(({ code }) => code),
    [500, 503, 400, 302, 200],
  );
  for (const { headers, body } of desk.posts) {
    assert.equal(headers['idempotency-key'], request.id);
    const [, time, sign] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(headers['aidant-signature']);
    assert.equal(
      sign,
      createHmac('sha256', 'shared secret').update(`${time}.${body}`).digest('hex'),
    );
  }
});

test('one that is refused for ever does not hold up the others', async (t) => {
  let stuck;
  const desk = await startDesk(t, (times, json) => (json.id === stuck ? 500 : 200));
  const receiver = await startHere(t, [hook(desk)]);
  const requests = Array.from({ length: 8 }, () => draft());
  stuck = requests[0].id;
  for (const one of requests) await post(receiver.url, await seal(one, receiver.key));
  await until(() => sent(receiver) === 7);
  assert.equal(desk.taken().has(stuck), false);
  stuck = undefined;
  await until(() => sent(receiver) === 8);
});

test('each of several targets gets it once, whatever the other one does', async (t) => {
  const [good, bad] = [await startDesk(t), await startDesk(t, (times) => (times < 4 ? 500 : 200))];
  const receiver = await startHere(t, [hook(good), hook(bad, { name: 'second' })]);
  await post(receiver.url, await seal(draft(), receiver.key));
  await until(() => sent(receiver) === 2);
  assert.equal(good.posts.length, 1);
  assert.equal(bad.posts.length, 5);
});

test('the e-mail says what to say first, and a mail system can know it by its id', async (t) => {
  const server = await startMail(t, { auth: true });
  const receiver = await startHere(
    t,
    [mailTo(server.port, { user: 'rappels', password: { env: 'MAIL' } })],
    { env: { MAIL: 'a secret' }, sites: { valmont: { ...SITE, voice: true } } },
  );
  const sound = crypto.getRandomValues(new Uint8Array(30_000));
  sound.set([0x1a, 0x45, 0xdf, 0xa3]);
  const request = draft({
    way: 'sms',
    lang: 'nl',
    words: { ids: ['sun', 'apple'], text: ['zon', 'appel'] },
    slot: { day: '2026-11-24', part: 'morning' },
    voice: { type: 'audio/webm;codecs=opus', bytes: sound.length, seconds: 12 },
  });
  await post(receiver.url, await seal(request, receiver.key, { sound }));
  const [{ raw, ...envelope }] = await until(() => server.mails().length > 0 && server.mails());
  assert.deepEqual(envelope, {
    from: 'rappels@valmont.example',
    to: ['guichet@valmont.example'],
    user: 'rappels',
  });
  assert.match(raw, new RegExp(`^Message-ID: <${request.id}@valmont\\.example>`, 'm'));
  assert.match(raw, /^Auto-Submitted: auto-generated/m);
  const head = raw.slice(0, raw.indexOf('\r\n\r\n'));
  assert.doesNotMatch(
    head,
    /32470123456|\b(zon|appel)\b/,
    'nothing of the person in what servers log',
  );
  const [, mark] = /boundary="([^"]+)"/.exec(head);
  const [, text, attached] = raw.split(`--${mark}`);
  const lines = readable(text);
  assert.ok(
    lines
      .trimStart()
      .startsWith('Écrivez ces deux mots en premier, sans les traduire, dans votre SMS'),
    lines,
  );
  assert.match(lines, /ZON, APPEL/);
  assert.match(lines, /Envoyer un SMS au : \+32470123456/);
  assert.match(lines, /Quand : mardi 24 novembre 2026, le matin/);
  assert.match(lines, /Langue de la personne : néerlandais/);
  assert.match(attached, /filename=message\.webm/);
  const body = attached.slice(attached.indexOf('\r\n\r\n'));
  assert.ok(Buffer.from(body, 'base64').equals(Buffer.from(sound)), 'the sound as it was recorded');
});

test('greylisting, a full disk, a dropped line: the mail goes in the end, once', async (t) => {
  for (const options of [
    { answers: [451, 450, 421] },
    { answers: [452, 552], at: 'data' },
    { answers: ['drop'] },
  ]) {
    const server = await startMail(t, options);
    const receiver = await startHere(t, [mailTo(server.port)]);
    await post(receiver.url, await seal(draft(), receiver.key));
    await until(() => sent(receiver) === 1);
    assert.equal(server.mails().length, 1, JSON.stringify(options));
  }
});

test('a mail server that is killed and comes back gets every request', async (t) => {
  const server = await startMail(t);
  const receiver = await startHere(t, [mailTo(server.port)]);
  const requests = Array.from({ length: 12 }, () => draft());
  for (const one of requests.slice(0, 4)) await post(receiver.url, await seal(one, receiver.key));
  await server.kill();
  for (const one of requests.slice(4)) {
    const { status } = await post(receiver.url, await seal(one, receiver.key));
    assert.equal(status, 200, 'pages are answered all the same');
  }
  await until(() => receiver.logged.some(({ event }) => event === 'not-handed-on'));
  const back = await startMail(t, { port: server.port });
  await until(() => sent(receiver) === 12);
  const seen = [...server.mails(), ...back.mails()].map(
    ({ raw }) => /Message-ID: <([^@]+)/.exec(raw)[1],
  );
  assert.deepEqual(new Set(seen), new Set(requests.map(({ id }) => id)));
});

test('no e-mail goes in clear text over the network', async (t) => {
  const server = await startMail(t);
  const receiver = await startHere(t, [mailTo(server.port, { tls: 'required' })]);
  await post(receiver.url, await seal(draft(), receiver.key));
  await until(() => receiver.logged.some(({ event }) => event === 'not-handed-on'));
  assert.equal(server.mails().length, 0);
});

test('what waited when it stopped goes when it starts, also under another name of the target', async (t) => {
  const away = await startDesk(t, () => 500);
  const desk = await startDesk(t);
  const receiver = await startHere(t, [hook(away)]);
  const request = draft();
  await post(receiver.url, await seal(request, receiver.key));
  await until(() => away.posts.length > 0);
  await receiver.restart();
  await until(() => away.posts.length > 2);
  await receiver.restart([hook(desk, { name: 'new' })]);
  await until(() => desk.taken().has(request.id));
});

test('what was handed on is erased after the days, its id stays known; what waits is never erased', async (t) => {
  const { openStore } = await load('store.js');
  const path = folder(t);
  const store = openStore(join(path, 'requests.db'));
  t.after(() => store.close());
  const inFiles = (text) =>
    readdirSync(path).some((name) => readFileSync(join(path, name), 'latin1').includes(text));
  const envelope = (id, kid = 'k1') => ({
    id,
    site: 'valmont',
    kid,
    enc: Buffer.from('enc'),
    ct: Buffer.from(`sealed for ${id}`),
    hash: Buffer.from(`hash of ${id}`),
  });
  for (const id of ['done', 'half', 'waits']) store.add(envelope(id), ['a', 'b'], 1000);
  store.add(envelope('old key', 'k0'), ['a'], 1000);
  for (const [id, target] of [
    ['done', 'a'],
    ['done', 'b'],
    ['half', 'a'],
    ['old key', 'a'],
  ]) {
    store.done(id, target, 2000);
  }
  const keys = new Map([['k1', {}]]);
  assert.equal(store.erase(2000, keys), 0, 'not yet');
  assert.ok(inFiles('sealed for done'));
  assert.equal(store.erase(2001, keys), 2);
  assert.ok(!inFiles('sealed for done'), 'it is overwritten on the disk');
  assert.ok(inFiles('sealed for half'));
  assert.equal(store.find(envelope('done')), 'same', 'it cannot be sent again');
  assert.equal(store.find({ ...envelope('done'), hash: Buffer.from('x') }), 'other');
  assert.equal(
    store.find(envelope('old key')),
    undefined,
    'its key is gone, nobody can send it again',
  );
  assert.equal(store.again('done', 3000), false);
  assert.equal(store.again('half', 3000), true);
  assert.deepEqual(
    store
      .due('a', 3000, 9000, 9)
      .map(({ id }) => id)
      .sort(),
    ['half', 'waits'],
  );
  assert.deepEqual(
    store
      .due('b', 3000, 9000, 9)
      .map(({ id }) => id)
      .sort(),
    ['half', 'waits'],
  );
});

test('neither its log nor its file says anything of the person; the commands work beside it', async (t) => {
  const desk = await startDesk(t, (times) => (times < 2 ? 500 : 200));
  const here = await startHere(t, [hook(desk)]);
  const target = hook(desk, { secret: { env: 'HOOK' } });
  const file = settings(here.path, [target], { store: 'own.db' });
  const receiver = await startProcess(file, { HOOK: 'shared secret' });
  t.after(() => receiver.kill());
  const request = draft({ words: { ids: ['sun', 'apple'], text: ['tournesol', 'pomme'] } });
  await post(receiver.url, await seal(request, here.key));
  await post(receiver.url, await seal({ ...request, number: '+32470123457' }, here.key));
  await post(receiver.url, { id: '+32470123456' }, { Origin: 'https://+32470123456.example' });
  await until(() => desk.taken().has(request.id));
  await until(() => receiver.told().includes('"handed-on"'));

  const command = (...args) =>
    run(process.execPath, [join(RECEIVER, 'receiver.js'), ...args, file]);
  assert.match((await command('try', `${receiver.url}/callback`)).stdout, /valmont, .*: 200/);
  await assert.rejects(command('try', `${receiver.url}/elsewhere`));
  await until(() => desk.taken().size === 2);
  await until(async () => (await command('status')).stdout.includes('Nothing waits'));
  await command('copy', join(here.path, 'copy.db'));
  await command('again', request.id);
  await assert.rejects(command('again', 'nobody'));
  assert.match((await command('status')).stdout, new RegExp(request.id));

  const kept = readdirSync(here.path).filter((name) => /\.db/.test(name));
  assert.ok(kept.includes('own.db') && kept.includes('copy.db'));
  if (process.platform !== 'win32') {
    for (const name of ['own.db', 'copy.db']) {
      assert.equal(statSync(join(here.path, name)).mode & 0o077, 0, name);
    }
  }
  const all = [
    receiver.told(),
    ...kept.map((name) => readFileSync(join(here.path, name), 'latin1')),
  ];
  for (const text of all) assert.doesNotMatch(text, /\+?3247012345|tournesol|naissance/);
  assert.match(receiver.told(), new RegExp(`"event":"handed-on","id":"${request.id}"`));
});

test('a second one on the same file takes over the handing on; the first goes on receiving', async (t) => {
  const desk = await startDesk(t);
  const here = await startHere(t, [hook(desk)]);
  const second = await startProcess(settings(here.path, [hook(desk)]));
  t.after(() => second.kill());
  const request = draft();
  assert.equal((await post(here.url, await seal(request, here.key))).status, 200);
  await until(() => here.logged.some(({ event }) => event === 'another-process-hands-on'));
  assert.equal(sent(here), 0);
  const next = draft();
  await post(second.url, await seal(next, here.key));
  await until(() => desk.taken().has(next.id) && desk.taken().has(request.id));
  assert.equal(desk.posts.length, 2);
});

test('a clock that is set back puts nothing off', async (t) => {
  const { openStore } = await load('store.js');
  const { createHandingOn } = await load('handing-on.js');
  const { keyPair } = await load('keys.js');
  const pair = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, [
    'deriveBits',
  ]);
  const jwk = await crypto.subtle.exportKey('jwk', pair.privateKey);
  const request = draft();
  const sealed = await seal(request, { kid: 'k', kty: 'EC', crv: 'P-256', x: jwk.x, y: jwk.y });
  const store = openStore(':memory:');
  let time = Date.parse('2026-11-22T12:00:00Z');
  const bytes = (text) => Buffer.from(text, 'base64url');
  const envelope = { ...sealed, enc: bytes(sealed.enc), ct: bytes(sealed.ct), hash: bytes('AA') };
  store.add(envelope, ['desk'], time);
  store.failed(request.id, 'desk', time + 10_000, 'HTTP-500');
  time -= 24 * 3_600_000;
  const got = [];
  const handingOn = createHandingOn({
    store,
    keys: new Map([['k', await keyPair(jwk)]]),
    targets: [{ name: 'desk', send: async ({ id }) => void got.push(id) }],
    log() {},
    now: () => time,
  });
  t.after(async () => {
    await handingOn.stop();
    store.close();
  });
  handingOn.start();
  await until(() => got.length > 0);
  assert.deepEqual(got, [request.id]);
});
