import { expect } from '@open-wc/testing';
import { normalise, sha256, sourceHash } from '../../../src/core/simple/hash.js';

const bytes = (text: string): number[] => [...new TextEncoder().encode(text)];

describe('the hash of an original', () => {
  // Around 55, 56 and 64 bytes the padding takes another block.
  for (const text of [
    '',
    'abc',
    'é ü € 𝄞',
    'a'.repeat(55),
    'a'.repeat(56),
    'a'.repeat(64),
    'x'.repeat(999),
  ]) {
    it(`agrees with the browser's own SHA-256 for ${text.length} characters`, async () => {
      const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
      const hex = [...new Uint8Array(digest)].map((b) => b.toString(16).padStart(2, '0')).join('');
      expect(sha256(bytes(text))).to.equal(hex);
    });
  }

  it('is the same however the original is spaced or composed', () => {
    expect(sourceHash(' Quotient\n\t familial ')).to.equal(sourceHash('Quotient familial'));
    expect(sourceHash('ide\u0301e')).to.equal(sourceHash('idée'));
    expect(sourceHash('a\u00a0b')).to.equal(sourceHash('a b'));
  });

  it('is 16 hex digits and tells texts apart', () => {
    expect(sourceHash('un')).to.match(/^[0-9a-f]{16}$/);
    expect(sourceHash('un')).not.to.equal(sourceHash('Un'));
  });

  it('takes a broken surrogate as browsers do', () => {
    expect(sourceHash('a\ud800b')).to.equal(sourceHash('a\ufffdb'));
  });

  it('normalises to one line', () => {
    expect(normalise('  a \r\n\u2003 b ')).to.equal('a b');
  });
});
