/** The public key of the organisation, as its site file has it. */
export interface SealKey {
  readonly kid: string;
  readonly kty: string;
  readonly crv: string;
  readonly x: string;
  readonly y?: string;
}

/** The curve P-256: y² = x³ − 3x + b, modulo p (NIST SP 800-186, section 3.2.1.3). */
const P = BigInt('0xffffffff00000001000000000000000000000000ffffffffffffffffffffffff');
const B = BigInt('0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604b');

/** Whether it is a key of P-256. Asked here too: not every engine looks whether the point is on the curve. */
export function isSealKey({ kty, crv, x, y = '' }: SealKey): boolean {
  if (kty !== 'EC' || crv !== 'P-256') return false;
  const [a, b] = [numberOf(x), numberOf(y)];
  if (a === undefined || b === undefined || a >= P || b >= P) return false;
  return (b * b - (a * a * a - BigInt(3) * a + B)) % P === BigInt(0);
}

/** 32 bytes, base64url. */
function numberOf(text: string): bigint | undefined {
  if (!/^[\w-]{43}$/.test(text)) return undefined;
  const bytes = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  const hex = [...bytes].map((byte) => byte.charCodeAt(0).toString(16).padStart(2, '0')).join('');
  return BigInt(`0x${hex}`);
}
