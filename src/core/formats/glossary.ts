import * as v from 'valibot';
import { audio } from './audio.js';
import { picture } from './picture.js';
import { format, id, languageTag, link, schemaPointer, someText } from './shared.js';

export const term = v.strictObject({
  id,
  term: someText,
  forms: v.exactOptional(v.array(someText), []),
  simple: someText,
  example: v.exactOptional(v.string()),
  picture: v.exactOptional(picture),
  say: v.exactOptional(v.string()),
  /** Somebody says the sentence of `simple`. */
  audio: v.exactOptional(audio),
  official: v.exactOptional(
    v.strictObject({ text: v.exactOptional(v.string()), url: v.exactOptional(link) }),
  ),
  /** A CSS selector: the term is marked only inside it. */
  scope: v.exactOptional(v.string()),
});

/** Hard words of one language with their explanations. */
export const glossary = v.strictObject({
  ...schemaPointer,
  format,
  lang: languageTag,
  terms: v.array(term),
});

export type Glossary = v.InferOutput<typeof glossary>;
export type Term = v.InferOutput<typeof term>;
