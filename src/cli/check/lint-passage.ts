/** Lints passages, and says of a text without a simple version whether it needs one. */
import type { Glossary, Term } from '../../core/formats/glossary.js';
import { primary } from '../../core/formats/text.js';
import { lintText, type Finding } from '../lint/lint.js';
import type { Passage } from './passage.js';
import type { Problem } from './problem.js';

/** What the site's glossaries explain, by language. */
export class Known {
  readonly #terms = new Map<string, Term[]>();
  readonly #words = new Map<string, Set<string>>();

  add({ lang, terms }: Glossary): void {
    const key = primary(lang);
    this.#terms.set(key, [...this.terms(lang), ...terms]);
    const words = new Set(this.words(lang));
    for (const { term, forms } of terms) for (const word of [term, ...forms]) words.add(word);
    this.#words.set(key, words);
  }

  terms(lang: string): readonly Term[] {
    return this.#terms.get(primary(lang)) ?? [];
  }

  words(lang: string): ReadonlySet<string> {
    return this.#words.get(primary(lang)) ?? new Set();
  }
}

export function lintPassage(passage: Passage, known: Known): Problem[] {
  return findingsOf(passage, known).map((finding) => problemOf(passage, finding));
}

export function findingsOf(
  { text, lang, profile, kind, markup, source }: Passage,
  known: Known,
): readonly Finding[] {
  const terms = known.terms(lang);
  return lintText(text, {
    lang,
    profile,
    kind,
    markup,
    known: known.words(lang),
    terms,
    // What the same file or page explains once is explained.
    around: source.text,
  });
}

export function problemOf(passage: Passage, finding: Finding): Problem {
  const { rule, level, message, fix } = finding;
  // An official text is its authors' own: what is told of it is for information, and nothing in it is changed.
  const mayMend = passage.source.mendable && passage.profile !== 'original';
  const edit = fix && mayMend ? passage.edit(fix) : undefined;
  return {
    rule,
    level,
    message,
    source: passage.source,
    ...passage.span(finding.start, finding.end),
    ...(passage.path !== undefined && { path: passage.path }),
    ...(edit && { fix: edit }),
  };
}
