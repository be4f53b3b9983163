import { expect } from '@open-wc/testing';
import type { SealedRequest } from '../../src/core/help/request.js';
import type { SealKey } from '../../src/page/seal-key.js';
import { base64url, createSuite, plaintext, seal } from '../../src/page/seal.js';

/** What RFC 9180 itself gives for this suite, in `test/fixtures/hpke/rfc9180-a3.json`. */
interface Vectors {
  readonly [name: string]: string;
}
interface Lists {
  readonly encryptions: readonly { sequence: number; aad: string; ct: string }[];
  readonly exports: readonly { context: string; value: string }[];
}

const request: SealedRequest = {
  v: 1,
  id: 'AAECAwQFBgcICQoLDA0ODw',
  site: 'valmont',
  at: '2026-11-22T14:00:00.000Z',
  lang: 'fr',
  way: 'phone',
  number: '+32470000000',
  slot: 'soon',
  words: { ids: ['moon', 'bread'], text: ['lune', 'pain'] },
};

const hex = (bytes: ArrayBuffer | Uint8Array): string =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
const unhex = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16));
const bytesOf = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));

async function newKey(kid = '2026-1'): Promise<{ key: SealKey; keys: CryptoKeyPair }> {
  const algorithm = { name: 'ECDH', namedCurve: 'P-256' };
  const keys = await crypto.subtle.generateKey(algorithm, true, ['deriveBits']);
  const { x = '', y = '' } = await crypto.subtle.exportKey('jwk', keys.publicKey);
  return { key: { kid, kty: 'EC', crv: 'P-256', x, y }, keys };
}

