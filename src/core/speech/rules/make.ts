import type { SpeechLanguage, SpeechLocale } from '../locales/locale.js';
import { addresses } from './addresses.js';
import { codes } from './codes.js';
import { dates, weekdays } from './dates.js';
import { amounts, measures, plainNumbers } from './numbers.js';
import { phones } from './phones.js';
import { FIGURE, onlyWith, type Rule } from './rule.js';
import { signs } from './signs.js';
import { times } from './times.js';
import { words } from './words.js';

/** What one language brings, made of its table. The order of the rules counts: the surest come first. */
export function makeLanguage(
  localeOf: (region: string) => SpeechLocale,
  shortForms: ReadonlySet<string>,
): SpeechLanguage {
  return {
    shortForms,
    rules: (region) => rulesOf(localeOf(region), region),
    abbreviations: () => localeOf('').abbreviations,
  };
}

function rulesOf(locale: SpeechLocale, region: string): Rule[] {
  return [
    ...onlyWith(/[@.:]\w|:\/\//, addresses(locale)),
    ...onlyWith(FIGURE, locale.codes),
    ...onlyWith(/\d|BIC|SWIFT/, codes(locale)),
    ...onlyWith(FIGURE, [...amounts(locale), ...dates(locale, region === 'US')]),
    ...weekdays(locale),
    ...onlyWith(FIGURE, [...times(locale), ...phones(locale, region)]),
    ...locale.words,
    ...onlyWith(FIGURE, measures(locale)),
    ...words(locale),
    ...onlyWith(UNUSUAL, signs(locale)),
    ...onlyWith(FIGURE, plainNumbers(locale)),
  ];
}

/** More than letters, figures and the common marks between them. */
const UNUSUAL = /[^\p{L}\p{N}\s.,;:!?'’()-]|\.{4}|-{3}|\d ?x/u;
