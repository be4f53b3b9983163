import * as v from 'valibot';
import { SAFE_LINK } from './links.js';

/**
 * The messages here finish the sentence "Write …", which an author reads with the file and the path.
 * Patterns have no flags: JSON Schema, which is made from these schemas, knows none.
 */

/** Every aidant file says which edition of its format it is written in. */
export const format = v.literal(1);

/** A text that is not empty. */
export const someText = v.pipe(v.string(), v.minLength(1, 'a text that is not empty'));

/** A calendar date as authors write it: `2026-11-01`. */
export const date = v.pipe(v.string(), v.isoDate('a date such as 2026-11-01'));

/** An identifier used in storage keys, codes and anchors: letters and digits of any script, dots, dashes. */
export const id = v.pipe(
  v.string(),
  v.regex(
    /^[^\s!-/:-@[-`{-~][^\s!-,/:-@[-^`{-~]*$/,
    'a name made of letters, digits, dots and dashes, without spaces',
  ),
);

/** A BCP 47 language tag. */
export const languageTag = v.pipe(
  v.string(),
  v.regex(
    /^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/,
    'a language tag such as fr, nl-BE or fr-simple, with a dash',
  ),
);

/** A country by ISO 3166-1. */
export const country = v.pipe(
  v.string(),
  v.regex(/^[A-Z]{2}$/, 'a country as two capital letters, such as BE'),
);

const SAFE_PATH = /^([Hh][Tt][Tt][Pp][Ss]?:\/\/|[/.]|[^:\s][^:]*$)/;

/** A link an author may set: the web, a telephone, an e-mail, or a path of the site itself. */
export const link = v.pipe(
  v.string(),
  v.regex(SAFE_LINK, 'a link that starts with https:, http:, tel:, mailto: or /'),
);

/** A file of the site, relative to the file that names it, or a web address. */
export const path = v.pipe(
  v.string(),
  v.minLength(1, 'the path of a file'),
  v.regex(SAFE_PATH, 'the path of a file of your site, such as media/film.mp4'),
);

/** A telephone number as people write it. */
export const phoneNumber = v.pipe(
  v.string(),
  v.regex(/^\+?[0-9][0-9 ()/.-]{1,23}$/, 'a phone number such as +3281000000 or 1819'),
);

/** Editors may point their file at its schema; the library ignores it. */
export const schemaPointer = { $schema: v.exactOptional(v.string()) };
