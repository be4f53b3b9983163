import { expect } from '@open-wc/testing';
import type { Procedure } from '../../src/core/formats/procedure.js';
import { parseFile } from '../../src/core/formats/parse.js';
import { createFinder } from '../../src/page/find.js';
import { createOwnForm } from '../../src/page/own-form.js';
import { clearPages, one, page, shadow } from './page-fixture.js';

const FORM = `<h1>Changement d'adresse</h1>
  <form role="search"><label>Chercher <input type="search" name="q"></label><button>OK</button></form>
  <form id="f"><input type="hidden" name="token"><input name="trap" style="display:none">
    <label for="nom">Nom *</label><p id="nom-hint">Comme sur la carte</p><input id="nom" name="nom" required aria-describedby="nom-hint">
    <fieldset id="who"><legend>Avec qui ?</legend><label><input type="radio" name="avec" required value="1">Seul</label>
      <label><input type="radio" name="avec" value="2">À deux</label></fieldset>
    <fieldset id="birth"><legend>Date de naissance</legend><label>Jour <input name="bj" required></label>
      <label>Mois <input name="bm" required></label><label>Année <input name="ba" required></label></fieldset>
    <fieldset><legend>Adresse</legend><label>Rue <input name="rue"></label><label>Ville <input name="ville"></label></fieldset>
    <label for="doc">Votre carte</label><input type="file" id="doc" required>
    <label>Pays <select name="pays" required><option value="">Choisissez</option><option>Belgique</option></select></label>
    <label>Mot de passe <input type="password" name="mdp"></label>
    <label><input type="checkbox" name="ok" required>Je suis d'accord</label>
    <input disabled name="no" aria-label="Fermé"><button type="button">Annuler</button><button id="send">Continuer</button></form>`;

describe("a page's own form", () => {
  const walk = (): Procedure | undefined => createOwnForm(document).walk();
  afterEach(clearPages);

  it('is one step a question, in reading order, its button last', () => {
    page(FORM);
    const procedure = walk()!;
    const rows = procedure.steps.map(({ id, title, done, optional }) => [
      id,
      typeof title === 'string' ? title : Object.values(title ?? {})[0],
      done,
      optional === true,
    ]);
    expect(rows).to.deep.equal([
      ['nom', 'Nom', 'valid', false],
      ['avec', 'Avec qui ?', 'chosen', false],
      ['bj', 'Date de naissance', 'valid', false],
      ['rue', 'Rue', 'said', true],
      ['ville', 'Ville', 'said', true],
      ['doc', 'Votre carte', 'filled', false],
      ['pays', 'Pays', 'chosen', false],
      ['mdp', 'Mot de passe', 'said', true],
      ['ok', "Je suis d'accord", 'checked', false],
      ['send', 'Continuer', 'clicked', false],
    ]);
    expect(procedure.title).to.deep.equal({ en: "Changement d'adresse" });
    expect(procedure.steps[0]!.text).to.deep.equal({ en: 'Comme sur la carte' });
    expect(procedure.steps.find(({ id }) => id === 'mdp')!.sensitive).to.be.true;
    expect(procedure.steps.at(-1)!.effect).to.equal('sends');
    expect(procedure.keeps, 'nothing is promised').to.be.undefined;
  });

  it('is a procedure by the rules of the file format', () => {
    page(FORM);
    const { steps, ...rest } = walk()!;
    // Our own hints are no author's words.
    const plain = steps.map(({ advice: _, ...step }) => step);
    const parsed = parseFile('procedure', JSON.stringify({ ...rest, steps: plain }), 'own-form');
    expect(parsed.reports).to.deep.equal([]);
    expect(parsed.value).to.not.be.undefined;
  });

  it('finds every question again after the page drew the form anew', () => {
    const main = page(FORM);
    const { steps } = walk()!;
    const markup = main.innerHTML;
    main.innerHTML = '';
    main.innerHTML = markup;
    const finder = createFinder(document);
    for (const step of steps) {
      for (const way of [step.find!].flat() as object[]) {
        const found = finder.find(way);
        expect(found.status, `${step.id} by ${JSON.stringify(way)}`).to.equal('found');
      }
    }
    const found = finder.find(steps[1]!.find!);
    expect(found.status === 'found' && found.node).to.equal(one('#who'));
  });

  it('does not lean on ids that a framework makes up', () => {
    page(
      `<form><label for=":r7:">Un</label><input id=":r7:"><label for="b">Deux</label><input id="b"></form>`,
    );
    expect(JSON.stringify(walk()!.steps[0]!.find)).to.not.contain(':r7:');
    expect(JSON.stringify(walk()!.steps[1]!.find)).to.contain('"id":"b"');
  });

  it('reads fields in shadow roots, and fields without a form', () => {
    page('<x-form></x-form>');
    const root = shadow(
      one('x-form'),
      '<form><x-field></x-field><label>Montant <input name="m"></label><button>Payer</button></form>',
    );
    shadow(root.querySelector('x-field')!, '<label for="i">Compte</label><input id="i" required>');
    expect(walk()!.steps.map(({ done }) => done)).to.deep.equal(['valid', 'said', 'clicked']);
    clearPages();
    page('<label>Nom <input></label>');
    expect(walk()!.steps).to.have.length(1);
  });

  it('is nothing where nothing is asked', () => {
    page('<form role="search"><input type="search" aria-label="q"></form><p>Bonjour</p>');
    expect(walk()).to.be.undefined;
  });

  it('writes nothing to the page', () => {
    page(FORM);
    const before = document.documentElement.outerHTML;
    walk();
    expect(document.documentElement.outerHTML).to.equal(before);
  });
});
