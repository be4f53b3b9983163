import * as v from 'valibot';

/** Every aidant file says which edition of its format it is written in. */
export const format = v.literal(1, '"format": 1');

/** A calendar date as authors write it: `2026-11-01`. */
export const date = v.pipe(v.string(), v.isoDate('a date such as 2026-11-01'));

/** An identifier used in storage keys, codes and anchors. */
export const id = v.pipe(
  v.string(),
  v.regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u, 'letters, digits, dots and dashes'),
  v.check((value) => value !== '__proto__', 'another name'),
);

/** A link an author may set: the web, a telephone, an e-mail, or a path of the site itself. */
export const link = v.pipe(
  v.string(),
  v.check(
    (value) => isSafeLink(value),
    'a link that starts with https:, http:, tel:, mailto: or /',
  ),
);

/** Editors may point their file at its schema; the library ignores it. */
export const schemaPointer = { $schema: v.exactOptional(v.string()) };

/** True for http, https, tel, mailto and relative links; false for `javascript:` and every other scheme. */
export function isSafeLink(value: string): boolean {
  // Browsers drop control characters and blanks inside a scheme, so "java\nscript:" must not pass.
  const bare = [...value].filter((char) => char > ' ').join('');
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(bare)?.[1]?.toLowerCase();
  return scheme === undefined || ['http', 'https', 'tel', 'mailto'].includes(scheme);
}
