/**
 * The demo's own pages and files for a story: nothing is copied, so a story shows what the demo shows. The page is
 * a piece here, without its frame: no `main` of its own, no script, its sheets beside it.
 */
import { page1 } from '../../docs/demo/pages/address/form.js';
import { variants } from '../../docs/demo/pages/address/variants.js';
import { bankRoutes } from '../../docs/demo/pages/bank.js';
import { PATHS } from '../../docs/demo/banque/rules.js';

const text = async (url) => (await fetch(url)).text();
const json = async (url) => (await fetch(url)).json();

// Each address is written out: a bundler finds only those.
const STYLE = new URL('../../docs/demo/style.css', import.meta.url);
const PICTURES = {
  '/valmont/blason.svg': new URL('../../docs/demo/valmont/blason.svg', import.meta.url),
  '/banque/logo.svg': new URL('../../docs/demo/banque/logo.svg', import.meta.url),
};

/** The first page of the commune's form. */
export async function commune({ lang = 'fr', answers = {}, errors = {} } = {}) {
  const variant = variants.find((one) => one.words.lang === lang);
  return {
    page: pageOf('valmont', page1(variant, answers, errors), [
      await text(STYLE),
      await text(new URL('../../docs/demo/valmont.css', import.meta.url)),
    ]),
    site: await json(new URL('../../docs/demo/valmont/site.json', import.meta.url)),
    files: here({
      'procedures/adresse.json': await json(
        new URL('../../docs/demo/valmont/procedures/adresse.json', import.meta.url),
      ),
      'texts/adresse.fr.json': await json(
        new URL('../../docs/demo/valmont/texts/adresse.fr.json', import.meta.url),
      ),
      'texts/adresse.nl.json': await json(
        new URL('../../docs/demo/valmont/texts/adresse.nl.json', import.meta.url),
      ),
      'glossary/fr.json': await json(
        new URL('../../docs/demo/valmont/glossary/fr.json', import.meta.url),
      ),
      'glossary/nl.json': await json(
        new URL('../../docs/demo/valmont/glossary/nl.json', import.meta.url),
      ),
      'places.json': await json(new URL('../../docs/demo/valmont/places.json', import.meta.url)),
    }),
  };
}

/** The transfer form of the bank, whose fields are in shadow roots. */
export async function bank({ view = 'beneficiaire' } = {}) {
  const { body } = bankRoutes[PATHS[view]].get({ draft: () => ({}) });
  return {
    page: pageOf('banque', body, [
      await text(STYLE),
      await text(new URL('../../docs/demo/banque.css', import.meta.url)),
    ]),
    site: await json(new URL('../../docs/demo/banque/site.json', import.meta.url)),
    files: here({
      'procedures/virement.json': await json(
        new URL('../../docs/demo/banque/procedures/virement.json', import.meta.url),
      ),
      'texts/virement.fr.json': await json(
        new URL('../../docs/demo/banque/texts/virement.fr.json', import.meta.url),
      ),
      'glossary/fr.json': await json(
        new URL('../../docs/demo/banque/glossary/fr.json', import.meta.url),
      ),
      'places.json': await json(new URL('../../docs/demo/banque/places.json', import.meta.url)),
    }),
  };
}

/** A story has one address, whichever page it shows: nothing in its files may ask for another. */
function here(files) {
  return Object.fromEntries(
    Object.entries(files).map(([path, file]) => [
      path,
      {
        ...file,
        ...(file.steps && { steps: file.steps.map(withoutPage) }),
        ...(file.blocks && { blocks: file.blocks.map(withoutPage) }),
      },
    ]),
  );
}

const withoutPage = ({ page: _page, ...rest }) => rest;

/** A page of the demo as one element, its shadow roots included. */
function pageOf(site, markup, sheets) {
  const parsed = Document.parseHTMLUnsafe(markup);
  const box = document.createElement('story-page');
  box.site = site;
  box.lang = parsed.documentElement.lang;
  const main = document.createElement('div');
  main.className = 'inner';
  main.append(...parsed.querySelector('main').childNodes);
  const parts = ['header', '.help-bar'].flatMap((css) => parsed.querySelector(css) ?? []);
  box.append(...parts, main, parsed.querySelector('footer'));
  for (const image of box.querySelectorAll('img')) {
    image.src = PICTURES[image.getAttribute('src')] ?? image.src;
  }
  dress(box, sheets);
  return document.adoptNode(box);
}

/** The sheets by their text: drawn at once, wherever the files lie. */
function dress(root, sheets) {
  const style = document.createElement('style');
  style.textContent = sheets.join('\n');
  root.prepend(style);
  for (const { shadowRoot } of root.querySelectorAll('*')) {
    if (!shadowRoot) continue;
    for (const link of shadowRoot.querySelectorAll('link')) link.remove();
    dress(shadowRoot, sheets);
  }
}

/** The demo's sheets name their site on the root element. */
class StoryPage extends HTMLElement {
  connectedCallback() {
    document.documentElement.classList.add(this.site);
  }

  disconnectedCallback() {
    document.documentElement.classList.remove(this.site);
  }
}

if (!customElements.get('story-page')) customElements.define('story-page', StoryPage);
