import * as v from 'valibot';
import { find } from './find-schema.js';
import { picture } from './picture.js';
import { page } from './procedure.js';
import { date, format, languageTag, schemaPointer, someText } from './shared.js';

export const textBlock = v.strictObject({
  page: v.exactOptional(page),
  find,
  /** First 16 hex digits of the SHA-256 of the original's normalised text. */
  source: v.exactOptional(
    v.pipe(
      v.string(),
      v.regex(/^[0-9a-f]{16}$/, '16 signs of 0-9 and a-f, as the tool prints them'),
    ),
  ),
  simple: someText,
  /** Drawn beside the simple text, where that stands in an element of ours. */
  picture: v.exactOptional(picture),
  by: v.exactOptional(
    v.strictObject({
      method: v.picklist(['human', 'machine', 'validated']),
      who: v.exactOptional(v.string()),
      on: v.exactOptional(date),
    }),
  ),
});

/** Simple texts for one language, kept beside the site instead of inside its templates. */
export const texts = v.strictObject({
  ...schemaPointer,
  format,
  lang: languageTag,
  blocks: v.array(textBlock),
});

export type Texts = v.InferOutput<typeof texts>;
export type TextBlock = v.InferOutput<typeof textBlock>;
export type Provenance = NonNullable<TextBlock['by']>;
