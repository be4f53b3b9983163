import type { SpeechLocale } from '../locales/locale.js';
import { anyOf, byGroups, S, spelled, spelledGroups, wordsBefore, type Rule } from './rule.js';

/** Telephone numbers by the groups they are written in, as people say and note them; short ones in twos. */
export function phones(
  { calls, callsShort, figures, phones: way, signs, units }: SpeechLocale,
  region: string,
): Rule[] {
  const say = (groups: readonly string[]): string =>
    way === 'pairs' ? byGroups(groups, figures) : spelledGroups(groups);
  return [
    {
      pattern: new RegExp(
        `(?<![\\d\\p{L}.,+])(?:\\+\\d{1,3}(?:${S}?\\(0\\))?(?:${S}|[./-])?\\d{1,4}|\\(?0\\d{0,3}\\)?)(?:(?:${S}|[./-])?\\d{2,4}){1,5}(?!\\d)`,
        'gu',
      ),
      say([number]) {
        const digits = number.replaceAll(/\D/g, '');
        if (digits.length < 8 || digits.length > 15) return undefined;
        // "0 800": the nought belongs to what follows.
        const written = number
          .replace(/\(0\)/, ' ')
          .replace(/^0[^\d]/, '0')
          .split(/\D+/)
          .filter(Boolean);
        const groups =
          (region === 'BE' && belgian(written)) ||
          written.flatMap((group, at) => (at > 0 || group.length > 4 ? inTwos(group) : [group]));
        const [first = '', ...rest] = groups;
        if (!number.startsWith('+')) return say(groups);
        return `${signs.plus} ${say([first])}, ${say(rest)}`;
      },
    },
    {
      pattern: /(?<![\d\p{L}.,+/-])(\d{2})(\d{2})(?![\d\p{L}]|[.,/-]\d)/gu,
      say({ index, 1: first = '', 2: second = '' }, text) {
        if (!calls.test(wordsBefore(text, index))) return undefined;
        // "1700" is a number like another.
        if (second === '00') return undefined;
        return say([first, second]);
      },
    },
    ...(callsShort
      ? [
          {
            // "Call 999", but "call within 100 days".
            pattern: new RegExp(
              `(?<![\\d\\p{L}.,+/€$£-]|\\d${S})\\d{3}(?![\\d\\p{L}]|[.,/-]\\d|${S}\\d|${S}?(?:[€$£]|(?:${anyOf(Object.keys(units))})(?!\\p{L})))`,
              'gu',
            ),
            say: ({ 0: digits, index }: RegExpExecArray, text: string) =>
              callsShort.test(wordsBefore(text, index)) ? spelled(digits) : undefined,
          },
        ]
      : []),
  ];
}

/** The groups of Belgium for a number typed in one: 0475 12 34 56, 02 123 45 67, 081 12 34 56. */
function belgian([number = '', more]: readonly string[]): string[] | undefined {
  if (more !== undefined || !/^0\d{8,9}$/.test(number)) return undefined;
  const area = number.length === 10 ? 4 : /^0[2349]/.test(number) ? 2 : 3;
  const rest = number.slice(area);
  const first = rest.length % 2 === 0 ? 2 : 3;
  return [number.slice(0, area), rest.slice(0, first), ...inTwos(rest.slice(first))];
}

/** Four and more figures in one: twos, the last one of three where the count is odd. */
function inTwos(group: string): string[] {
  if (group.length < 4) return [group];
  const even = group.length % 2 === 0 ? group.length : group.length - 3;
  return [...(group.slice(0, even).match(/\d\d/g) ?? []), group.slice(even)].filter(Boolean);
}
