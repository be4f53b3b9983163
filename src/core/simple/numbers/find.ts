import { amounts, percents } from './amounts.js';
import { dates } from './dates.js';
import { delays } from './delays.js';
import type { NumberMatch } from './fact.js';
import { ibans } from './ibans.js';

/** Finds dates, amounts, percentages, delays and account numbers, in order. `lang` is the language of the text. */
export function findNumbers(text: string, lang: string): NumberMatch[] {
  if (!/\d/.test(text)) return [];
  const found = [
    ...ibans(text),
    ...dates(text, lang),
    ...amounts(text, lang),
    ...percents(text, lang),
    ...delays(text, lang),
  ];
  const kept: NumberMatch[] = [];
  for (const match of found)
    if (!kept.some((other) => match.start < other.end && other.start < match.end)) kept.push(match);
  return kept.sort((a, b) => a.start - b.start);
}
