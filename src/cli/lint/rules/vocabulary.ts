/** Which words. */
import { createMatcher, type TermMatch } from '../../../core/simple/glossary.js';
import {
  addressesIn,
  ALL_LANGUAGES,
  ALL_PROFILES,
  isIn,
  knownIn,
  matches,
  wordList,
  type Rule,
} from '../rule.js';

export const hardWords: Rule = {
  info: {
    id: 'RLS-6.7',
    source: 'RLS 6.7; WCAG 3.1.3',
    title: 'Everyday words',
    help: 'A short list, written by hand, of words that offices use and people do not, with what people say. Other hard words are not found: no word list with a clean licence knows them.',
    languages: ALL_LANGUAGES,
    profiles: ALL_PROFILES,
    sure: 'heuristic',
  },
  check({ isSimple, options, prose, tell, words }) {
    const byWord = new Map(
      Object.entries(words.hard).flatMap(([forms, better]) =>
        forms.split('|').map((form) => [plain(form), better] as const),
      ),
    );
    const silent = [...addressesIn(prose.text), ...knownIn(prose.text, options.known)];
    for (const hit of matches(prose.text, wordList([...byWord.keys()].join('|')))) {
      if (isIn(silent, hit.start)) continue;
      const better = byWord.get(plain(hit.text));
      tell(
        hit,
        isSimple ? 'warning' : 'information',
        better
          ? `"${hit.text}" is a word of offices. People say "${better}".`
          : `"${hit.text}" is a word of offices. Say what it means, or explain it in the glossary.`,
      );
    }
  },
};

/** As a word is looked up: small letters, straight apostrophes, one blank. */
function plain(word: string): string {
  return word.trim().toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ');
}

export const sameWord: Rule = {
  info: {
    id: 'RLS-7.5',
    source: 'RLS 7.5',
    title: 'One word for one thing',
    help: 'The glossary says which words mean the same. Take one of them and keep it: two names look like two things. Looked for inside one text.',
    languages: ALL_LANGUAGES,
    profiles: ALL_PROFILES,
    sure: 'heuristic',
  },
  check({ options, prose, tell, words }) {
    if (!options.terms || options.terms.length === 0) return;
    const byTerm = new Map<string, TermMatch[]>();
    for (const hit of createMatcher(options.terms, words.language).find(prose.text))
      byTerm.set(hit.term.id, [...(byTerm.get(hit.term.id) ?? []), hit]);
    for (const hits of byTerm.values()) {
      const [first] = hits;
      if (!first) continue;
      const used = prose.text.slice(first.start, first.end);
      for (const hit of hits) {
        const other = prose.text.slice(hit.start, hit.end);
        if (isSameWord(used, other)) continue;
        tell(
          hit,
          'warning',
          `"${used}" and "${other}" are one thing for the glossary. Keep one word for it.`,
        );
        break;
      }
    }
  },
};

/** A plural or another ending is the same word: it begins alike. An acronym and its words are one name, too. */
function isSameWord(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => text.normalize('NFC').toLowerCase());
  if (a === undefined || b === undefined || a === b) return true;
  if ([one, other].some((text) => /^[\p{Lu}.]{2,}$/u.test(text))) return true;
  const length = Math.min(a.length, b.length);
  let alike = 0;
  while (alike < length && a[alike] === b[alike]) alike += 1;
  return alike >= Math.min(4, length);
}
