/** The language asked for, else the page's, as our inline words know it: `fr` for `fr-BE`. */
export function pageLocale(asked?: string): string {
  return (asked || document.documentElement.lang || navigator.language || 'en')
    .slice(0, 2)
    .toLowerCase();
}
