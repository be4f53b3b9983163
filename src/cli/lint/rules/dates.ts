/** Dates with the month in letters. */
import type { Span } from '../../../core/sentences/sentences.js';
import {
  ALL_LANGUAGES,
  ALL_PROFILES,
  before,
  matches,
  wordList,
  type Context,
  type Rule,
} from '../rule.js';
import type { Language } from '../words/language.js';

export const dates: Rule = {
  info: {
    id: 'RLS-5.3',
    source: 'RLS 5.3; WCAG 3 draft "Clear language"',
    title: 'The month in letters',
    help: 'Write "31 December 2025" and not "31/12/2025", "2025-12-31" or "31 Dec. 2025". An example of how to fill in a field may keep its form.',
    languages: ALL_LANGUAGES,
    profiles: ALL_PROFILES,
    sure: 'certain',
  },
  check(context) {
    const taken: Span[] = [];
    const fixed: Span[] = [];
    for (const hit of [...inFigures(context), ...shortMonths(context)]) {
      if (taken.some(({ start, end }) => hit.start < end && start < hit.end)) continue;
      taken.push(hit);
      if (isExample(context, hit.start) || isNumbered(context, hit.start)) continue;
      const { isSimple, prose } = context;
      const written = prose.text.slice(hit.start, hit.end);
      const mayFix =
        hit.mayFix && (hit.isDay || isAsSure(context, hit, fixed)) && !isTaken(context, hit.start);
      if (mayFix) fixed.push(hit);
      context.tell(
        hit,
        isSimple && hit.isSure ? 'error' : 'warning',
        hit.better === undefined
          ? `Write the month of "${written}" in letters, and the whole year.`
          : `Write "${hit.better}" and not "${written}".`,
        hit.better !== undefined && mayFix
          ? { start: hit.start, end: hit.end, text: hit.better }
          : undefined,
      );
    }
  },
};

interface Hit extends Span {
  /** How it reads with its month in letters. */
  readonly better: string | undefined;
  /** Whether it can be one day only. */
  readonly mayFix: boolean;
  /** Whether it is a day by itself: figures may be a code, too, or the name of a file. */
  readonly isDay: boolean;
  readonly isSure: boolean;
}

interface Day {
  readonly day: number;
  readonly month: number;
  readonly year: string;
}

