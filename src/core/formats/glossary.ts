import * as v from 'valibot';
import { format, id, link, schemaPointer } from './shared.js';

export const term = v.strictObject({
  id,
  term: v.pipe(v.string(), v.minLength(1)),
  forms: v.exactOptional(v.array(v.string()), []),
  simple: v.string(),
  example: v.exactOptional(v.string()),
  picture: v.exactOptional(v.string()),
  say: v.exactOptional(v.string()),
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
  lang: v.string(),
  terms: v.array(term),
});

export type Glossary = v.InferOutput<typeof glossary>;
export type Term = v.InferOutput<typeof term>;
