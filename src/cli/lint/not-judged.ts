/** What no tool can judge: printed after every run, so that nobody takes "no findings" for "understood". */
export const NOT_JUDGED: readonly string[] = [
  'Whether people understand it. Ask readers who are concerned, and write the text with them (RLS-2.1).',
  'Whether it may be called easy to read ("FALC"), or which language level (CEFR, such as B2) it has.',
  'Whether the order of the ideas is logical, and the important thing comes first.',
  'Whether a picture or an example fits, and is not childish.',
  'Irony, metaphors, abstract ideas, and what "it" or "they" stands for.',
  'Whether the simple text says the same as the official one: a right, a deadline or a duty may be missing.',
  'The sense of a word that has more than one, and whether a number is needed at all.',
  'A passive without "by …" beside a past tense: these rules guess.',
  'How it looks: size, font, line height, alignment, contrast, italics, columns, capitals by a style sheet (RLS-1.x). Files do not tell; look at the page.',
];
