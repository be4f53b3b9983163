import { primary } from '../formats/text.js';
import type { Term } from '../formats/glossary.js';

/** One hard word in a text, by UTF-16 offsets. */
export interface TermMatch<T extends Term = Term> {
  readonly term: T;
  readonly start: number;
  readonly end: number;
}

/** Finds the terms of one language in any text. */
export interface Matcher<T extends Term = Term> {
  /** @param accepts leaves out what does not count here: a shorter term, or one of the same name, may then be found. */
  find(text: string, accepts?: (term: T) => boolean): TermMatch<T>[];
}

interface Entry<T> {
  readonly term: T;
  /** Written in capitals: then only the same capitals count ("RIS" is not "ris"). */
  readonly exact: string | undefined;
}

interface TrieNode<T> {
  readonly next: Map<string, TrieNode<T>>;
  /** The same without accents, for capitals that are often written so: "ECHEANCE", "Etat". */
  readonly bare: Map<string, TrieNode<T>>;
  readonly entries: Entry<T>[];
}

interface Token {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** "R.I.S." is one word; soft hyphens and invisible places to break are part of the word around them, ʼ is not. */
const WORD =
  /\p{Lu}(?:\.\p{Lu})+(?![\p{L}\p{N}])|(?:(?!ʼ)[\p{L}\p{N}\p{M}\u00ad\u200b-\u200d\u2060])+/gu;
const ACCENTED = /[^\u0020-\u007e]/;
const UNSEEN = /[\u00ad\u200b-\u200d\u2060.]/g;
/** What may stand between the words of one term: "ayant droit", "ayant-droit", "l'ayant droit". */
const JOINT = /^(?:\s+|\s*['’‘ʼ′‐‑-]\s*)$/u;
/** Letters that are two letters in another spelling of the same word: "cœur", "coeur"; "Straße", "Strasse". */
const DOUBLE: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ĳ: 'ij',
};
/** After a verb and a hyphen these make no new word: "demandez-le". */
const CLITIC =
  /^[‐‑-](?:t[‐‑-])?(?:je|tu|ils?|elles?|on|nous|vous|l[ae]s?|lui|leur|moi|toi|eux|y|en|ce|ci|là)(?!\p{L})/iu;

/**
 * Builds a trie over words, not characters: one step per word of the page, whatever the number of terms.
 * The longest match wins; matches do not overlap. Of two terms with the same form the first is found.
 */
export function createMatcher<T extends Term>(terms: readonly T[], lang: string): Matcher<T> {
  const building = buildMatcher(terms, lang);
  for (;;) {
    const step = building.next();
    if (step.done) return step.value;
  }
}

/** So many terms are taken in at a step. */
const STEP = 16;

/** The same step by step: hundreds of terms need not be taken in at one stretch. */
export function* buildMatcher<T extends Term>(
  terms: readonly T[],
  lang: string,
): Generator<void, Matcher<T>> {
  const french = primary(lang) === 'fr';
  const root: TrieNode<T> = node();
  const tokenise = tokeniser(lang);
  for (const [i, term] of terms.entries()) {
    if (i % STEP === STEP - 1) yield;
    for (const form of [term.term, ...term.forms]) {
      let at = root;
      for (const { word } of tokenise(form)) {
        const next = at.next.get(word) ?? node();
        at.next.set(word, next);
        if (french && ACCENTED.test(word))
          for (const bare of [bareOf(word), bareOf(word.charAt(0)) + word.slice(1)])
            if (bare !== word && !at.bare.has(bare)) at.bare.set(bare, next);
        at = next;
      }
      if (at !== root) at.entries.push({ term, exact: capitals(form) });
    }
  }

  /** The longest term from this word on, and the index of the word after it. */
  const longest = (
    text: string,
    tokens: readonly Token[],
    from: number,
    accepts: ((term: T) => boolean) | undefined,
  ): { match: TermMatch<T>; after: number } | undefined => {
    let at: TrieNode<T> | undefined = root;
    let best: { match: TermMatch<T>; after: number } | undefined;
    const start = tokens[from]?.start ?? 0;
    for (let i = from; i < tokens.length; i += 1) {
      const token = tokens[i];
      if (!token) break;
      if (i > from && !JOINT.test(text.slice(tokens[i - 1]?.end, token.start))) break;
      at =
        at.next.get(token.word) ??
        (isUpper(text.charAt(token.start)) ? at.bare.get(token.word) : undefined);
      if (!at) break;
      const entry =
        at.entries.length > 0 ? fitting(at.entries, text, start, token.end, accepts) : undefined;
      if (entry) best = { match: { term: entry.term, start, end: token.end }, after: i + 1 };
    }
    return best;
  };

  return {
    find(text, accepts) {
      const tokens = tokenise(text);
      const matches: TermMatch<T>[] = [];
      for (let i = 0; i < tokens.length;) {
        const hit = longest(text, tokens, i, accepts);
        if (hit) matches.push(hit.match);
        i = hit ? hit.after : i + 1;
      }
      return matches;
    },
  };

  function fitting(
    entries: readonly Entry<T>[],
    text: string,
    start: number,
    end: number,
    accepts: ((term: T) => boolean) | undefined,
  ): Entry<T> | undefined {
    const raw = capitals(text.slice(start, end));
    const usable = entries.filter(
      ({ term, exact }) =>
        (exact === undefined ? isWhole(text, start, end, french) : exact === raw) &&
        (accepts?.(term) ?? true),
    );
    return usable.find(({ exact }) => exact !== undefined) ?? usable[0];
  }
}

function node<T>(): TrieNode<T> {
  return { next: new Map(), bare: new Map(), entries: [] };
}

/** "Location" is not in "sous-location"; an acronym is: "IBAN-nummer". */
function isWhole(text: string, start: number, end: number, french: boolean): boolean {
  if (/[\p{L}\p{N}][‐‑-]$/u.test(text.slice(Math.max(0, start - 2), start))) return false;
  const after = text.slice(end, end + 8);
  return !/^[‐‑-][\p{L}\p{N}]/u.test(after) || (french && CLITIC.test(after));
}

/** Pages say the same words again and again: how each is compared is worked out once. */
const REMEMBERED = 20_000;

function tokeniser(lang: string): (text: string) => Token[] {
  const known = new Map<string, string>();
  const fold = (raw: string): string => {
    const found = known.get(raw);
    if (found !== undefined) return found;
    if (known.size >= REMEMBERED) known.clear();
    const word = raw
      .replace(UNSEEN, '')
      .normalize('NFC')
      .toLocaleLowerCase(lang)
      .replace(/[œæßﬀ-ﬄĳ]/g, (letter) => DOUBLE[letter] ?? letter);
    known.set(raw, word);
    return word;
  };
  return (text) => {
    const tokens: Token[] = [];
    for (const found of text.matchAll(WORD)) {
      const word = fold(found[0]);
      if (word !== '')
        tokens.push({ word, start: found.index, end: found.index + found[0].length });
    }
    return tokens;
  };
}

function bareOf(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '');
}

function isUpper(letter: string): boolean {
  return letter !== letter.toLowerCase();
}

/** The capitals of a form written all in capitals; undefined for any other. */
function capitals(form: string): string | undefined {
  const letters = form.normalize('NFC').replace(/[^\p{L}]/gu, '');
  return letters.length > 1 && letters === letters.toUpperCase() ? letters : undefined;
}

/** A match in its place on the page, as the density rules need it. */
export interface Candidate {
  readonly termId: string;
  /** The part of the page under one heading. */
  readonly section: number;
  /** How many words of the page stand before it. */
  readonly wordIndex: number;
  /** False in headings, links, buttons and fields. */
  readonly allowed: boolean;
}

const WINDOW = 200;
const MARKS = 6;

/**
 * Which matches get a mark: the first use in each section, at most 6 in any 200 words, none where a press means
 * something else. The list of hard words shows the rest.
 */
export function chooseMarks<T extends Candidate>(candidates: readonly T[]): T[] {
  const used = new Set<string>();
  const marks: T[] = [];
  for (const candidate of candidates) {
    const use = `${candidate.section} ${candidate.termId}`;
    if (!candidate.allowed || used.has(use)) continue;
    const sixth = marks[marks.length - MARKS];
    if (sixth && candidate.wordIndex - sixth.wordIndex < WINDOW) continue;
    used.add(use);
    marks.push(candidate);
  }
  return marks;
}
