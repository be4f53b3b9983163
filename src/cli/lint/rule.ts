import type { Finding, Fix, Level, LintOptions, RuleInfo } from './finding.js';
import type { Prose } from './prose.js';
import type { Span } from '../../core/sentences/sentences.js';
import type { Language } from './words/language.js';

/** What a rule sees. Offsets count in `prose.text`. */
export interface Context {
  readonly prose: Prose;
  readonly words: Language;
  readonly options: LintOptions;
  /** The strict limits; else those of a clear text. */
  readonly isSimple: boolean;
  tell(at: Span, level: Level, message: string, fix?: Fix): void;
}

/** One rule: what is known of it, and how it is seen. */
export interface Rule {
  readonly info: RuleInfo;
  check(context: Context): void;
}

export const ALL_LANGUAGES = ['fr', 'nl', 'de', 'en'] as const;
export const ALL_PROFILES = ['simple', 'clear', 'original'] as const;

/** The findings of one rule, led back to the author's text. */
export function runRule(
  { info, check }: Rule,
  seen: Omit<Context, 'tell'>,
  findings: Finding[],
): void {
  const { options, prose } = seen;
  if (!info.languages.includes(seen.words.language)) return;
  if (!info.profiles.includes(options.profile)) return;
  check({
    ...seen,
    tell(at, level, message, fix) {
      const place = prose.inSource(at);
      findings.push({
        rule: info.id,
        level: softened(level, options.profile === 'original', info.sure === 'heuristic'),
        start: place.start,
        end: place.end,
        message,
        ...(fix && prose.isPlain(fix) ? { fix: { ...prose.inSource(fix), text: fix.text } } : {}),
      });
    },
  });
}

/** What others wrote is only looked at; and what may be wrong is no error. */
function softened(level: Level, isOriginal: boolean, isGuess: boolean): Level {
  if (isOriginal) return 'information';
  return isGuess && level === 'error' ? 'warning' : level;
}

/** All matches of a pattern in the text, with their places. */
export function matches(
  text: string,
  pattern: RegExp,
): (Span & { readonly match: RegExpMatchArray; readonly text: string })[] {
  return [...text.matchAll(pattern)].map((match) => ({
    match,
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** The little that stands before a place: a pattern that ends in `$` would search a whole long text each time. */
export function before(text: string, at: number): string {
  return text.slice(Math.max(0, at - 40), at);
}

/** Web and mail addresses and paths, where signs and words are parts of a name. */
export function addressesIn(text: string): Span[] {
  return matches(
    text,
    /(?:https?:\/\/|www\.)[^\s()]+|(?<![^\s(])[^\s()@]+@[^\s()]+\.[^\s()]+|(?<![^\s(])\.{0,2}\/[^\s()]+|(?<![\p{L}\d.-])[\p{L}\d.-]+\.\p{L}{2,}\/[^\s()]*/gu,
  );
}

/** Whether a place is inside one of the spans. */
export function isIn(spans: readonly Span[], at: number): boolean {
  return spans.some(({ start, end }) => at >= start && at < end);
}

const patterns = new WeakMap<ReadonlySet<string>, RegExp>();

/** Where words stand that the glossary explains, in any case: one of them is not told again. */
export function knownIn(text: string, known: ReadonlySet<string>): Span[] {
  if (known.size === 0) return [];
  const pattern = patterns.get(known) ?? wordList([...known].join('|'));
  patterns.set(known, pattern);
  return matches(text, pattern);
}

/** A text short enough to stand in a message. */
export function quote(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 50 ? `"${line.slice(0, 47)}…"` : `"${line}"`;
}

const lists = new Map<string, RegExp>();

/**
 * Words of a list, with `|` between them, as one pattern: whole words, with a straight or a curly apostrophe, on one
 * line or two. With the flag `g` for `matches` only: `test` would go on where it stopped.
 */
export function wordList(words: string, flags: 'giu' | 'iu' = 'giu'): RegExp {
  const key = `${flags} ${words}`;
  const known = lists.get(key) ?? new RegExp(sourceOf(words), flags);
  lists.set(key, known);
  return known;
}

function sourceOf(words: string): string {
  const source = words
    .split('|')
    .map((word) => word.trim())
    .filter(Boolean)
    .sort((a, b) => b.length - a.length)
    .map((word) =>
      word
        .replace(/[.()+?*[\]\\^$]/g, '\\$&')
        .replace(/['’]/g, "['’]")
        .replace(/ /g, String.raw`[\s\u00a0\u202f]+`),
    )
    .join('|');
  return `(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`;
}