describe('the seal of a request', () => {
  let v: Vectors & Lists;
  before(async () => {
    const url = new URL('../fixtures/hpke/rfc9180-a3.json', import.meta.url);
    v = (await (await fetch(url)).json()) as Vectors & Lists;
  });

  /** The sender of the RFC, with its ephemeral key, and who may open. */
  async function parties() {
    const suite = createSuite();
    const sender = await suite.createSenderContext({
      recipientPublicKey: await suite.kem.deserializePublicKey(unhex(v.pkRm!)),
      info: unhex(v.info!),
      ekm: await suite.kem.deriveKeyPair(unhex(v.ikmE!)),
    });
    const recipient = await suite.createRecipientContext({
      recipientKey: await suite.kem.deserializePrivateKey(unhex(v.skRm!)),
      enc: unhex(v.enc!),
      info: unhex(v.info!),
    });
    return { suite, sender, recipient };
  }

  it('is the suite of the RFC, with its keys', async () => {
    const { suite, sender } = await parties();
    expect([suite.kem.id, suite.kdf.id, suite.aead.id]).to.deep.equal([
      v.kem_id,
      v.kdf_id,
      v.aead_id,
    ]);
    for (const end of ['E', 'R'] as const) {
      const pair = await suite.kem.deriveKeyPair(unhex(v[`ikm${end}`]!));
      const written = await suite.kem.serializePublicKey(pair.publicKey).catch(() => undefined);
      // Firefox works with a key that was derived, but does not write it down. We never derive one.
      const secret = await suite.kem.serializePrivateKey(pair.privateKey).catch(() => undefined);
      if (written) expect(hex(written)).to.equal(v[`pk${end}m`]);
      if (secret) expect(hex(secret)).to.equal(v[`sk${end}m`]);
    }
    // What was derived has been worked with: in each engine.
    expect(hex(sender.enc)).to.equal(v.enc);
  });

  it('seals and opens what the RFC seals, in its order', async () => {
    const { sender, recipient } = await parties();
    for (let sequence = 0; sequence <= 256; sequence++) {
      const aad = new TextEncoder().encode(`Count-${sequence}`);
      const sealed = await sender.seal(unhex(v.pt!), aad);
      const given = v.encryptions.find((one) => one.sequence === sequence);
      if (given) {
        expect(hex(aad)).to.equal(given.aad);
        expect(hex(sealed)).to.equal(given.ct);
      }
      expect(hex(await recipient.open(sealed, aad))).to.equal(v.pt);
    }
  });

  it('exports what the RFC exports', async () => {
    const { sender, recipient } = await parties();
    for (const { context, value } of v.exports) {
      expect(hex(await sender.export(unhex(context), 32))).to.equal(value);
      expect(hex(await recipient.export(unhex(context), 32))).to.equal(value);
    }
  });

  describe('around a request', () => {
    const open = async (
      envelope: { enc: string; ct: string },
      keys: CryptoKeyPair,
      info = 'aidant-callback/1 valmont',
      aad = `${request.id}.2026-1`,
    ): Promise<Uint8Array> => {
      const suite = createSuite();
      const recipient = await suite.createRecipientContext({
        recipientKey: keys.privateKey,
        enc: bytesOf(envelope.enc),
        info: new TextEncoder().encode(info),
      });
      const utf8 = new TextEncoder();
      return new Uint8Array(await recipient.open(bytesOf(envelope.ct), utf8.encode(aad)));
    };
    const refused = async (opening: Promise<unknown>): Promise<boolean> =>
      opening.then(
        () => false,
        () => true,
      );

    it('holds the request and the sound, and gives back nothing else', async () => {
      const { key, keys } = await newKey();
      const sound = crypto.getRandomValues(new Uint8Array(20_000));
      const envelope = await seal(request, key, sound);
      expect(Object.keys(envelope)).to.deep.equal(['v', 'id', 'site', 'kid', 'enc', 'ct']);
      const bytes = await open(envelope, keys);
      const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
      const json = new TextDecoder().decode(bytes.slice(4, 4 + length));
      expect(JSON.parse(json)).to.deep.equal(request);
      const after = 4 + length;
      expect(hex(bytes.slice(after, after + sound.length))).to.equal(hex(sound));
      expect(bytes.slice(after + sound.length).every((byte) => byte === 0)).to.equal(true);
    });

    it('opens for nobody else, and not once anything in or about it has changed', async () => {
      const { key, keys } = await newKey();
      const other = await newKey();
      const envelope = await seal(request, key);
      expect(await refused(open(envelope, keys))).to.equal(false);
      expect(await refused(open(envelope, other.keys)), 'key').to.equal(true);
      expect(await refused(open(envelope, keys, 'aidant-callback/1 autre')), 'site').to.equal(true);
      expect(await refused(open(envelope, keys, 'aidant-callback/2 valmont')), 'v').to.equal(true);
      const aads = { kid: `${request.id}.2026-2`, id: `x${request.id.slice(1)}.2026-1`, none: '' };
      for (const [name, aad] of Object.entries(aads))
        expect(await refused(open(envelope, keys, undefined, aad)), name).to.equal(true);
      for (const part of ['enc', 'ct'] as const) {
        const bytes = bytesOf(envelope[part]);
        for (const at of [1, bytes.length >> 1, bytes.length - 1]) {
          const flipped = bytes.slice();
          flipped[at]! ^= 1 << (at % 8);
          const changed = { ...envelope, [part]: base64url(flipped) };
          expect(await refused(open(changed, keys)), `${part} ${at}`).to.equal(true);
        }
      }
      const cut = { ...envelope, ct: base64url(bytesOf(envelope.ct).slice(0, -1)) };
      expect(await refused(open(cut, keys)), 'cut').to.equal(true);
    });

    it('is never the same twice, and has one size whatever is in it', async () => {
      const { key } = await newKey();
      const long = { ...request, context: contextOf('a'.repeat(64)), words: request.words };
      const envelopes = [
        await seal(request, key),
        await seal(request, key),
        await seal({ ...request, number: '1819' }, key),
        await seal({ ...long, slot: { day: '2026-11-24', part: 'afternoon' } }, key),
      ];
      expect(new Set(envelopes.map(({ ct }) => ct.length)).size).to.equal(1);
      expect(new Set(envelopes.map(({ enc }) => enc)).size).to.equal(4);
    });

    it('grows by whole steps, larger ones with sound', () => {
      expect(plaintext(request).length).to.equal(2048);
      expect(plaintext({ ...request, context: contextOf('a'.repeat(3000)) }).length % 512).to.equal(
        0,
      );
      for (const size of [1, 16_000, 16_384, 100_000])
        expect(plaintext(request, new Uint8Array(size)).length % 16_384).to.equal(0);
      const sizes = [1, 5_000, 15_000].map(
        (size) => plaintext(request, new Uint8Array(size)).length,
      );
      expect(new Set(sizes).size).to.equal(1);
    });

    it('refuses a key that is none', async () => {
      const { key } = await newKey();
      for (const bad of [{ crv: 'P-384' }, { kty: 'RSA' }, { x: key.y! }, { x: '' }, { y: 'AA' }])
        expect(await refused(seal(request, { ...key, ...bad })), JSON.stringify(bad)).to.equal(
          true,
        );
    });
  });
});

function contextOf(step: string): NonNullable<SealedRequest['context']> {
  return { v: 1, procedure: 'adresse', step, number: 3, total: 12, lang: 'fr' };
}
