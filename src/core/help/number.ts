import { phoneForms } from '../phone.js';

/** What people write between the digits. */
const WRITTEN = /^\+?[\d\s().\-/ ]+$/;

/**
 * The number to ring back, as somebody else can dial it: `+32470000000`; a special one as it is. Undefined where it is
 * no number, one with digits missing, a short one (no line of a person has one), or one that costs whoever calls.
 *
 * @param typed as the person wrote it
 * @param country where the site is, such as `BE`
 */
export function callableNumber(typed: string, country?: string): string | undefined {
  const written = typed.trim();
  if (!WRITTEN.test(written)) return undefined;
  // "+32 0470…": the zero is dropped behind the country, and many people do not.
  const number = written.replace(/^((?:\+|00)\s?3[23])[\s.\-/]*\(?0\)?/, '$1');
  const dialled = phoneForms(number, country).href.slice('tel:'.length);
  return isWhole(dialled, country) && !COSTLY.test(dialled) ? dialled : undefined;
}

/** Numbers that cost whoever calls them, as they come out of `phoneForms`: premium ones, satellites, international services. */
const COSTLY = /^(?:(?:\+32|0)90\d|(?:\+33|0)89\d{7}$|\+(?:870|878|88[123]|979))/;

function isWhole(number: string, country: string | undefined): boolean {
  if (number.startsWith('+33')) return /^\+33[1-9]\d{8}$/.test(number);
  // A mobile has nine digits behind the country, a house eight.
  if (number.startsWith('+32')) return /^\+32(4[5-9]\d{7}|[1-9]\d{7})$/.test(number);
  if (number.startsWith('+')) return /^\+[1-9]\d{6,14}$/.test(number);
  if (country === 'FR') return /^0[1-9]\d{8}$/.test(number);
  if (country === 'BE') return /^0[1-9]\d{7}$/.test(number);
  return /^\d{6,15}$/.test(number);
}
