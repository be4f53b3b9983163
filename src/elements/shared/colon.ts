/** French keeps a space before it, on the same line. */
export function colon(locale: string): string {
  return locale.startsWith('fr') ? '\u00a0:' : ':';
}
