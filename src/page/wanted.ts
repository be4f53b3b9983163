import { allVersions, type LocalText } from '../core/formats/text.js';
import { matchable, unified } from './shown-text.js';

/** So many names are looked at closely: each costs a reading of styles, and 2,000 of them half a second. */
const MOST = 200;

/** What never decides whether two names are the same. */
const IGNORED = /[\s*:：]+/gu;

/** The versions of an author's text, ready to compare with what the page says. */
export class Wanted {
  /** The length of the longest version. */
  readonly longest: number;
  readonly #versions: ReadonlySet<string>;
  readonly #words: readonly (readonly string[])[];
  readonly #bare: readonly string[];

  constructor(text: LocalText) {
    const versions = allVersions(text).map(matchable).filter(Boolean);
    this.#versions = new Set(versions);
    this.#words = versions.map((version) => version.split(' '));
    this.#bare = versions.map((version) => version.replace(IGNORED, ''));
    this.longest = Math.max(0, ...versions.map((version) => version.length));
  }

  is(text: string): boolean {
    return this.#versions.has(matchable(text));
  }

  /** Whether a text holds every word of one version: cheap, and never false for an equal name. */
  mayBeIn(text: string): boolean {
    if (text === '') return false;
    const normal = unified(text);
    return this.#words.some((words) => words.every((word) => normal.includes(word)));
  }

  /**
   * Whether some of the pieces, each whole and in this order, give one version. Of what is hidden nothing is known
   * yet, so any piece may be left out. "Row 1" cannot be made of "Row 17": among thousands of rows few are left.
   */
  canBeMadeOf(pieces: readonly string[]): boolean {
    const bare = pieces
      .filter(Boolean)
      .map((piece) => unified(piece).replace(IGNORED, ''))
      .filter(Boolean);
    return this.#bare.some((version) => {
      const reached = new Set([0]);
      for (const piece of bare)
        for (const at of [...reached])
          if (version.startsWith(piece, at)) reached.add(at + piece.length);
      return reached.has(version.length);
    });
  }

  /** The length of the pieces when they can give one version; undefined when they cannot. */
  sizeIn(pieces: readonly string[]): number | undefined {
    return this.canBeMadeOf(pieces) ? pieces.join('').length : undefined;
  }
}

/**
 * The things worth a close look: those with a size, and where there are very many of them the smallest, which have
 * the least to leave out.
 */
export function closest<T>(things: Iterable<T>, sizeOf: (thing: T) => number | undefined): T[] {
  const hits: { thing: T; size: number }[] = [];
  for (const thing of things) {
    const size = sizeOf(thing);
    if (size !== undefined) hits.push({ thing, size });
  }
  if (hits.length > MOST) hits.sort((a, b) => a.size - b.size).length = MOST;
  return hits.map(({ thing }) => thing);
}
