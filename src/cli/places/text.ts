/** How texts of several sources are compared, and made into names. */

/** Without case, accents, signs and double blanks: `34 Place Jean-Jaurès` is `34 place jean jaures`. */
export function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/œ/gi, 'oe')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** A name for files and ids: small letters, digits and dashes. */
export function slug(text: string): string {
  return plain(text).replaceAll(' ', '-');
}

/**
 * Old spreadsheets do not write UTF-8.
 * @returns the text, and whether it was read as the Western European encoding of Windows.
 */
export function decode(bytes: Uint8Array): { readonly text: string; readonly old: boolean } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), old: false };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), old: true };
  }
}
