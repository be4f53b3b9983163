/** The desk of the demo: it opens what the page sealed, falls ill when told to, and shows what to say first. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { serve } from '../../docs/demo/serve.js';
import { draft, seal } from '../receiver/seal.js';
import { visitor } from './visitor.js';

const DEMO = join(import.meta.dirname, '../../docs/demo');
const channelOf = (folder) =>
  JSON.parse(readFileSync(join(DEMO, folder, 'site.json'), 'utf8')).channels.find(
    ({ kind }) => kind === 'callback',
  );

let demo;
before(async () => {
  demo = await serve({ quiet: true });
});
after(() => demo.close());

async function send(envelope, headers = {}) {
  const response = await fetch(`${demo.url}/api/callback`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': envelope.id, ...headers },
    body: JSON.stringify(envelope),
  });
  return { status: response.status, body: await response.json() };
}

const DESKS = [
  { folder: 'valmont', site: 'valmont', path: '/guichet' },
  { folder: 'banque', site: 'banque-du-val', path: '/banque/guichet' },
];

for (const { folder, site, path } of DESKS) {
  test(`${folder}: what was sealed to the key of its site file is read at its desk, and there alone`, async () => {
    const { endpoint, key } = channelOf(folder);
    assert.equal(endpoint, '/api/callback');
    const request = draft({
      site,
      number: '+32470999001',
      words: { ids: ['cat', '<b>'], text: ['chat', '<b>'] },
    });
    assert.equal((await send(await seal(request, key))).status, 422, 'a word is one of the 64');
    request.words = { ids: ['cat', 'key'], text: ['chat', 'clé'] };
    const envelope = await seal(request, key);
    for (let times = 0; times < 3; times += 1) {
      assert.deepEqual(await send(envelope), { status: 200, body: { received: request.id } });
    }
    const page = visitor(demo.url);
    const { text } = await page.open(path);
    assert.match(text, /chat, clé/);
    assert.match(text, /\+32470999001/);
    assert.match(text, /3 fois, gardée une fois/);
    assert.equal(text.split(`id="demande-${request.id}"`).length, 2, 'one card');
    assert.ok(text.indexOf('chat, clé') < text.indexOf('+32470999001'), 'the words stand first');
    for (const other of DESKS.filter((desk) => desk.site !== site)) {
      assert.doesNotMatch((await page.open(other.path)).text, /\+32470999001/);
    }
    await page.post(path, { action: 'fini', id: request.id });
    assert.doesNotMatch((await page.open(path)).text, /\+32470999001/);
    assert.equal((await send(envelope)).status, 200, 'a late copy is known');
    assert.doesNotMatch((await page.open(path)).text, /\+32470999001/);
  });

  test(`${folder}: its desk falls ill and comes back at a press; the other one does not notice`, async () => {
    const { key } = channelOf(folder);
    const page = visitor(demo.url);
    const envelope = await seal(draft({ site }), key);
    await page.post(path, { action: 'panne' });
    assert.match((await page.open(path)).text, /Le guichet est en panne/);
    assert.equal((await send(envelope)).status, 500);
    const other = DESKS.find((desk) => desk.site !== site);
    const elsewhere = await seal(draft({ site: other.site }), channelOf(other.folder).key);
    assert.equal((await send(elsewhere)).status, 200);
    await page.post(path, { action: 'revenir' });
    assert.equal((await send(envelope)).status, 200);
  });
}

test('changed bytes, another key and other methods are refused; a spoken message is played', async () => {
  const { key } = channelOf('valmont');
  const sound = new Uint8Array(5000).fill(7);
  sound.set([0x1a, 0x45, 0xdf, 0xa3]);
  const voice = { type: 'audio/webm', bytes: sound.length, seconds: 4 };
  const request = draft({ voice });
  const envelope = await seal(request, key, { sound });
  assert.equal((await send(envelope)).status, 200);
  assert.equal((await send(await seal(request, key))).status, 409);
  assert.equal((await send({ ...envelope, kid: 'gone' })).status, 409);
  const other = draft();
  assert.equal((await send(await seal(other, { ...key, kid: 'gone' }))).status, 410);
  assert.equal((await send({ ...envelope, id: 'short' })).status, 400);
  assert.equal((await fetch(`${demo.url}/api/callback`)).status, 405);
  const heard = await fetch(`${demo.url}/api/callback/son/${request.id}`);
  assert.equal(heard.headers.get('content-type'), 'audio/webm');
  assert.deepEqual(new Uint8Array(await heard.arrayBuffer()), sound);
  assert.equal((await fetch(`${demo.url}/api/callback/son/${other.id}`)).status, 404);
});

test('the bank plays no sound, and a number that costs has no link', async () => {
  const { key } = channelOf('banque');
  const sound = new Uint8Array(5000);
  sound.set([0x1a, 0x45, 0xdf, 0xa3]);
  const voice = { type: 'audio/webm', bytes: sound.length, seconds: 4 };
  const request = draft({ site: 'banque-du-val', number: '+32909112233', voice });
  assert.equal((await send(await seal(request, key, { sound }))).status, 200);
  assert.equal((await fetch(`${demo.url}/api/callback/son/${request.id}`)).status, 404);
  const { text } = await visitor(demo.url).open('/banque/guichet');
  assert.doesNotMatch(text, /<audio|href="(tel|sms):\+32909/);
  assert.match(text, /N(&#39;|')utilisez pas le numéro donné/);
});
