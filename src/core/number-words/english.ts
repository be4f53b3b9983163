const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = ',,twenty,thirty,forty,fifty,sixty,seventy,eighty,ninety'.split(',');

/** Under a million: "one thousand two hundred and five". */
export function englishWords(value: number): string {
  if (value < 20) return SMALL[value] ?? '';
  if (value < 100) {
    const ten = TENS[Math.floor(value / 10)] ?? '';
    return value % 10 === 0 ? ten : `${ten}-${SMALL[value % 10] ?? ''}`;
  }
  const [size, word] = value >= 1000 ? [1000, 'thousand'] : [100, 'hundred'];
  const head = `${englishWords(Math.floor(value / size))} ${word}`;
  const rest = value % size;
  if (rest === 0) return head;
  return `${head}${rest < 100 ? ' and' : ''} ${englishWords(rest)}`;
}
