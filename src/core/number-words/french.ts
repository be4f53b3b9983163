const SMALL =
  'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf'.split(
    ' ',
  );
const TENS = ['', '', 'vingt', 'trente', 'quarante', 'cinquante', 'soixante', '', 'quatre-vingt'];

/** 70 and 90 are `septante` and `nonante` in Belgium and Switzerland, `soixante-dix` and `quatre-vingt-dix` elsewhere. */
export type French = 'septante' | 'soixante-dix';

/**
 * Belgian and Swiss numbers have a word of their own for 70 and 90. Voices of France do not know it, so a number
 * that holds one is written out; every other number is left to the voice, which says figures well.
 *
 * @param digits figures only, up to nine.
 */
export function septante(digits: string): string {
  const value = Number(digits);
  const holdsOne = [
    value % 100,
    Math.floor(value / 1000) % 100,
    Math.floor(value / 1e6) % 100,
  ].some((part) => (part >= 70 && part < 80) || part >= 90);
  return digits.length <= 9 && holdsOne ? frenchWords(value, 'septante') : digits;
}

/** @param value a whole number from 0 to 999 999 999. */
export function frenchWords(value: number, french: French): string {
  if (value >= 1e6) {
    const millions = Math.floor(value / 1e6);
    const head = `${frenchWords(millions, french)} ${millions === 1 ? 'million' : 'millions'}`;
    return joined(head, value % 1e6, french);
  }
  if (value >= 1000) {
    const thousands = Math.floor(value / 1000);
    // "mille" is no noun: before it "cents" and "quatre-vingts" lose their s, and there is no "un mille".
    const head =
      thousands === 1 ? '' : `${frenchWords(thousands, french).replace(/(cent|vingt)s$/, '$1')} `;
    return joined(`${head}mille`, value % 1000, french);
  }
  if (value >= 100) {
    const hundreds = Math.floor(value / 100);
    const head = hundreds === 1 ? 'cent' : `${SMALL[hundreds] ?? ''} cent`;
    if (value % 100 === 0) return hundreds === 1 ? head : `${head}s`;
    return joined(head, value % 100, french);
  }
  return underHundred(value, french);
}

/** "premier", "vingt et unième", "septantième"; up to 999. */
export function frenchOrdinal(value: number, feminine: boolean, french: French): string {
  if (value === 1) return feminine ? 'première' : 'premier';
  const words = frenchWords(value, french).replace(/(cent|vingt)s$/, '$1');
  if (words.endsWith('cinq')) return `${words}uième`;
  if (words.endsWith('neuf')) return `${words.slice(0, -1)}vième`;
  return `${words.replace(/e$/, '')}ième`;
}

/** "une", "vingt et une": the only numbers that follow the noun. Others stay figures. */
export function frenchFeminine(digits: string): string | undefined {
  const value = Number(digits);
  const isOne = value % 10 === 1 && ![11, 71, 91].includes(value % 100);
  if (!isOne || value > 999_999) return undefined;
  return `${frenchWords(value, 'soixante-dix')}e`;
}

function joined(head: string, rest: number, french: French): string {
  return rest === 0 ? head : `${head} ${frenchWords(rest, french)}`;
}

function underHundred(value: number, french: French): string {
  if (value < 20) return SMALL[value] ?? '';
  const ten = Math.floor(value / 10);
  const unit = value % 10;
  if (ten === 7 || ten === 9) {
    if (french === 'septante') return withUnit(ten === 7 ? 'septante' : 'nonante', unit);
    if (value === 71) return 'soixante et onze';
    return `${TENS[ten - 1] ?? ''}-${SMALL[unit + 10] ?? ''}`;
  }
  if (value === 80) return 'quatre-vingts';
  if (ten === 8) return `quatre-vingt-${SMALL[unit] ?? ''}`;
  return withUnit(TENS[ten] ?? '', unit);
}

function withUnit(ten: string, unit: number): string {
  if (unit === 0) return ten;
  return unit === 1 ? `${ten} et un` : `${ten}-${SMALL[unit] ?? ''}`;
}
