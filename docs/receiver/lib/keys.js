import { mkdir, open, readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { KID } from './envelope.js';

const CURVE = { name: 'ECDH', namedCurve: 'P-256' };
const ENDING = '.private.json';

/**
 * The pair that opens seals, from its private key as JWK.
 * @param {JsonWebKey} jwk
 * @returns {Promise<CryptoKeyPair>}
 */
export async function keyPair(jwk) {
  const { kty, crv, x, y, d } = jwk;
  if (kty !== 'EC' || crv !== 'P-256' || !d) throw new Error('not a private key for P-256');
  const { subtle } = globalThis.crypto;
  return {
    privateKey: await subtle.importKey('jwk', { kty, crv, x, y, d }, CURVE, false, ['deriveBits']),
    publicKey: await subtle.importKey('jwk', { kty, crv, x, y }, CURVE, true, []),
  };
}

/**
 * Every key of a folder: `<kid>.private.json`. Keys that pages no longer use stay here until nothing sealed for them can
 * still come; a request for a key that is gone is told so.
 *
 * @param {string} folder
 * @returns {Promise<Map<string, CryptoKeyPair>>} by `kid`
 * @throws {Error} where there is none, or one that others on this machine may read
 */
export async function readKeys(folder) {
  const names = (await readdir(folder)).filter((name) => name.endsWith(ENDING));
  if (names.length === 0) throw new Error(`No key in ${folder}. Make one: node receiver.js keys`);
  const keys = new Map();
  for (const name of names) {
    const path = join(folder, name);
    const { mode } = await stat(path);
    if (process.platform !== 'win32' && (mode & 0o007) !== 0) {
      throw new Error(`Others may read ${path}. Close it: chmod 600 ${path}`);
    }
    try {
      keys.set(
        name.slice(0, -ENDING.length),
        await keyPair(JSON.parse(await readFile(path, 'utf8'))),
      );
    } catch (error) {
      throw new Error(`${path} is not a private key: ${error.message}`);
    }
  }
  return keys;
}

/**
 * Makes a pair, keeps the private key in `folder` for its owner alone, and gives the public one for `site.json`.
 * A key that is there is never overwritten.
 *
 * @param {string} folder
 * @param {string} kid
 * @returns {Promise<{ path: string, key: { kid: string, kty: string, crv: string, x: string, y: string } }>}
 */
export async function makeKeys(folder, kid) {
  if (!KID.test(kid)) throw new Error('A name for a key has letters, digits, dots and dashes.');
  const { subtle } = globalThis.crypto;
  const pair = await subtle.generateKey(CURVE, true, ['deriveBits']);
  const { kty, crv, x, y, d } = await subtle.exportKey('jwk', pair.privateKey);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, `${kid}${ENDING}`);
  const file = await open(path, 'wx', 0o600);
  await file.writeFile(`${JSON.stringify({ kid, kty, crv, x, y, d })}\n`);
  await file.sync();
  await file.close();
  return { path, key: { kid, kty, crv, x, y } };
}
