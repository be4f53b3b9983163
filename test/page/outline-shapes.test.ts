/** What a page is read as, beside its forms: parts, tables, terms, images, frames, languages. */
import { expect } from '@open-wc/testing';
import type { Translator } from '../../src/core/ports.js';
import type { SayUnit } from '../../src/core/speech/read.js';
import { createOutline } from '../../src/page/outline.js';
import { clearPages, frame, one, page, shadow } from './page-fixture.js';

const i18n = {
  locale: 'fr',
  t: (key: string) => `[${key}]`,
  more: () => Promise.resolve(),
} as unknown as Translator;

const outline = createOutline({ document, i18n, isBank: () => false });

const texts = (units: Iterable<SayUnit>): string[] =>
  [...units].map(({ text }) => text.replaceAll(/\s+/g, ' ').trim());

function read(html: string): string[] {
  clearPages();
  page(`<main id="main" lang="fr">${html}</main>`);
  return texts(outline.read(one('#main')).units);
}

/** A page without `main`, as a frame of its own: the tests' own page has other things in its body. */
async function readBody(html: string): Promise<string[]> {
  const element = await frame(page(''), html);
  const inner = createOutline({
    document: element.contentDocument!,
    i18n,
    isBank: () => false,
  });
  await inner.prepare();
  return texts(inner.read().units);
}

