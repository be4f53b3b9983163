import type { SpeechLanguage, SpeechLocale } from '../locales/locale.js';
import { addresses } from './addresses.js';
import { codes } from './codes.js';
import { dates } from './dates.js';
import { amounts, measures, plainNumbers } from './numbers.js';
import { phones } from './phones.js';
import type { Rule } from './rule.js';
import { signs } from './signs.js';
import { times } from './times.js';
import { words } from './words.js';

/** What one language brings, made of its table. The order of the rules counts: the surest come first. */
export function makeLanguage(
  localeOf: (region: string) => SpeechLocale,
  shortForms: string,
): SpeechLanguage {
  return {
    shortForms: new Set(shortForms.split(' ')),
    rules: (region) => rulesOf(localeOf(region), region),
  };
}

function rulesOf(locale: SpeechLocale, region: string): Rule[] {
  return [
    ...addresses(locale),
    ...locale.codes,
    ...codes(locale),
    ...amounts(locale),
    ...dates(locale, region === 'US'),
    ...times(locale),
    ...phones(locale, region),
    ...locale.words,
    ...measures(locale),
    ...words(locale),
    ...signs(locale),
    ...plainNumbers(locale),
  ];
}
