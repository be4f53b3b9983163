import type { SpeechLocale } from '../locales/locale.js';
import { S, type Rule } from './rule.js';

/** Times of the day, delays in hours, and spans of either. */
export function times({ hourSigns, language, time, until }: SpeechLocale): Rule[] {
  // The dot of "14.30 u." may end the sentence: it stays, unless the sentence clearly goes on.
  const unit = `(?:${hourSigns})(?!\\p{L})(?:\\.(?=${S}?[\\p{Ll}\\d,]))?`;
  const one = `(\\d{1,3})(?:${S}?(?:${hourSigns})\\.?${S}?([0-5]\\d)(?!\\d)(?:${S}?min(?!\\p{L})\\.?)?|${S}?${unit}|:([0-5]\\d)(?::[0-5]\\d)?(?!\\d)(?:${S}?${unit})?|\\.([0-5]\\d)${S}?${unit})`;
  const say = (hours = '', ...minutes: readonly (string | undefined)[]): string | undefined => {
    const minute = minutes.find((part) => part !== undefined);
    // "48 h" is a delay, said like an hour; "48:30" is not ours to explain.
    if (Number(hours) > 24 && (minute !== undefined || language === 'en')) return undefined;
    return time(Number(hours), minute === '00' ? '' : (minute ?? ''));
  };
  return [
    {
      // "9-12 h", "9–12 Uhr": the hour's sign stands once.
      pattern: new RegExp(
        `(?<![\\d\\p{L}.,:/-])(\\d{1,2})${S}?[-–]${S}?(\\d{1,2})${S}?${unit}`,
        'gu',
      ),
      say([, from = '', to = '']) {
        if (Number(from) > 24 || Number(to) > 24 || language === 'en') return undefined;
        return `${time(Number(from), '')} ${until} ${time(Number(to), '')}`;
      },
    },
    {
      pattern: new RegExp(`(?<![\\d.,:/])${one}(?:${S}?[-–]${S}?${one})?`, 'gu'),
      say([, h1, a1, b1, c1, h2, a2, b2, c2]) {
        const from = say(h1, a1, b1, c1);
        if (from === undefined || h2 === undefined) return from;
        const to = say(h2, a2, b2, c2);
        return to === undefined ? undefined : `${from} ${until} ${to}`;
      },
    },
  ];
}
