import { find } from './find-schema.js';
import { glossary } from './glossary.js';
import { picture } from './picture.js';
import { places } from './places.js';
import { postcodes } from './postcodes.js';
import { page, procedure } from './procedure.js';
import { recording } from './recording.js';
import { site } from './site.js';
import { localText } from './text-schema.js';
import { texts } from './texts.js';

/** The seven files an author writes, each by the validator that reads it. */
export const schemas = { site, procedure, texts, glossary, places, postcodes, recording } as const;

export type FormatName = keyof typeof schemas;

/** Parts that several files share, named once in each JSON Schema. */
export const definitions = { text: localText, find, page, picture } as const;

/**
 * How to write them as JSON Schema, with `toJsonSchema` of `@valibot/to-json-schema`. `check` has no counterpart
 * there: what it asks is still asked when the file is read.
 */
export const jsonSchemaOptions = {
  target: 'draft-2020-12' as const,
  typeMode: 'input' as const,
  ignoreActions: ['check'],
  definitions,
};
