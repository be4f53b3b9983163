import { fr } from './words-fr.js';
import { nl } from './words-nl.js';

/**
 * The same form three times: French and Dutch with a site file, and French with the tag alone. `form` names the
 * draft: the two languages share one, so that changing language keeps what was written.
 */
export const variants = [
  {
    id: 'fr',
    form: 'valmont',
    words: fr,
    base: fr.base,
    help: fr.help,
    tag: { 'data-site': '/valmont/site.json' },
  },
  {
    id: 'nl',
    form: 'valmont',
    words: nl,
    base: nl.base,
    help: nl.help,
    tag: { 'data-site': '/valmont/site.json' },
  },
  {
    id: 'seul',
    form: 'seul',
    words: fr,
    base: '/seul/adresse',
    help: '/seul/aide',
    tag: {
      'data-name': 'Commune de Valmont',
      'data-phone': '+3281000000',
      'data-hours': 'Mo-Fr 09:00-17:00',
    },
  },
];

/** The same page in the other languages: `[{ lang, href, name }]`, this one included; empty where there is one only. */
export function versions(variant, path) {
  const same = variants.filter((other) => other.form === variant.form);
  if (same.length < 2) return [];
  return same.map((other) => ({
    lang: other.words.lang,
    href: path === 'help' ? other.help : `${other.base}/${path}`,
    name: other.words.lang === 'fr' ? 'Français' : 'Nederlands',
  }));
}
