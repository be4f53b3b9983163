/** The reference receiver under `kill -9`, again and again, while pages send: nothing is lost and nothing is doubled. */
import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import {
  draft,
  folder,
  load,
  post,
  seal,
  settings,
  startDesk,
  startMail,
  startProcess,
  test,
  until,
} from './kit.js';

const KILLS = 10;
const PAGES = 6;
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** A page: sends each of its requests until it is told that it was received. Now and then it sends one twice. */
async function sendAll(url, envelopes, accepted) {
  for (const envelope of envelopes) {
    for (;;) {
      const again = randomInt(4) === 0 ? [post(url, envelope).catch(() => undefined)] : [];
      const answer = await post(url, envelope).catch(() => undefined);
      await Promise.all(again);
      if (answer?.status === 200) break;
      assert.ok(answer === undefined || answer.status === 503, `never refused: ${answer?.status}`);
      await pause(10);
    }
    accepted.add(envelope.id);
  }
}

/**
 * Kills the receiver at random moments of its work until it was killed often enough, then lets it finish.
 * @returns {Promise<string[]>} the ids that pages were told are received: all of them
 */
async function ordeal(t, handOn, taken) {
  const path = folder(t);
  const { makeKeys } = await load('keys.js');
  const { key } = await makeKeys(join(path, 'keys'), '2026-1');
  const file = settings(path, handOn);
  let receiver = await startProcess(file);
  t.after(() => receiver.kill());
  const { url } = receiver;
  settings(path, handOn, { listen: { port: Number(new URL(url).port) } });

  const accepted = new Set();
  const ids = [];
  let killing = true;
  const pages = Array.from({ length: PAGES }, async () => {
    while (killing) {
      const batch = await Promise.all(Array.from({ length: 5 }, () => seal(draft(), key)));
      ids.push(...batch.map(({ id }) => id));
      await sendAll(url, batch, accepted);
    }
  });
  for (let kills = 0; kills < KILLS; kills += 1) {
    // At least one more in this life, and then at any moment: while it reads, writes, answers or hands on.
    const before = accepted.size;
    await until(() => accepted.size > before, 'one more to be received');
    await pause(randomInt(60));
    await receiver.kill();
    receiver = await startProcess(file);
  }
  killing = false;
  await Promise.all(pages);
  assert.deepEqual(accepted, new Set(ids));
  await until(() => taken().size >= ids.length, 'everything to be handed on');

  await receiver.kill();
  const { openStore } = await load('store.js');
  const store = openStore(join(path, 'requests.db'));
  t.after(() => store.close());
  assert.equal(store.total(), ids.length, 'each is kept once');
  return ids;
}

test('killed ten times while pages send: each request is kept once and handed on', async (t) => {
  // A desk with bad days of its own, so that some wait while the receiver dies.
  const desk = await startDesk(t, () => (randomInt(5) === 0 ? 500 : 200));
  const ids = await ordeal(t, [{ kind: 'webhook', name: 'desk', url: desk.url }], desk.taken);
  assert.deepEqual(desk.taken(), new Set(ids));
  for (const { headers, json } of desk.posts) assert.equal(headers['idempotency-key'], json.id);
  const twice = desk.posts.filter(({ code }) => code === 200).length - ids.length;
  assert.ok(twice <= KILLS * 4, `${twice} again, only what was under way when it was killed`);
});

test('killed ten times while it sends mail: each request has its mail, known by one id', async (t) => {
  const server = await startMail(t, { answers: [451, 451, 451] });
  const mails = () => server.mails().map(({ raw }) => /^Message-ID: <([^@]+)@/m.exec(raw)[1]);
  const target = {
    kind: 'mail',
    host: '127.0.0.1',
    port: server.port,
    tls: 'none',
    from: 'rappels@valmont.example',
    to: 'guichet@valmont.example',
  };
  const ids = await ordeal(t, [target], () => new Set(mails()));
  assert.deepEqual(new Set(mails()), new Set(ids));
  assert.ok(mails().length - ids.length <= KILLS * 4);
});
