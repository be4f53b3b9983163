import type { Figures, Rule } from '../rules/rule.js';

/** A unit of measure or money: for one and for more. */
export type OneMany = readonly [one: string, many: string];

/** Words for a sum: the unit and its hundredth; without the second the sum is said with its decimals. */
export interface Currency {
  readonly unit: OneMany;
  readonly part?: OneMany;
  /** "une livre": the number before it takes the feminine form. */
  readonly feminine?: boolean;
}

/** A day of the calendar as written; what is missing was not written. */
export interface SpokenDate {
  readonly day: number;
  /** 1 to 12. */
  readonly month: number;
  readonly year?: string;
  /** The text just before it: German inflects by it. */
  readonly before: string;
}

/** How one language of one region says what is written in signs. The shared rules are in `rules/`. */
export interface SpeechLocale {
  readonly language: 'de' | 'en' | 'fr' | 'nl';
  /** A whole number. */
  readonly figures: Figures;
  /** The figures behind the decimal sign: as one number (fr, nl) or one by one (de, en). */
  readonly decimals: (digits: string) => string;
  readonly comma: string;
  /** A whole number before a noun that is said in full: fr `une heure`, de `eine Stunde`. */
  readonly counted: (digits: string, feminine: boolean) => string;
  /** From January, in full. */
  readonly months: readonly string[];
  /** Short forms of each month, without the dot, a blank between two of one month; '' for none. */
  readonly shortMonths: readonly string[];
  readonly date: (date: SpokenDate) => string;
  /** `12 mars 2026` is written day first; English also `March 12, 2026`. */
  readonly monthFirst?: boolean;
  /** Words that show that `31/12` is a day and no fraction; matched at the end of what stands before. */
  readonly beforeDay: RegExp;
  readonly year: Figures;
  /** "10 heures 30". `minutes` is '' for the full hour, else two digits. */
  readonly time: (hours: number, minutes: string) => string;
  /** What stands between hours and minutes, or after the hour: a regular expression's alternatives. */
  readonly hourSigns: string;
  /** Between two times, two days or two numbers: "9 heures à 17 heures". */
  readonly until: string;
  readonly currencies: Readonly<Record<string, Currency>>;
  /** Thousands and millions as one shortens them before a currency: `M`, `Mio.`, `mln`. */
  readonly scales: Readonly<Record<string, OneMany>>;
  /** "12 euros et 50 centimes". */
  readonly moneyAnd: string;
  /** After a round million: fr `d'`. */
  readonly millionOf?: (unit: string) => string;
  /** "12 € / mois". */
  readonly per: string;
  readonly signs: {
    readonly and: string;
    readonly less: string;
    readonly greater: string;
    /** The same of a quantity: "< 18 ans" is *moins de 18 ans*. */
    readonly under: string;
    readonly over: string;
    readonly lessOrEqual: string;
    readonly greaterOrEqual: string;
    readonly equals: string;
    readonly times: string;
    readonly at: string;
    readonly dot: string;
    readonly dash: string;
    readonly underscore: string;
    readonly slash: string;
    readonly plus: string;
    readonly minus: string;
    readonly number: string;
    readonly numbers: string;
    readonly section: string;
    readonly sections: string;
  };
  /** How "number" is shortened, before a digit or a word; `many` for "nos". */
  readonly numberForms: { readonly one: string; readonly many: string };
  /** Days as calendars and opening hours shorten them, Monday first. */
  readonly days: readonly string[];
  readonly dayForms: readonly (readonly string[])[];
  /** What is measured, after a number: forms with their dots. `f` before it for the feminine: `f:heure|heures`. */
  readonly units: Readonly<Record<string, string>>;
  /** `figures`: one by one; `pairs`: as the groups they are written in, in twos where there is none. */
  readonly phones: 'figures' | 'pairs';
  /** Words after which four figures are a short number to call. */
  readonly calls: RegExp;
  /** The same for three figures, where they are said one by one; in French 112 is a number like another. */
  readonly callsShort?: RegExp;
  /**
   * With their dots, and what to say. A key with a capital is matched as it stands, the others in any case but
   * capitals alone. `*` at the end: only before a capital or a digit.
   */
  readonly abbreviations: Readonly<Record<string, string>>;
  /** Acronyms that voices should spell, and those that people say as a word. */
  readonly spelt: string;
  readonly said: string;
  /** `JJ/MM/AAAA`: the letter of each part and its word. */
  readonly mask: Readonly<
    Record<'d' | 'm' | 'y', { readonly letter: string; readonly say: string }>
  >;
  /** Words before a Roman numeral: "chapitre IV". */
  readonly numbered: string;
  /** Kings and popes, of which "II" is "the second": said by `regnal`. */
  readonly rulers?: string;
  readonly regnal?: (value: number) => string;
  /** What only this language has, before all others, and after the words. */
  readonly codes: readonly Rule[];
  readonly words: readonly Rule[];
}

/** What one language brings: a chunk of its own. */
export interface SpeechLanguage {
  /**
   * Short forms after whose dot a sentence goes on; lower case, without the last dot. `#`: only before a digit.
   * `-`: no short form, but a word after which a single letter is no initial, as in "part B".
   */
  readonly shortForms: ReadonlySet<string>;
  /** The rules of a region (`BE`, or ''), first come first served. */
  rules(region: string): readonly Rule[];
  /** Short forms and what they stand for, as in `SpeechLocale`. */
  abbreviations(): SpeechLocale['abbreviations'];
}
