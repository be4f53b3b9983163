/** What is displayed, and what the voice gets. */
export type Case = readonly [displayed: string, said: string];

/** Cases that follow one convention, named so that a reader can look it up. */
export interface Group {
  readonly lang: string;
  readonly what: string;
  /** Where the convention is described; "own" is a choice of ours, with its reason. */
  readonly source: string;
  readonly cases: readonly Case[];
}
