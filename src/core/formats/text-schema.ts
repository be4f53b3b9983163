/** Apart from `text.ts`, so that showing a text does not load the validator. */
import * as v from 'valibot';
import { languageTag } from './shared.js';

export const localText = v.pipe(
  v.union([
    v.string(),
    v.pipe(
      v.record(languageTag, v.string()),
      v.minEntries(1, 'at least one language, such as { "fr": "…" }'),
    ),
  ]),
  v.description('a text, or a text per language such as { "fr": "…", "nl": "…" }'),
);