/** "31/12/2025", "31.12.2025", "2025-12-31", "31 12 2025", "12/2025", and after a word for a day "31/12". */
function inFigures({ options, prose: { text }, words }: Context): Hit[] {
  const region = regionOf(options.lang);
  const hits: Hit[] = [];
  const add = (span: Span, day: Day | undefined, mayFix: boolean, isSure = true): void => {
    if (!day) return;
    // Two figures may be any century; and "03/04" is two days in English.
    const isOpen = day.year.length === 2 || (words.language === 'en' && !mayFix);
    const better = isOpen ? undefined : write(words, day, region);
    hits.push({ start: span.start, end: span.end, better, mayFix, isDay: false, isSure });
  };

  for (const hit of matches(
    text,
    /(?<![\p{L}\d/.,:+_-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?![\p{L}\d/_-]|[.,:]\d)/gu,
  )) {
    const [, one = '', sign = '', two = '', year = ''] = hit.match;
    // "12.03.26" may be a phone number or a paragraph.
    if (sign !== '/' && year.length < 4) continue;
    const { day, isSure } = readDay(words, region, one, two, year);
    add(hit, day, isSure);
  }
  for (const hit of matches(text, /(?<![\p{L}\d/-])(\d{4})-(\d{2})-(\d{2})(?![\d-])/gu)) {
    const [, year = '', month = '', day = ''] = hit.match;
    add(hit, valid({ day: Number(day), month: Number(month), year }), true);
  }
  for (const hit of matches(
    text,
    /(?<![\d+/.,-] ?)(\d{2}) (\d{2}) ((?:19|20)\d{2})(?! ?[\d/.-]\d)(?!\d)/g,
  )) {
    const { day } = readDay(
      words,
      region,
      hit.match[1] ?? '',
      hit.match[2] ?? '',
      hit.match[3] ?? '',
    );
    add(hit, day, false);
  }
  for (const hit of matches(
    text,
    /(?<![\p{L}\d/.,-])(0?[1-9]|1[0-2])\/((?:19|20)\d{2})(?![\p{L}\d/-])/gu,
  )) {
    const better = `${monthName(words, Number(hit.match[1]))} ${hit.match[2] ?? ''}`;
    hits.push({
      start: hit.start,
      end: hit.end,
      better,
      mayFix: false,
      isDay: false,
      isSure: false,
    });
  }
  const lead = dayWords(words);
  for (const hit of matches(
    text,
    /(?<![\p{L}\d/.,-])(\d{1,2})([/.])(\d{1,2})(\.?)(?![\p{L}\d/%]|[.,-]\d)/gu,
  )) {
    const [, one = '', sign = '', two = '', dot = ''] = hit.match;
    if (!lead.test(before(text, hit.start))) continue;
    if (sign === '.' && (words.language !== 'de' || dot === '')) continue;
    // "les 3/4 du prix"
    if (/^(?:1\/[234]|[23]\/[34])$/.test(`${one}/${two}`)) continue;
    const { day } = readDay(words, region, one, two, '');
    add({ start: hit.start, end: sign === '.' ? hit.end : hit.end - dot.length }, day, false);
  }
  return hits;
}

/** "31 déc. 2025", "31 Dec", "Dec. 31, 2025". */
function shortMonths({ options, prose: { text }, words }: Context): Hit[] {
  const region = regionOf(options.lang);
  const needsCapital = words.language === 'de' || words.language === 'en';
  const names = words.shortMonths.flatMap((forms) => forms.split(' ')).filter(Boolean);
  const any = names.sort((a, b) => b.length - a.length).join('|');
  const monthOf = (name: string): number =>
    words.shortMonths.findIndex((forms) =>
      forms.toLowerCase().split(' ').includes(name.toLowerCase()),
    ) + 1;
  const lead = dayWords(words);
  const hits: Hit[] = [];
  const add = (
    start: number,
    end: number,
    day: string,
    name: string,
    dot: string,
    year: string,
    dayFirst: boolean,
  ): void => {
    const date = valid({ day: Number(day), month: monthOf(name), year });
    if (!date) return;
    const isLed = lead.test(before(text, start));
    // "Desk 3. Jan helps you", "bus 12 mar et jeu".
    const isName = /^(?:jan|mar)$/i.test(name);
    if (year === '' && !isLed && (isName || !dayFirst)) return;
    const goesOn = dot !== '' && /^\s*[\p{Ll}\d,]/u.test(text.slice(end));
    // The last dot may be the end of the sentence, too.
    const mayFix = year !== '' || (dayFirst && !isName && (goesOn || (isLed && dot === '')));
    const better = write(words, date, region);
    hits.push({ start, end, better, mayFix, isDay: true, isSure: true });
  };
  // Only German puts a dot behind the day: elsewhere a sentence ends there.
  const ending = words.language === 'de' ? '\\.' : 'er|st|nd|rd|th';
  const dayFirst = new RegExp(
    `(?<![\\p{L}\\d/.,-])(\\d{1,2})(?:${ending})?\\s?(${any})(\\.?)(?:\\s(\\d{4})(?!\\d))?(?!\\p{L})`,
    needsCapital ? 'gu' : 'giu',
  );
  for (const { start, end, match } of matches(text, dayFirst))
    add(start, end, match[1] ?? '', match[2] ?? '', match[3] ?? '', match[4] ?? '', true);
  if (words.language !== 'en') return hits;
  const monthFirst = new RegExp(
    `(?<!\\p{L})(${any})(\\.?) (\\d{1,2})(?:st|nd|rd|th)?(?!\\d)(?:,? (\\d{4})(?!\\d))?(?!\\p{L})`,
    'gu',
  );
  for (const { start, end, match } of matches(text, monthFirst))
    add(start, end, match[3] ?? '', match[1] ?? '', '', match[4] ?? '', false);
  return hits;
}

/** Day first; in English nobody knows, unless the region or a number above 12 tells. */
function readDay(
  words: Language,
  region: string,
  one: string,
  two: string,
  year: string,
): { readonly day: Day | undefined; readonly isSure: boolean } {
  const dayFirst = valid({ day: Number(one), month: Number(two), year });
  if (words.language !== 'en') return { day: dayFirst, isSure: true };
  const monthFirst = valid({ day: Number(two), month: Number(one), year });
  if (region === 'US') return { day: monthFirst, isSure: true };
  if (region !== '' || !monthFirst)
    return { day: dayFirst ?? monthFirst, isSure: dayFirst !== undefined };
  if (!dayFirst) return { day: monthFirst, isSure: true };
  return { day: dayFirst, isSure: one === two };
}

/** Matches where what stands before a date ends in a word for a day: "le", "before". */
function dayWords({ beforeDay }: Language): RegExp {
  return new RegExp(`(?:^|[\\s(])(?:${beforeDay})\\s$`, 'iu');
}

function valid(day: Day): Day | undefined {
  // "1.2.3456" is the number of something.
  if (day.year.length === 4 && !/^(?:1[89]|20|21)/.test(day.year)) return undefined;
  const isLeap =
    day.year.length < 4 || new Date(Date.UTC(Number(day.year), 1, 29)).getUTCDate() === 29;
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][day.month - 1];
  return days !== undefined && day.day >= 1 && day.day <= days ? day : undefined;
}

