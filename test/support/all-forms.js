/** Every page of both demos as its server sends it. Loads in a browser, too: nothing is served. */
import { donePage, page1, page2, page3 } from '../../docs/demo/pages/address/form.js';
import { variants } from '../../docs/demo/pages/address/variants.js';
import { bankRoutes } from '../../docs/demo/pages/bank.js';
import { PATHS } from '../../docs/demo/banque/rules.js';

const PAGES = { 'etape-1': page1, 'etape-2': page2, 'etape-3': page3, merci: donePage };

export function demoForms() {
  const address = variants.flatMap((variant) =>
    Object.entries(PAGES).map(([name, render]) => ({
      name: `commune, ${variant.id}, ${name}`,
      path: `${variant.base}/${name}`,
      lang: variant.words.lang,
      markup: String(render(variant, {})),
      texts: `/docs/demo/valmont/texts/adresse.${variant.words.lang}.json`,
    })),
  );
  const bank = Object.entries(PATHS).map(([view, path]) => ({
    name: `banque, ${view}`,
    path,
    lang: 'fr',
    markup: String(bankRoutes[path].get({ draft: () => ({}) }).body),
    texts: '/docs/demo/banque/texts/virement.fr.json',
  }));
  return [...address, ...bank];
}
