import { AEAD_AES_128_GCM, CipherSuite, KDF_HKDF_SHA256, KEM_DHKEM_P256_HKDF_SHA256 } from 'hpke';
import { Refusal } from './refusal.js';
import { readRequest } from './request.js';

const SUITE = new CipherSuite(KEM_DHKEM_P256_HKDF_SHA256, KDF_HKDF_SHA256, AEAD_AES_128_GCM);
const BLOCK = 512;
/** Far more than a page writes of where a person is: longer ones are there to fill the disk. */
const MOST_JSON = 65_536;
/** What a page rounds up to where there is sound. */
const MOST_SPARE = 16_384;
const utf8 = (text) => new TextEncoder().encode(text);

/**
 * Opens what the page sealed (docs/callback.md): HPKE, base mode. The site, the id and the key are part of the seal:
 * an envelope that was changed in any of them does not open.
 *
 * @param {{ id: string, site: string, kid: string, enc: Uint8Array, ct: Uint8Array }} envelope
 * @param {Map<string, CryptoKeyPair>} keys by `kid`
 * @param {import('./request.js').About} [about] the settings of the site, and when it was received
 * @returns {Promise<import('./request.js').Opened>}
 * @throws {Refusal} 410 where the key is not held (any more); 422 where the seal or what is in it is not right
 */
export async function openSeal(envelope, keys, about) {
  return checked(await unseal(envelope, keys), envelope, about);
}

/**
 * Opens what came, and gives what of it is to be kept. Sound that will not be handed on, and zeros without an end, stay
 * out: then the rest is sealed once more, for the same key. Its `hash` stays that of what came.
 *
 * @template {{ id: string, site: string, kid: string, enc: Buffer, ct: Buffer, hash: Buffer }} Envelope
 * @param {Envelope} envelope
 * @returns {Promise<Envelope>}
 * @throws {Refusal} as `openSeal`
 */
export async function withoutSpare(envelope, keys, about) {
  const opened = await unseal(envelope, keys);
  const { voice } = checked(opened, envelope, about);
  if (opened.rest.length - (voice?.bytes.length ?? 0) <= MOST_SPARE) return envelope;
  const key = keys.get(envelope.kid);
  const json = JSON.stringify(opened.json);
  const { enc, ct } = await sealWith(key, envelope, json, voice?.bytes);
  return { ...envelope, enc: Buffer.from(enc), ct: Buffer.from(ct) };
}

function checked({ json, rest }, envelope, about) {
  const request = readRequest(json, rest, about);
  if (!request || request.id !== envelope.id || request.site !== envelope.site)
    throw new Refusal(422, 'request');
  return request;
}

/**
 * What is in a seal, not checked yet.
 * @returns {Promise<{ json: unknown, rest: Uint8Array }>} `rest` is the sound, if any, and zeros
 * @throws {Refusal}
 */
export async function unseal({ id, site, kid, enc, ct }, keys) {
  const key = keys.get(kid);
  if (!key) throw new Refusal(410, 'key');
  let plain;
  try {
    plain = await SUITE.Open(key, enc, ct, boundTo({ id, site, kid }));
  } catch {
    throw new Refusal(422, 'seal');
  }
  const opened = split(plain);
  if (!opened) throw new Refusal(422, 'request');
  return opened;
}

/**
 * Seals as a page does: for a trial of the way here, and to keep a request without what it has too much.
 * @returns {Promise<{ enc: Uint8Array, ct: Uint8Array }>}
 */
export async function sealWith({ publicKey }, envelope, json, sound = new Uint8Array()) {
  const text = utf8(json);
  const length = 4 + text.length + sound.length;
  const plain = new Uint8Array(Math.ceil(length / BLOCK) * BLOCK);
  new DataView(plain.buffer).setUint32(0, text.length);
  plain.set(text, 4);
  plain.set(sound, 4 + text.length);
  const sealed = await SUITE.Seal(publicKey, plain, boundTo(envelope));
  return { enc: sealed.encapsulatedSecret, ct: sealed.ciphertext };
}

/** What a seal is for: it opens for this site, this request and this key only. */
const boundTo = ({ id, site, kid }) => ({
  info: utf8(`aidant-callback/1 ${site}`),
  aad: utf8(`${id}.${kid}`),
});

/** Four bytes of length, the JSON, then the sound and the zeros that round it up. */
function split(plain) {
  if (plain.length < 4) return undefined;
  const length = new DataView(plain.buffer, plain.byteOffset).getUint32(0);
  if (length > Math.min(plain.length - 4, MOST_JSON)) return undefined;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(plain.subarray(4, 4 + length));
    return { json: JSON.parse(text), rest: plain.subarray(4 + length) };
  } catch {
    return undefined;
  }
}
