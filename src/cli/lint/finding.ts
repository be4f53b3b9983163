import type { Term } from '../../core/formats/glossary.js';

/** `error`: people will stumble. `warning`: some will. `information`: look again. */
export type Level = 'error' | 'warning' | 'information';

/**
 * How strict: `simple` for the simple level, `clear` for what everybody reads, `original` for a text that others
 * wrote: the limits of `clear`, never more than information.
 */
export type Profile = 'simple' | 'clear' | 'original';

/**
 * What the text is. A `title` or a `label` is a few words, no sentence; an `example` shows how something is
 * written ("31 12 1980"), so its form is not judged; a `definition` explains one word of the glossary.
 */
export type Kind = 'text' | 'title' | 'label' | 'definition' | 'example';

/** Put `text` for what stands from `start` to `end`; offsets in UTF-16 units of the text as given. */
export interface Fix {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** One thing to mend. Offsets in UTF-16 units of the text as given; `end` is exclusive. */
export interface Finding {
  /** The id of a rule of `RULES`. */
  readonly rule: string;
  readonly level: Level;
  readonly start: number;
  readonly end: number;
  /** English: what it is and how to mend it. */
  readonly message: string;
  /** Only where it is safe without reading: no number, amount, negation or name changes. */
  readonly fix?: Fix;
}

export interface LintOptions {
  /** BCP 47; the variant `simple` and the region may be there. Only fr, nl, de and en are judged. */
  readonly lang: string;
  readonly profile: Profile;
  readonly kind: Kind;
  /** Words that are explained elsewhere: terms of the glossary and their forms, acronyms. Case counts for these. */
  readonly known: ReadonlySet<string>;
  /** The whole file or page as written: an acronym that it explains needs no second explanation. */
  readonly around?: string;
  /** Terms of the glossary, to see whether one thing has two names. */
  readonly terms?: readonly Term[];
  /** False for the text of an HTML page: `**` and `[…](…)` are then no markup. True when not said. */
  readonly markup?: boolean;
}

/** A rule as its reader knows it: for the docs and for SARIF. */
export interface RuleInfo {
  /** `RLS-x.y` from the French official checklist where it has the rule, else `aidant-…`. */
  readonly id: string;
  /** Who asks for it. */
  readonly source: string;
  readonly title: string;
  /** Why it matters and what to write instead, a sentence or two. */
  readonly help: string;
  /** `fr`, `nl`, `de`, `en`. */
  readonly languages: readonly string[];
  readonly profiles: readonly Profile[];
  /** `certain`: what is told is there. `heuristic`: it may be wrong, so it is never an error. */
  readonly sure: 'certain' | 'heuristic';
}

/** Headings and tables of one simple text, as only a page has them. */
export interface Shape {
  readonly headings: readonly {
    readonly level: number;
    readonly start: number;
    readonly end: number;
  }[];
  readonly tables: readonly {
    /** Cells that are headers. */
    readonly headers: number;
    /** Cells that span rows or columns, or a table inside. */
    readonly merged: boolean;
    readonly start: number;
    readonly end: number;
  }[];
}

/** Numbers for a trend, never for a verdict. Undefined: no formula for the language, or no words. */
export interface Trend {
  readonly sentences: number;
  readonly words: number;
  /** Words for each sentence. */
  readonly sentenceLength: number | undefined;
  readonly lix: number | undefined;
  /** Kandel-Moles (fr), Flesch-Douma (nl), Amstad (de), Flesch (en). */
  readonly ease: { readonly name: string; readonly value: number } | undefined;
}
