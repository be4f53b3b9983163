/** The parts of a page that its reading passes over, for somebody who asks for one of them. */
import type { Landmark, Translator } from '../core/ports.js';
import { allRoots, isInOurs, isVisible } from './dom.js';
import { accessibleName, roleOf } from './find-name.js';
import { languageAt } from './language.js';

const MAY_BE =
  'nav, search, header, footer, aside, main, form, section, [role=navigation], [role=search], [role=banner], ' +
  '[role=contentinfo], [role=complementary], [role=main], [role=form], [role=region]';

const KINDS = ['main', 'navigation', 'search', 'banner', 'contentinfo', 'complementary'] as const;
type Kind = (typeof KINDS)[number];

/** In reading order. Forms and regions only with a name of their own, as for assistive technology. */
export function landmarksOf(document: Document, i18n: Translator): Landmark[] {
  return allRoots(document)
    .flatMap((root) => [...root.querySelectorAll<HTMLElement>(MAY_BE)])
    .filter((element) => isVisible(element) && !isInOurs(element))
    .flatMap((node) => {
      const role = roleOf(node);
      const name = accessibleName(node).trim();
      const kind = KINDS.find((one) => one === role);
      if (!kind && (name === '' || !/^(form|region)$/.test(role ?? ''))) return [];
      const words = kind ? i18n.t(`script.place.${kind satisfies Kind}`) : '';
      return [
        {
          node,
          role: kind ?? (role as Landmark['role']),
          name,
          lang: name === '' ? i18n.locale : languageAt(node),
          words,
        },
      ];
    });
}
