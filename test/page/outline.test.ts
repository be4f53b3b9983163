import { expect } from '@open-wc/testing';
import type { Outline, Translator } from '../../src/core/ports.js';
import type { SayUnit } from '../../src/core/speech/read.js';
import { rangesOf } from '../../src/core/speech/ranges.js';
import { Script } from '../../src/core/speech/script.js';
import { createOutline } from '../../src/page/outline.js';
import { clearPages, one, page, shadow } from './page-fixture.js';

/** Says the key, so that the tests do not depend on the words. */
const i18n: Translator = {
  locale: 'fr',
  dir: 'ltr',
  locales: ['fr'],
  t: (key: string, values?: Record<string, unknown>) =>
    `[${key.replace(/^(read|script)\./, '')}${values ? ` ${Object.values(values).join('/')}` : ''}]`,
  pick: () => ({ text: '', lang: 'fr', dir: 'ltr', level: 'original', fallback: false }),
  use: () => Promise.resolve(),
  more: () => Promise.resolve(),
} as unknown as Translator;

let isBank = false;
const outline: Outline = createOutline({ document, i18n, isBank: () => isBank });

const texts = (units: Iterable<SayUnit>): string[] =>
  [...units].map(({ text }) => text.replaceAll(/\s+/g, ' ').trim());

/** What is read of this page. */
function read(html: string): string[] {
  clearPages();
  page(`<main>${html}</main>`);
  return texts(outline.read().units);
}

