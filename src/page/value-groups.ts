/** Long numbers as people say them: a few figures at a time. */

/**
 * A value in the pieces in which it is said. An IBAN goes by fours, a phone number as its country writes it, other
 * long numbers by twos or threes; anything else is one piece for each line that was written.
 */
export function groupedValue(value: string, fields: readonly HTMLElement[]): string[] {
  const iban = /^\s*([a-z]{2}\d{2}(?:[\s.-]?[a-z\d]){11,30})\s*$/i.exec(value)?.[1];
  if (iban) return [fours(iban)];
  const isPhone = fields.some(asksForPhone);
  if (isPhone && /^[\s\d+()./-]+$/.test(value)) return [phone(value)];
  return value
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function asksForPhone(field: HTMLElement): boolean {
  const { type, inputMode } = field as Partial<HTMLInputElement>;
  const tokens = field.getAttribute('autocomplete') ?? '';
  return type === 'tel' || inputMode === 'tel' || /(^|\s)tel(\s|-|$)/.test(tokens);
}

function fours(iban: string): string {
  const signs = iban.replace(/[\s.-]/g, '').toUpperCase();
  return signs.match(/.{1,4}/g)?.join(' ') ?? signs;
}

/** The codes of ITU-T E.164 have one, two or three figures. */
const WITH_COUNTRY =
  /^((?:\+|00)(?:1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|[2-9]\d{2}))?(\d+)$/;

/** Written with groups it keeps them; else by twos, the odd figure first, with the country's number apart. */
function phone(value: string): string {
  const trimmed = value.trim();
  if (/\d[\s./-]+\d/.test(trimmed)) return trimmed.replace(/[./()\s-]+/g, ' ').trim();
  const [, country = '', rest = ''] = WITH_COUNTRY.exec(trimmed) ?? [];
  if (rest === '') return trimmed;
  // Numbers with the area's 0 begin in threes or fours where the rest is even.
  const first = rest.length % 2 === 1 ? 3 : 2;
  const start = rest.startsWith('04') && rest.length === 10 ? 4 : first;
  const pairs = rest.slice(start).match(/.{1,2}/g) ?? [];
  return [country, rest.slice(0, start), ...pairs].filter(Boolean).join(' ');
}
