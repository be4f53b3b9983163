import { expect } from '@open-wc/testing';
import type { Step } from '../../src/core/formats/procedure.js';
import { createFinder } from '../../src/page/find.js';
import { createOwnForm } from '../../src/page/own-form.js';
import { clearPages, frame, one, page, shadow } from './page-fixture.js';

/** Forms as real sites mark them up. The words are ours; the shapes are those of well-known kits and of old pages. */
describe("the shapes of a page's own form", () => {
  afterEach(clearPages);
  const walk = (isBank = false) => createOwnForm(document, { isBank: () => isBank }).walk();
  const words = (text: Step['text']): string =>
    typeof text === 'object' ? (Object.values(text)[0] ?? '') : (text ?? '');
  const titles = (): string[] => (walk()?.steps ?? []).map(({ title }) => words(title));
  const step = (title: string): Step => {
    const found = walk()?.steps.find((one) => words(one.title) === title);
    if (!found) throw new Error(`No "${title}" among: ${titles().join(' | ')}`);
    return found;
  };
  const keys = (title: string) => (step(title).advice ?? []).map(({ key }) => key);
  /** Each step leads to one thing on the page, and to the right one. */
  const finds = (title: string): Element | undefined => {
    const found = createFinder(document).find(step(title).find!);
    return found.status === 'found' ? (found.node as Element) : undefined;
  };

  describe('names', () => {
    it('reads the cell before the field, and the head of its column', () => {
      page(`<form><table>
        <tr><td>Nom :</td><td><input name="n"></td></tr>
        <tr><td><b>Prénom</b> *</td><td><input name="p"></td></tr>
        <tr><td>Ville</td><td><input name="cp" size="5"><input name="v"></td></tr></table>
        <table><tr><th>Enfant</th><th>Né le</th></tr><tr><td><input name="e"></td><td><input name="d"></td></tr></table>
        <input type="submit" value="Envoyer"></form>`);
      expect(titles()).to.deep.equal(['Nom', 'Prénom', 'Ville', 'Enfant', 'Né le', 'Envoyer']);
      expect(step('Prénom').optional, 'its star').to.equal(undefined);
      expect(finds('Ville')).to.equal(one('[name=cp]').parentElement);
    });

    it('reads text before a field, a term before its definition, a bare placeholder and a title', () => {
      page(`<form>Votre nom <input name="a"><br>Votre rue <input name="b"><br>
        <dl><dt>Courriel</dt><dd><input name="c"></dd></dl>
        <div><input name="d" placeholder="Téléphone"></div><p></p><div><input name="e" title="Numéro de dossier"></div>
        <button>Envoyer</button></form>`);
      expect(titles()).to.deep.equal([
        'Votre nom',
        'Votre rue',
        'Courriel',
        'Téléphone',
        'Numéro de dossier',
        'Envoyer',
      ]);
      expect(step('Téléphone').example, 'a name is no example').to.equal(undefined);
    });

    it('takes the hint out of a label, and the star from before it', () => {
      page(`<form><label class="fr-label" for="t">* Téléphone <span class="fr-hint-text">Format attendu : 10 chiffres</span></label>
        <input class="fr-input" id="t"><button>Envoyer</button></form>`);
      expect(titles()).to.deep.equal(['Téléphone', 'Envoyer']);
      expect(words(step('Téléphone').text)).to.equal('Format attendu : 10 chiffres');
    });

    it('tells apart two fields of one name by their group', () => {
      page(`<form><fieldset><legend>Enfant 1</legend><label>Nom <input name="n1"></label></fieldset>
        <fieldset><legend>Enfant 2</legend><label>Nom <input name="n2"></label></fieldset><button>OK</button></form>`);
      expect(titles()).to.deep.equal(['Enfant 1: Nom', 'Enfant 2: Nom', 'OK']);
      expect(finds('Enfant 2: Nom')).to.equal(one('[name=n2]'));
    });

    it('never leans on ids that a library makes up', () => {
      page(`<form><label for="r:1">Nom</label><input id="r:1"><label for="_r_2_">Rue</label><input id="_r_2_">
        <label for="«r3»">Ville</label><input id="«r3»"><button>OK</button></form>`);
      const text = JSON.stringify(walk());
      for (const id of ['r:1', '_r_2_', '«r3»']) expect(text).to.not.contain(id);
      expect(finds('Rue')).to.equal(one('[id="_r_2_"]'));
    });
  });

  describe('one question of several fields', () => {
    it('is a date in three boxes, with a group around it or without', () => {
      page(`<form><div class="govuk-form-group"><fieldset role="group" aria-describedby="h"><legend>Naissance</legend>
          <div id="h" class="govuk-hint">Par exemple, 31 3 1980</div><div><div><label for="d-day">Jour</label><input id="d-day"
          name="d-day" inputmode="numeric"></div><div><label for="d-month">Mois</label><input id="d-month" name="d-month"></div>
          <div><label for="d-year">Année</label><input id="d-year" name="d-year"></div></div></fieldset></div>
        <div id="loose"><p>Depuis le</p><select autocomplete="bday-day" name="x"><option>1</option></select>
          <select autocomplete="bday-month" name="y"><option>1</option></select><input autocomplete="bday-year" name="z"></div>
        <button>Envoyer</button></form>`);
      expect(titles()).to.deep.equal(['Naissance', 'Depuis le', 'Envoyer']);
      expect(words(step('Naissance').text)).to.equal('Par exemple, 31 3 1980');
      expect(finds('Depuis le')).to.equal(one('#loose'));
    });

    it('is a number in pieces of which only the first has a name', () => {
      page(`<form><label for="t1">Téléphone</label><span id="t"><input id="t1" maxlength="2"><input maxlength="2"><input maxlength="2"></span>
        <label>Rue <input name="rue"></label><button>Envoyer</button></form>`);
      expect(titles()).to.deep.equal(['Téléphone', 'Rue', 'Envoyer']);
      expect(finds('Téléphone')).to.equal(one('#t'));
    });

    it('is radios, with a group, without one, and drawn by a script', () => {
      page(`<form><fieldset><legend>Avec qui ?</legend><label><input type="radio" name="a">Seul</label><label><input type="radio" name="a">À deux</label></fieldset>
        <div><p>Civilité</p><input type="radio" name="c" id="c1"><label for="c1">Madame</label><input type="radio" name="c" id="c2"><label for="c2">Monsieur</label></div>
        <div role="radiogroup" aria-label="Langue"><span role="radio" tabindex="0" aria-checked="false">fr</span><span role="radio" tabindex="-1" aria-checked="false">nl</span></div>
        <button>Envoyer</button></form>`);
      expect(titles()).to.deep.equal(['Avec qui ?', 'Civilité', 'Langue', 'Envoyer']);
    });

    it('does not take a whole identity for the question of its first radios', () => {
      page(`<form><fieldset><legend>Votre identité</legend><div><span>Civilité</span><label><input type="radio" name="c">Mme</label>
        <label><input type="radio" name="c">M.</label></div><label>Nom <input name="n"></label></fieldset><button>OK</button></form>`);
      expect(titles()).to.deep.equal(['Civilité', 'Nom', 'OK']);
    });

    it('is a list of boxes; a box alone is a question of its own', () => {
      page(`<form><fieldset><legend>Vos jours</legend><label><input type="checkbox" name="j">Lundi</label><label><input type="checkbox" name="j">Mardi</label></fieldset>
        <div id="m"><p>Vos matières</p><label><input type="checkbox" name="m[]">Lire</label><label><input type="checkbox" name="m[]">Écrire</label></div>
        <p><input type="checkbox" name="ok" required> J'accepte les conditions</p>
        <label><input type="checkbox" name="news">Recevoir la lettre</label><button>Envoyer</button></form>`);
      expect(titles()).to.deep.equal([
        'Vos jours',
        'Vos matières',
        "J'accepte les conditions",
        'Recevoir la lettre',
        'Envoyer',
      ]);
      expect(finds('Vos matières')).to.equal(one('#m'));
      expect(step("J'accepte les conditions")).to.include({ done: 'checked' });
      expect(step('Recevoir la lettre').optional).to.be.true;
    });

    it('keeps what an answer brings as a question of its own, inside the group of that answer', () => {
      page(`<form><fieldset id="f"><legend>Comment vous joindre ?</legend><div class="radios">
        <div><input type="radio" name="how" id="h1"><label for="h1">Courriel</label></div>
        <div id="cond" style="display:none"><label for="e">Adresse e-mail</label><input id="e" name="mail"></div>
        <div><input type="radio" name="how" id="h2"><label for="h2">Téléphone</label></div></div></fieldset><button>Envoyer</button></form>`);
      expect(titles()).to.deep.equal(['Comment vous joindre ?', 'Envoyer']);
      const before = walk()!;
      one('#cond').style.display = '';
      expect(titles()).to.deep.equal(['Comment vous joindre ?', 'Adresse e-mail', 'Envoyer']);
      const ids = createOwnForm(document)
        .walk(before)!
        .steps.map(({ id, sub }) => [id, sub]);
      expect(ids).to.deep.equal([
        ['how', undefined],
        ['mail', true],
        ['Envoyer', undefined],
      ]);
    });
  });

  it('takes up a last button that the page opens once every answer is there', () => {
    page(`<form><label>Nom <input name="nom"></label><button disabled>Envoyer</button></form>`);
    const form = createOwnForm(document);
    const before = form.walk()!;
    expect(before.steps.map(({ title }) => words(title))).to.deep.equal(['Nom']);
    one('button').removeAttribute('disabled');
    const after = form.walk(before)!;
    expect(after.steps.map(({ title }) => words(title))).to.deep.equal(['Nom', 'Envoyer']);
  });

  describe('what must be answered', () => {
    const needed = (): string[] =>
      walk()!
        .steps.filter(({ optional, effect }) => optional !== true && effect === undefined)
        .map(({ title }) => words(title));

    it('says nothing of it where the form marks nothing', () => {
      page('<form><label>A <input></label><label>B <input></label><button>OK</button></form>');
      expect(step('A')).to.include({ optional: true, done: 'said' });
      expect(keys('A')).to.deep.equal([]);
    });

    it('goes by stars, words and attributes', () => {
      page(`<form><p>Les champs marqués d'un * sont obligatoires.</p><label>A* <input></label><label>B <input></label>
        <label>C (obligatoire) <input></label><label>D <input aria-required="true"></label>
        <fieldset><legend>E *</legend><label><input type="radio" name="e">1</label><label><input type="radio" name="e">2</label></fieldset><button>OK</button></form>`);
      expect(needed()).to.deep.equal(['A', 'C (obligatoire)', 'D', 'E']);
      expect(keys('B')).to.deep.equal(['read.optional']);
    });

    it('turns it round where only what is optional is marked, or where the page says that all is needed', () => {
      page(
        `<form><label>A <input></label><label>B (facultatif) <input></label><label><input type="checkbox">C</label><button>OK</button></form>`,
      );
      expect(needed()).to.deep.equal(['A']);
      clearPages();
      page(
        `<p>Tous les champs sont obligatoires.</p><form><label>A <input></label><button>OK</button></form>`,
      );
      expect(needed()).to.deep.equal(['A']);
      clearPages();
      page(
        `<form><label>A* <input></label><label>B <input></label><p>* facultatif</p><button>OK</button></form>`,
      );
      expect(needed()).to.deep.equal(['B']);
    });
  });

  describe('what to write', () => {
    it('is the page’s own hint, wherever it stands', () => {
      page(`<form><label>Code <input id="a" aria-describedby="h"></label><p id="h">Comme sur la lettre</p>
        <div><label for="b">Numéro</label><input id="b"><small>Douze chiffres</small></div>
        <div><label for="c">Plaque</label><input id="c" pattern="[A-Z]+" title="Des lettres seulement"></div>
        <div><label for="d">Naissance</label><input id="d" placeholder="ex. : 31/12/1980"></div><button>OK</button></form>`);
      expect(words(step('Code').text)).to.equal('Comme sur la lettre');
      expect(words(step('Numéro').text)).to.equal('Douze chiffres');
      expect(words(step('Plaque').text)).to.equal('Des lettres seulement');
      expect(words(step('Naissance').example)).to.equal('31/12/1980');
      for (const title of ['Code', 'Numéro', 'Plaque', 'Naissance'])
        expect(keys(title), title).to.deep.equal([]);
    });

    it('is a sentence of ours where the page says nothing', () => {
      page(`<form lang="fr"><label>E <input type="email" required></label><label>T <input type="tel" required></label>
        <label>P <input required pattern="[0-9]{4}"></label><label>N <input required inputmode="numeric"></label>
        <label>A <input required type="number" min="1" max="10"></label><label>M <input required maxlength="12"></label>
        <label>D <input required type="date"></label><label>D2 <input required type="date" min="2026-01-01"></label>
        <label>F <input required type="file" accept="image/*,.pdf" multiple></label><label>X <input required type="file" accept=".docx,.odt"></label>
        <label>S <select required><option></option></select></label><button>OK</button></form>`);
      const said = Object.fromEntries(
        walk()!.steps.map(({ title, advice }) => [
          words(title),
          (advice ?? []).map(({ key, values }) =>
            [key, ...Object.values(values ?? {})].filter(Boolean).join(' '),
          ),
        ]),
      );
      expect(said).to.deep.equal({
        E: ['fields.email'],
        T: ['fields.tel'],
        P: ['fields.digitCount 4'],
        N: ['fields.digits'],
        A: ['fields.between 1 10'],
        M: ['fields.longest 12'],
        D: ['fields.date 31/12/1980'],
        D2: ['fields.dateLeast 01/01/2026'],
        F: ['fields.photoOrPdf', 'fields.several'],
        X: ['fields.fileOf DOCX, ODT'],
        S: [],
        OK: [],
      });
    });
  });

  describe('which fields', () => {
    it('leaves out what cannot be answered or is there for robots', () => {
      page(`<form><label>Nom <input name="n"></label><label>Lu <input readonly></label><fieldset disabled><label>Clos <input></label></fieldset>
        <label style="position:absolute;left:-9999px">Laissez vide <input name="trap"></label>
        <div aria-hidden="true"><label>Miel <input name="honey" tabindex="-1"></label></div><button>OK</button></form>`);
      expect(titles()).to.deep.equal(['Nom', 'OK']);
    });

    it('opens what is closed and holds questions', () => {
      page(`<form><label>Nom <input name="n"></label><details><summary>Ajouter un conjoint</summary><label>Son nom <input name="s"></label></details>
        <details><summary>Aide</summary><p>Du texte</p></details><button>OK</button></form>`);
      expect(titles()).to.deep.equal(['Nom', 'Ajouter un conjoint', 'OK']);
      expect(step('Ajouter un conjoint')).to.include({ done: 'clicked', optional: true });
      const before = walk()!;
      one('details').setAttribute('open', '');
      const now = createOwnForm(document).walk(before)!;
      expect(now.version).to.equal(before.version);
      expect(now.steps.find(({ id }) => id === 's')!.sub).to.be.true;
    });

    it('shows one page of a form at a time, and knows the next as another', () => {
      page(`<form><fieldset id="p1"><legend>Vous</legend><label>Nom <input name="n"></label><label>Rue <input name="r"></label></fieldset>
        <fieldset id="p2" hidden><legend>Enfant</legend><label>Son nom <input name="e"></label></fieldset>
        <button type="button">Précédent</button><button type="button">Suivant</button></form>`);
      expect(titles()).to.deep.equal(['Nom', 'Rue', 'Suivant']);
      expect(step('Suivant').effect, 'nobody knows what a script does').to.equal('sends');
      const before = walk()!;
      one('#p1').hidden = true;
      one('#p2').hidden = false;
      expect(titles()).to.deep.equal(['Son nom', 'Suivant']);
      expect(createOwnForm(document).walk(before)!.version).to.equal(2);
    });

    it('hides secrets of a bank: nothing points there, and nothing is read there', () => {
      page(`<form><label>Compte <input name="c"></label><label>Mot de passe <input type="password" name="p" required></label>
        <label>Code <input autocomplete="one-time-code" name="o" required placeholder="123456"></label>
        <label>Code secret <input name="s" required></label><div data-private><label>Maladie <input name="m"></label></div>
        <fieldset><legend>Carte</legend><label>Mois <input autocomplete="cc-exp-month"></label><label>Année <input autocomplete="cc-exp-year"></label></fieldset>
        <button>OK</button></form>`);
      const secret = walk(true)!.steps.filter(({ sensitive }) => sensitive === true);
      expect(secret.map(({ title }) => words(title))).to.deep.equal([
        'Mot de passe',
        'Code',
        'Code secret',
        'Maladie',
        'Carte',
      ]);
      // What is private only because the page says so can be pointed at.
      for (const one of secret.filter(({ title }) => words(title) !== 'Maladie')) {
        expect(one.find).to.equal(undefined);
        expect(one.done).to.equal('said');
      }
      const open = walk()!.steps.filter(({ sensitive }) => sensitive === true);
      for (const one of open) expect(one.find).to.not.equal(undefined);
    });
  });

  describe('which form', () => {
    const SEARCH = `<header><form><label>Chercher <input name="q"></label><button>OK</button></form></header>`;
    const NEWS = `<footer><form><label>Courriel <input type="email"></label><label>Nom <input></label><label>Prénom <input></label><button>S'abonner</button></form></footer>`;

    it('is the page’s matter, not its search, its newsletter or its way in', () => {
      page(
        `${SEARCH}<form id="f"><label>Nom <input name="n"></label><button>Envoyer</button></form>${NEWS}`,
      );
      for (const part of document.querySelectorAll('main > header, main > footer'))
        document.body.append(part);
      try {
        expect(titles()).to.deep.equal(['Nom', 'Envoyer']);
        one('#f').remove();
        expect(walk()).to.equal(undefined);
      } finally {
        for (const part of document.querySelectorAll('body > header, body > footer')) part.remove();
      }
    });

    it('is what a page asks without a form, when that is more', () => {
      page(`<form><label>Code postal <input></label><button>Voir</button></form>
        <div><label>Nom <input name="n"></label><label>Rue <input name="r"></label><button type="button">Annuler</button><button type="button">Continuer</button></div>`);
      expect(titles()).to.deep.equal(['Nom', 'Rue', 'Continuer']);
    });

    it('is the one in the window that is open', () => {
      page(`<form><label>A <input></label><label>B <input></label><button>Envoyer</button></form>
        <dialog><form><label>Motif <input name="m"></label><button>Valider</button></form></dialog>`);
      one<HTMLDialogElement>('dialog').showModal();
      expect(titles()).to.deep.equal(['Motif', 'Valider']);
    });

    it('holds fields that stand outside and belong to it by its id', () => {
      page(`<form id="away"><label>Nom <input name="n"></label></form><label>Rue <input name="r" form="away"></label>
        <button form="away">Envoyer</button>`);
      expect(titles()).to.deep.equal(['Nom', 'Rue', 'Envoyer']);
    });

    it('is in a frame, or spread over shadow roots', async () => {
      const main = page('');
      await frame(
        main,
        `<form><label>Montant <input name="m" required></label><button>Payer</button></form>`,
      );
      expect(titles()).to.deep.equal(['Montant', 'Payer']);
      clearPages();
      page('<form><x-a></x-a><x-b></x-b><button>Envoyer</button></form>');
      shadow(one('x-a'), '<label for="i">Compte</label><input id="i">');
      shadow(
        one('x-b'),
        '<fieldset><legend>Quand ?</legend><label><input type="radio" name="q">Ce jour</label><label><input type="radio" name="q">Plus tard</label></fieldset>',
      );
      expect(titles()).to.deep.equal(['Compte', 'Quand ?', 'Envoyer']);
      expect(finds('Compte')).to.equal(one('x-a').shadowRoot!.querySelector('input'));
    });

    it('ends at the button that leads on, after the last question', () => {
      page(`<form><label>Rue <input name="r"></label><button>Rechercher une adresse</button><label>Ville <input name="v"></label>
        <button formnovalidate>Annuler</button><button>Enregistrer le brouillon</button><button>Continuer</button></form>`);
      expect(titles()).to.deep.equal(['Rue', 'Ville', 'Continuer']);
    });
  });

  it('knows custom elements that take part in a form by themselves', () => {
    class Amount extends HTMLElement {
      static formAssociated = true;
      #internals = this.attachInternals();
      value = '';
      get validity() {
        return this.#internals.validity;
      }
      get form() {
        return this.#internals.form;
      }
    }
    if (!customElements.get('x-amount')) customElements.define('x-amount', Amount);
    page(
      `<form><label for="x">Montant</label><x-amount id="x" name="x" style="display:block;height:20px"></x-amount><button>Payer</button></form>`,
    );
    expect(titles()).to.deep.equal(['Montant', 'Payer']);
  });

  it('walks a page of thousands of fields quickly', () => {
    const many = Array.from(
      { length: 1000 },
      (_, i) => `<label>Champ ${i} <input name="f${i}"></label>`,
    );
    page(`<form>${many.join('')}<button>Envoyer</button></form>`);
    expect(walk()!.steps).to.have.length(1001);
  });
});
