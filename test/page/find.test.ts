import { expect } from '@open-wc/testing';
import type { Find } from '../../src/core/formats/find.js';
import { createFinder } from '../../src/page/find.js';
import { accessibleName } from '../../src/page/find-name.js';
import {
  keepHidden,
  keepOriginal,
  releaseHidden,
  releaseOriginal,
} from '../../src/page/originals.js';
import { clearPages, frame, one, page, shadow } from './page-fixture.js';

function find(spec: Find): string {
  const found = createFinder(document).find(spec);
  if (found.status !== 'found') return found.status;
  return (found.node as Element).id || (found.node as Element).localName;
}

describe('find', () => {
  afterEach(clearPages);

  describe('each way', () => {
    beforeEach(() => {
      page(`
        <form id="form"><fieldset id="sex"><legend>Civilité :</legend>
            <input type="radio" name="s" id="s1"><label for="s1">Madame</label></fieldset>
          <label for="birth">Date de
             naissance <span aria-hidden="true">*</span></label><input id="birth" type="date">
          <p id="intro" data-aidant-anchor="start">Bonjour <b>à tous</b></p>
          <label>Ville <input id="town" value="Namur"></label>
          <input id="aria" aria-label="Code postal">
          <span id="l2">Numéro</span> <input id="by" aria-labelledby="l2">
          <button id="go"><span>Envoyer</span></button><input type="submit" id="old" value="Valider">
          <a id="link" href="#x">Aide</a></form>`);
    });

    it('finds by id, css and anchor', () => {
      expect(find({ id: 'birth' })).to.equal('birth');
      expect(find({ css: '#form > button' })).to.equal('go');
      expect(find({ anchor: 'start' })).to.equal('intro');
    });

    it('finds by role and accessible name, in any language of the map', () => {
      expect(find({ role: 'button', name: { nl: 'Verzenden', fr: 'Envoyer' } })).to.equal('go');
      expect(find({ role: 'button', name: 'Valider' })).to.equal('old');
      expect(find({ role: 'link', name: 'Aide' })).to.equal('link');
      expect(find({ role: 'textbox', name: 'Numéro' })).to.equal('by');
      expect(find({ role: 'textbox', name: 'Date de naissance' })).to.equal('birth');
      expect(find({ role: 'radiogroup', name: 'Civilité' })).to.equal('sex');
      expect(find({ role: 'link', name: 'Envoyer' })).to.equal('missing');
    });

    it('finds by label, by legend and by a name that only ARIA gives', () => {
      expect(find('Date de naissance')).to.equal('birth');
      expect(find('Ville')).to.equal('town');
      expect(find('Civilité')).to.equal('sex');
      expect(find('Code postal')).to.equal('aria');
    });

    it('finds by the text of an element, or of the thing to press around it', () => {
      expect(find({ text: 'Bonjour à tous' })).to.equal('intro');
      expect(find({ text: 'Envoyer' })).to.equal('go');
      expect(find({ text: 'Bonjour' })).to.equal('missing');
    });

    it('asks all keys of one way', () => {
      expect(find({ css: 'input', label: 'Ville' })).to.equal('town');
      expect(find({ id: 'birth', label: 'Ville' })).to.equal('missing');
    });

    it('passes over a selector that is none', () => {
      expect(find([{ css: '##' }, { id: 'birth' }])).to.equal('birth');
    });
  });

  it('compares names after NFC, blanks, a trailing star or colon', () => {
    page(`<label for="a">  Pre\u0301nom :* </label><input id="a">`);
    expect(find('Prénom')).to.equal('a');
    expect(find('Prénom *')).to.equal('a');
    expect(find('Nom')).to.equal('missing');
  });

  it('gives no name to what is left of a frame that went elsewhere', () => {
    const gone = document.implementation.createHTMLDocument('');
    gone.body.append(Object.assign(gone.createElement('button'), { textContent: 'Suite' }));
    expect(accessibleName(gone.querySelector('button')!)).to.equal('');
  });

  it('gives way when nothing is visible, or two are', () => {
    page(`<input id="x" hidden><label>Nom <input id="n1"></label><label>Nom <input id="n2"></label>
      <div id="zone"><label>Nom <input id="n3"></label></div>`);
    expect(find([{ id: 'x' }, { css: '#n2' }])).to.equal('n2');
    expect(find(['Nom', { id: 'n1' }])).to.equal('n1');
    expect(find({ label: 'Nom', within: { id: 'zone' } })).to.equal('n3');
    const found = createFinder(document).find(['Nom', { id: 'x' }]);
    expect(found.status).to.equal('ambiguous');
    expect(found.status !== 'found' && found.tried).to.deep.equal([
      'label "Nom": more than one',
      'id x: nothing visible',
    ]);
  });

  it('takes a control that the page hides behind its own drawn label', () => {
    page(
      `<input type="file" id="f" style="display:none"><label for="f">Choisir un fichier</label>`,
    );
    expect(find('Choisir un fichier')).to.equal('f');
  });

  it('reaches through shadow roots and frames, and css runs in each', async () => {
    const main = page(`<x-outer></x-outer><div id="framed"></div>`);
    const outer = shadow(one('x-outer'), `<x-inner></x-inner>`);
    shadow(
      outer.querySelector('x-inner')!,
      `<label for="iban">Compte</label><input id="iban" class="deep">`,
    );
    await frame(main, `<label for="street">Rue</label><input id="street">`);
    expect(find('Compte')).to.equal('iban');
    expect(find({ css: 'input.deep' })).to.equal('iban');
    expect(find({ id: 'street' })).to.equal('street');
    expect(find({ role: 'textbox', name: 'Rue' })).to.equal('street');
    expect(find({ label: 'Compte', within: { css: 'x-outer' } })).to.equal('iban');
    expect(find({ label: 'Rue', within: { css: 'x-outer' } })).to.equal('missing');
  });

  it('never takes what is ours', () => {
    page(
      `<aidant-guide><button id="ours">Envoyer</button></aidant-guide><button id="theirs">Envoyer</button>`,
    );
    shadow(one('aidant-guide'), `<slot></slot><button id="deep">Suite</button>`);
    expect(find({ role: 'button', name: 'Envoyer' })).to.equal('theirs');
    expect(find({ id: 'ours' })).to.equal('missing');
    expect(find({ id: 'deep' })).to.equal('missing');
  });

  it('goes by the original words while simple ones show', () => {
    page(`<label for="a" id="l">Lieu de naissance</label><input id="a">
      <label for="b" id="m">Ayants <b>droit</b></label><aidant-text id="stand">Votre famille</aidant-text><input id="b">
      <button id="c">Soumettre</button>`);
    const text = one('#l').firstChild as Text;
    const button = one('#c').firstChild as Text;
    const observed: MutationRecord[] = [];
    keepOriginal(text, text.data);
    text.data = 'Où êtes-vous né';
    keepOriginal(button, button.data);
    button.data = 'Envoyer';
    keepHidden(one('#m'), one('#stand'));
    one('#m').hidden = true;
    const observer = new MutationObserver((records) => observed.push(...records));
    observer.observe(document, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });

    expect(find('Lieu de naissance')).to.equal('a');
    expect(find({ role: 'textbox', name: 'Lieu de naissance' })).to.equal('a');
    expect(find({ role: 'button', name: 'Soumettre' })).to.equal('c');
    expect(find({ text: 'Soumettre' })).to.equal('c');
    expect(find({ role: 'textbox', name: 'Ayants droit' })).to.equal('b');
    expect(find('Ayants droit')).to.equal('b');
    expect(find('Où êtes-vous né')).to.equal('missing');
    expect(find({ text: 'Votre famille' })).to.equal('missing');

    expect(observer.takeRecords()).to.have.length(0);
    expect(text.textContent, 'the mask is gone').to.equal('Où êtes-vous né');
    expect(one('#m').hasAttribute('hidden')).to.be.true;
    releaseOriginal(text);
    releaseOriginal(button);
    releaseHidden(one('#m'), one('#stand'));
    expect(find('Où êtes-vous né')).to.equal('a');
  });

  it('does not read the value of another field in a label', () => {
    page(
      `<label>Donner <input id="n" value="secret" type="text"> fois <input type="checkbox" id="c"></label>`,
    );
    expect(accessibleName(one('#c'))).to.not.contain('secret');
  });
});
