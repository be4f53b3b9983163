/** Opening hours in plain words: `lu-ve 9 h-17 h` for a card, a whole sentence for a screen and the voice. */
import type { Translator } from '../ports.js';
import { parseHours, type Hours, type HoursRule, type OpenState, type Range } from './hours.js';

type Words = Pick<Translator, 'locale' | 't'>;

/** One line for each group of days that have the same hours; none when the hours are not understood. */
export function hoursInWords(source: string | undefined, words: Words): string[] {
  const hours = source === undefined ? undefined : parseHours(source);
  if (!hours) return [];
  if (hours.aroundTheClock && hours.rules.length === 1) return [words.t('help.hours.always')];
  const lines = weekOf(hours).map(({ days, weeks, ranges }) => {
    const text = words.t('help.hours.line', {
      days: list(
        runs(days).map((run) => runInWords(run, words)),
        words,
      ),
      times: list(
        ranges.map((range) => rangeInWords(range, words, 'help.hours.range')),
        words,
      ),
    });
    return capital(
      weeks === 'all' ? text : words.t(`help.hours.${weeks}`, { line: text }),
      words.locale,
    );
  });
  const holidays = hours.rules.filter((rule) => rule.holidays);
  if (holidays.length > 0 && holidays.every(({ ranges }) => ranges.length === 0)) {
    lines.push(words.t('help.hours.holidaysClosed'));
  }
  return lines;
}

/** The same for a card: `lu-ve 9 h-17 h, sa 9 h-12 h`; undefined when the hours are not understood. */
export function shortHours(source: string | undefined, words: Words): string | undefined {
  const hours = source === undefined ? undefined : parseHours(source);
  if (!hours) return undefined;
  if (hours.aroundTheClock && hours.rules.length === 1) return words.t('help.hours.always');
  const names = words.t('help.hours.short').split(' ');
  return weekOf(hours)
    .map(({ days, weeks, ranges }) => {
      const dayText = runs(days)
        .map((run) => {
          const first = names[run[0] ?? 0] ?? '';
          const last = names[run.at(-1) ?? 0] ?? '';
          return run.length === 1 ? first : `${first}-${last}`;
        })
        .join(', ');
      const times = ranges.map((range) => rangeInWords(range, words, 'help.hours.shortRange'));
      const line = `${dayText} ${times.join(', ')}`;
      return weeks === 'all' ? line : words.t(`help.hours.${weeks}`, { line });
    })
    .join(' ; ');
}

/** "Open now, until 17 h", "Closed. Opens tomorrow at 9 h", "Call first". */
export function openInWords(state: OpenState, words: Words): string {
  const { t, locale } = words;
  if (state.state === 'open') {
    return state.until === 1440
      ? t('help.hours.open')
      : t('help.hours.openUntil', { time: clock(state.until, words) });
  }
  if (state.state === 'unknown') {
    return t(state.why === 'holiday' ? 'help.hours.holiday' : 'help.hours.unknown');
  }
  const { opens } = state;
  if (!opens) return t('help.hours.closed');
  const time = clock(opens.at, words);
  if (opens.inDays === 0) return t('help.hours.opensToday', { time });
  if (opens.inDays === 1) return t('help.hours.opensTomorrow', { time });
  // After a week "Monday" no longer says which.
  return opens.inDays < 7
    ? t('help.hours.opensOn', { time, day: dayName(opens.weekday, locale) })
    : t('help.hours.closed');
}

interface WeekLine {
  readonly days: readonly number[];
  readonly weeks: HoursRule['weeks'];
  readonly ranges: readonly Range[];
}

/** The week that the rules add up to, days with equal hours together. */
function weekOf(hours: Hours): WeekLine[] {
  const lines = new Map<string, { days: number[]; weeks: HoursRule['weeks']; ranges: Range[] }>();
  const put = (day: number, weeks: HoursRule['weeks'], ranges: Range[]): void => {
    if (ranges.length === 0) return;
    const key = `${weeks} ${JSON.stringify(ranges)}`;
    const line = lines.get(key) ?? { days: [], weeks, ranges };
    line.days.push(day);
    lines.set(key, line);
  };
  for (let day = 0; day < 7; day++) {
    const odd = rangesOf(hours, day, 'odd');
    const even = rangesOf(hours, day, 'even');
    if (JSON.stringify(odd) === JSON.stringify(even)) put(day, 'all', odd);
    else {
      put(day, 'odd', odd);
      put(day, 'even', even);
    }
  }
  return [...lines.values()];
}

function rangesOf(hours: Hours, day: number, parity: 'odd' | 'even'): Range[] {
  let ranges: Range[] = [];
  for (const rule of hours.rules) {
    if (!rule.days.includes(day) || (rule.weeks !== 'all' && rule.weeks !== parity)) continue;
    ranges = rule.adds && rule.ranges.length > 0 ? [...ranges, ...rule.ranges] : [...rule.ranges];
  }
  return ranges.sort((a, b) => a.from - b.from);
}

/** Neighbouring days together; two neighbours are named one by one. */
function runs(days: readonly number[]): number[][] {
  const found: number[][] = [];
  for (const day of days) {
    const last = found.at(-1);
    if (last && last.at(-1) === day - 1) last.push(day);
    else found.push([day]);
  }
  return found.flatMap((run) => (run.length === 2 ? run.map((day) => [day]) : [run]));
}

function runInWords(run: readonly number[], { locale, t }: Words): string {
  const first = dayName(run[0] ?? 0, locale);
  if (run.length === 1) return t('help.hours.day', { day: first });
  return t('help.hours.days', { from: first, to: dayName(run.at(-1) ?? 0, locale) });
}

function rangeInWords(
  { from, to }: Range,
  words: Words,
  key: 'help.hours.range' | 'help.hours.shortRange',
): string {
  return words.t(key, { from: clock(from, words), to: clock(to, words) });
}

/** The clock as that language writes it, without the word for hour where the sentence brings it. */
export function clock(minutes: number, { t }: Words): string {
  const hour = Math.floor(minutes / 60) % 24;
  const minute = minutes % 60;
  return t(minute === 0 ? 'help.hours.clock' : 'help.hours.clockMinutes', {
    h: hour,
    h12: hour % 12 || 12,
    half: hour < 12 ? 'am' : 'pm',
    mm: String(minute).padStart(2, '0'),
  });
}

/** "Tuesday 24 November", or what of a day `options` ask for; a file's date (`2026-11-01`) is one of no time zone. */
export function dayInWords(
  day: string | number,
  locale: string,
  options: Intl.DateTimeFormatOptions = { weekday: 'long', day: 'numeric', month: 'long' },
): string {
  const format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options });
  const words = format.format(new Date(day));
  // French says "1er", and its browsers do not.
  return locale.startsWith('fr') ? words.replace(/\b1 /, '1er ') : words;
}

export function dayName(day: number, locale: string): string {
  // 1 January 2024 was a Monday.
  const date = new Date(Date.UTC(2024, 0, 1 + day));
  return new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(date);
}

function list(parts: readonly string[], { locale }: Words): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(parts);
}

export function capital(text: string, locale: string): string {
  return text.slice(0, 1).toLocaleUpperCase(locale) + text.slice(1);
}
