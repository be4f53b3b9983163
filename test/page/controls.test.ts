import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Controls } from '../../src/core/ports.js';
import { createControls } from '../../src/page/controls.js';
import { createPageWatch, type DisposablePageWatch } from '../../src/page/watch.js';
import { clearPages, nextTask, one, page, shadow, until } from './page-fixture.js';

describe('controls', () => {
  // What judges dates comes with the first field that is watched, and tells once more when it is there.
  before(async () => {
    page('<input id="first">');
    const first = createPageWatch(document);
    await import('../../src/page/real-date.js');
    const stop = createControls(first).onChange(one('#first'), () => undefined);
    await nextTask();
    stop();
    first.dispose();
    clearPages();
  });
  let watch: DisposablePageWatch;
  let controls: Controls;
  beforeEach(() => {
    watch = createPageWatch(document);
    controls = createControls(watch);
  });
  afterEach(() => {
    watch.dispose();
    clearPages();
  });
  const state = (selector: string) => controls.state(one(selector));
  const input = (selector: string) => one<HTMLInputElement>(selector);

  describe('state', () => {
    it('tells empty, filled and wrong without firing the page’s handlers', () => {
      page(
        `<form><input id="a" required><input id="b" type="email"><input id="c" type="number" max="5"></form>`,
      );
      let invalid = 0;
      one('form').addEventListener('invalid', () => (invalid += 1), true);
      expect(state('#a')).to.include({
        kind: 'field',
        filled: false,
        required: true,
        problem: 'missing',
      });
      input('#a').value = 'x';
      input('#b').value = 'x';
      input('#c').value = '9';
      expect(state('#a')).to.include({ filled: true, problem: undefined });
      expect(state('#b')).to.include({ filled: true, problem: 'format', required: false });
      expect(state('#c').problem).to.equal('range');
      input('#b').setCustomValidity('no');
      input('#b').value = 'a@b.be';
      expect(state('#b').problem).to.equal('other');
      expect(invalid).to.equal(0);
    });

    it('asks one answer of radios and of boxes', () => {
      page(`<fieldset id="f"><legend>Avec qui ? *</legend><label><input type="radio" name="r" required>Seul</label>
          <label><input type="radio" name="r" id="r2">À deux</label><input aria-label="autre"></fieldset>
        <div role="group" id="g"><input type="checkbox"><input type="checkbox" id="c2"></div>`);
      for (const target of ['#f', '#r2', '#g'])
        expect(state(target)).to.include({ kind: 'group', filled: false, checked: false });
      expect(state('#f').problem).to.equal('missing');
      input('#r2').checked = true;
      input('#c2').checked = true;
      for (const target of ['#f', '#r2', '#g'])
        expect(state(target)).to.include({ filled: true, checked: true, problem: undefined });
    });

    it('knows the star of what must be answered wherever pages put it', () => {
      page(`<label for="a">* Nom</label><input id="a"><label for="b">Nom * (de famille)</label><input id="b">
        <label for="c">Nom *</label><input id="c"><label for="d">2 * 3</label><input id="d">`);
      for (const id of ['#a', '#b', '#c']) expect(state(id).required, id).to.equal(true);
      expect(state('#d').required).to.equal(false);
    });

    it('asks all parts of a date', () => {
      page(
        `<fieldset id="d"><legend>Naissance</legend><input value="31"><input value="12"><input id="y"></fieldset>`,
      );
      expect(state('#d').filled).to.be.false;
      input('#y').value = '1980';
      expect(state('#d').filled).to.be.true;
    });

    it('reads select, textarea, file and editable text', () => {
      page(`<select id="s"><option value="">Choisissez</option><option>Belgique</option></select>
        <textarea id="t">  </textarea><input type="file" id="f"><div id="e" contenteditable>  </div>`);
      for (const target of ['#s', '#t', '#f', '#e'])
        expect(state(target).filled, target).to.be.false;
      one<HTMLSelectElement>('#s').selectedIndex = 1;
      one('#t').textContent = 'x';
      one('#e').textContent = 'x';
      const files = new DataTransfer();
      files.items.add(new File(['x'], 'carte.pdf'));
      input('#f').files = files.files;
      for (const target of ['#s', '#t', '#f', '#e'])
        expect(state(target).filled, target).to.be.true;
      expect(controls.spokenValue(one('#f'))).to.equal('carte.pdf');
      expect(controls.spokenValue(one('#s'))).to.equal('Belgique');
    });

    it('reads custom elements: by their own validity, or the field inside', () => {
      class Rated extends HTMLElement {
        static formAssociated = true;
        #internals = this.attachInternals();
        value = '';
        get validity() {
          this.#internals.setValidity(this.value ? {} : { valueMissing: true }, 'empty', this);
          return this.#internals.validity;
        }
      }
      if (!customElements.get('x-rated')) customElements.define('x-rated', Rated);
      page(`<x-rated style="display:block;height:9px"></x-rated><x-field></x-field>`);
      shadow(one('x-field'), `<label for="i">Compte</label><input id="i" required>`);
      expect(state('x-rated')).to.include({ kind: 'field', filled: false, problem: 'missing' });
      one<Rated>('x-rated').value = '5';
      expect(state('x-rated')).to.include({ filled: true, problem: undefined });
      expect(state('x-field')).to.include({ kind: 'field', filled: false, required: true });
      expect(controls.name(one('x-field'))).to.equal('Compte');
      one('x-field').shadowRoot!.querySelector('input')!.value = '1';
      expect(state('x-field').filled).to.be.true;
    });

    it('tells a button and a link', () => {
      page(`<button id="b"><i id="i">x</i></button><a id="a" href="#">y</a><p id="p">z</p>`);
      expect(['#b', '#a', '#p'].map((target) => state(target).kind)).to.deep.equal([
        'button',
        'link',
        'other',
      ]);
    });

    it('knows secrets, also after "show password"', () => {
      page(`<input id="p" type="password" value="s"><input id="o" autocomplete="section-a one-time-code" value="1">
        <input id="c" autocomplete="cc-number" value="4"><input id="n" autocomplete="name" value="n">`);
      for (const target of ['#p', '#o', '#c']) {
        expect(state(target).secret, target).to.be.true;
        expect(controls.spokenValue(one(target))).to.be.undefined;
      }
      input('#p').type = 'text';
      expect(state('#p').secret).to.be.true;
      expect(state('#n').secret).to.be.false;
    });

    it('knows what the page marks private, what is named a code, and a card anywhere', () => {
      page(`<div data-private><input id="d" value="grippe"></div><input id="p" name="pin" value="1234">
        <input id="a" aria-label="Code secret" value="1"><input id="h" placeholder="Mot de passe" value="1">
        <input id="c" value="4111 1111 1111 1111"><input id="n" value="Namur">
        <label><input id="r" type="radio" checked> Un code de validation par SMS</label>`);
      for (const target of ['#d', '#p', '#a', '#h', '#c']) {
        expect(state(target).secret, target).to.be.true;
        expect(controls.spokenValue(one(target)), target).to.be.undefined;
      }
      // Which way a code comes is a choice, and no code.
      for (const target of ['#n', '#r']) expect(state(target).secret, target).to.be.false;
    });

    it('knows a code and a card by what pages call them, and other codes for what they are', () => {
      const isSecret = (html: string): boolean => {
        const made = page(`<label>${html}</label>`);
        const { secret } = state(`input`);
        made.remove();
        return secret;
      };
      const labels = [
        ...['Pincode', 'Passcode', 'Verification code', 'Access code', 'Bank card number'],
        ...['Code reçu par SMS', 'Code d’accès', "Code d'accès", 'Code de vérification'],
        ...['Numéro de carte bancaire', 'Numéro de carte', 'Votre code confidentiel *'],
        ...['Verificatiecode', 'Bevestigingscode', 'Toegangscode', 'Sms-code', 'Kaartnummer'],
        ...['Bestätigungscode', 'Zugangscode', 'Freischaltcode', 'Kartennummer', 'Kartennummer: *'],
      ];
      for (const label of labels) expect(isSecret(`${label} <input>`), label).to.be.true;
      const names = ['pincode', 'pinCode', 'security_code', 'verificationCode', 'codeSecurite'];
      for (const name of [...names, 'smsCode', 'cardNumber'])
        expect(isSecret(`X <input name="${name}">`), name).to.be.true;
      const others = [
        ...['Code postal', 'Postcode', 'Code INSEE', 'Code-barres', 'Code promo', 'Landcode'],
        ...['Numéro de carte d’identité', 'Numéro de votre carte de séjour', 'Postleitzahl'],
        ...['Identiteitskaartnummer', 'Identity card number of', 'Versichertenkartennummer'],
        ...['Téléphone, pour un code par SMS', 'Spin', 'Satan', 'Passeport', 'Besetzung'],
      ];
      for (const label of others) expect(isSecret(`${label} <input>`), label).to.be.false;
      const plain = ['code_postal', 'postcode', 'codeInsee', 'idCard'];
      for (const name of plain) expect(isSecret(`X <input name="${name}">`), name).to.be.false;
    });

    it('shows the message of the page, and not its hint', () => {
      page(`<div><label for="a">A</label><p id="hint">Comme sur la carte</p><p id="err">Il manque le mois</p>
          <input id="a" value="x" aria-describedby="hint err"></div>
        <div><input id="b" value="x" aria-invalid="true" aria-errormessage="e2"><p id="e2">Trop court</p></div>
        <div><input id="c" value="x"><p role="alert">Date passée</p></div>
        <div><input id="d" aria-describedby="h2" aria-invalid="true"><p id="h2">Un indice</p></div>`);
      expect(state('#a').message).to.equal('Il manque le mois');
      expect(state('#a').problem).to.equal('other');
      one('#err').hidden = true;
      expect(state('#a')).to.include({ message: undefined, problem: undefined });
      expect(state('#b').message).to.equal('Trop court');
      expect(state('#c').message).to.equal('Date passée');
      expect(state('#d')).to.include({ message: undefined, problem: 'missing' });
    });

    it('takes a node that is gone for invisible', () => {
      page('<input id="a">');
      const gone = one('#a');
      expect(controls.state(gone).visible).to.be.true;
      gone.remove();
      expect(controls.state(gone).visible).to.be.false;
      expect(controls.parts(gone)).to.deep.equal([]);
    });
  });

  it('names as the page shows it, without the star', () => {
    page(`<label for="a">Nom <span>*</span></label><input id="a"><fieldset id="f"><legend>Qui :</legend>
      <label><input type="radio" name="r" id="r">Moi</label><label><input type="radio" name="r">Vous</label></fieldset>`);
    expect(controls.name(one('#a'))).to.equal('Nom');
    expect(controls.name(one('#f'))).to.equal('Qui');
    expect(controls.name(one('#r'))).to.equal('Qui');
    expect(controls.name(one('label'))).to.equal('Nom');
  });

  it('keeps label, hint and error with the target', () => {
    page(
      `<label for="a" id="l">Nom</label><p id="h">Indice</p><input id="a" aria-describedby="h e"><p id="e" hidden>Faux</p>`,
    );
    const ids = () => controls.parts(one('#a')).map((part) => (part as Element).id);
    expect(ids()).to.have.members(['a', 'l', 'h']);
    one('#e').hidden = false;
    expect(ids()).to.have.members(['a', 'l', 'h', 'e']);
  });

  it('keeps the cell that names a field without a label', () => {
    page(
      '<table><tr><td id="l">Nom</td><td><input id="a"></td></tr><tr><td>Rue</td><td><label id="t">Rue <input id="b"></label></td></tr></table>',
    );
    const ids = (target: string) => controls.parts(one(target)).map((part) => (part as Element).id);
    expect(ids('#a')).to.have.members(['a', 'l']);
    expect(ids('#b')).to.have.members(['t']);
  });

  it('says values in words', () => {
    page(`<fieldset id="d" lang="fr"><legend>Naissance</legend><label>Jour <input value="31"></label>
        <label>Mois <input value="12"></label><label>Année <input id="y" value="1980"></label></fieldset>
      <input id="n" lang="nl" type="date" value="2026-01-02">
      <fieldset id="f"><label><input type="checkbox" checked>Lundi</label><label><input type="checkbox">Mardi</label>
      <label><input type="checkbox" checked>Jeudi</label></fieldset><input id="e">`);
    expect(controls.spokenValue(one('#d'))).to.equal('31 décembre 1980');
    expect(controls.spokenValue(one('#n'))).to.equal('2 januari 2026');
    expect(controls.spokenValue(one('#f'))).to.equal('Lundi, Jeudi');
    expect(controls.spokenValue(one('#e'))).to.equal('');
    input('#y').value = '';
    expect(controls.spokenValue(one('#d'))).to.equal('31 12');
  });

  it('tells when the state may have changed', async () => {
    page(`<form><input id="a"><x-field></x-field></form><p id="e"></p>`);
    const inner = shadow(one('x-field'), '<input>').querySelector('input')!;
    const told: string[] = [];
    const stops = [
      controls.onChange(one('#a'), () => told.push('a')),
      controls.onChange(one('x-field'), () => told.push('x')),
    ];
    input('#a').dispatchEvent(new Event('change', { bubbles: true }));
    expect(told).to.deep.equal(['a']);
    inner.dispatchEvent(new Event('change', { bubbles: true }));
    expect(told).to.deep.equal(['a', 'x']);
    one('#e').textContent = 'Il manque le mois';
    await until(() => told.length === 4);
    for (const stop of stops) stop();
    input('#a').dispatchEvent(new Event('change', { bubbles: true }));
    expect(told).to.have.length(4);
  });

  it('tells what the person writes from what only changed', async () => {
    page(`<div role="group" id="g"><input id="a"><input id="b"></div>`);
    const told: boolean[] = [];
    const stop = controls.onChange(one('#g'), (written) => told.push(written === true));
    one('#b').dispatchEvent(new Event('input', { bubbles: true }));
    expect(told).to.not.include(true);
    input('#b').focus();
    await sendKeys({ press: 'x' });
    expect(told).to.include(true);
    stop();
  });

  describe('use', () => {
    it('counts a press once, even when the page stops the event and asks again at once', async () => {
      page('<button id="b" type="button"><i>x</i></button>');
      one('#b').addEventListener('click', (event) => event.stopImmediatePropagation());
      let used = 0;
      const stop = controls.onUse(one('#b'), () => (used += 1));
      one('#b').click();
      expect(used, 'the press that led here does not count').to.equal(0);
      await nextTask();
      one('i').click();
      one('#b').click();
      expect(used).to.equal(1);
      await nextTask();
      one('#b').click();
      expect(used).to.equal(2);
      stop();
      await nextTask();
      one('#b').click();
      expect(used).to.equal(2);
    });

    it('waits for a submit button’s form to be sent', async () => {
      page(
        '<form><input id="a" required><button id="b">Envoyer</button><button id="c">Autre</button></form>',
      );
      one('form').addEventListener('submit', (event) => event.preventDefault());
      let used = 0;
      let refused = 0;
      const stop = controls.onUse(one('#b'), (no) => (no ? (refused += 1) : (used += 1)));
      await nextTask();
      one<HTMLFormElement>('form').checkValidity();
      expect(refused, 'the page judged by itself').to.equal(0);
      one('#b').click();
      expect([used, refused], 'the browser refused the form').to.deep.equal([0, 1]);
      await nextTask();
      input('#a').value = 'x';
      one('#c').click();
      expect(used, 'another button').to.equal(0);
      one('#b').click();
      expect(used).to.equal(1);
      await nextTask();
      input('#a').focus();
      await sendKeys({ press: 'Enter' });
      expect(used, 'Enter in a field').to.equal(2);
      stop();
    });
  });

  it('tells when focus leaves a group, not when it moves inside', () => {
    page('<fieldset id="f"><input id="a"><input id="b"></fieldset><input id="c">');
    let left = 0;
    const stop = controls.onLeave(one('#f'), () => (left += 1));
    one('#a').focus();
    one('#b').focus();
    expect(left).to.equal(0);
    one('#c').focus();
    expect(left).to.equal(1);
    stop();
    one('#a').focus();
    one('#c').focus();
    expect(left).to.equal(1);
  });
});
