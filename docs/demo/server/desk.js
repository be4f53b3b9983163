import { readEnvelope } from '../../receiver/lib/envelope.js';
import { keyPair } from '../../receiver/lib/keys.js';
import { Refusal } from '../../receiver/lib/refusal.js';
import { openSeal } from '../../receiver/lib/seal.js';
import { DESK_KEYS } from './desk-keys.js';
import { DESK_SITES } from './desk-sites.js';

const MINUTES = 30;
const MOST = 100;
const MOST_BYTES = 2_000_000;

/**
 * What arrives at the desks of the fictional commune and bank, in memory for half an hour: the demo's small cousin of
 * `docs/receiver/`, which opens and checks with the same code. It can be told to fall ill, so that visitors see their
 * request wait, and then go.
 */
export function createDesk(now = Date.now) {
  const requests = new Map();
  const ill = new Set();
  const keys = Promise.all(DESK_KEYS.map(async (jwk) => [jwk.kid, await keyPair(jwk)])).then(
    (pairs) => new Map(pairs),
  );

  function sweep() {
    const before = now() - MINUTES * 60_000;
    for (const [id, { received }] of requests) if (received < before) requests.delete(id);
    // A map keeps the order of entry: the oldest goes first.
    for (const id of requests.keys()) if (requests.size > MOST) requests.delete(id);
  }

  async function take(request) {
    const envelope = readEnvelope(await readAll(request), request.headers['idempotency-key']);
    if (ill.has(envelope.site)) throw new Refusal(500, 'ill');
    const before = requests.get(envelope.id);
    if (before) {
      if (!before.hash.equals(envelope.hash)) throw new Refusal(409, 'id-taken');
      before.times += 1;
      return envelope.id;
    }
    const received = now();
    const site = Object.hasOwn(DESK_SITES, envelope.site) ? DESK_SITES[envelope.site] : {};
    const opened = await openSeal(envelope, await keys, { ...site, received });
    // Another attempt may have come in between.
    const { times = 0 } = requests.get(envelope.id) ?? {};
    const { hash } = envelope;
    requests.set(envelope.id, { opened, hash, received, times: times + 1, done: false });
    sweep();
    return envelope.id;
  }

  return {
    /** @returns {Promise<{ status: number, body: object }>} the answer to one `POST /api/callback` */
    async answer(request) {
      try {
        return { status: 200, body: { received: await take(request) } };
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        return { status: error.status, body: { error: error.reason } };
      }
    },

    /** What one site was asked, newest first. `times` is how often the same was sent. */
    list(site) {
      sweep();
      return [...requests.values()].filter(({ opened }) => opened.site === site).reverse();
    },

    /** The spoken message of one request, if it has one. */
    sound: (id) => requests.get(id)?.opened.voice,

    /** Somebody has rung back. The id stays known, so that a late second copy is none. */
    finish(id) {
      const request = requests.get(id);
      if (request) request.done = true;
    },

    isIll: (site) => ill.has(site),
    fallIll: (site) => void ill.add(site),
    recover: (site) => void ill.delete(site),
  };
}

async function readAll(request) {
  const chunks = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size <= MOST_BYTES) chunks.push(chunk);
  }
  if (size > MOST_BYTES) throw new Refusal(413, 'too-long');
  return Buffer.concat(chunks);
}
