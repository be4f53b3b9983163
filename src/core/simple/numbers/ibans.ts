import { span, type NumberMatch } from './fact.js';

const WRITTEN = /(?<![\p{L}\d])[A-Z]{2}\d{2}(?:\s*[A-Z0-9]{1,4}){3,8}(?![\p{L}\d])/gu;

/** Account numbers whose check digits agree. */
export function ibans(text: string): NumberMatch[] {
  return [...text.matchAll(WRITTEN)].flatMap((found): NumberMatch[] => {
    // A word in capitals may follow ("… BIC GEBABEBB"): fewer groups, until the check digits agree.
    for (let shown = found[0]; shown !== ''; shown = shown.replace(/\s*\S+$/u, '')) {
      const iban = shown.replace(/\s/gu, '');
      const { start } = span(found);
      if (isIban(iban)) return [{ fact: { kind: 'iban', iban }, start, end: start + shown.length }];
    }
    return [];
  });
}

/** ISO 13616: the country and check digits go to the end, letters count from 10, and the rest by 97 is 1. */
function isIban(iban: string): boolean {
  if (iban.length < 15 || iban.length > 34) return false;
  const digits = [...(iban.slice(4) + iban.slice(0, 4))].map((char) => parseInt(char, 36)).join('');
  let rest = 0;
  for (const digit of digits) rest = (rest * 10 + Number(digit)) % 97;
  return rest === 1;
}
