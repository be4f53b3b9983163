/**
 * The fingerprint that ties a simple text to its original. SHA-256 is written out here because
 * `crypto.subtle` is missing on plain http, where many intranets and test servers live.
 */

/** The form in which two texts count as the same: NFC, white space collapsed, trimmed. */
export function normalise(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** The `source` of an original: the first 16 hex digits of the SHA-256 of its normalised UTF-8. */
export function sourceHash(text: string): string {
  return sha256(utf8(normalise(text))).slice(0, 16);
}

/** First 32 bits of the fractional parts of the cube roots of the first 64 primes (FIPS 180-4, 4.2.2). */
const ROUND = roundConstants();

/** SHA-256 of bytes as 64 hex digits (FIPS 180-4). */
export function sha256(bytes: readonly number[]): string {
  const hash = [
    0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
  ];
  const padded = pad(bytes);
  const words = new Uint32Array(64);
  for (let start = 0; start < padded.length; start += 64) {
    for (let i = 0; i < 16; i += 1) {
      const at = start + i * 4;
      words[i] =
        (byte(padded, at) << 24) |
        (byte(padded, at + 1) << 16) |
        (byte(padded, at + 2) << 8) |
        byte(padded, at + 3);
    }
    for (let i = 16; i < 64; i += 1) {
      const w15 = word(words, i - 15);
      const w2 = word(words, i - 2);
      const small0 = turn(w15, 7) ^ turn(w15, 18) ^ (w15 >>> 3);
      const small1 = turn(w2, 17) ^ turn(w2, 19) ^ (w2 >>> 10);
      words[i] = word(words, i - 16) + small0 + word(words, i - 7) + small1;
    }
    compress(hash, words);
  }
  return hash.map((part) => (part >>> 0).toString(16).padStart(8, '0')).join('');
}

function compress(hash: number[], words: Uint32Array): void {
  let [a, b, c, d, e, f, g, h] = hash as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  for (let i = 0; i < 64; i += 1) {
    const big1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
    const choose = (e & f) ^ (~e & g);
    const one = (h + big1 + choose + (ROUND[i] ?? 0) + word(words, i)) | 0;
    const big0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const two = (big0 + majority) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((part, i) => (hash[i] = ((hash[i] ?? 0) + part) | 0));
}

function pad(bytes: readonly number[]): number[] {
  const bits = bytes.length * 8;
  const padded = [...bytes, 0x80];
  while (padded.length % 64 !== 56) padded.push(0);
  const high = Math.floor(bits / 2 ** 32);
  for (const part of [high, bits >>> 0])
    for (const shift of [24, 16, 8, 0]) padded.push((part >>> shift) & 0xff);
  return padded;
}

/** UTF-8 without TextEncoder, which core does not have. A lone surrogate becomes U+FFFD, as there. */
function utf8(text: string): number[] {
  const bytes: number[] = [];
  for (const char of text) {
    let code = char.codePointAt(0) ?? 0;
    if (code >= 0xd800 && code <= 0xdfff) code = 0xfffd;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), tail(code));
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), tail(code >> 6), tail(code));
    else bytes.push(0xf0 | (code >> 18), tail(code >> 12), tail(code >> 6), tail(code));
  }
  return bytes;
}

function tail(code: number): number {
  return 0x80 | (code & 0x3f);
}

function roundConstants(): number[] {
  const constants: number[] = [];
  for (let n = 2; constants.length < 64; n += 1) {
    if (isPrime(n)) constants.push(fraction(Math.cbrt(n)));
  }
  return constants;
}

function isPrime(n: number): boolean {
  for (let d = 2; d * d <= n; d += 1) if (n % d === 0) return false;
  return true;
}

function fraction(x: number): number {
  return Math.floor((x - Math.floor(x)) * 2 ** 32);
}

function turn(x: number, by: number): number {
  return (x >>> by) | (x << (32 - by));
}

function byte(bytes: readonly number[], at: number): number {
  return bytes[at] ?? 0;
}

function word(words: Uint32Array, at: number): number {
  return words[at] ?? 0;
}
