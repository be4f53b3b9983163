import type { SpeechLocale, SpokenDate } from '../locales/locale.js';
import { anyOf, S, wordsBefore, type Rule } from './rule.js';

/** Days of the calendar in figures and in words, months with a year, days of the week. */
export function dates(locale: SpeechLocale, monthFirst: boolean): Rule[] {
  const { months, shortMonths } = locale;
  // English and German write months with a capital; without one "may" and "mai" are other words.
  const flags = hasCapitals(locale) ? 'gu' : 'giu';
  const names = shortMonths.flatMap((forms) => forms.split(' ')).filter(Boolean);
  const month = `(${anyOf(months)}|(?:${anyOf(names)})(?!\\p{L})\\.?)`;
  const monthOf = (name: string): number => {
    const plain = name.toLowerCase().replace('.', '');
    const whole = months.findIndex((one) => one.toLowerCase() === plain);
    return whole >= 0
      ? whole + 1
      : shortMonths.findIndex((forms) => forms.toLowerCase().split(' ').includes(plain)) + 1;
  };
  const say = (date: SpokenDate): string | undefined =>
    date.day < 1 || date.day > 31 || date.month < 1 || date.month > 12
      ? undefined
      : locale.date(date);
  const before = (text: string, index: number): string => wordsBefore(text, index);
  const withYear = (year: string | undefined): { year?: string } =>
    year === undefined ? {} : { year };

  const rules: Rule[] = [
    {
      pattern: new RegExp(
        `(?<![\\d/.-])(\\d{1,2})(${S}?[/.-]${S}?)(\\d{1,2})\\2(\\d{4}|\\d{2})(?![\\d/-]|\\.\\d)`,
        'gu',
      ),
      say({ index, 1: one, 2: sign = '', 3: other, 4: year = '' }, text) {
        // "12.03.26" may be a phone number or a paragraph; only a full year makes it a date.
        if (!sign.includes('/') && year.length < 4) return undefined;
        const [day, number] = monthFirst ? [other, one] : [one, other];
        return say({ day: Number(day), month: Number(number), year, before: before(text, index) });
      },
    },
    {
      // "31 12 1980": as a form's example is often written.
      pattern: /(?<![\d+/.,-] ?)(\d{2}) (\d{2}) ((?:19|20)\d{2})(?! ?[\d/.-]\d)(?!\d)/g,
      say: ({ index, 1: day, 2: number, 3: year = '' }, text) =>
        say({ day: Number(day), month: Number(number), year, before: before(text, index) }),
    },
    {
      pattern: /(?<![\d-])(\d{4})-(\d{2})-(\d{2})(?![\d-])/g,
      say: ({ index, 1: year = '', 2: number, 3: day }, text) =>
        say({ day: Number(day), month: Number(number), year, before: before(text, index) }),
    },
    {
      pattern: /(?<![\d/.,-])(\d{1,2})([/.])(\d{1,2})(\.?)(?![\d/]|[.,-]\d)/g,
      say({ index, 1: one = '', 2: sign, 3: other = '', 4: dot }, text) {
        const isShort = one.length < 2 || other.length < 2;
        const lead = before(text, index);
        const isWritten =
          (locale.beforeDay.test(lead) || (!isShort && /[:(]\s?$/.test(lead))) &&
          !FRACTIONS.has(`${one}/${other}`);
        if (sign === '.') {
          // "31.12." is German; "1.2." is the number of a heading.
          if (locale.language !== 'de' || dot === '') return undefined;
          if (!isWritten && isShort) return undefined;
        } else if (!isWritten) return undefined;
        const [day, number] = monthFirst ? [other, one] : [one, other];
        const words = say({ day: Number(day), month: Number(number), before: lead });
        if (words === undefined) return undefined;
        return sign === '/' && dot ? { say: words, length: one.length + 1 + other.length } : words;
      },
    },
    {
      pattern: /(?<![\d/.-])(0[1-9]|1[0-2])\/((?:19|20)\d{2})(?![\d/])/g,
      say: ([, number, year = '']) => `${months[Number(number) - 1] ?? ''} ${locale.year(year)}`,
    },
    {
      pattern: new RegExp(
        `(?<![\\d\\p{L}/.,-])(\\d{1,2})(?:er|\\.|st|nd|rd|th)?${S}?${month}(?:${S}(\\d{4})(?!\\d))?(?!\\p{L})`,
        flags,
      ),
      say: ({ index, 1: day, 2: name = '', 3: year }, text) =>
        say({
          day: Number(day),
          month: monthOf(name),
          ...withYear(year),
          before: before(text, index),
        }),
    },
    {
      pattern: new RegExp(`(?<![\\p{L}\\d])${month}${S}(\\d{4})(?![\\d\\p{L}])`, flags),
      say: ([, name = '', year = '']) =>
        `${months[monthOf(name) - 1] ?? name} ${locale.year(year)}`,
    },
  ];
  if (locale.monthFirst) {
    rules.unshift({
      pattern: new RegExp(
        `(?<!\\p{L})${month}${S}(\\d{1,2})(?:st|nd|rd|th)?(?!\\d)(?:,?${S}(\\d{4})(?!\\d))?(?!\\p{L})`,
        flags,
      ),
      say([, name = '', day = '', year]) {
        const full = months[monthOf(name) - 1];
        if (full === undefined || Number(day) < 1 || Number(day) > 31) return undefined;
        const first = `${full} ${ordinalFigures(Number(day))}`;
        return year === undefined ? first : `${first}, ${year}`;
      },
    });
  }
  return rules;
}

const hasCapitals = ({ language }: SpeechLocale): boolean => language === 'en' || language === 'de';

/** As a part of something more common than as a day. */
const FRACTIONS = new Set(['1/2', '1/3', '2/3', '1/4', '3/4']);

/** "1st", "22nd": English voices say these right. */
export function ordinalFigures(value: number): string {
  const ends = ['th', 'st', 'nd', 'rd'];
  const isTeen = value % 100 > 10 && value % 100 < 14;
  return `${value}${(isTeen ? undefined : ends[value % 10]) ?? 'th'}`;
}

/** Short names of days, in spans and before a day of the month or an hour. */
export function weekdays(locale: SpeechLocale): Rule[] {
  const { dayForms, days, hourSigns, months, shortMonths, until } = locale;
  const needsCapital = hasCapitals(locale);
  const forms = anyOf(dayForms.flat());
  const name = (form: string): string | undefined =>
    days[dayForms.findIndex((one) => one.includes(form.toLowerCase().replace('.', '')))];
  const month = anyOf([...months, ...shortMonths.flatMap((one) => one.split(' ')).filter(Boolean)]);
  return [
    {
      pattern: new RegExp(
        `(?<![\\p{L}\\d-])(${forms})\\.?${S}?[-–]${S}?(${forms})\\.?(?![\\p{L}\\d-])`,
        'giu',
      ),
      // "So-so" is no span of days.
      say: ([, first = '', second = '']) =>
        name(first) === name(second)
          ? undefined
          : `${name(first) ?? first} ${until} ${name(second) ?? second}`,
    },
    {
      // Before a day of the month, or an hour: alone "me" and "di" are other words.
      pattern: new RegExp(
        `(?<![\\p{L}\\d-])(${forms})\\.?(?=,?${S}\\d{1,2}(?:er)?(?:${S}?[./]${S}?\\d|\\.?${S}?(?:${month})(?!\\p{L}))|${S}?:?${S}?\\d{1,2}${S}?(?:(?:${hourSigns})(?!\\p{L})|:\\d\\d|\\.\\d\\d${S}?(?:${hourSigns})(?!\\p{L})))`,
        'giu',
      ),
      // "zo 9 uur" and "so 9 Uhr" are other words; days of German and English have a capital.
      say: ([found, form = '']) =>
        found === 'zo' || (needsCapital && !/^\p{Lu}/u.test(form)) ? undefined : name(form),
    },
  ];
}
