/** The key is public, so anybody may seal a request: what of it reaches the desk, and what never does. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import {
  draft,
  folder,
  load,
  post,
  seal,
  settings,
  startDesk,
  startHere,
  test,
  until,
} from './kit.js';

const hook = (desk) => [{ kind: 'webhook', name: 'desk', url: desk.url }];

test('a request sealed with care by somebody who means harm is refused, or stripped of it', async (t) => {
  const desk = await startDesk(t);
  const receiver = await startHere(t, hook(desk));
  const bad = {
    'an address for a number': { number: 'http://evil.example' },
    'an emergency number of two digits': { number: '15' },
    'no number to ring': { number: undefined },
    'a thing that is none of the 64': { words: { ids: ['sun', 'evil'], text: ['soleil', 'x'] } },
    'a name that objects have': { words: { ids: ['sun', 'constructor'], text: ['soleil', 'x'] } },
    'the same word twice': { words: { ids: ['sun', 'sun'], text: ['soleil', 'soleil'] } },
    'one word': { words: { ids: ['sun'], text: ['soleil'] } },
    'a way of its own': { way: 'visit-me' },
    'a day that is none': { slot: { day: '2026-02-30', part: 'morning' } },
    'a language that is none': { lang: 'fr\r\nX: 1' },
    'no time': { at: 'now' },
    'another version': { v: 2 },
  };
  for (const [name, over] of Object.entries(bad)) {
    const { status, body } = await post(receiver.url, await seal(draft(over), receiver.key));
    assert.deepEqual([status, body.error], [422, 'request'], name);
  }
  for (const json of ['null', '[]', '"text"', '{', '\u0000']) {
    assert.equal(
      (await post(receiver.url, await seal(draft(), receiver.key, { json }))).status,
      422,
    );
  }
  assert.equal(desk.posts.length, 0);
});

test('nothing that a stranger wrote reaches the desk: not a word, a name, a step or a type', async (t) => {
  const desk = await startDesk(t);
  const receiver = await startHere(t, hook(desk));
  const evil = 'Evil-PayNow';
  const strange = {
    'words of their own': { words: { ids: ['sun', 'apple'], text: [evil, 'Bcc: x@evil.example'] } },
    'a procedure of their own': { context: { ...draft().context, procedure: evil } },
    'a procedure that every object has': {
      context: { ...draft().context, procedure: 'constructor' },
    },
    'a step of their own': { context: { ...draft().context, step: evil } },
    'steps and states of their own': {
      context: {
        ...draft().context,
        field: evil,
        fields: [
          { step: evil, state: 'ok' },
          { step: 'x', state: evil },
        ],
      },
    },
    'more steps than there are': { context: { ...draft().context, number: 8, step: evil } },
    'a language with more behind it': { lang: 'fr-Evil-PayNow' },
  };
  for (const [name, over] of Object.entries(strange)) {
    const request = draft(over);
    assert.equal((await post(receiver.url, await seal(request, receiver.key))).status, 200, name);
    const { body, json } = await until(
      () => desk.posts.find((one) => one.json.id === request.id),
      name,
    );
    assert.doesNotMatch(body, /evil|paynow|constructor/i, name);
    assert.deepEqual(json.words.text, ['soleil', 'pomme'], name);
    if (name.startsWith('a procedure')) {
      assert.equal(json.context.procedure, undefined);
      assert.match(json.text, /Démarche\s: pas connue ici, étape 2 sur 7$/m);
    }
    if (name.startsWith('words')) {
      assert.deepEqual(json.notes, ['words-differ']);
      assert.match(json.text, /autres mots/);
    }
    if (name.startsWith('more')) assert.equal(json.context, undefined);
    if (name.startsWith('steps')) {
      assert.deepEqual(json.context.fields, ['ok']);
      assert.equal(json.context.field, undefined);
    }
  }
});

const WEBM = [0x1a, 0x45, 0xdf, 0xa3];
const MP4 = [0, 0, 0, 24, 0x66, 0x74, 0x79, 0x70];
const OGG = [0x4f, 0x67, 0x67, 0x53];

test('a spoken message is taken where the site allows it, of three kinds and of a likely length', async (t) => {
  const desk = await startDesk(t);
  const receiver = await startHere(t, hook(desk), { sites: { valmont: { voice: true } } });
  const send = async (type, first, { seconds = 4, length = 9000 } = {}) => {
    const sound = new Uint8Array(length);
    sound.set(first);
    const request = draft({ voice: { type, bytes: length, seconds } });
    const { status } = await post(receiver.url, await seal(request, receiver.key, { sound }));
    assert.equal(status, 200, 'the person is rung back in any case');
    const { json } = await until(() => desk.posts.find((one) => one.json.id === request.id));
    return json;
  };
  for (const [type, first] of [
    ['audio/webm;codecs=opus', WEBM],
    ['audio/mp4', MP4],
    ['audio/ogg; codecs="opus"', OGG],
  ]) {
    const { voice, notes } = await send(type, first);
    assert.equal(voice.type, type.split(';')[0], 'only the kind is handed on');
    assert.equal(Buffer.from(voice.base64, 'base64').length, 9000);
    assert.equal(notes, undefined);
  }
  const bad = {
    'a page': ['text/html', WEBM],
    'another sound': ['audio/wav', WEBM],
    'a name that objects have': ['constructor', WEBM],
    'a program under the name of a sound': ['audio/webm', [0x4d, 0x5a, 0x90, 0]],
    'another container than it says': ['audio/mp4', WEBM],
    'more than a minute': ['audio/webm', WEBM, { seconds: 61 }],
    'too much for its seconds': ['audio/webm', WEBM, { seconds: 1, length: 60_000 }],
    'no seconds': ['audio/webm', WEBM, { seconds: 0 }],
  };
  for (const [name, [type, first, size]] of Object.entries(bad)) {
    const { voice, notes, text } = await send(type, first, size);
    assert.deepEqual([voice, notes], [undefined, ['voice-left-out']], name);
    assert.match(text, /message parlé/, name);
  }
});

test('a spoken message is left out, and that is said, where the site did not ask for any', async (t) => {
  const desk = await startDesk(t);
  const receiver = await startHere(t, hook(desk));
  const sound = new Uint8Array(9000);
  sound.set(WEBM);
  const request = draft({ voice: { type: 'audio/webm', bytes: sound.length, seconds: 4 } });
  assert.equal(
    (await post(receiver.url, await seal(request, receiver.key, { sound }))).status,
    200,
  );
  const [{ json }] = await until(() => desk.posts.length > 0 && desk.posts);
  assert.deepEqual([json.voice, json.notes], [undefined, ['voice-left-out']]);
  assert.match(json.text, /Un message parlé n'a pas été pris/);
});

test('what nobody will open is not kept: sound that is not taken, and zeros behind a request', async (t) => {
  const { openSeal, withoutSpare } = await load('seal.js');
  const { readEnvelope } = await load('envelope.js');
  const { makeKeys, readKeys } = await load('keys.js');
  const path = folder(t);
  const { key } = await makeKeys(path, '2026-1');
  const keys = await readKeys(path);
  const come = async (request, options) => {
    const body = Buffer.from(JSON.stringify(await seal(request, key, options)));
    return readEnvelope(body, request.id);
  };
  const sound = new Uint8Array(900_000);
  sound.set(WEBM);
  const voiced = (bytes) => draft({ voice: { type: 'audio/webm', bytes, seconds: 20 } });

  const silent = await come(voiced(sound.length), { sound });
  const kept = await withoutSpare(silent, keys, {});
  assert.ok(kept.ct.length < 2000, `${kept.ct.length} bytes`);
  assert.deepEqual(
    await openSeal(kept, keys, {}),
    await openSeal(silent, keys, {}),
    'the same is handed on',
  );
  assert.equal(kept.hash, silent.hash, 'so that the page hears "received" to the same bytes');

  // 100 kB of speech, and eight times as much behind it.
  const long = await come(voiced(100_000), { sound });
  const spoken = await withoutSpare(long, keys, { voice: true });
  assert.ok(spoken.ct.length < 110_000, `${spoken.ct.length} bytes`);
  assert.deepEqual(
    await openSeal(spoken, keys, { voice: true }),
    await openSeal(long, keys, { voice: true }),
  );

  const honest = await come(voiced(100_000), { sound: sound.slice(0, 100_000) });
  assert.equal(await withoutSpare(honest, keys, { voice: true }), honest, 'stays as it came');

  const wordy = await come(draft({ more: 'x'.repeat(70_000) }));
  await assert.rejects(withoutSpare(wordy, keys, {}), { status: 422, reason: 'request' });
});

test('the store has an end: beyond it pages are asked to come again, and health says so', async (t) => {
  const desk = await startDesk(t);
  const receiver = await startHere(t, hook(desk), {
    limits: { stored: 300_000 },
    sites: { valmont: { voice: true } },
  });
  const sound = new Uint8Array(60_000);
  sound.set(WEBM);
  const send = async () => {
    const request = draft({ voice: { type: 'audio/webm', bytes: sound.length, seconds: 20 } });
    const envelope = await seal(request, receiver.key, { sound });
    return { envelope, answer: await post(receiver.url, envelope) };
  };
  const health = async () => {
    const response = await fetch(`${receiver.url}/health`);
    return [response.status, (await response.json()).why];
  };
  assert.deepEqual(await health(), [200, undefined]);
  const first = await send();
  assert.equal(first.answer.status, 200);
  let last;
  // What was handed on counts as well: it is kept for days.
  for (let times = 0; times < 10 && last?.answer.status !== 503; times += 1) {
    await until(() => desk.taken().size > times, 'the desk to have it');
    last = await send();
  }
  assert.deepEqual([last.answer.status, last.answer.body.error], [503, 'full']);
  assert.ok(Number(last.answer.headers.get('retry-after')) > 0);
  assert.deepEqual(await health(), [503, 'full']);
  assert.equal((await post(receiver.url, first.envelope)).status, 200, 'it has that one');
});

test('a disk that takes nothing more is told by health, until something is written again', async (t) => {
  const { createReceiverServer } = await load('server.js');
  const { openStore } = await load('store.js');
  const { makeKeys, readKeys } = await load('keys.js');
  const { readConfig } = await load('config.js');
  const path = folder(t);
  const { key } = await makeKeys(join(path, 'keys'), '2026-1');
  const config = await readConfig(settings(path, [{ kind: 'webhook', url: 'http://localhost/' }]));
  const store = openStore(':memory:');
  let full = true;
  const add = (...args) => {
    if (full) throw Object.assign(new Error('full'), { code: 'SQLITE_FULL' });
    return store.add(...args);
  };
  const server = createReceiverServer({
    store: { ...store, add },
    keys: await readKeys(config.keys),
    config,
    targets: ['webhook'],
    added() {},
    log() {},
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  t.after(() => {
    server.closeAllConnections();
    server.close();
    store.close();
  });
  const url = `http://127.0.0.1:${server.address().port}`;
  const health = async () => {
    const response = await fetch(`${url}/health`);
    return [response.status, (await response.json()).why];
  };
  const envelope = await seal(draft(), key);
  assert.deepEqual(await health(), [200, undefined]);
  const answer = await post(url, envelope);
  assert.deepEqual([answer.status, answer.body.error], [503, 'try-again']);
  assert.deepEqual(await health(), [503, 'store']);
  full = false;
  assert.equal((await post(url, envelope)).status, 200);
  assert.deepEqual(await health(), [200, undefined]);
});

test('a number that costs, helps in danger or belongs to nobody is never one to call', async (t) => {
  const desk = await startDesk(t);
  const receiver = await startHere(t, hook(desk));
  const numbers = {
    'number-premium': [
      '+32909112233',
      '+3290211223',
      '090211223',
      '+33899123456',
      '0899123456',
    ].concat(
      // The Netherlands have such numbers of eight digits.
      ['09001234', '09061234', '09091234', '09001234567'],
    ),
    'number-satellite': ['+882123456789', '+883510012345', '+97912345678', '+881612345678'],
    'number-short': ['112', '114', '3949', '118712', '+32112', '00112', '1129999'],
  };
  for (const [note, all] of Object.entries(numbers)) {
    for (const number of all) {
      const request = draft({ number });
      const { status } = await post(receiver.url, await seal(request, receiver.key));
      assert.equal(status, 200, number);
      const { json } = await until(() => desk.posts.find((one) => one.json.id === request.id));
      assert.deepEqual([json.number, json.notes], [undefined, [note]], number);
      assert.doesNotMatch(json.text, /Appeler/, number);
      assert.match(json.text, /N'utilisez pas le numéro donné/, number);
      assert.equal(json.subject, 'Numéro à ne pas utiliser – Commune de Valmont');
    }
  }
  for (const number of [
    '+3281000000',
    '+3292112233',
    '+32470123456',
    '+33187654321',
    '+352621123',
    '089112233',
    '0612345678',
  ]) {
    const request = draft({ number });
    await post(receiver.url, await seal(request, receiver.key));
    const { json } = await until(() => desk.posts.find((one) => one.json.id === request.id));
    assert.deepEqual([json.number, json.notes], [number, undefined], number);
  }
});

test('a day that is over or far away is told as odd', async () => {
  const { readRequest } = await load('request.js');
  const received = Date.UTC(2026, 10, 22, 12);
  const notes = (day) =>
    readRequest(draft({ slot: { day, part: 'morning' } }), new Uint8Array(), { received }).notes;
  for (const day of ['2026-11-22', '2026-11-21', '2026-12-22'])
    assert.equal(notes(day), undefined, day);
  for (const day of ['2026-11-20', '2026-12-24', '9999-12-31', '1970-01-01'])
    assert.deepEqual(notes(day), ['day-odd'], day);
});
