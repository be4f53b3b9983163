import type { SpeechLocale } from '../locales/locale.js';
import { S, type Rule } from './rule.js';
import { SILENT } from './silent.js';

/** Signs that voices stumble over: some fall silent at `&`, `<` and `>`. */
export function signs({ signs: words }: SpeechLocale): Rule[] {
  const compare =
    (plain: string, ofQuantity: string): Rule['say'] =>
    (match, text) => {
      const before = text.slice(Math.max(0, match.index - 8), match.index).trimEnd();
      const after = text.slice(match.index + 1, match.index + 20).trimStart();
      const word = QUANTITY.test(after) ? ofQuantity : plain;
      // Between words it is an arrow or a path, "Home > Address": a short silence.
      return /^[-−]?[\d€$£]/.test(after) && (before === '' || /[\p{L}\d€]$/u.test(before))
        ? word
        : ',';
    };
  return [
    { pattern: /&/g, say: () => words.and },
    { pattern: /<=|≤/g, say: () => words.lessOrEqual },
    { pattern: />=|≥/g, say: () => words.greaterOrEqual },
    { pattern: /</g, say: compare(words.less, words.under) },
    { pattern: />/g, say: compare(words.greater, words.over) },
    { pattern: new RegExp(`(?<=[\\d)]${S}?)=(?=${S}?\\d)`, 'g'), say: () => words.equals },
    { pattern: new RegExp(`(?<=\\d${S}?)[×x](?=${S}?\\d)`, 'g'), say: () => words.times },
    { pattern: new RegExp(`(?<=[\\d)]${S}?)\\+(?=${S}?\\d)`, 'g'), say: () => words.plus },
    // "Nom/Prénom": a short silence; "et/ou" is said by the language itself.
    { pattern: /(?<=\p{L}) ?\/ ?(?=\p{L})/gu, say: () => ', ' },
    ...SILENT,
  ];
}

/** A number of something, with its unit before or behind. */
const QUANTITY = /^(?:[€$£]|[-−]?\d[\d.,'’\s]*[\p{L}€$£%°])/u;
