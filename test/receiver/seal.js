/** A request sealed as the page seals it, with the page's library; what opens it uses another one. */
import { Aes128Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';

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
