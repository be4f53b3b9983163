const VALUES: Readonly<Record<string, number>> = {
  I: 1,
  V: 5,
  X: 10,
  L: 50,
  C: 100,
  D: 500,
  M: 1000,
};

/** 1 to 399 in the usual spelling; undefined for what is none ("IIII", "VX", "CD-ROM"). */
export const ROMAN = '(?=[CLXVI])C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})';

/** @param roman matched by `ROMAN`. */
export function romanValue(roman: string): number {
  let value = 0;
  for (let at = 0; at < roman.length; at += 1) {
    const one = VALUES[roman[at] ?? ''] ?? 0;
    const next = VALUES[roman[at + 1] ?? ''] ?? 0;
    value += one < next ? -one : one;
  }
  return value;
}
