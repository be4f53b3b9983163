/** The links an author may set; a pattern without flags, for JSON Schema knows none. */
export const SAFE_LINK =
  /^([Hh][Tt][Tt][Pp][Ss]?:|[Tt][Ee][Ll]:|[Mm][Aa][Ii][Ll][Tt][Oo]:|[/?#.]|[^:\s]*$)/;

/**
 * True for http, https, tel, mailto and relative links; false for `javascript:` and every other scheme, also
 * when control characters or blanks hide it ("java\nscript:"), which browsers drop.
 */
export function isSafeLink(value: string): boolean {
  return SAFE_LINK.test(value);
}
