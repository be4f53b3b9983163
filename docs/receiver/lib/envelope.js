import { createHash } from 'node:crypto';
import { Refusal } from './refusal.js';

/** 128 bits, base64url. */
const ID = /^[A-Za-z0-9_-]{22}$/;
/** What may be a `kid`: it is also the name of a file. */
export const KID = /^(?!\.)[A-Za-z0-9._-]{1,64}$/;
/** An uncompressed point of P-256. */
const ENC_BYTES = 65;
/** The least that AES-GCM and one block of padding make. */
const LEAST = 512 + 16;

/**
 * What the page posted, its shape checked and nothing of it opened yet.
 *
 * @param {Buffer} body the bytes as they came
 * @param {string | undefined} idempotencyKey the header
 * @returns {{ id: string, site: string, kid: string, enc: Buffer, ct: Buffer, hash: Buffer }}
 *   `hash` tells whether two requests of the same id are the same
 * @throws {Refusal}
 */
export function readEnvelope(body, idempotencyKey) {
  const { v, id, site, kid, enc, ct } = parse(body);
  if (v !== 1) throw new Refusal(400, 'version');
  if (typeof id !== 'string' || !ID.test(id)) throw new Refusal(400, 'id');
  if (idempotencyKey !== id) throw new Refusal(400, 'idempotency-key');
  if (typeof site !== 'string' || site === '' || site.length > 200) throw new Refusal(400, 'site');
  if (typeof kid !== 'string' || !KID.test(kid)) throw new Refusal(400, 'kid');
  const encapsulated = bytes(enc);
  const sealed = bytes(ct);
  if (encapsulated?.length !== ENC_BYTES) throw new Refusal(400, 'enc');
  if (sealed === undefined || sealed.length < LEAST) throw new Refusal(400, 'ct');
  const hash = createHash('sha256')
    .update(JSON.stringify([v, site, kid, enc, ct]))
    .digest();
  return { id, site, kid, enc: encapsulated, ct: sealed, hash };
}

function parse(body) {
  let value;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    throw new Refusal(400, 'json');
  }
  if (typeof value !== 'object' || value === null) throw new Refusal(400, 'json');
  return value;
}

/** Base64url without padding, written the one way there is; undefined where it is not. */
function bytes(text) {
  if (typeof text !== 'string') return undefined;
  const value = Buffer.from(text, 'base64url');
  return value.toString('base64url') === text ? value : undefined;
}