describe('the outline', () => {
  before(async () => {
    page('<main><input></main>');
    await outline.prepare();
    clearPages();
  });

  afterEach(() => {
    isBank = false;
    clearPages();
  });

  it('reads headings, paragraphs, lists and images in order', () => {
    expect(
      read(`<h1>Titre</h1><p>Un <b>gras</b> mot.</p><ul><li>Pain</li><li>Lait</li></ul>
        <ol><li>Lire</li><li>Signer</li></ol><img alt="Un plan" src="data:,">`),
    ).to.deep.equal(['Titre', 'Un gras mot.', 'Pain', 'Lait', '1. Lire', '2. Signer', 'Un plan']);
  });

  it('passes over navigation, hidden things, decoration and ours', () => {
    expect(
      read(`<nav>Menu</nav><p hidden>Caché</p><p aria-hidden="true">Décor</p>
        <p style="display:none">Non</p><p style="visibility:hidden">Non</p><script>non()</script>
        <details><summary>Plus</summary><p>Fermé</p></details>
        <img alt="" src="data:,"><aidant-listen>Écouter</aidant-listen><p>Oui</p>`),
    ).to.deep.equal(['Plus', '[button.more]', 'Oui']);
  });

  it('reads both halves of what the page opened, and our transparent elements', () => {
    expect(
      read(`<details open><summary>Plus</summary><p>Ouvert</p></details>
        <p>Un <aidant-term term="x">mot</aidant-term> dur.</p>`),
    ).to.deep.equal(['Plus', 'Ouvert', 'Un mot dur.']);
  });

  it('cuts where the language changes', () => {
    page('<main lang="fr"><p>Bonjour <span lang="nl">goedendag</span> monsieur</p></main>');
    const units = [...outline.read().units];
    expect(units.map(({ lang, text }) => `${lang}: ${text.trim()}`)).to.deep.equal([
      'fr: Bonjour',
      'nl: goedendag',
      'fr: monsieur',
    ]);
  });

  it('reads through open shadow roots and slots, in the language around them', () => {
    page('<main lang="nl"><div id="host">Midden</div></main>');
    shadow(one('#host'), '<p>Begin</p><slot></slot><p>Einde</p>');
    const units = [...outline.read().units];
    expect(texts(units)).to.deep.equal(['Begin', 'Midden', 'Einde']);
    expect(units.every(({ lang }) => lang === 'nl')).to.equal(true);
  });

  it('reads each cell of a table after its headers', () => {
    expect(
      read(`<table><caption>Prix</caption><thead><tr><th>Quoi</th><th>Coût</th><th>Délai</th></tr></thead>
        <tbody><tr><th scope="row">Carte</th><td>25 €</td><td>3 jours</td></tr>
        <tr><th scope="row">Urgence</th><td colspan="2">50 €</td></tr></tbody></table>`),
    ).to.deep.equal(['Prix', 'Carte', 'Coût: 25 €', 'Délai: 3 jours', 'Urgence', 'Coût: 50 €']);
  });

  it('reads a table without headers as text', () => {
    expect(read('<table><tr><td>Un</td><td>Deux</td></tr></table>')).to.deep.equal(['Un', 'Deux']);
  });

  it('says an abbreviation and what the author gave in the words they gave', () => {
    page(
      `<main><p>Le <abbr title="Centre public">CPAS</abbr> <span data-say="trois">III</span></p></main>`,
    );
    const [unit] = [...outline.read().units];
    const said = unit!.sayAs!.map(({ start, end, say }) => [unit!.text.slice(start, end), say]);
    expect(said).to.deep.equal([
      ['CPAS', 'Centre public'],
      ['III', 'trois'],
    ]);
  });

  it('knows where each sentence stands on the page', async () => {
    page('<main><p>Un <b>gras</b>. Deux\n  lignes.</p></main>');
    const script = new Script(outline.read().units, (lang) => lang);
    script.at(0);
    await script.waiting;
    const shown = [0, 1].map((index) =>
      rangesOf(script.at(index)!)
        .map(({ startNode, startOffset, endOffset }) =>
          (startNode as Text).data.slice(startOffset, endOffset),
        )
        .join('|'),
    );
    expect(shown).to.deep.equal(['Un |gras|.', 'Deux\n  lignes.']);
    expect(script.at(1)!.spoken).to.equal('Deux lignes.');
  });

  it('begins before it has walked the whole page', () => {
    page(`<main>${'<p>Un.</p>'.repeat(2000)}</main>`);
    let asked = 0;
    const original = window.getComputedStyle.bind(window);
    window.getComputedStyle = (...args) => {
      asked += 1;
      return original(...args);
    };
    try {
      const first = outline.read().units[Symbol.iterator]().next();
      expect((first.value as SayUnit).text).to.equal('Un.');
      expect(asked).to.be.lessThan(100);
    } finally {
      window.getComputedStyle = original;
    }
  });

  it('reads the open modal of the page instead of what is behind it', () => {
    page('<main><p>Derrière</p></main><dialog id="d"><p>Confirmez.</p></dialog>');
    (one('#d') as HTMLDialogElement).showModal();
    expect(texts(outline.read().units)).to.deep.equal(['Confirmez.']);
  });

  describe('of a form', () => {
    it('says label, need, how to answer and hint, once', () => {
      expect(
        read(`<form><label for="birth">Date de naissance</label><p id="hint">Par exemple 31 12 1980</p>
          <input id="birth" aria-describedby="hint" required value="13 05 1975"></form>`),
      ).to.deep.equal(['Date de naissance', '[required]', 'Par exemple 31 12 1980', '[kind.text]']);
    });

    it('says the problem the page shows, and only then', () => {
      const field = (shown: string) =>
        read(`<label for="f">Nom</label><input id="f" aria-invalid="${shown !== ''}" aria-describedby="e">
          <p id="e" class="error">${shown}</p>`);
      expect(field('')).to.deep.equal(['Nom', '[kind.text]']);
      expect(field('Écrivez votre nom.')).to.deep.equal([
        'Nom',
        '[kind.text] [problem]',
        'Écrivez votre nom.',
      ]);
    });

    it('says the question, then each choice with its state', () => {
      expect(
        read(`<fieldset><legend>Vous déménagez seul ?</legend>
          <label><input type="radio" name="s" value="o" checked> Oui</label>
          <label><input type="radio" name="s" value="n"> Non</label></fieldset>`),
      ).to.deep.equal([
        'Vous déménagez seul ?',
        '[kind.choices 2]',
        'Oui',
        '[kind.radio 1/2]',
        '[chosen]',
        'Non',
        '[kind.radio 2/2]',
      ]);
    });

    it('says a box with its state, a short list with its choices', () => {
      expect(
        read(`<label><input type="checkbox"> J'accepte</label>
          <label>Pays <select><option value="">Choisissez</option><option value="be" selected>Belgique</option>
          <option value="fr">France</option></select></label>`),
      ).to.deep.equal([
        "J'accepte",
        '[kind.checkbox]',
        '[unchecked]',
        'Pays',
        '[kind.select 2]',
        'Belgique',
        'France',
        '[chosenNow]',
        'Belgique',
      ]);
    });

    it('says what a button does', () => {
      expect(
        read(`<form><button>Envoyer</button><button type="reset">Effacer</button>
          <button type="button" aria-label="Fermer">×</button><button disabled>Suite</button></form>`),
      ).to.deep.equal([
        'Envoyer',
        '[button.submit]',
        'Effacer',
        '[button.reset]',
        '×',
        '[button.other]',
        'Suite',
        '[button.off]',
      ]);
    });

    it('reads one field by itself, asked for by the field or by its label', () => {
      page('<label id="l" for="f">Nom</label><input id="f" autocomplete="name">');
      for (const id of ['#f', '#l']) {
        const { source, units } = outline.read(one(id));
        expect(source).to.equal('field');
        expect(texts(units)).to.deep.equal(['Nom', '[kind.text]']);
      }
    });

    it('rings the control while it is explained', () => {
      page('<label for="f">Nom</label><input id="f">');
      const units = [...outline.read(one('#f')).units];
      expect(units.every(({ node }) => node === one('#f'))).to.equal(true);
    });

    it('never says what is written in a field', () => {
      const said =
        read(`<label>Nom <input value="Dupont"></label><label>Code <input type="password" value="1234"></label>
        <label>Texte <textarea>Secret</textarea></label>`).join(' ');
      expect(said).not.to.match(/Dupont|1234|Secret/);
    });

    it('never says what is written in what the page made editable', async () => {
      const editor = '<div contenteditable aria-label="Mot"><p id="in">Secret</p></div>';
      expect(read(`<p>Un</p>${editor}<p>Deux</p>`)).to.deep.equal([
        ...['Un', 'Mot', '[kind.textarea]', 'Deux'],
      ]);
      const { source, units } = outline.read(one('#in'));
      expect(source).to.equal('field');
      expect(texts(units)).to.deep.equal(['Mot', '[kind.textarea]']);

      const table = `<table><tr><th>Nom</th><th contenteditable>Secret</th></tr>
        <tr><th contenteditable>Secret</th><td contenteditable>Secret</td></tr><tr><th>A</th><td>B</td></tr></table>`;
      expect(read(table).join(' ')).to.match(/^(?!.*Secret).*B/);
      const labels = `<label>Mot <b contenteditable>Secret</b></label>
        <p id="l">Prix <i role="textbox">Secret</i></p><input aria-labelledby="l">
        <button>Fin <i contenteditable>Secret</i></button>`;
      expect(read(labels).join(' ')).to.match(/^(?!.*Secret).*Prix/);
    });

    it('never takes what is written in a field for the name of another', () => {
      const value = '<input id="v" value="Secret">';
      const named = (by: string, html = value): string =>
        read(`${html}<p id="l">Prix</p><p id="h" hidden>Caché</p>
          <input id="f" value="Secret" aria-labelledby="${by}">`).join(' ');
      for (const by of ['v', 'l v', 'v h', 'h f', 'l f'])
        expect(named(by), by).to.not.contain('Secret');
      expect(named('v h')).to.contain('Caché');
      expect(named('v', `<label for="v">Montant</label>${value}`)).to.contain('Montant');
      expect(named('v', '<div id="v" contenteditable>Secret</div>')).to.not.contain('Secret');
    });

    it('keeps from a remote voice what a list of errors says in its link to a secret, and nothing else', () => {
      const list = ['code', 'question', 'name', 'chapter', 'nowhere'].map(
        (id) => `<li><a href="#${id}">1234 <b>est faux</b></a></li>`,
      );
      const fields = `<label>Code <input id="code" type="password"></label>
        <fieldset id="question"><legend>Mots</legend><input type="password"></fieldset>
        <label>Nom <input id="name"></label>
        <section id="chapter"><h2>Deux</h2><input type="password"></section>`;
      const links = (): unknown[] => {
        clearPages();
        page(`<main><ul>${list.join('')}</ul><form>${fields}</form></main>`);
        const units = [...outline.read().units];
        return units.filter(({ text }) => text.includes('faux')).map((unit) => unit.private);
      };
      expect(links()).to.deep.equal([true, true, undefined, undefined, undefined]);
      isBank = true;
      expect(links()).to.deep.equal([true, true, true, undefined, undefined]);
    });

    it('passes over secrets on the page of a bank', () => {
      isBank = true;
      const said =
        read(`<label>Carte <input autocomplete="cc-number"></label><label>Code <input type="password"></label>
        <label>Nom <input></label>`);
      expect(said).to.deep.equal(['Nom', '[kind.text]']);
    });
  });
});
