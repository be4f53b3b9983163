/** The marks that pages use for "this must be answered". */

/** What says so itself, to the browser or to a screen reader. */
export const REQUIRED = ':required, [aria-required=true]';

export function statesRequired(field: Element): boolean {
  return field.matches(REQUIRED);
}

const STAR = /^\s*\*|\*\s*:?\s*$|\*\s*\(/;

/** Whether a name has the star of what must be answered: before or after it, or before what stands in brackets. */
export function hasStar(name: string): boolean {
  return STAR.test(name);
}
