/** Numbers of payment cards, told from the other long numbers that people write in forms. */

/** How the numbers of cards begin and how long they are, by those who issue them (ISO/IEC 7812). */
const CARDS = [
  // Diners Club. The number of a French enterprise is as long, and has the same check.
  /^3(0[0-59]|[689]\d)\d{11}$/,
  // American Express. The number of a French person is as long, and begins with 1 or 2.
  /^3[47]\d{13}$/,
  // Visa, Mastercard, Maestro, Discover, RuPay, UnionPay, Diners Club, JCB and Mir.
  /^(4\d{3}|5[0-8]\d\d|6\d{3}|8[12]\d\d|3(0[0-59]\d|[689]\d\d|5(2[89]|[3-8]\d))|220[0-4])\d{12}$/,
  // Mastercard from 2221 to 2720.
  /^2(22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720)\d{12}$/,
  // Maestro and Bancontact may be longer, and Visa by three.
  /^(5[0678]|6\d)\d{15,17}$/,
  /^4\d{18}$/,
];

/** Figures with what people write between them: blanks of any kind, dots, dashes, strokes. */
const RUN = /\d+(?:[\s.\-‐‑–/]{1,3}\d+)*/g;

/** No card's number is longer. */
const LONGEST = 19;

/**
 * Figures as those of a card, with their check digit: not said, whatever the field is called. Other figures may stand
 * before and behind, as long as they stand apart: the date, the code. (Within one long number, as that of a meter, each
 * tenth would look like a card's.)
 */
export function looksLikeCard(value: string): boolean {
  if (isIban(value)) return false;
  return [...value.matchAll(RUN)].some(([run]) => {
    const groups = run.match(/\d+/g) ?? [];
    return groups.some((_, index) => beginsWithCard(groups.slice(index, index + LONGEST)));
  });
}

function beginsWithCard(groups: readonly string[]): boolean {
  let digits = '';
  for (const group of groups) {
    digits += group;
    if (digits.length > LONGEST) return false;
    if (CARDS.some((card) => card.test(digits)) && hasCheckDigit(digits)) return true;
  }
  return false;
}

/** The check of ISO 13616: the country and its check figures go behind, letters count from 10, and one is left. */
function isIban(value: string): boolean {
  const signs = value.replace(/[\s.-]/g, '').toUpperCase();
  if (!/^[A-Z]{2}\d{2}[A-Z\d]{11,30}$/.test(signs)) return false;
  const figures = (signs.slice(4) + signs.slice(0, 4)).replace(/[A-Z]/g, (letter) =>
    String(letter.charCodeAt(0) - 55),
  );
  return [...figures].reduce((rest, figure) => (rest * 10 + Number(figure)) % 97, 0) === 1;
}

/** The check of ISO/IEC 7812-1, from the right: every second figure counts double. */
function hasCheckDigit(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
