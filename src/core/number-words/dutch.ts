const SMALL =
  'nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien'.split(
    ' ',
  );
const TENS = ' , ,twintig,dertig,veertig,vijftig,zestig,zeventig,tachtig,negentig'.split(',');

/** @param value a whole number from 0 to 9999. */
export function dutchWords(value: number): string {
  if (value < 20) return SMALL[value] ?? '';
  if (value < 100) {
    const unit = SMALL[value % 10] ?? '';
    const ten = TENS[Math.floor(value / 10)] ?? '';
    if (value % 10 === 0) return ten;
    // Two vowels that meet are kept apart: "tweeëntwintig", "drieëntwintig".
    return `${unit}${unit.endsWith('e') || unit.endsWith('ie') ? 'ën' : 'en'}${ten}`;
  }
  if (value >= 1000 && (value < 1100 || value >= 2000)) {
    const thousands = Math.floor(value / 1000);
    const head = thousands === 1 ? 'duizend' : `${dutchWords(thousands)}duizend`;
    return value % 1000 === 0 ? head : `${head} ${dutchWords(value % 1000)}`;
  }
  const hundreds = Math.floor(value / 100);
  const head = hundreds === 1 ? 'honderd' : `${dutchWords(hundreds)}honderd`;
  return value % 100 === 0 ? head : `${head}${dutchWords(value % 100)}`;
}

/** "eerste", "twaalfde", "eenentwintigste". */
export function dutchOrdinal(value: number): string {
  const last = value % 100;
  const head = dutchWords(value - last);
  if (last === 0) return `${head}ste`;
  const small =
    last === 1
      ? 'eerste'
      : last === 3
        ? 'derde'
        : last === 8 || last >= 20
          ? `${dutchWords(last)}ste`
          : `${dutchWords(last)}de`;
  return value === last ? small : `${head}${small}`;
}

/** A year as people say it: by hundreds up to 1999, by thousands from 2000, which figures do by themselves. */
export function dutchYear(digits: string): string {
  const year = Number(digits);
  return year >= 1100 && year < 2000 ? dutchWords(year) : digits;
}
