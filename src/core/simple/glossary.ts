import type { Term } from '../formats/glossary.js';

/** One hard word in a text, by UTF-16 offsets. */
export interface TermMatch {
  readonly term: Term;
  readonly start: number;
  readonly end: number;
}

/** Finds the terms of one language in any text. */
export interface Matcher {
  find(text: string): TermMatch[];
}

interface Entry {
  readonly term: Term;
  /** Written in capitals: then only the same capitals count ("RIS" is not "ris"). */
  readonly exact: string | undefined;
}

interface TrieNode {
  readonly next: Map<string, TrieNode>;
  entries: Entry[];
}

interface Token {
  readonly word: string;
  readonly raw: string;
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{L}\p{N}\p{M}\u00ad]+/gu;
/** What may stand between the words of one term: "ayant droit", "ayant-droit", "l'ayant droit". */
const JOINT = /^(?:\s+|\s*['’‐‑-]\s*)$/u;

/**
 * Builds a trie over words, not characters: one step per word of the page, whatever the number of terms.
 * The longest match wins; matches do not overlap.
 */
export function createMatcher(terms: readonly Term[], lang: string): Matcher {
  const root: TrieNode = { next: new Map(), entries: [] };
  for (const term of terms) {
    for (const form of [term.term, ...term.forms]) {
      const tokens = tokenise(form, lang);
      let node = root;
      for (const { word } of tokens) {
        const next = node.next.get(word) ?? { next: new Map(), entries: [] };
        node.next.set(word, next);
        node = next;
      }
      if (tokens.length > 0) node.entries.push({ term, exact: capitals(form) });
    }
  }

  return {
    find(text) {
      const tokens = tokenise(text, lang);
      const matches: TermMatch[] = [];
      for (let i = 0; i < tokens.length;) {
        const hit = longest(root, text, tokens, i);
        if (hit) matches.push(hit.match);
        i = hit ? hit.after : i + 1;
      }
      return matches;
    },
  };
}

function longest(
  root: TrieNode,
  text: string,
  tokens: readonly Token[],
  from: number,
): { match: TermMatch; after: number } | undefined {
  const first = tokens[from];
  let node: TrieNode | undefined = root;
  let best: { match: TermMatch; after: number } | undefined;
  for (let i = from; first && i < tokens.length; i += 1) {
    const token = tokens[i];
    const before = tokens[i - 1];
    if (!token) break;
    if (i > from && before && !JOINT.test(text.slice(before.end, token.start))) break;
    node = node.next.get(token.word);
    if (!node) break;
    const raw = text.slice(first.start, token.end);
    const entry = node.entries.find(({ exact }) => exact === undefined || exact === capitals(raw));
    if (entry)
      best = { match: { term: entry.term, start: first.start, end: token.end }, after: i + 1 };
  }
  return best;
}

function tokenise(text: string, lang: string): Token[] {
  return [...text.matchAll(WORD)].map((found) => ({
    raw: found[0],
    word: found[0].replaceAll('\u00ad', '').normalize('NFC').toLocaleLowerCase(lang),
    start: found.index,
    end: found.index + found[0].length,
  }));
}

/** The capitals of a form written all in capitals; undefined for any other. */
function capitals(form: string): string | undefined {
  const letters = form.replace(/[^\p{L}]/gu, '').normalize('NFC');
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