function write(words: Language, { day, month, year }: Day, region: string): string {
  return words.writeDate(day, monthName(words, month), year, region);
}

function monthName({ language }: Language, month: number): string {
  return new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(
    Date.UTC(2024, month - 1, 1),
  );
}

/** `BE` of `fr-BE-simple`; '' where there is none. */
function regionOf(lang: string): string {
  return /-([A-Z]{2})(?:-|$)/i.exec(lang)?.[1]?.toUpperCase() ?? '';
}

/** What stands before in the line, as far as it matters. */
function lineBefore({ prose }: Context, at: number): string {
  const sentence = prose.sentences.find(({ start, end }) => at >= start && at < end);
  return prose.text.slice(Math.max(sentence?.line.start ?? 0, at - 60), at);
}

/** Whether what stands before says: this shows how to write it. */
function isExample(context: Context, at: number): boolean {
  const { words } = context;
  const line = lineBefore(context, at);
  if (wordList(words.exampleWords, 'iu').test(line)) return true;
  return wordList(words.exampleVerbs, 'iu').test(line) && !dayWords(words).test(line);
}

/** Whether a word for a day stands before figures, or they are joined to a date that has one: "by … or …". */
function isAsSure({ prose: { text }, words }: Context, { start }: Span, fixed: Span[]): boolean {
  const joint = new RegExp(`^\\s(?:${words.betweenDays})\\s$`, 'iu');
  if (fixed.some((date) => date.end < start && joint.test(text.slice(date.end, start))))
    return true;
  const lead = before(text, start);
  return (
    dayWords(words).test(lead) &&
    !new RegExp(`(?:^|[\\s(])(?:${words.betweenDays})\\s$`, 'iu').test(lead)
  );
}

/** Whether a person may have to type, choose or find it as it stands. */
function isTaken(context: Context, at: number): boolean {
  const line = lineBefore(context, at);
  return (
    wordList(context.words.exampleVerbs, 'iu').test(line) ||
    /[«“„‹‚][^»”›]*$|(?<!\S)['‘][^'’]*$|^[^"]*(?:"[^"]*"[^"]*)*"[^"]*$/u.test(line)
  );
}

function isNumbered({ prose, words }: Context, at: number): boolean {
  return new RegExp(`(?:^|[^\\p{L}])(?:${words.numberedWords})\\s*$`, 'iu').test(
    prose.text.slice(Math.max(0, at - 20), at),
  );
}
