import type { Procedure } from '../formats/procedure.js';
import { firstPath } from './card.js';
import { hashWithCode } from './code.js';

/** What a link to practice carries behind `#aidant=`. It offers, and starts nothing. */
export function practiceFlag(procedureId: string): string {
  return `practice-${procedureId}`;
}

/**
 * Where a poster leads: the procedure's first page, else the one that shows.
 *
 * @param here of the page's own address only origin and path are used: a query may hold what was typed.
 * @returns `url` for a QR code, in plain signs; `short` to type by hand.
 */
export function practiceLink(
  procedure: Procedure,
  here: { readonly origin: string; readonly path: string },
): { readonly url: string; readonly short: string } {
  const address = here.origin + (firstPath(procedure) ?? here.path);
  const hash = hashWithCode(practiceFlag(procedure.id));
  // Not every scanner reads an accent in a QR code; every one reads plain signs.
  const url = address.replace(/[^\x21-\x7e]+/g, encodeURIComponent) + hash;
  return { url, short: address.replace(/^https?:\/\//, '') + hash };
}
