import { primary } from '../core/formats/text.js';
import { firstLanguage } from '../core/page-session.js';

/**
 * Tells whether the browser (or a tool in it) translated the page, so that its words are no longer the author's.
 * @param locales the site's own languages: a page that changes to one of them was changed by the site.
 */
export function translationWatch(document: Document, locales: readonly string[]): () => boolean {
  // The finder is made at the first press; the browser may have translated the page by then.
  const first = primary(firstLanguage() ?? document.documentElement.lang);
  const own = new Set([first, ...locales.map(primary)]);
  return () => {
    const html = document.documentElement;
    if (html.matches('.translated-ltr, .translated-rtl')) return true;
    if (document.querySelector('font > font, [_msttexthash]') !== null) return true;
    // A page that had no language and gets one is only finishing itself.
    return first !== '' && html.lang !== '' && !own.has(primary(html.lang));
  };
}
