/** A control's value in words, for a device voice after a press. Secrets have none. */
import { closestComposed, labelsOf } from './dom.js';
import {
  isCheckbox,
  isEditingHost,
  isRadio,
  speaksAsField,
  type Resolved,
} from './control-members.js';
import { looksLikeCard } from './card-number.js';
import { isChecked, isKeptSecret } from './control-state.js';
import { collapse, shownText } from './shown-text.js';

export function spokenValue(
  { element, fields }: Resolved,
  nameOf: (field: Element) => string,
): string | undefined {
  if ([element, ...fields].some(isKeptSecret)) return undefined;
  const date = dateOfParts(fields, nameOf, languageOf(element));
  if (date !== undefined) return date;
  const said = fields.map((field) => valueOf(field, nameOf)).filter((value) => value !== '');
  const value = said.join(fields.every((field) => isTextInput(field)) ? ' ' : ', ');
  return looksLikeCard(value) ? undefined : value;
}

function valueOf(field: HTMLElement, nameOf: (field: Element) => string): string {
  if (isRadio(field) || isCheckbox(field)) {
    if (!isChecked(field)) return '';
    return collapse(labelsOf(field).map(shownText).join(' ')) || nameOf(field);
  }
  switch (field.localName) {
    case 'select':
      return [...(field as HTMLSelectElement).selectedOptions]
        .filter((option) => option.value !== '')
        .map((option) => shownText(option))
        .join(', ');
    case 'textarea':
      return collapse((field as HTMLTextAreaElement).value);
    case 'input':
      return inputValue(field as HTMLInputElement);
    default:
      break;
  }
  if (speaksAsField(field)) return collapse(textOf((field as unknown as { value: unknown }).value));
  if (isEditingHost(field)) return collapse(field.textContent ?? '');
  return (
    field.getAttribute('aria-valuetext') ?? field.getAttribute('aria-valuenow') ?? shownText(field)
  );
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? String(value) : '';
}

function inputValue(input: HTMLInputElement): string {
  if (input.type === 'file') return [...(input.files ?? [])].map((file) => file.name).join(', ');
  if (input.type === 'date' && input.value !== '') {
    const [year = 0, month = 1, day = 1] = input.value.split('-').map(Number);
    return longDate(year, month, day, languageOf(input)) ?? input.value;
  }
  return collapse(input.value);
}

function isTextInput(field: HTMLElement): boolean {
  return field.localName === 'input' && !isRadio(field) && !isCheckbox(field);
}

type DatePart = 'day' | 'month' | 'year';

const PART_WORDS: readonly (readonly [DatePart, RegExp])[] = [
  ['day', /\b(bday-day|day|jour|dag|tag|dd|jj|tt)\b/i],
  ['month', /\b(bday-month|month|mois|maand|monat|mm)\b/i],
  ['year', /\b(bday-year|year|ann[ée]e|jaar|jahr|yyyy|aaaa|jjjj)\b/i],
];

/** Which part of a date a field asks for, told by its autocomplete, its name or its id. */
export function datePart(field: HTMLElement, name: string): DatePart | undefined {
  if (field.localName !== 'select' && !isTextInput(field)) return undefined;
  const stated = field.getAttribute('autocomplete') ?? '';
  // Names such as `birth_day` and `naissance-jour`: every separator ends a word.
  const marks = `${stated} ${name} ${field.getAttribute('name') ?? ''} ${field.id}`.replace(
    /[_.[\]:]/g,
    ' ',
  );
  return PART_WORDS.find(([, pattern]) => pattern.test(marks))?.[0];
}

function dateOfParts(
  fields: readonly HTMLElement[],
  nameOf: (field: Element) => string,
  lang: string,
): string | undefined {
  if (fields.length !== 3) return undefined;
  const values = new Map<DatePart, number>();
  for (const field of fields) {
    const part = datePart(field, nameOf(field));
    if (part) values.set(part, Number((field as HTMLInputElement).value));
  }
  const [day, month, year] = [values.get('day'), values.get('month'), values.get('year')];
  return day && month && year ? longDate(year, month, day, lang) : undefined;
}

/** "31 décembre 1980"; undefined when there is no such day, so that the person hears what is written. */
function longDate(year: number, month: number, day: number, lang: string): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  date.setUTCFullYear(year);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  try {
    return new Intl.DateTimeFormat(lang || undefined, {
      dateStyle: 'long',
      timeZone: 'UTC',
    }).format(date);
  } catch {
    return undefined;
  }
}

export function languageOf(element: Element): string {
  return closestComposed(element, '[lang]')?.lang ?? '';
}
