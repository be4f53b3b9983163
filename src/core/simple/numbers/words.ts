import { dutchWords } from '../../number-words/dutch.js';
import { englishWords } from '../../number-words/english.js';
import { frenchWords } from '../../number-words/french.js';
import { germanStem } from '../../number-words/german.js';

const MOST = 999_999_999;

/**
 * A whole number as one writes it in letters before a noun: "ein Euro", "mille deux cents". Undefined for a language
 * we do not know and above 999 999 999.
 *
 * @param country ISO 3166; Belgium and Switzerland say "septante" and "nonante".
 */
export function wordsOf(
  value: number,
  language: string,
  country: string | undefined,
): string | undefined {
  if (!Number.isInteger(value) || value < 0 || value > MOST) return undefined;
  switch (language) {
    case 'fr':
      return frenchWords(value, country === 'BE' || country === 'CH' ? 'septante' : 'soixante-dix');
    case 'nl':
      return inMillions(value, dutch, (count) => `${dutch(count)} miljoen`);
    case 'de':
      return inMillions(value, germanStem, (count) =>
        count === 1 ? 'eine Million' : `${germanStem(count)} Millionen`,
      );
    case 'en':
      return inMillions(value, englishWords, (count) => `${englishWords(count)} million`);
    default:
      return undefined;
  }
}

function inMillions(
  value: number,
  words: (value: number) => string,
  millions: (count: number) => string,
): string {
  if (value < 1e6) return words(value);
  const rest = value % 1e6;
  return `${millions(Math.floor(value / 1e6))}${rest === 0 ? '' : ` ${words(rest)}`}`;
}

/** Under a million. Up to 9999 as it is said: "twaalfhonderdvierendertig". */
function dutch(value: number): string {
  if (value === 1) return 'één';
  if (value < 10_000) return dutchWords(value);
  const rest = value % 1000;
  return `${dutchWords(Math.floor(value / 1000))}duizend${rest === 0 ? '' : ` ${dutchWords(rest)}`}`;
}
