/** The two forms of a telephone number. */
export interface PhoneForms {
  /** As people of that country write and say it: `081 00 00 00`, `01 70 77 23 72`, `39 49`. */
  readonly display: string;
  /** For a link: `tel:+3281000000`. Short and special numbers stay as they are: they have no form abroad. */
  readonly href: string;
}

const CALLING_CODES: Readonly<Record<string, string>> = { FR: '33', BE: '32' };

/** Overseas France is dialled like the rest of it at home, and by codes of its own from abroad. */
const OVERSEAS: readonly (readonly [national: RegExp, code: string])[] = [
  [/^0(?:590|69[01])\d{6}$/, '590'],
  [/^0[56]94\d{6}$/, '594'],
  [/^0(?:596|69[67])\d{6}$/, '596'],
  [/^0(?:26[239]|639|69[23])\d{6}$/, '262'],
];

/** Belgian zones of one digit, whose subscribers have seven. */
const BE_SHORT_ZONES = /^0[2349]/;

/**
 * @param number as the site wrote it, such as `+3281000000`, `078 170 170` or `3949`
 * @param country where the site is, such as `BE`: its own numbers show without their country
 */
export function phoneForms(number: string, country?: string): PhoneForms {
  // "+33 (0)1 70…": the zero in brackets is only for callers at home.
  const plain = number
    .replace(/\(0\)/, '')
    .replace(/[^\d+]/g, '')
    .replace(/^00(?=\d{6})/, '+');
  const abroad =
    Object.entries(CALLING_CODES).find(([, code]) => plain.startsWith(`+${code}`)) ??
    overseasCode(plain);
  const home = abroad?.[0] ?? (plain.startsWith('+') ? undefined : country);
  const national = abroad ? `0${plain.slice(1 + abroad[1].length)}` : plain;
  const groups = plain.startsWith('+') && !abroad ? undefined : grouped(national, home);
  const ownWriting = /\d[ .]\d/.test(number) ? number.trim().replaceAll('.', ' ') : undefined;

  if (abroad && home !== country) {
    // The zero of the zone is dropped behind the country: +32 81 00 00 00.
    const rest = (groups ?? pairs(national)).replace(/^0 ?/, '');
    return { display: `+${abroad[1]} ${rest}`, href: `tel:${plain}` };
  }
  return {
    display: groups ?? ownWriting ?? pairs(plain),
    href: `tel:${home !== undefined && isOrdinary(national, home) ? `+${codeOf(national, home)}${national.slice(1)}` : plain}`,
  };
}

/** Of a number that begins with its code: `+590590123456`. */
function overseasCode(plain: string): readonly [country: string, code: string] | undefined {
  const found = OVERSEAS.find(
    ([form, code]) => plain.startsWith(`+${code}`) && form.test(`0${plain.slice(1 + code.length)}`),
  );
  return found && ['FR', found[1]];
}

function codeOf(national: string, country: string): string | undefined {
  const overseas = country === 'FR' ? OVERSEAS.find(([form]) => form.test(national)) : undefined;
  return overseas?.[1] ?? CALLING_CODES[country];
}

/**
 * A number of one country as it is dialled from another. A short or special one has no form abroad, unless whoever
 * wrote it gave one with a plus: it stays as it is, and has no link.
 */
export function phoneFrom(
  number: string,
  there: string | undefined,
  here: string | undefined,
): { readonly display: string; readonly href: string | undefined } {
  const home = phoneForms(number, there);
  if (here === undefined || there === undefined || there === here) return home;
  return home.href.startsWith('tel:+')
    ? phoneForms(home.href, here)
    : { display: home.display, href: undefined };
}

/** For a link that opens an empty message: `sms:+32470000000`. */
export function smsHref(number: string, country?: string): string {
  return phoneForms(number, country).href.replace(/^tel:/, 'sms:');
}

/** A number of a house or a mobile, that can be reached from abroad as well. */
function isOrdinary(national: string, country: string): boolean {
  if (country === 'FR') return /^0[1-79]\d{8}$/.test(national);
  if (country === 'BE') {
    return /^04\d{8}$/.test(national) || /^0(?!70|78|80|90)[1-9]\d{7}$/.test(national);
  }
  return false;
}

/** The digits in the groups of that country; undefined where it is not known. */
function grouped(digits: string, country: string | undefined): string | undefined {
  if (country === 'FR') {
    if (/^0[89]\d{8}$/.test(digits) && digits[1] === '8') return cut(digits, [1, 3, 3, 3]);
    if (/^0\d{9}$/.test(digits)) return pairs(digits);
    if (/^\d{4}$/.test(digits)) return cut(digits, [2, 2]);
    if (/^118\d{3}$/.test(digits)) return cut(digits, [3, 3]);
  }
  if (country === 'BE') {
    if (/^04\d{8}$/.test(digits)) return cut(digits, [4, 2, 2, 2]);
    if (/^0(800|90\d)\d{5}$/.test(digits)) return cut(digits, [4, 2, 3]);
    if (/^078\d{6}$/.test(digits) && digits.slice(3, 6) === digits.slice(6)) {
      return cut(digits, [3, 3, 3]);
    }
    if (/^0\d{8}$/.test(digits)) {
      return cut(digits, BE_SHORT_ZONES.test(digits) ? [2, 3, 2, 2] : [3, 2, 2, 2]);
    }
  }
  // Short numbers of other countries too: 33700 is no 337 00.
  return digits.length <= 6 && digits.length > 0 ? digits : undefined;
}

function cut(digits: string, sizes: readonly number[]): string {
  let from = 0;
  return sizes.map((size) => digits.slice(from, (from += size))).join(' ');
}

/** Two by two; an odd digit stays with the first pair. The plus keeps its country code. */
function pairs(digits: string): string {
  const [plus = '', rest = ''] = digits.startsWith('+')
    ? [`${digits.slice(0, 3)} `, digits.slice(3)]
    : ['', digits];
  const head = rest.length % 2;
  return plus + (rest.slice(0, 2 + head) + rest.slice(2 + head).replace(/../g, ' $&'));
}
