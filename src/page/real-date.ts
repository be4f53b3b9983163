/** Whether a date that a person wrote in words of their own is a day of the calendar: browsers judge only their own. */
import type { Resolved } from './control-members.js';
import { hintOf } from './control-parts.js';
import { datePart } from './control-value.js';
import { accessibleName } from './find-name.js';

/**
 * True only where a whole date is written and there is no such day, such as 31/02/1980: in two or three boxes, or in
 * one that says what it asks for. What is not finished, or may be something else, is not judged.
 */
export function isNoSuchDay({ element, fields }: Resolved): boolean {
  const [only, second] = fields;
  if (!only) return false;
  if (second) return fields.length <= 3 && isWrongInParts(fields);
  return isWrongInOne(element, only);
}

function isWrongInParts(fields: readonly HTMLElement[]): boolean {
  const written = fields.map(numberIn);
  // The names cost more than all the rest: they are asked for only once there is something to judge.
  if (written.includes(undefined)) return false;
  const parts = new Map(
    fields.map((field, index) => [datePart(field, accessibleName(field)), written[index]]),
  );
  const [day, month, year] = [parts.get('day'), parts.get('month'), parts.get('year')];
  if (parts.size !== fields.length || month === undefined) return false;
  // Without a year, the 29th of February may be one.
  return day === undefined ? month < 1 || month > 12 : !isDay(day, month, year ?? 2000);
}

/** The number in a box, or the place of a month in its list. */
function numberIn(field: HTMLElement): number | undefined {
  if (field.localName === 'select') return monthIn(field as HTMLSelectElement);
  const { value, type } = field as HTMLInputElement;
  return /^(text|tel|number)$/.test(type) && /^\s*\d{1,4}\s*$/.test(value)
    ? Number(value)
    : undefined;
}

function monthIn({ options, selectedOptions }: HTMLSelectElement): number | undefined {
  const [chosen] = selectedOptions;
  if (!chosen || chosen.value === '') return undefined;
  const answers = [...options].filter(({ value }) => value !== '');
  if (answers.length === 12) return answers.indexOf(chosen) + 1;
  // Days and years are written as they are.
  return /^\s*\d{1,4}\s*$/.test(chosen.text) ? Number(chosen.text) : undefined;
}

const DAY_FIRST = /\b(jj?|dd?|tt?)\s*[./ -]\s*mm?\b/i;
const MONTH_FIRST = /\bmm?\s*[./ -]\s*dd?\b/i;
const NAMED_DATE = /\b(date|datum|naissance|geboorte\w*|geburts\w*|birth\w*|bday)\b/i;
const WRITTEN = /^(\d{1,2})\s*[./ -]\s*(\d{1,2})\s*[./ -]\s*(\d{4})$/;
const TURNED = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;

function isWrongInOne(element: HTMLElement, field: HTMLElement): boolean {
  const { localName, type, value, placeholder } = field as HTMLInputElement;
  if (localName !== 'input' || !/^(text|tel)$/.test(type)) return false;
  const text = value.trim();
  const turned = TURNED.exec(text)?.slice(1).map(Number);
  const numbers = (turned?.reverse() ?? WRITTEN.exec(text)?.slice(1).map(Number)) as
    [number, number, number] | undefined;
  if (!numbers) return false;
  const said = `${placeholder} ${accessibleName(field)} ${hintOf(element)} ${field.title}`;
  const isDayFirst = turned !== undefined || DAY_FIRST.test(said);
  const isMonthFirst = !isDayFirst && MONTH_FIRST.test(said);
  const marks = `${said} ${field.getAttribute('autocomplete') ?? ''}`;
  if (!isDayFirst && !isMonthFirst && !NAMED_DATE.test(marks)) return false;
  const [first, second, year] = numbers;
  const fits = !isMonthFirst && isDay(first, second, year);
  return !fits && (isDayFirst || !isDay(second, first, year));
}

function isDay(day: number, month: number, year: number): boolean {
  // In two figures the year has the leap days of our own century.
  const at = new Date(Date.UTC(2000, 0, 1));
  at.setUTCFullYear(year < 100 ? 2000 + year : year, month - 1, day);
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
}
