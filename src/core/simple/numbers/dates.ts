import { knownTag, primary } from '../../formats/text.js';
import { real } from './calendar.js';
import { span, type Day, type NumberMatch } from './fact.js';

const ISO = /(?<![\d./-])(\d{4})-(\d{2})-(\d{2})(?![\d-])/g;
const FIGURES = /(?<![\d./])(\d{1,2})(\/|\.|-|\. )(\d{1,2})\2(\d{4})(?!\d|[./]\d)/g;
/** What stands before the number of an article, a version or a file, which may look like a date. */
const NO_DATE =
  /(?:\bart(?:icles?|ikels?|\.)?|§§?|\bversions?|\bversie|\bv\.?|\bn[°ºr]\.?|\bno\.|num[ée]ro|nummer|number|\bréf(?:érence)?\.?|\bref(?:erentie|erence)?\.?|dossier|aktenzeichen|\bip)\s*:?\s*$/i;

/** Dates with day, month and year. What is not to be known for sure is left alone. */
export function dates(text: string, lang: string): NumberMatch[] {
  const matches: NumberMatch[] = [];
  const push = (found: RegExpExecArray, day: Day | undefined): void => {
    if (day) matches.push({ fact: { kind: 'date', day }, ...span(found) });
  };
  for (const found of text.matchAll(ISO))
    push(found, real(Number(found[1]), Number(found[2]), Number(found[3])));
  for (const found of text.matchAll(FIGURES)) {
    const { start, end } = span(found);
    // "1-2-2025-4" is no date, "1/1/2026-31/12/2026" are two.
    const before = text.slice(Math.max(0, start - 5), start);
    const goesOn =
      found[2] === '-'
        ? /\d-$/.test(before) || /^-\d/.test(text.slice(end, end + 2))
        : /\d-$/.test(before) && !/\d{4}-$/.test(before);
    if (goesOn || NO_DATE.test(text.slice(Math.max(0, start - 16), start))) continue;
    const order = dayMonth(Number(found[1]), Number(found[3]), lang);
    push(found, order && real(Number(found[4]), order.month, order.day));
  }
  const { months, dayFirst, monthFirst } = writtenDates(lang);
  const number = (name: string | undefined): number => months.indexOf(fold(name ?? '')) + 1;
  for (const found of text.matchAll(dayFirst))
    push(found, real(Number(found[3]), number(found[2]), Number(found[1])));
  if (monthFirst)
    for (const found of text.matchAll(monthFirst))
      push(found, real(Number(found[3]), number(found[1]), Number(found[2])));
  return matches;
}

/** 03/04/2026 is 3 April nearly everywhere and 4 March in the United States; bare English tells nothing. */
function dayMonth(a: number, b: number, lang: string): { day: number; month: number } | undefined {
  const [language, region] = lang.toLowerCase().split(/[-_]/);
  if (language === 'en' && region === 'us') return { day: b, month: a };
  if (language === 'en' && (region === undefined || region === 'simple')) {
    if (a <= 12 && b <= 12 && a !== b) return undefined;
    return a > 12 ? { day: a, month: b } : { day: b, month: a };
  }
  return { day: a, month: b };
}

interface WrittenDates {
  readonly months: readonly string[];
  readonly dayFirst: RegExp;
  readonly monthFirst: RegExp | undefined;
}

/** The names of the months are asked of the browser once for each language: that takes longer than all the rest. */
const known = new Map<string, WrittenDates>();

function writtenDates(lang: string): WrittenDates {
  const found = known.get(lang);
  if (found) return found;
  const format = new Intl.DateTimeFormat(knownTag(lang) ?? 'en', {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
  const months = Array.from({ length: 12 }, (_, month) =>
    fold(
      format.formatToParts(Date.UTC(2026, month, 1)).find(({ type }) => type === 'month')?.value ??
        '',
    ),
  );
  const names = months.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  const made = {
    months,
    dayFirst: new RegExp(
      `(?<![\\d/.,])(\\d{1,2})(?:er|st|nd|rd|th|e|\\.)?\\s+(?:of\\s+|de\\s+)?(${names})\\s+(\\d{4})(?!\\d)`,
      'giu',
    ),
    monthFirst:
      primary(lang) === 'en'
        ? new RegExp(
            `(?<!\\p{L})(${names})\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?!\\d)`,
            'giu',
          )
        : undefined,
  };
  known.set(lang, made);
  return made;
}

function fold(text: string): string {
  return text.normalize('NFC').toLowerCase();
}
