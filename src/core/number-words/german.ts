const SMALL =
  'null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn'.split(
    ' ',
  );
const TENS = ',,zwanzig,dreißig,vierzig,fünfzig,sechzig,siebzig,achtzig,neunzig'.split(',');

/**
 * As it stands before a noun or a longer number, in one word: "ein", "einundzwanzig", "eintausendzweihundert".
 *
 * @param value a whole number under a million.
 * @param byHundreds "neunzehnhundert" for 1900, as years are said, and not "eintausendneunhundert".
 */
export function germanStem(value: number, byHundreds = false): string {
  if (value < 20) return SMALL[value] ?? '';
  if (value < 100) {
    const ten = TENS[Math.floor(value / 10)] ?? '';
    return value % 10 === 0 ? ten : `${SMALL[value % 10] ?? ''}und${ten}`;
  }
  const isHundreds = value < 1000 || (byHundreds && value >= 1100 && value < 2000);
  const [size, word] = isHundreds ? [100, 'hundert'] : [1000, 'tausend'];
  const head = `${germanStem(Math.floor(value / size))}${word}`;
  return value % size === 0 ? head : `${head}${germanStem(value % size)}`;
}

/** The ending that follows "am", "der", or nothing: "am dritten", "der dritte", "dritter". */
export type Ending = 'n' | '' | 'r';

/** "dritten", "zwanzigste"; from 1 to 9999. */
export function germanOrdinal(value: number, ending: Ending): string {
  const last = value % 100;
  const irregular: Readonly<Record<number, string>> = {
    1: 'erst',
    3: 'dritt',
    7: 'siebt',
    8: 'acht',
  };
  const head = value === last ? '' : germanStem(value - last, true);
  const stem =
    irregular[last] ??
    `${germanStem(last === 0 ? value : last, true)}${last > 0 && last < 20 ? 't' : 'st'}`;
  return `${last === 0 ? '' : head}${stem}e${ending}`;
}

/** A year as people say it: by hundreds up to 1999, by thousands from 2000, which figures do by themselves. */
export function germanYear(digits: string): string {
  const year = Number(digits);
  if (year < 1100 || year >= 2000) return digits;
  return `${germanStem(year, true)}${year % 100 === 1 ? 's' : ''}`;
}
