import { frenchWords } from '../../number-words/french.js';
import { dutchWords } from '../../number-words/dutch.js';

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
      return inMillions(value, german, (count) =>
        count === 1 ? 'eine Million' : `${german(count)} Millionen`,
      );
    case 'en':
      return inMillions(value, english, (count) => `${english(count)} million`);
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

const GERMAN =
  'null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn'.split(
    ' ',
  );
const GERMAN_TENS = ',,zwanzig,dreißig,vierzig,fünfzig,sechzig,siebzig,achtzig,neunzig'.split(',');

/** Under a million, in one word. By thousands, not by hundreds as a year is said. */
function german(value: number): string {
  if (value < 20) return GERMAN[value] ?? '';
  if (value < 100) {
    const ten = GERMAN_TENS[Math.floor(value / 10)] ?? '';
    return value % 10 === 0 ? ten : `${GERMAN[value % 10] ?? ''}und${ten}`;
  }
  const [size, word] = value >= 1000 ? [1000, 'tausend'] : [100, 'hundert'];
  const rest = value % size;
  return `${german(Math.floor(value / size))}${word}${rest === 0 ? '' : german(rest)}`;
}

const ENGLISH =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const ENGLISH_TENS = ',,twenty,thirty,forty,fifty,sixty,seventy,eighty,ninety'.split(',');

/** Under a million: "one thousand two hundred and five". */
function english(value: number): string {
  if (value < 20) return ENGLISH[value] ?? '';
  if (value < 100) {
    const ten = ENGLISH_TENS[Math.floor(value / 10)] ?? '';
    return value % 10 === 0 ? ten : `${ten}-${ENGLISH[value % 10] ?? ''}`;
  }
  const [size, word] = value >= 1000 ? [1000, 'thousand'] : [100, 'hundred'];
  const head = `${english(Math.floor(value / size))} ${word}`;
  const rest = value % size;
  if (rest === 0) return head;
  return `${head}${rest < 100 ? ' and' : ''} ${english(rest)}`;
}
