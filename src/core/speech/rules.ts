import { parseTag } from './choose-voice.js';
import { speechLanguage } from './locales/locales.js';
import type { Rule } from './rules/rule.js';
import { SILENT } from './rules/silent.js';

const made = new Map<string, readonly Rule[]>();

/** The rules of a language that has been loaded, first come first served. */
export function rulesFor(lang: string): readonly Rule[] {
  const { language, region } = parseTag(lang);
  const speech = speechLanguage(language);
  if (!speech) return WITHOUT_WORDS;
  const key = `${language}-${region}`;
  let rules = made.get(key);
  if (!rules) {
    rules = speech.rules(region);
    made.set(key, rules);
  }
  return rules;
}

/** A language whose words we do not know: at least no sign that a voice falls silent at. */
const WITHOUT_WORDS: readonly Rule[] = [{ pattern: /[&<>]/g, say: () => ',' }, ...SILENT];
