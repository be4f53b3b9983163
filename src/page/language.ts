import { parentElementOf } from './dom.js';

/** The language of the nearest `lang`, out through shadow roots and frames; the page's own at last. */
export function languageAt(element: Element): string {
  for (let at: Element | undefined = element; at; at = parentElementOf(at)) {
    const lang = at.getAttribute('lang');
    if (lang) return lang;
  }
  return element.ownerDocument.documentElement.lang || 'en';
}
