/** Numbers that cost whoever calls them, by the beginning of what stands behind the country. */
const PREMIUM = [
  /^\+3290/,
  /^\+3389/,
  /^\+3190/,
  /^\+49(900|137)/,
  /^\+35290/,
  /^\+4190/,
  /^\+43(90[01]|93[019])/,
  /^\+449/,
  /^\+34(80[367]|905)/,
  /^\+39(89|166)/,
  /^\+1900/,
  // As people dial them at home: Belgium, France, the Netherlands and Germany.
  /^090\d{5,}$/,
  /^089\d{7}$/,
  /^0137/,
];

/** Satellites, ships, numbers of the whole world: of no country, dear, and hardly ever of a person who asks for help. */
const NO_COUNTRY = /^\+(800|808|87[0-48]|88[1238]|979)/;

/**
 * Why a number is not one to call. Emergency and short numbers, premium-rate ones and those of satellites: what a stranger
 * seals so that the desk spends money, or rings somebody who must be free for others.
 *
 * @param {string} number digits, with or without a plus
 * @returns {'short' | 'premium' | 'satellite' | undefined} undefined where nothing speaks against it
 */
export function whyNotToCall(number) {
  const plain = number.replace(/^00/, '+');
  if (isShort(plain)) return 'short';
  if (NO_COUNTRY.test(plain)) return 'satellite';
  return PREMIUM.some((form) => form.test(plain)) ? 'premium' : undefined;
}

/** No house and no mobile: too few digits, or a 1 in front, where telephones take what follows 112 for nothing. */
function isShort(number) {
  if (!number.startsWith('+')) return number.length < 7 || number.startsWith('1');
  if (number.startsWith('+33')) return number.length < 12;
  if (number.startsWith('+32')) return number.length < 11;
  return number.length < 9;
}
