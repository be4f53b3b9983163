/** The marks that pages use for "this must be answered". */

/** What says so itself, to the browser or to a screen reader. */
export const REQUIRED = ':required, [aria-required=true]';

export function statesRequired(field: Element): boolean {
  return field.matches(REQUIRED);
}

/** The star of what must be answered: before a name or after it, or before what stands in brackets. */
export const STAR = /^\s*\*\s*|\s*\*\s*(?=:?\s*$|\()/;

export function hasStar(name: string): boolean {
  return STAR.test(name);
}
