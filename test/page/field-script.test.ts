/** Each kind of control in words: what is said beside the words of the page. */
import { expect } from '@open-wc/testing';
import { clearPages, frame, one, page, shadow } from './page-fixture.js';
import {
  alone,
  authored,
  forgetScripts,
  heard,
  outline,
  prepareScripts,
  whole,
} from './script-fixture.js';

describe('the script of a field', () => {
  before(prepareScripts);
  afterEach(forgetScripts);

  for (const [html, how, ...state] of [
    ['<input id="f">', '[kind.text]'],
    ['<input id="f" type="email">', '[fields.email]'],
    ['<input id="f" type="url">', '[fields.url https://example.org]'],
    ['<input id="f" type="tel">', '[fields.tel]'],
    ['<input id="f" inputmode="tel">', '[fields.tel]'],
    ['<input id="f" type="number">', '[fields.number]'],
    ['<input id="f" type="number" min="1" max="9">', '[fields.between 1/9]'],
    ['<input id="f" inputmode="decimal">', '[fields.number]'],
    ['<input id="f" pattern="\\d{4}">', '[fields.digitCount 4]'],
    ['<input id="f" maxlength="12">', '[kind.text] [fields.longest 12]'],
    ['<input id="f" type="search">', '[kind.search]'],
    ['<input id="f" type="password">', '[kind.password]'],
    ['<input id="f" autocomplete="one-time-code" inputmode="numeric">', '[kind.code]'],
    ['<input id="f" autocomplete="cc-number">', '[kind.card]'],
    ['<input id="f" name="pin" pattern="\\d{4}" placeholder="1234">', '[kind.card]'],
    ['<input id="f" type="date">', '[fields.date 31/12/1980]'],
    ['<input id="f" type="time">', '[kind.time]'],
    ['<input id="f" type="month">', '[kind.month]'],
    ['<input id="f" type="week">', '[kind.week]'],
    ['<input id="f" type="datetime-local">', '[kind.moment]'],
    ['<input id="f" type="color">', '[kind.color]'],
    ['<input id="f" type="range" min="1" max="5">', '[kind.sliderOf 1/5]'],
    ['<div id="f" role="slider" tabindex="0">x</div>', '[kind.slider]'],
    ['<input id="f" list="l"><datalist id="l"></datalist>', '[kind.combobox]'],
    ['<div id="f" role="combobox" tabindex="0">x</div>', '[kind.combobox]'],
    ['<textarea id="f"></textarea>', '[kind.textarea]'],
    ['<div id="f" contenteditable>x</div>', '[kind.textarea]'],
    ['<input id="f" type="file">', '[fields.file]'],
    ['<input id="f" type="file" accept=".pdf" multiple>', '[fields.pdf] [fields.several]'],
    ['<input id="f" type="checkbox">', '[kind.checkbox]', '[unchecked]'],
    ['<input id="f" type="checkbox" checked required>', '[mustTick]', '[checked]'],
    [
      '<div id="f" role="switch" aria-checked="true" tabindex="0">x</div>',
      '[kind.switch]',
      '[switchedOn]',
    ],
    ['<input id="f" readonly value="x">', '[locked]'],
    ['<input id="f" disabled>', '[locked]'],
    ['<fieldset disabled><input id="f"></fieldset>', '[locked]'],
  ] as const) {
    it(`says how to answer ${html}`, () => {
      const said = alone(html.replace(' id="f"', ' id="f" aria-label="Nom"'));
      // A browser without a field for months or weeks shows a line to write in.
      const isPlain =
        /type="(month|week)"/.test(html) && (one('#f') as HTMLInputElement).type === 'text';
      expect(said).to.deep.equal(['Nom', isPlain ? '[kind.text]' : how, ...state]);
    });
  }

  describe('its name', () => {
    it('is what the screen shows; a label of the accessibility tree where it says more', () => {
      const named = (html: string): string => alone(html)[0]!;
      expect(named('<label for="f">Nom *</label><input id="f">')).to.equal('Nom *');
      expect(
        named('<label for="f">Nom</label><input id="f" aria-label="Nom de famille">'),
      ).to.equal('Nom de famille');
      expect(named('<label for="f">Nom</label><input id="f" aria-label="field_12">')).to.equal(
        'Nom',
      );
      expect(
        named(
          '<b id="l">Votre nom</b><label for="f">Autre</label><input id="f" aria-labelledby="l">',
        ),
      ).to.equal('Votre nom');
      expect(named('<b id="l" hidden>Nom caché</b><input id="f" aria-labelledby="l">')).to.equal(
        'Nom caché',
      );
      expect(named('<input id="f" title="Nom">')).to.equal('Nom');
      expect(named('<p>Nom : <input id="f"></p>')).to.equal('Nom :');
      expect(named('<table><tr><td>Prénom</td><td><input id="f"></td></tr></table>')).to.equal(
        'Prénom',
      );
      expect(named('<p>Nom <input id="f" placeholder="Dupont"></p>')).to.equal('Nom');
      expect(named('<input id="f" placeholder="Nom">')).to.equal('Nom');
      expect(named('<input id="f">')).to.equal('[noName] [kind.text]');
    });

    it('is that of the field in a custom element', () => {
      class BoxedField extends HTMLElement {
        static formAssociated = true;
        value = '';
        validity = {};
      }
      if (!customElements.get('boxed-field')) customElements.define('boxed-field', BoxedField);
      page('<main id="main" lang="fr"><boxed-field id="b"></boxed-field></main>');
      shadow(one('#b'), '<label for="i">Nom</label><input id="i">');
      const said = [...outline.read(one('#main')).units].map(({ text }) => text);
      expect(said).to.deep.equal(['Nom', '[kind.text]']);
    });

    it('is what the author gave to say; all else is said as ever', () => {
      expect(
        alone(`<form><label for="f">NISS *</label><input id="f" data-say="Numéro national" inputmode="email"
          aria-describedby="h"><p id="h">Sur votre carte</p></form>`),
      ).to.deep.equal(['Numéro national', '[required]', 'Sur votre carte', '[fields.email]']);
      expect(
        alone('<form><button id="f" data-say="Payer" aria-describedby="h">€</button></form>'),
      ).to.deep.equal(['Payer', '[button.submit]']);
      authored({ effect: 'pays' });
      expect(whole('<a href="#" data-say="Payer">€</a>')).to.deep.equal(['€', '[guide.pays]']);
    });

    it('comes after the question of its group, once', () => {
      const html = `<fieldset><legend>Né le</legend><label>Jour <input id="d"></label>
        <label>Mois <input id="m"></label></fieldset>`;
      expect(alone(html, '#d')).to.deep.equal(['Né le', 'Jour', '[kind.text]']);
      const said = [...outline.read(one('#m')).units].map(({ text }) => text.trim());
      expect(said).to.deep.equal(['Né le', 'Mois', '[kind.text]']);
    });
  });

  describe('what helps', () => {
    it('is not said twice: beside a hint, limits and examples of ours are left out', () => {
      const hinted = (field: string): string =>
        alone(`<label for="f">Nom</label><p id="h">Aide</p>${field}`).slice(2).join(' ');
      expect(hinted('<input id="f" type="date" aria-describedby="h">')).to.equal('[kind.date]');
      expect(hinted('<input id="f" maxlength="9" aria-describedby="h">')).to.equal('[kind.text]');
      expect(hinted('<input id="f" inputmode="numeric" aria-describedby="h">')).to.equal(
        '[kind.text]',
      );
      expect(hinted('<input id="f" type="email" aria-describedby="h">')).to.equal('[fields.email]');
    });

    it('is the hint, a description, or what the box shows while it is empty', () => {
      expect(
        alone('<input id="f" aria-label="Nom" aria-description="Comme sur la carte">'),
      ).to.deep.equal([...['Nom', 'Comme sur la carte', '[kind.text]']]);
      expect(
        alone('<input id="f" aria-label="Date" placeholder="ex. : 31/12/1980">'),
      ).to.deep.equal([...['Date', '[kind.text] [example]', '31/12/1980']]);
      expect(alone('<input id="f" aria-label="Date" placeholder="31/12" value="1">')).to.deep.equal(
        [...['Date', '[kind.text]']],
      );
    });
  });

  describe('whether it is needed', () => {
    const need = (html: string): string =>
      /\[(required|read\.optional|allRequired|mustTick)\]/.exec(alone(html).join(' '))?.[1] ?? '';

    it('is said where the page tells, and nowhere else', () => {
      expect(need('<form><label>Nom <input id="f" required></label></form>')).to.equal('required');
      expect(need('<form><label>Nom <input id="f" aria-required="true"></label></form>')).to.equal(
        'required',
      );
      expect(need('<form><label>Nom * <input id="f"></label></form>')).to.equal('required');
      expect(need('<form><label>Nom <input id="f"></label></form>')).to.equal('');
      expect(need('<form><label>Nom <input id="f"></label><input required></form>')).to.equal(
        'read.optional',
      );
      expect(
        need('<form><label>Nom (facultatif) <input id="f"></label><input required></form>'),
      ).to.equal('');
      expect(
        need('<form><p>* facultatif</p><label>Nom * <input id="f"></label><input required></form>'),
      ).to.equal('read.optional');
      expect(
        need('<form><select id="f"><option value="1">a</option></select><input required></form>'),
      ).to.equal('');
    });

    it('is told by a star before brackets, too, and the star is not said', () => {
      expect(
        need('<form><label>Nom * (comme sur la carte) <input id="f"></label></form>'),
      ).to.equal('required');
      const [name] = [...outline.read(one('#f')).units];
      const [silent] = name!.sayAs!;
      expect(name!.text.slice(silent!.start, silent!.end).trim()).to.equal('*');
      expect(
        need('<form><label>Nom <input id="f"></label><label>Prénom * (1) <input></label></form>'),
      ).to.equal('read.optional');
    });

    it('is said of all fields once where the page says it, and again of one by itself', () => {
      const form = `<form><p>Tous les champs sont obligatoires.</p><label>Nom <input id="f" required></label></form>`;
      expect(need(form)).to.equal('required');
      expect(whole(form).join(' ')).not.to.contain('[required]');
    });

    it('is said once for the parts of a question', () => {
      const group = (mark: string, legend: string): string =>
        whole(`<form><input required aria-label="x"><fieldset><legend>${legend}</legend>
          <label>Jour <input ${mark}></label><label>Mois <input ${mark}></label></fieldset></form>`).join(
          ' ',
        );
      expect(group('required', 'Né le')).to.contain(
        'Né le [boxes 2] [allRequired] Jour [kind.text] Mois',
      );
      expect(group('', 'Né le *')).to.contain('[allRequired] Jour [kind.text] Mois');
      expect(group('', 'Né le (facultatif)')).to.contain('[boxes 2] Jour [kind.text] Mois');
      expect(group('', 'Né le')).to.contain('[boxes 2] Jour [read.optional]');
    });
  });

  it('is the same in a shadow root, in a frame, and for drawn choices', async () => {
    const field =
      '<label for="f">Nom</label><p id="h">Aide</p><input id="f" aria-describedby="h" required>';
    const expected = ['Nom', '[required]', 'Aide', '[kind.text]'];
    const said = (): string[] => heard('#main');

    page('<main id="main" lang="fr"><div id="host"></div></main>');
    shadow(one('#host'), field);
    expect(said()).to.deep.equal(expected);
    clearPages();

    page('<main id="main" lang="fr"></main>');
    await frame(one('#main'), field);
    expect(said()).to.deep.equal(expected);
    clearPages();

    expect(
      whole(`<div role="radiogroup" aria-labelledby="q"><span id="q">Seul ?</span>
        <span role="radio" aria-checked="true" tabindex="0">Oui</span><span role="radio" tabindex="-1">Non</span></div>`),
    ).to.deep.equal([
      ...[
        'Seul ?',
        '[kind.choices 2]',
        'Oui',
        '[kind.radio 1/2]',
        '[chosen]',
        'Non',
        '[kind.radio 2/2]',
      ],
    ]);
  });
});
