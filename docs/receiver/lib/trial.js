import { randomBytes } from 'node:crypto';
import { PICTURE_WORDS } from './picture-words.js';
import { sealWith } from './seal.js';

/** What a trial has for its two words, in French. */
export const TRIAL_WORDS = ['robot', 'ghost'].map((id) => PICTURE_WORDS.fr[id]);

/**
 * A request of somebody who comes to the desk and has no number, sealed as a page seals it.
 * @param {string} site
 * @param {string} kid
 * @param {CryptoKeyPair} key
 */
export async function trial(site, kid, key) {
  const id = randomBytes(16).toString('base64url');
  const json = JSON.stringify({
    v: 1,
    id,
    site,
    at: new Date().toISOString(),
    lang: 'fr',
    way: 'desk',
    slot: 'soon',
    words: { ids: ['robot', 'ghost'], text: TRIAL_WORDS },
  });
  const { enc, ct } = await sealWith(key, { id, site, kid }, json);
  return { v: 1, id, site, kid, enc: base64url(enc), ct: base64url(ct) };
}

/**
 * Posts a trial to the address that pages use, with everything between here and there.
 * @returns {Promise<{ status: number, id: string, text: string }>}
 */
export async function sendTrial(url, origin, envelope) {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'Idempotency-Key': envelope.id,
      Origin: origin,
    },
    body: JSON.stringify(envelope),
    redirect: 'error',
    signal: AbortSignal.timeout(30_000),
  });
  return { status: response.status, id: envelope.id, text: (await response.text()).trim() };
}

const base64url = (bytes) => Buffer.from(bytes).toString('base64url');
