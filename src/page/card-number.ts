/** Numbers of payment cards, told from the other long numbers that people write in forms. */

/**
 * Figures as long as those of a card, with its check digit: not said, whatever the field is called. Of 14 figures only
 * what begins as a card of Diners Club: the number of a French enterprise has as many, and the same check.
 */
export function looksLikeCard(value: string): boolean {
  if (isIban(value)) return false;
  for (const [run] of value.matchAll(/\d(?:[ -]?\d){12,18}/g)) {
    const digits = run.replace(/\D/g, '');
    if (/^(3[068]\d{12}|[2-6](\d{14}|\d{15}|\d{18}))$/.test(digits) && hasCheckDigit(digits))
      return true;
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
