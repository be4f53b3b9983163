import { expect } from '@open-wc/testing';
import type { ControlState } from '../../src/core/ports.js';
import { adviceAfter } from '../../src/page/control-advice.js';
import { createControls } from '../../src/page/controls.js';
import { createPageWatch } from '../../src/page/watch.js';
import { clearPages, nextTask, one, page, shadow } from './page-fixture.js';

describe('what is wrong with a field, wherever the page says it', () => {
  const watch = createPageWatch(document);
  const controls = createControls(watch);
  const state = (selector: string): ControlState => controls.state(one(selector));
  const input = (selector: string) => one<HTMLInputElement>(selector);
  afterEach(clearPages);
  after(() => watch.dispose());

  const SHAPES: Record<string, string> = {
    'an error in the description, with a word only screen readers get': `<div class="govuk-form-group--error">
      <label for="f">Date</label><div id="h" class="govuk-hint">Par exemple 31 12 1980</div>
      <p id="f-error" class="govuk-error-message"><span class="govuk-visually-hidden">Erreur :</span> Il manque le mois.</p>
      <input id="f" class="govuk-input--error" aria-describedby="h f-error"></div>`,
    'a group of messages that the field names': `<div class="fr-input-group fr-input-group--error"><label class="fr-label" for="f">Date</label>
      <input class="fr-input" id="f" aria-describedby="m"><div class="fr-messages-group" id="m" aria-live="polite">
      <p class="fr-message fr-message--error" id="f-desc-error">Il manque le mois.</p></div></div>`,
    'a message that nothing ties to the field': `<div class="mb-3"><label for="f">Date</label><input id="f" class="form-control is-invalid">
      <div class="invalid-feedback">Il manque le mois.</div></div><div><input></div>`,
    'aria-errormessage': `<div><input id="f" aria-invalid="true" aria-errormessage="e"></div><p id="e">Il manque le mois.</p>`,
    'an alert beside it': `<div><label for="f">Date</label><input id="f"><span role="alert">Il manque le mois.</span></div><div><input></div>`,
    'a summary with a link to it': `<div class="error-summary"><div role="alert"><h2>Il y a un problème</h2><ul><li><a href="#f">Il manque le mois.</a></li></ul></div></div>
      <div><label for="f">Date</label><input id="f"></div><div><input id="g"></div>`,
    'a status while the field is wrong': `<input id="f" aria-invalid="true" aria-describedby="h s"><p id="h">Un indice</p><p id="s" role="status">Il manque le mois.</p>`,
  };
  for (const [name, markup] of Object.entries(SHAPES)) {
    it(`hears ${name}`, () => {
      page(`<form>${markup}</form>`);
      input('#f').value = 'x';
      expect(state('#f')).to.include({ message: 'Il manque le mois.', problem: 'other' });
    });
  }

  it('hears an alert in the shadow root of its field', () => {
    page('<form><x-text></x-text><div><input></div></form>');
    const root = shadow(
      one('x-text'),
      '<div><label for="i">Nom</label><input id="i"></div><p role="alert">Faux</p>',
    );
    expect(controls.state(root.querySelector('input')!).message).to.equal('Faux');
  });

  it('tells a group from a summary that links to its first field', () => {
    page(`<form><div role="alert"><a href="#r1">Choisissez une réponse.</a></div><fieldset id="g"><legend>Qui ?</legend>
      <input type="radio" name="r" id="r1"><input type="radio" name="r" id="r2"></fieldset></form>`);
    expect(state('#g')).to.include({ message: 'Choisissez une réponse.', problem: 'missing' });
  });

  it('does not take a hint, a counter or a place name for an error', () => {
    page(`<form><input id="a" aria-describedby="territoire-hint"><p id="territoire-hint">Le nom de la commune</p>
      <textarea id="b" aria-describedby="count"></textarea><p id="count" aria-live="polite">Encore 200 signes</p>
      <div class="form-error-free"><label for="c">Nom</label><input id="c"></div></form>`);
    for (const target of ['#a', '#b', '#c'])
      expect(state(target), target).to.include({ message: undefined, problem: undefined });
  });

  it('takes a message that stands still for unsure once the person has changed the field', async () => {
    page(
      `<form><div><input id="f" value="x" aria-invalid="true" aria-errormessage="e"><p id="e">Faux</p></div><button id="b">Envoyer</button></form>`,
    );
    one('form').addEventListener('submit', (event) => event.preventDefault());
    const stops = [
      controls.onChange(one('#f'), () => undefined),
      controls.onUse(one('#b'), () => undefined),
    ];
    expect(state('#f').problem).to.equal('other');
    input('#f').value = 'y';
    input('#f').dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    expect(state('#f'), 'shown, and no reason to hold up').to.include({
      message: 'Faux',
      problem: undefined,
    });
    one('#e').textContent = 'Encore faux';
    expect(state('#f').problem, 'the page has looked again').to.equal('other');
    input('#f').dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    expect(state('#f').problem).to.equal(undefined);
    await nextTask();
    one('#b').click();
    expect(state('#f').problem, 'after it was sent again').to.equal('other');
    for (const stop of stops) stop();
  });

  describe('a day that no calendar has', () => {
    before(async () => {
      page('<form><input id="f"></form>');
      // What judges dates comes with the first field that is watched, in a file that is here already.
      await import('../../src/page/real-date.js');
      const stop = controls.onChange(one('#f'), () => undefined);
      await nextTask();
      stop();
      clearPages();
    });
    const parts = (day: string, month: string, year: string): string =>
      `<fieldset id="f"><legend>Naissance</legend><label>Jour <input value="${day}"></label>
      <label>Mois <input value="${month}"></label><label>Année <input value="${year}"></label></fieldset>`;
    const months = (day: string, chosen: number): string =>
      `<fieldset id="f"><legend>Date</legend><label>Jour <input value="${day}"></label><label>Mois <select><option value="">Mois</option>
      ${Array.from({ length: 12 }, (_, i) => `<option value="m${i}" ${i + 1 === chosen ? 'selected' : ''}>m</option>`).join('')}</select></label>
      <label>Année <input value="1980"></label></fieldset>`;
    const box = (value: string, more = 'placeholder="JJ/MM/AAAA"', label = 'Début'): string =>
      `<label>${label} <input id="f" value="${value}" ${more}></label>`;

    const WRONG: Record<string, string> = {
      'the 13th month': parts('31', '13', '1980'),
      'the 31st of February': parts('31', '02', '1980'),
      'a leap day of another year': parts('29', '2', '1981'),
      'nothing as a day': parts('0', '2', '1981'),
      'the 31st of a month from a list': months('31', 4),
      'one box that shows how': box('31/02/1980'),
      'one box with its month first': box('02/31/1980', 'placeholder="MM/DD/YYYY"'),
      'one box that is turned round': box('1980-02-31'),
      'one box named after a date': box('31.13.1980', '', 'Date de naissance'),
      'one box that the browser knows': box('31 13 1980', 'autocomplete="bday"'),
    };
    const RIGHT: Record<string, string> = {
      'three boxes': parts('29', '2', '1980'),
      'two figures for the year': parts('29', '2', '80'),
      'what is not finished': parts('31', '2', ''),
      'a month from a list': months('31', 12),
      'one box': box('29/02/1980'),
      'one box, while it is written': box('31/02/19'),
      'the other way round, where nothing says which': box('12/31/1980', '', 'Date'),
      'what is no date': box('31.13.1980', '', 'Dossier'),
      'a number in pairs': `<fieldset id="f"><legend>Téléphone</legend><input value="31"><input value="13"><input value="80"></fieldset>`,
    };
    for (const [name, markup] of Object.entries(WRONG))
      it(`is noticed: ${name}`, async () => {
        page(`<form>${markup}</form>`);
        expect(state('#f')).to.include({ filled: true, problem: 'format', message: undefined });
        const advise = await controls.adviser();
        expect(advise(one('#f'))).to.deep.equal([{ key: 'fields.noSuchDay' }]);
      });
    for (const [name, markup] of Object.entries(RIGHT))
      it(`is not seen in ${name}`, () => {
        page(`<form>${markup}</form>`);
        expect(state('#f').problem).to.equal(undefined);
      });
  });

  it('asks for figures only where the page asks for them', () => {
    page(`<form><input id="a" required><input id="b" required inputmode=""><input id="c" required inputmode="text" pattern="">
      <input id="d" required inputmode="numeric">
      <fieldset id="f"><legend>Date</legend><label>Jour <input value="3" inputmode="numeric"></label>
      <label>Ville <input></label></fieldset></form>`);
    for (const target of ['#a', '#b', '#c', '#f'])
      expect(adviceAfter(one(target)), target).to.deep.equal([]);
    expect(adviceAfter(one('#d'))).to.deep.equal([{ key: 'fields.digits' }]);
  });

  it('knows what the browser itself has judged', () => {
    page('<form><input id="f" required><button>Envoyer</button></form>');
    expect(state('#f').judged).to.be.false;
    one('button').click();
    expect(state('#f').judged).to.equal(one('#f').matches(':user-invalid'));
  });

  it('says how to mend it, by what the page asks', () => {
    page(`<form lang="fr"><input id="mail" type="email" value="x"><input id="few" minlength="3"><input id="num" type="number" min="1" max="10" value="12">
      <input id="step" type="number"><input id="date" type="date" required><input id="digits" pattern="\\d{4}" value="x">
      <select id="s" required><option value="">-</option></select><input id="box" type="checkbox" required>
      <fieldset id="radios"><input type="radio" name="r" required><input type="radio" name="r"></fieldset>
      <fieldset id="parts"><input value="1" required><input id="p2" type="number" min="1" max="12" value="13"></fieldset>
      <input id="file" type="file" accept="application/pdf" required><input id="free"></form>`);
    const said = (target: string): string =>
      adviceAfter(one(target))
        .map(({ key, values }) => [key, ...Object.values(values ?? {})].join(' '))
        .join(', ');
    input('#step').value = '1.5';
    expect(said('#mail')).to.equal('fields.email');
    expect(said('#few')).to.equal('fields.shortest 3');
    expect(said('#num')).to.equal('fields.between 1 10');
    expect(said('#step')).to.equal('fields.whole');
    expect(said('#date')).to.equal('fields.date 31/12/1980');
    expect(said('#digits')).to.equal('fields.digitCount 4');
    expect(said('#s')).to.equal('fields.choose');
    expect(said('#box')).to.equal('fields.tick');
    expect(said('#radios')).to.equal('fields.choose');
    expect(said('#parts'), 'of the part that is wrong').to.equal('fields.between 1 12');
    expect(said('#file')).to.equal('fields.pdf');
    expect(said('#free')).to.equal('');
  });
});
