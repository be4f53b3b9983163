/** How one language says what is written in signs. Tables only: the rules are in `rules.ts`. */
export interface SpeechLocale {
  /** From January. */
  readonly months: readonly string[];
  /** "12 mars 2026", "March 12, 2026". `day` is 1 to 31. */
  date(day: number, month: string, year: string): string;
  /** "10 heures 30". `minutes` is '' for the full hour, else two digits. */
  time(hours: number, minutes: string): string;
  /** Between two times or two days: "9 heures à 17 heures". */
  readonly until: string;
  /** "1234 euros et 56 centimes"; `cents` is 0 to 99, `units` as it should be said. */
  money(units: string, isOne: boolean, cents: number): string;
  readonly minus: string;
  /** The sign between the whole and its parts in a number: ',' or '.'. */
  readonly decimal: string;
  readonly signs: {
    readonly and: string;
    readonly less: string;
    readonly greater: string;
    readonly at: string;
    readonly dot: string;
    readonly dash: string;
    readonly underscore: string;
    readonly slash: string;
    readonly plus: string;
    readonly number: string;
    readonly percent: string;
  };
  /** How "number" is shortened, before a digit: `n°`, `nr.`. */
  readonly numberForms: RegExp;
  /** Days as opening hours shorten them, Monday first: `lu`, `ma`. Only said in a span, "lu-ve". */
  readonly days: readonly string[];
  readonly dayForms: readonly (readonly string[])[];
  /**
   * With their dots, and what to say. A key with a capital is matched as it stands, the others in any case but
   * capitals alone. `*` at the end: only before a capital or a digit.
   */
  readonly abbreviations: Readonly<Record<string, string>>;
  /** Short forms after whose dot a sentence goes on; lower case, without the last dot. `#`: only before a digit. */
  readonly shortForms: string;
}