describe('the outline of a page', () => {
  before(() => outline.prepare());
  afterEach(() => clearPages());

  describe('tables', () => {
    it('are read with headings of several levels, from the widest to the cell', () => {
      expect(
        read(`<table><thead><tr><th rowspan="2">Commune</th><th colspan="2">Prix</th></tr>
          <tr><th>Adulte</th><th>Enfant</th></tr></thead>
          <tbody><tr><th>Namur</th><td>20 €</td><td>5 €</td></tr></tbody></table>`),
      ).to.deep.equal(['Namur', 'Prix: Adulte: 20 €', 'Prix: Enfant: 5 €']);
    });

    it('repeat what a row is about where its heading spans several', () => {
      expect(
        read(`<table><tr><th>Quoi</th><th>Où</th><th>Coût</th></tr>
          <tr><th rowspan="2">Carte</th><td>Guichet</td><td>25 €</td></tr>
          <tr><td>En ligne</td><td>20 €</td></tr></table>`),
      ).to.deep.equal([
        ...['Carte', 'Où: Guichet', 'Coût: 25 €'],
        ...['Carte', 'Où: En ligne', 'Coût: 20 €'],
      ]);
    });

    it('begin a new part at a heading over the whole width, and take new headings in the middle', () => {
      expect(
        read(`<table><tr><th>Jour</th><th>Heures</th></tr>
          <tr><td>Lundi</td><td>9 h</td></tr>
          <tr><th colspan="2">Vacances</th></tr><tr><td>Mardi</td><td>10 h</td></tr>
          <tr><th>Lieu</th><th>Bus</th></tr><tr><td>Gare</td><td>4</td></tr></table>`),
      ).to.deep.equal([
        ...['Jour: Lundi', 'Heures: 9 h', 'Vacances', 'Jour: Mardi', 'Heures: 10 h'],
        ...['Lieu: Gare', 'Bus: 4'],
      ]);
    });

    it('follow `headers`, ARIA roles, and the button that sorts a column', () => {
      expect(
        read(
          `<table><tr><th id="a">A</th><th id="b">B</th></tr><tr><td headers="b">1</td><td>2</td></tr></table>`,
        ),
      ).to.deep.equal(['B: 1', 'B: 2']);
      expect(
        read(`<div role="table"><div role="row"><span role="columnheader">Nom</span><span role="columnheader"><button>Âge</button></span></div>
          <div role="row"><span role="rowheader">Li</span><span role="cell">40</span></div></div>`),
      ).to.deep.equal(['Li', 'Âge: 40']);
    });

    it('leave out rows and cells that do not show, and keep their place', () => {
      expect(
        read(`<table><tr><th>A</th><th>B</th><th>C</th></tr>
          <tr><td>1</td><td hidden>2</td><td>3</td></tr><tr hidden><td>4</td><td>5</td><td>6</td></tr></table>`),
      ).to.deep.equal(['A: 1', 'C: 3']);
    });

    it('say an empty cell, and read what only arranges things as text', () => {
      expect(read('<table><tr><th>A</th></tr><tr><td> </td></tr></table>')).to.deep.equal([
        'A: [read.emptyCell]',
      ]);
      expect(
        read('<table role="presentation"><tr><th>A</th></tr><tr><td>1</td></tr></table>'),
      ).to.deep.equal(['A', '1']);
    });
  });

  describe('lists', () => {
    it('count as the browser does', () => {
      expect(read('<ol start="3"><li>a</li><li value="7">b</li><li>c</li></ol>')).to.deep.equal([
        '3. a',
        '7. b',
        '8. c',
      ]);
      expect(read('<ol reversed><li>a</li><li>b</li></ol>')).to.deep.equal(['2. a', '1. b']);
      expect(
        read('<ol style="list-style-type: lower-alpha"><li>a</li><li>b</li></ol>'),
      ).to.deep.equal(['a. a', 'b. b']);
      expect(read('<ol style="list-style: none"><li>a</li></ol>')).to.deep.equal(['a']);
    });

    it('of terms say each with its explanation', () => {
      expect(
        read(`<dl><dt>Nom :
          </dt><dd>Dupont</dd><div><dt>Né le</dt><dd>31 décembre</dd></div>
          <dt>Un</dt><dt>Deux</dt><dd>Mots</dd></dl>`),
      ).to.deep.equal(['Nom : Dupont', 'Né le: 31 décembre', 'Un:', 'Deux: Mots']);
    });
  });

  describe('images', () => {
    it('are words of the sentence they stand in, and units by themselves', () => {
      expect(
        read(`<p>Prenez la <img alt="carte" src="data:,"> bleue.</p><p><img alt="Un plan" src="data:,"></p>
          <svg role="img" aria-label="Un logo" width="9" height="9"></svg>
          <svg width="9" height="9"><title>Une flèche</title></svg><img role="presentation" alt="Rien" src="data:,">`),
      ).to.deep.equal(['Prenez la carte bleue.', 'Un plan', 'Un logo', 'Une flèche']);
    });

    it('of a link are its name', () => {
      expect(
        read(
          '<p><a href="#a" aria-label="Accueil"><i></i></a></p><p><a href="#b"><img alt="Aide" src="data:,"></a></p>',
        ),
      ).to.deep.equal(['Accueil', 'Aide']);
    });
  });

  it('passes over what is inert or drawn by data alone', () => {
    expect(
      read('<p inert>Inerte</p><svg width="9" height="9"><path d="M0 0"/></svg><p>Oui</p>'),
    ).to.deep.equal(['Oui']);
  });

  it('says what the author gave for a sign, a label, a button and a field', async () => {
    page(`<main id="main"><span data-say="téléphone">☎</span><p><i data-say="Attention"></i> ici</p>
      <label for="f" data-say="Votre nom">Nom (*)</label><input id="f"><button data-say="Suite">›</button></main>`);
    await outline.prepare();
    const units = [...outline.read(one('#main')).units];
    const said = units.map(
      ({ text, sayAs }) => sayAs?.[0]?.say ?? text.replaceAll(/\s+/g, ' ').trim(),
    );
    expect(said).to.deep.equal([
      ...['téléphone', 'Attention ici', 'Votre nom', '[script.kind.text]', 'Suite'],
      '[script.button.other]',
    ]);
  });

  describe('its parts', () => {
    const PAGE = `<header><h1>La commune</h1><p>Logo</p></header><nav aria-label="Menu">Accueil</nav>
      <p>Le texte</p><aside>À côté</aside><article><header>Titre</header></article><footer>Contact</footer>`;

    it('of a page without `main` is its text, with the title of its banner', async () => {
      expect(await readBody(PAGE)).to.deep.equal(['La commune', 'Le texte', 'Titre']);
    });

    it('of a page with `main` is that, with a title outside it', async () => {
      expect(await readBody('<h1>Titre</h1><p>Non</p><main><p>Oui</p></main>')).to.deep.equal([
        'Titre',
        'Oui',
      ]);
    });

    it('can be asked for one by one, in order', async () => {
      const element = await frame(
        page(''),
        `${PAGE}<main>Texte</main><section aria-label="Avis"></section>`,
      );
      const inner = createOutline({
        document: element.contentDocument!,
        i18n,
        isBank: () => false,
      });
      const parts = await inner.landmarks();
      await inner.prepare();
      expect(parts.map(({ role, name, words }) => `${role} ${name} ${words}`.trim())).to.deep.equal(
        [
          'banner  [script.place.banner]',
          'navigation Menu [script.place.navigation]',
          'complementary  [script.place.complementary]',
          'contentinfo  [script.place.contentinfo]',
          'main  [script.place.main]',
        ],
      );
      expect(texts(inner.read(parts[1]!.node).units)).to.deep.equal(['Menu', 'Accueil']);
      expect(texts(inner.read(parts[3]!.node).units)).to.deep.equal(['Contact']);
    });
  });

  it('says the name of a dialog that shows none', () => {
    page('<main><p>Derrière</p></main><dialog id="d" aria-label="Confirmer"><p>Sûr ?</p></dialog>');
    (one('#d') as HTMLDialogElement).showModal();
    expect(texts(outline.read().units)).to.deep.equal(['Confirmer', 'Sûr ?']);
  });

  describe('languages', () => {
    const langs = (units: Iterable<SayUnit>): string[] =>
      [...units].map(({ lang, text }) => `${lang}: ${text.replaceAll(/\s+/g, ' ').trim()}`);

    it('are those of the nearest `lang`, through shadow roots, slots and frames', async () => {
      page('<main id="main" lang="fr"><div id="host" lang="nl"><b>Slot</b></div></main>');
      shadow(one('#host'), '<p>Schaduw</p><p lang="de">Schatten</p><slot lang="en"></slot>');
      const element = await frame(one('#main'), '<p>Cadre</p><p lang="es">Marco</p>');
      expect(langs(outline.read(one('#main')).units)).to.deep.equal([
        ...['nl: Schaduw', 'de: Schatten', 'en: Slot', 'fr: Cadre', 'es: Marco'],
      ]);
      element.contentDocument!.documentElement.lang = 'it';
      const [cadre] = langs(outline.read(one('#main')).units).slice(-2);
      expect(cadre).to.equal('it: Cadre');
      // The same, asked for the other way round.
      const paragraph = element.contentDocument!.querySelector('p')!;
      expect(langs(outline.read(paragraph).units)).to.deep.equal(['it: Cadre']);
    });

    it('cut within a label and a hint, and keep a region of the same language', async () => {
      page(`<main id="main" lang="fr"><label for="f">Nom <span lang="nl">Naam</span></label><input id="f">
        <p>Ici <span lang="fr-BE">septante</span> euros</p></main>`);
      await outline.prepare();
      expect(langs(outline.read(one('#main')).units)).to.deep.equal([
        ...['fr: Nom', 'nl: Naam', 'fr: [script.kind.text]', 'fr: Ici septante euros'],
      ]);
    });
  });

  describe('its cost', () => {
    /** How often the browser is asked for styles until the first unit is there. */
    function stylesUntilFirst(html: string, first = 'Un.'): number {
      clearPages();
      page(`<main id="main">${html}</main>`);
      const own = window.getComputedStyle.bind(window);
      let asked = 0;
      window.getComputedStyle = (...args) => {
        asked += 1;
        return own(...args);
      };
      try {
        const { value } = outline.read().units[Symbol.iterator]().next();
        expect((value as SayUnit).text.trim()).to.equal(first);
        return asked;
      } finally {
        window.getComputedStyle = own;
      }
    }

    it('before the first sentence does not grow with the page: text, fields with hints, tables', async () => {
      page('<main><input></main>');
      await outline.prepare();
      for (const [what, part] of [
        ['paragraphs', '<p>Mot.</p>'],
        ['fields', '<label>Nom <input required aria-describedby="h"></label><p id="h">Aide</p>'],
        ['a table', '<table><tr><th>A</th></tr><tr><td>1</td></tr></table>'],
      ] as const) {
        const few = stylesUntilFirst(`<p>Un.</p>${part.repeat(5)}`);
        const many = stylesUntilFirst(`<p>Un.</p>${part.repeat(500)}`);
        expect(many, what).to.equal(few);
      }
      const field = '<label>Nom <input aria-describedby="h"></label><p id="h">Aide</p>';
      const [few, many] = [5, 500].map((times) =>
        stylesUntilFirst(`<form>${field.repeat(times)}</form>`, 'Nom'),
      );
      expect(many, 'a form first').to.equal(few);
    });

    it('of one table is that of the rows that were taken', () => {
      page(
        `<main id="main"><table><tr><th>A</th></tr>${'<tr><td>1</td></tr>'.repeat(500)}</table></main>`,
      );
      const own = window.getComputedStyle.bind(window);
      let asked = 0;
      window.getComputedStyle = (...args) => {
        asked += 1;
        return own(...args);
      };
      try {
        const units = outline.read(one('#main')).units[Symbol.iterator]();
        units.next();
        const first = asked;
        for (let taken = 0; taken < 9; taken += 1) units.next();
        expect(asked).to.be.lessThan(first * 12);
      } finally {
        window.getComputedStyle = own;
      }
    });
  });

  it('reads controls by their names alone where their words could not be loaded', async () => {
    const offline = createOutline({
      document,
      i18n: { ...i18n, more: () => Promise.reject(new Error('offline')) },
      isBank: () => false,
    });
    page('<main id="main"><label for="f">Nom</label><input id="f"><button>Envoyer</button></main>');
    await offline.prepare();
    expect(texts(offline.read(one('#main')).units)).to.deep.equal(['Nom', 'Envoyer']);
  });
});
