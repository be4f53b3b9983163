/** What the rules know of one language: short lists, written by hand. Lists have `|` between their words. */
export interface Language {
  readonly language: 'fr' | 'nl' | 'de' | 'en';
  /** Short forms of each month from January, without the dot, a blank between two of one month; '' for none. */
  readonly shortMonths: readonly string[];
  /** `31`, `décembre`, `2025` or '' as a date is written in a text. `region` in capitals, or ''. */
  readonly writeDate: (day: number, month: string, year: string, region: string) => string;
  /** Words that say: what follows shows a form. */
  readonly exampleWords: string;
  /** Verbs of writing and choosing that say so, too, unless a word for a day stands before the date: "write 31/12", "write before 31/12". */
  readonly exampleVerbs: string;
  /** Words before a number that is no date: "n°", "article". Matched at the end of what stands before. */
  readonly numberedWords: string;
  /** Words before a day of the calendar: "le", "am", "vóór". */
  readonly beforeDay: string;
  /** Words between two days, which alone say nothing of what they join: "and". */
  readonly betweenDays: string;
  readonly and: string;
  /** Before an amount: "less than". */
  readonly under: string;
  readonly over: string;
  /** What is counted or measured behind a number. */
  readonly counted: string;
  /** Two and more in letters, and what has such a word without counting. */
  readonly numberWords: string;
  readonly numberIdioms: string;
  /** The source of a pattern for numbers made of others: "twenty-one". */
  readonly compoundNumbers: string;
  /** Behind a number: "per cent", "million". */
  readonly partWords: string;
  readonly millions: string;
  /** Words before or after a Roman numeral that counts: "chapitre IV", "XIXe siècle". */
  readonly romanBefore: string;
  readonly romanAfter: string;
  /** Words that shout when they stand in capitals: no acronyms. */
  readonly shouted: string;
  /** Acronyms that need no explanation: better known than what they stand for. */
  readonly everyday: string;
  /** Short forms that stand in `abbreviations` of the voice but are no trouble to readers. */
  readonly easyShort: string;
  /** What the voice says for a short form where a writer would write something else. */
  readonly written: Readonly<Record<string, string>>;
  /** Patterns of the grammar: one match for each negation of a sentence. */
  readonly negation: RegExp;
  readonly passive: Passive;
  /** Forms of verbs that are not the present tense, and what they are. */
  readonly tenses: readonly { readonly pattern: RegExp; readonly name: string }[];
  /** Ways to speak to nobody, and what to write instead. */
  readonly impersonal: string;
  /** Words of the administration, and what people say. `''` where there is no one word for it. */
  readonly hard: Readonly<Record<string, string>>;
  /** Words that join one idea to another. */
  readonly joints: string;
  /** Words that send the reader elsewhere: "see note". */
  readonly notes: string;
  /** Long words that everybody meets every week. */
  readonly easyLong: string;
  /** More letters than this are too many in one word. */
  readonly longWord: number;
}

export interface Passive {
  /** The whole of it in one sentence: the auxiliary and its participle. */
  readonly pattern: RegExp;
  /** Words that look like a participle and are none, or whose passive is none. */
  readonly notPassive: RegExp;
  /** "by": surely passive. */
  readonly agent: RegExp;
}
