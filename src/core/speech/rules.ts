import { parseTag } from './choose-voice.js';
import { septante } from './french-numbers.js';
import type { SpeechLocale } from './locales/locale.js';
import { speechLocale } from './locales/locales.js';

/** How one kind of thing is found and said. `say` gives undefined for what only looks like one. */
export interface Rule {
  readonly pattern: RegExp;
  say(match: RegExpExecArray, text: string): string | undefined;
}

/** A number as it should be said: mostly the same figures. */
type Figures = (digits: string) => string;

const known = new Map<string, readonly Rule[]>();

/** The rules of a language, first come first served. */
export function rulesFor(lang: string): readonly Rule[] {
  const { language, region } = parseTag(lang);
  const key = `${language}-${region}`;
  let rules = known.get(key);
  if (!rules) {
    const locale = speechLocale(language);
    const belgian = language === 'fr' && (region === 'BE' || region === 'CH');
    rules = locale ? makeRules(locale, language, belgian ? septante : same) : WITHOUT_WORDS;
    known.set(key, rules);
  }
  return rules;
}

const same: Figures = (digits) => digits;

function makeRules(locale: SpeechLocale, language: string, figures: Figures): Rule[] {
  return [
    ...addresses(locale),
    ...codes(figures),
    ...amounts(locale, figures),
    ...dates(locale, figures),
    ...times(locale, language, figures),
    phone(figures),
    ...shortWords(locale),
    ...signs(locale),
    ...(figures === same ? [] : [plainNumber(figures)]),
  ];
}

/** White space inside a thing: also the no-break spaces of French typography. */
const S = String.raw`[ \u00a0\u202f\u2009]`;
const NOT_AFTER_FIGURE = String.raw`(?<![\d\p{L}])`;

