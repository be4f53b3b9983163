/** Words that must have come right before a voice is believed: a short sentence alone proves little. */
const ENOUGH_WORDS = 6;
/** The share of a sentence's words that a voice must tell. Numbers and signs are often told as one. */
const ENOUGH_SHARE = 0.7;
/** All words told at once, while the voice still speaks, are no timing: the first and last must lie this far apart. */
const ENOUGH_TIME = 0.4;

/** A stretch of the spoken text: UTF-16, the end exclusive. */
export interface WordSpan {
  readonly start: number;
  readonly end: number;
}

/** One utterance, watched. */
export interface WatchedWords {
  /** The word that the browser tells, where it may be lit; `lost` when it has just proved wrong. */
  told(index: number, now: number): WordSpan | 'lost' | undefined;
  /** The utterance has ended by itself: what it told now counts. */
  ended(now: number): void;
}

/**
 * Which voices tell their words rightly, learnt on this visit. Browsers differ too much to go by their names: some
 * voices tell nothing, some the same word again and again (Safari), some all at once. A voice is believed after it
 * has told enough words, in order, each where a word begins, spread over the time it spoke; and never again once it
 * was wrong.
 */
export class WordProof {
  readonly #right = new Map<string, number>();
  readonly #wrong = new Set<string>();

  has(voice: string): boolean {
    return !this.#wrong.has(voice) && (this.#right.get(voice) ?? 0) >= ENOUGH_WORDS;
  }

  watch(voice: string, text: string, startedAt: number): WatchedWords {
    const words = wordsOf(text);
    const proved = this.has(voice);
    let last = -1;
    let right = 0;
    let first: number | undefined;
    let latest = startedAt;

    const lost = (): 'lost' | undefined => {
      const wasLost = this.#wrong.has(voice);
      this.#wrong.add(voice);
      return proved && !wasLost ? 'lost' : undefined;
    };

    return {
      told: (index, now) => {
        if (this.#wrong.has(voice)) return undefined;
        const at = wordAt(words, index);
        if (index <= last || at === undefined) return lost();
        last = index;
        right += 1;
        first ??= now;
        latest = now;
        return proved ? words[at] : undefined;
      },
      ended: (now) => {
        if (right === 0 || this.#wrong.has(voice)) return;
        const spread = latest - (first ?? now);
        const late = words.length > 2 && spread < (now - startedAt) * ENOUGH_TIME;
        if (right < words.length * ENOUGH_SHARE || late) this.#wrong.add(voice);
        else this.#right.set(voice, (this.#right.get(voice) ?? 0) + right);
      },
    };
  }
}

/** What stands between white space and has a letter or a figure in it. */
function wordsOf(text: string): WordSpan[] {
  return [...text.matchAll(/\S*[\p{L}\p{N}]\S*/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Browsers tell a word where it begins, one place before it, or inside it ("porte-monnaie" is two for some). */
function wordAt(words: readonly WordSpan[], index: number): number | undefined {
  const at = words.findIndex(({ start, end }) => index >= start - 1 && index < end);
  return at < 0 ? undefined : at;
}
