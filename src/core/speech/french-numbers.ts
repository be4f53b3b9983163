const SMALL = [
  'zéro',
  'un',
  'deux',
  'trois',
  'quatre',
  'cinq',
  'six',
  'sept',
  'huit',
  'neuf',
  'dix',
  'onze',
  'douze',
  'treize',
  'quatorze',
  'quinze',
  'seize',
  'dix-sept',
  'dix-huit',
  'dix-neuf',
];
const TENS = [
  '',
  '',
  'vingt',
  'trente',
  'quarante',
  'cinquante',
  'soixante',
  'septante',
  'quatre-vingt',
  'nonante',
];

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
  return digits.length <= 9 && holdsOne ? inWords(value) : digits;
}

function inWords(value: number): string {
  if (value >= 1e6) {
    const millions = Math.floor(value / 1e6);
    return join(`${inWords(millions)} ${millions === 1 ? 'million' : 'millions'}`, value % 1e6);
  }
  if (value >= 1000) {
    const thousands = Math.floor(value / 1000);
    return join(thousands === 1 ? 'mille' : `${inWords(thousands)} mille`, value % 1000);
  }
  if (value >= 100) {
    const hundreds = Math.floor(value / 100);
    return join(hundreds === 1 ? 'cent' : `${SMALL[hundreds] ?? ''} cent`, value % 100);
  }
  return underHundred(value);
}

function join(head: string, rest: number): string {
  return rest === 0 ? head : `${head} ${inWords(rest)}`;
}

function underHundred(value: number): string {
  if (value < 20) return SMALL[value] ?? '';
  const ten = TENS[Math.floor(value / 10)] ?? '';
  const unit = value % 10;
  if (unit === 0) return ten;
  if (unit === 1 && value !== 81) return `${ten} et un`;
  return `${ten}-${SMALL[unit] ?? ''}`;
}