/** E-mail and web addresses. */
function addresses({ signs }: SpeechLocale): Rule[] {
  const spell = (address: string): string =>
    address
      .replaceAll('@', ` ${signs.at} `)
      .replaceAll('.', ` ${signs.dot} `)
      .replaceAll('-', ` ${signs.dash} `)
      .replaceAll('_', ` ${signs.underscore} `)
      .replaceAll('+', ` ${signs.plus} `)
      .replaceAll('/', ` ${signs.slash} `)
      .replaceAll(/ +/g, ' ')
      .trim();
  return [
    { pattern: /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, say: ([address]) => spell(address) },
    {
      pattern:
        /(?:https?:\/\/|www\.)[^\s<>"«»()]*[^\s<>"«»().,;:!?]|(?<![\w@.])[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:be|brussels|ch|com|de|eu|fr|gouv\.fr|lu|net|nl|org|vlaanderen)(?![\w-])(?:\/[^\s<>"«»().,;:!?]*)?/gi,
      say([address]) {
        const [host = '', ...path] = address.replace(/^https?:\/\//i, '').split(/[/?#]/);
        const whole = [host, ...path.filter(Boolean)].join('/');
        // Nobody remembers a long path by ear, and it may hold what is nobody's business.
        return spell(/[?#]/.test(address) || whole.length > 40 ? host : whole);
      },
    },
  ];
}

/** Figure by figure, as one reads from a card: "5 3 9 0". */
const spelled = (figures: string): string => [...figures].join(' ');

/** Account and national numbers. */
function codes(figures: Figures): Rule[] {
  return [
    {
      pattern: new RegExp(
        `${NOT_AFTER_FIGURE}([A-Z]{2})(\\d{2})((?:${S}?[A-Z0-9]{4}){2,7}(?:${S}?[A-Z0-9]{1,3})?)(?![A-Z0-9])`,
        'gu',
      ),
      say(match) {
        const [, country = '', check = '', rest = ''] = match;
        const groups = rest.replaceAll(/[^A-Z0-9]/g, '').match(/.{1,4}/g) ?? [];
        return [`${spelled(country)} ${spelled(check)}`, ...groups.map(spelled)].join(', ');
      },
    },
    {
      // The Belgian national number: 85.07.30-033.28.
      pattern: /(?<!\d)\d{2}\.\d{2}\.\d{2}-\d{3}\.\d{2}(?!\d)/g,
      say: ([number]) => byGroups(number.split(/\D/), figures),
    },
  ];
}

const byGroups = (groups: readonly string[], figures: Figures): string =>
  groups.map((group) => sayGroup(group, figures)).join(', ');

/** "081" is "0 81": a voice would drop the nought. */
function sayGroup(group: string, figures: Figures): string {
  const rest = group.replace(/^0+/, '');
  const noughts = spelled(group.slice(0, group.length - rest.length));
  return `${noughts} ${rest === '' ? '' : figures(rest)}`.trim();
}

function amounts(locale: SpeechLocale, figures: Figures): Rule[] {
  const number = `(\\d{1,3}(?:[.,'’ \\u00a0\\u202f\\u2009]\\d{3})+(?!\\d)|\\d+)(?:[.,](\\d{2}|\\d|[-–]))?`;
  const euro = `(?:€|EUR(?![\\p{L}\\d])|euros?(?!\\p{L}))`;
  const say = (sign: string | undefined, whole = '', parts = ''): string => {
    const units = whole.replaceAll(/\D/g, '').replace(/^0+(?=\d)/, '');
    const cents = /\d/.test(parts) ? Number(parts.padEnd(2, '0')) : 0;
    const words = locale.money(figures(units), units === '1' || units === '0', cents);
    return sign ? `${locale.minus} ${words}` : words;
  };
  return [
    {
      pattern: new RegExp(`(?<![\\d\\p{L}.,])([-−])?${number}${S}?${euro}`, 'giu'),
      say: ([, sign, whole, parts]) => say(sign, whole, parts),
    },
    {
      pattern: new RegExp(`([-−])?(?:€|(?<!\\p{L})EUR)${S}?${number}(?!\\d)`, 'gu'),
      say: ([, sign, whole, parts]) => say(sign, whole, parts),
    },
  ];
}

function dates(locale: SpeechLocale, figures: Figures): Rule[] {
  const say = (day: number, month: number, year: string): string | undefined => {
    const name = locale.months[month - 1];
    if (name === undefined || day < 1 || day > 31) return undefined;
    return locale.date(day, name, figures(year));
  };
  return [
    {
      pattern: /(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?![\d/-])/g,
      say: ([, day, sign, month, year = '']) =>
        // "12.03.26" may be a phone number or a paragraph; only a full year makes it a date.
        sign !== '/' && year.length < 4 ? undefined : say(Number(day), Number(month), year),
    },
    {
      pattern: /(?<![\d-])(\d{4})-(\d{2})-(\d{2})(?![\d-])/g,
      say: ([, year = '', month, day]) => say(Number(day), Number(month), year),
    },
  ];
}

/** The word or letter after the hour. */
const HOUR_UNIT: Readonly<Record<string, string>> = { de: 'Uhr', en: 'h', fr: 'h', nl: 'uur|u' };

function times(locale: SpeechLocale, language: string, figures: Figures): Rule[] {
  const unit = `(?:${HOUR_UNIT[language] ?? 'h'})(?!\\p{L})`;
  const glued = `(?:${HOUR_UNIT[language] ?? 'h'})`;
  const time = `(\\d{1,3})(?:${S}?${glued}${S}?([0-5]\\d)(?!\\d)(?:${S}?min\\.?)?|${S}?${unit}|:([0-5]\\d)(?::[0-5]\\d)?(?!\\d)(?:${S}?${unit})?|\\.([0-5]\\d)${S}?${unit})`;
  const say = (hours = '', ...minutes: readonly (string | undefined)[]): string | undefined => {
    const minute = minutes.find((part) => part !== undefined);
    // "48 h" is a delay, said like an hour in fr and nl; "48:30" is not ours to explain.
    if (Number(hours) > 24 && (minute !== undefined || language === 'en')) return undefined;
    const words = locale.time(Number(hours), minute === '00' ? '' : (minute ?? ''));
    return words.replaceAll(/\d+/g, (digits) => figures(digits));
  };
  return [
    {
      pattern: new RegExp(`(?<![\\d.,:/])${time}(?:${S}?[-–]${S}?${time})?`, 'gu'),
      say([, h1, a1, b1, c1, h2, a2, b2, c2]) {
        const from = say(h1, a1, b1, c1);
        if (from === undefined || h2 === undefined) return from;
        const to = say(h2, a2, b2, c2);
        return to === undefined ? undefined : `${from} ${locale.until} ${to}`;
      },
    },
    {
      pattern: new RegExp(
        `(?<![\\p{L}\\d-])(${locale.dayForms.flat().join('|')})\\.?${S}?[-–]${S}?(${locale.dayForms.flat().join('|')})(?![\\p{L}\\d-])`,
        'giu',
      ),
      say([, first = '', second = '']) {
        const name = (form: string): string | undefined =>
          locale.days[locale.dayForms.findIndex((forms) => forms.includes(form.toLowerCase()))];
        return `${name(first) ?? ''} ${locale.until} ${name(second) ?? ''}`;
      },
    },
  ];
}

/** By the groups it is written in, as people say and note it. */
function phone(figures: Figures): Rule {
  return {
    pattern: new RegExp(
      `(?<![\\d\\p{L}.,])(?:\\+\\d{1,3}|0\\d{1,3})(?:${S}?\\(0\\))?(?:(?:${S}|[./-])?\\d{2,4}){2,5}(?!\\d)`,
      'gu',
    ),
    say([number]) {
      const digits = number.replaceAll(/\D/g, '');
      if (digits.length < 8 || digits.length > 15) return undefined;
      const groups = number
        .replace('(0)', '')
        .split(/\D+/)
        .filter(Boolean)
        .flatMap((group) => (group.length > 4 ? (group.match(/.{1,2}/g) ?? []) : [group]));
      return `${number.startsWith('+') ? '+' : ''}${byGroups(groups, figures)}`;
    },
  };
}

/** Short forms of words, and "number". */
function shortWords(locale: SpeechLocale): Rule[] {
  const forms = Object.entries(locale.abbreviations)
    .map(([key, say]) => ({ form: key.replace(/\*$/, ''), say, needsName: key.endsWith('*') }))
    .sort((a, b) => b.form.length - a.form.length);
  const pattern = forms.map(({ form }) => form.replaceAll('.', '\\.').replaceAll(' ', `${S}?`));
  const plain = (form: string): string => form.replaceAll(/[\s\u00a0\u202f]/g, '');
  const table = new Map(forms.map((entry) => [plain(entry.form), entry]));
  return [
    {
      pattern: new RegExp(`${locale.numberForms.source}${S}?(?=\\d)`, 'giu'),
      say: () => `${locale.signs.number} `,
    },
    {
      pattern: new RegExp(
        `(?<![\\p{L}\\d.@-])(?:${pattern.join('|')})(?![\\p{L}\\d@])|(?<=\\d${S}?)(?:m²|km|kg)(?![\\p{L}\\d])`,
        'giu',
      ),
      say(match, text) {
        const form = plain(match[0]);
        const isCapitals =
          form.length > 1 && form === form.toUpperCase() && /\p{L}.*\p{L}/u.test(form);
        const entry = table.get(form) ?? (isCapitals ? undefined : table.get(form.toLowerCase()));
        if (!entry) return undefined;
        const rest = text.slice(match.index + match[0].length);
        return entry.needsName && !/^\s*[\p{Lu}\d«"']/u.test(rest) ? undefined : entry.say;
      },
    },
  ];
}

/** Signs that voices stumble over: some fall silent at `&`, `<` and `>`. */
function signs({ signs: words }: SpeechLocale): Rule[] {
  const compare =
    (word: string): Rule['say'] =>
    (match, text) => {
      const before = text.slice(0, match.index).trimEnd();
      const after = text.slice(match.index + 1).trimStart();
      // Between words it is an arrow or a path, "Home > Address": a short silence.
      return /^[\d€]/.test(after) && (before === '' || /[\p{L}\d€]$/u.test(before)) ? word : ',';
    };
  return [
    { pattern: /&/g, say: () => words.and },
    { pattern: /</g, say: compare(words.less) },
    { pattern: />/g, say: compare(words.greater) },
    { pattern: new RegExp(`(?<=\\d)${S}?%`, 'g'), say: () => ` ${words.percent}` },
    ...SILENT,
  ];
}

/** Signs for the eye only. */
const SILENT: readonly Rule[] = [
  { pattern: /[→⇒›]/g, say: () => ',' },
  { pattern: /[*•▪►✓✔]+|_{2,}|\.{4,}/g, say: () => '' },
];

const WITHOUT_WORDS: readonly Rule[] = [{ pattern: /[&<>]/g, say: () => ',' }, ...SILENT];

function plainNumber(figures: Figures): Rule {
  return {
    pattern: new RegExp(
      `(?<![\\d\\p{L}.,])(\\d{1,3}(?:${S}\\d{3})+|\\d+)(?![\\d\\p{L}]|[.,]\\d)`,
      'gu',
    ),
    say([number]) {
      const digits = number.replaceAll(/\D/g, '');
      const words = figures(digits);
      return words === digits ? undefined : words;
    },
  };
}
