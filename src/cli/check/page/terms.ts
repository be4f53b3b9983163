/** Words that a page marks by `aidant-term`: each needs its explanation. */
import type { Glossary } from '../../../core/formats/glossary.js';
import { primary } from '../../../core/formats/text.js';
import { closestComposed } from '../../../page/dom.js';
import { normalise } from '../../../core/simple/hash.js';
import type { Problem } from '../problem.js';
import type { OpenPage } from './open.js';
import { allOf } from './pairs.js';

/** @param glossaries of the site; without any, nothing is known to be missing. */
export function checkTerms(page: OpenPage, glossaries: readonly Glossary[]): Problem[] {
  if (glossaries.length === 0) return [];
  return allOf(page.document, 'aidant-term').flatMap((element): Problem[] => {
    const id = element.getAttribute('term') ?? '';
    const word = normalise(element.textContent);
    const lang = closestComposed(element, '[lang]')?.lang ?? '';
    const terms = glossaries
      .filter((glossary) => lang === '' || primary(glossary.lang) === primary(lang))
      .flatMap((glossary) => glossary.terms);
    const same = (one: string): boolean => one.toLowerCase() === word.toLowerCase();
    const known = terms.some((term) =>
      id === '' ? same(term.term) || term.forms.some(same) : term.id === id,
    );
    if (known) return [];
    const what = id === '' ? `no term "${word}"` : `no term with the id "${id}"`;
    const where = lang === '' ? 'the glossaries' : `a glossary in "${primary(lang)}"`;
    return [
      {
        rule: 'aidant-term-unknown',
        level: 'error',
        source: page.source,
        ...page.spot(element),
        message: `There is ${what} in ${where}: a press explains nothing. Add it, or mend "term".`,
      },
    ];
  });
}
