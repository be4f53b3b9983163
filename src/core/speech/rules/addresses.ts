import type { SpeechLocale } from '../locales/locale.js';
import { spelled, type Rule } from './rule.js';

const LAST = 'be|brussels|ch|com|de|eu|fr|gent|gov|ie|info|lu|net|nl|org|at|uk|vlaanderen|wallonie';

/** E-mail and web addresses, sign by sign where a sign is not a letter. */
export function addresses({ signs }: SpeechLocale): Rule[] {
  const spell = (address: string): string =>
    // ".be" is two letters, ".com" a word; "www" is three letters.
    address
      .replace(/^www(?=\.)/i, 'w w w')
      .replace(/\.([a-z]{2})(?=$|\/)/i, (_, end: string) => `.${spelled(end.toUpperCase())}`)
      .replaceAll('@', ` ${signs.at} `)
      .replaceAll('.', ` ${signs.dot} `)
      .replaceAll('-', ` ${signs.dash} `)
      .replaceAll('_', ` ${signs.underscore} `)
      .replaceAll('+', ` ${signs.plus} `)
      .replaceAll('/', ` ${signs.slash} `)
      .replaceAll('&', ` ${signs.and} `)
      .replaceAll(/ +/g, ' ')
      .trim();
  return [
    {
      pattern: /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/g,
      say: ([address]) => spell(address),
    },
    {
      pattern: new RegExp(
        String.raw`(?:https?:\/\/|www\.)[^\s<>"«»()]{0,2000}[^\s<>"«»().,;:!?]|(?<![\w@.-])(?:[a-z0-9-]{1,63}\.){1,6}(?:${LAST})(?![\w-])(?:\/[^\s<>"«»().,;:!?]{0,200})?`,
        'gi',
      ),
      say([address]) {
        const [host = '', ...path] = address.replace(/^https?:\/\//i, '').split(/[/?#]/);
        const whole = [host, ...path.filter(Boolean)].join('/');
        // Nobody remembers a long path by ear, and it may hold what is nobody's business.
        return spell(/[?#]/.test(address) || whole.length > 40 ? host : whole);
      },
    },
  ];
}
