import { primary } from '../core/formats/text.js';
import type { Term } from '../core/formats/glossary.js';
import { createMatcher, type Matcher } from '../core/simple/glossary.js';
import type { Glossary } from '../core/speech/script.js';
import type { FeatureContext } from './context.js';
import { readAll } from './read-all.js';

/** How the site's glossaries say their terms, each in its own language: those that carry `say`. */
export async function saidTerms(context: FeatureContext): Promise<Glossary> {
  const files = await readAll(context, 'glossary', context.session.site.glossary);
  const terms = new Map<string, Term[]>();
  for (const { value } of files) {
    const said = value.terms.filter(({ say }) => say !== undefined);
    const lang = primary(value.lang);
    if (said.length > 0) terms.set(lang, [...(terms.get(lang) ?? []), ...said]);
  }
  const matchers = new Map<string, Matcher>(
    [...terms].map(([lang, list]) => [lang, createMatcher(list, lang)]),
  );
  return (text, lang) =>
    (matchers.get(primary(lang))?.find(text) ?? []).flatMap(({ start, end, term }) =>
      term.say === undefined ? [] : [{ start, end, say: term.say }],
    );
}
