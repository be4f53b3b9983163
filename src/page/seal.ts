/**
 * Seals a request so that only the organisation can read it: HPKE (RFC 9180) in base mode with DHKEM(P-256,
 * HKDF-SHA256), HKDF-SHA256 and AES-128-GCM. The wire format is told byte by byte in docs/callback.md.
 */
import { Aes128Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import type { Envelope, SealedRequest } from '../core/help/request.js';
import { isSealKey, type SealKey } from './seal-key.js';

/** All requests without sound have one size, whatever is in them, unless they are longer than this. */
const SMALLEST = 2048;
const STEP = 512;
const STEP_WITH_SOUND = 16384;

const utf8 = new TextEncoder();

export function createSuite(): CipherSuite {
  return new CipherSuite({
    kem: new DhkemP256HkdfSha256(),
    kdf: new HkdfSha256(),
    aead: new Aes128Gcm(),
  });
}

/**
 * Seals a request, and the sound that goes with it.
 *
 * @throws when the key is none of P-256, or the browser has no WebCrypto.
 */
export async function seal(
  request: SealedRequest,
  key: SealKey,
  sound?: Uint8Array<ArrayBuffer>,
): Promise<Envelope> {
  if (!isSealKey(key)) throw new Error('no key of P-256');
  const { id, site } = request;
  const { kid, kty, crv, x, y = '' } = key;
  const suite = createSuite();
  const recipientPublicKey = await suite.kem.importKey('jwk', { kty, crv, x, y }, true);
  const info = utf8.encode(`aidant-callback/1 ${site}`);
  const sender = await suite.createSenderContext({ recipientPublicKey, info });
  const sealed = await sender.seal(plaintext(request, sound), utf8.encode(`${id}.${kid}`));
  return { v: 1, id, site, kid, enc: base64url(sender.enc), ct: base64url(sealed) };
}

/**
 * What is sealed: how many bytes the JSON has (32 bits, big-endian), the JSON, the sound, and zeros up to a round
 * size, so that the size says nothing of what is in it.
 */
export function plaintext(
  request: SealedRequest,
  sound: Uint8Array = new Uint8Array(),
): Uint8Array<ArrayBuffer> {
  const json = utf8.encode(JSON.stringify(request));
  const step = sound.length > 0 ? STEP_WITH_SOUND : STEP;
  const size = Math.ceil((4 + json.length + sound.length) / step) * step;
  const bytes = new Uint8Array(Math.max(size, SMALLEST));
  new DataView(bytes.buffer).setUint32(0, json.length);
  bytes.set(json, 4);
  bytes.set(sound, 4 + json.length);
  return bytes;
}

export function base64url(buffer: ArrayBuffer | Uint8Array): string {
  let binary = '';
  for (const byte of new Uint8Array(buffer)) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}
