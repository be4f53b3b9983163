/** How one kind of thing is found and said. `say` gives undefined for what only looks like one. */
export interface Rule {
  /**
   * Begins with a look behind or with something rare: a pattern that may begin at every letter and run to the end of
   * the text takes the square of its length (`test/core/speech/hostile.test.ts`).
   */
  readonly pattern: RegExp;
  /** Where a text has nothing of this, the pattern is not tried: most texts have no figure. Not global. */
  readonly needs?: RegExp;
  say(match: RegExpExecArray, text: string): string | Shorter | undefined;
}

/** Rules that are tried only in texts that have something of `needs`. */
export const onlyWith = (needs: RegExp, rules: readonly Rule[]): Rule[] =>
  rules.map((rule) => ({ needs, ...rule }));

export const FIGURE = /\d/;

/** What to say when only the first `length` characters of the match are meant. */
export interface Shorter {
  readonly say: string;
  readonly length: number;
}

/** A number as it should be said: mostly the same figures, because voices read those well. */
export type Figures = (digits: string) => string;

export const sameFigures: Figures = (digits) => digits;

/** White space inside a thing: also the no-break spaces of French typography. */
export const S = String.raw`[ \u00a0\u202f\u2009]`;
/** Not inside a word or a longer number. */
export const NOT_BEFORE = String.raw`(?![\p{L}\d])`;
export const NOT_AFTER = String.raw`(?<![\p{L}\d])`;

/** Figure by figure or letter by letter, as one reads from a card: "5 3 9 0". */
export const spelled = (signs: string): string => [...signs].join(' ');

/** What a reader of codes says: each group for itself, with a breath between. */
export const spelledGroups = (groups: readonly string[]): string => groups.map(spelled).join(', ');

/** Groups of figures said as numbers, with a breath between. */
export const byGroups = (groups: readonly string[], figures: Figures): string =>
  groups.map((group) => sayGroup(group, figures)).join(', ');

/** "081" is "0 81": a voice would drop the nought. */
export function sayGroup(group: string, figures: Figures): string {
  const rest = group.replace(/^0+/, '');
  const noughts = spelled(group.slice(0, group.length - rest.length));
  return `${noughts} ${rest === '' ? '' : figures(rest)}`.trim();
}

/** The text just before a match: enough for a word or three, so that looking back costs the same everywhere. */
export const wordsBefore = (text: string, index: number): string =>
  text.slice(Math.max(0, index - 40), index);

/** The forms of a table as one alternation, longest first; dots are dots. */
export function anyOf(forms: Iterable<string>): string {
  return [...forms]
    .sort((a, b) => b.length - a.length)
    .map((form) => form.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&').replaceAll(' ', `${S}?`))
    .join('|');
}

/** A key without its white space and no-break spaces, to look a match up again. */
export const bare = (form: string): string => form.replaceAll(/\s/g, '');
