/** Writes an author's example into the fields of a practice copy. Never used on a field of the page. */
import type { Resolved } from './control-members.js';

const TEXTUAL = /^(text|search|tel|url|email|number|date|month|time|textarea|select-one)$/;

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Whether every part of the example has a field that takes it. */
export function canFill(resolved: Resolved | undefined, example: string): boolean {
  return valuesFor(resolved, example) !== undefined;
}

export function fill(resolved: Resolved | undefined, example: string): void {
  for (const [field, value] of valuesFor(resolved, example) ?? []) field.value = value;
}

function valuesFor(
  resolved: Resolved | undefined,
  example: string,
): (readonly [Field, string])[] | undefined {
  const fields = (resolved?.fields ?? []) as readonly HTMLElement[] as readonly Field[];
  const parts = fields.length === 1 ? [example] : partsOf(example);
  if (fields.length === 0 || parts.length !== fields.length) return undefined;
  const pairs = fields.map((field, index) => [field, valueFor(field, parts[index] ?? '')] as const);
  return pairs.every((pair): pair is readonly [Field, string] => pair[1] !== undefined)
    ? pairs
    : undefined;
}

/** `31 12 1980` for the three fields of a date. */
function partsOf(example: string): string[] {
  return example.split(/[\s./-]+/).filter((part) => part !== '');
}

/** What the field takes for these words; undefined when it takes none of them. */
function valueFor(field: Field, words: string): string | undefined {
  if (!TEXTUAL.test(field.type) || field.disabled) return undefined;
  if (field.localName === 'select') return optionFor(field as HTMLSelectElement, words);
  if (field.type === 'date') return isoDate(words);
  if (field.type === 'number')
    return /^-?\d+([.,]\d+)?$/.test(words) ? words.replace(',', '.') : undefined;
  return /^(month|time)$/.test(field.type) && !/^[\d:-]+$/.test(words) ? undefined : words;
}

function optionFor(select: HTMLSelectElement, words: string): string | undefined {
  const wanted = words.trim().toLowerCase();
  const found = [...select.options].find(
    ({ text, value }) => text.trim().toLowerCase() === wanted || value.toLowerCase() === wanted,
  );
  return found?.value;
}

/** From the way people write it, day first, or as it is already. */
function isoDate(words: string): string | undefined {
  const [first = '', month = '', last = ''] = partsOf(words);
  if (!/^\d{1,2}$/.test(month)) return undefined;
  const [year, day] = first.length === 4 ? [first, last] : [last, first];
  if (!/^\d{4}$/.test(year) || !/^\d{1,2}$/.test(day)) return undefined;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
