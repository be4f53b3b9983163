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

  describe('choices', () => {
    it('say how many there are and whether any is chosen, then only what is', () => {
      const radios = (checked: string): string[] =>
        whole(`<fieldset><legend>Seul ?</legend><label><input type="radio" name="s" ${checked}> Oui</label>
          <label><input type="radio" name="s"> Non</label></fieldset>`);
      expect(radios('')).to.deep.equal([
        ...[
          'Seul ?',
          '[kind.choices 2]',
          '[noneChosen]',
          'Oui',
          '[kind.radio 1/2]',
          'Non',
          '[kind.radio 2/2]',
        ],
      ]);
      expect(radios('checked')).to.deep.equal([
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

    it('say their state where they stand alone, also without a group', () => {
      expect(
        alone(
          '<fieldset><legend>Seul ?</legend><label><input type="radio" name="s" id="f"> Oui</label><label><input type="radio" name="s"> Non</label></fieldset>',
        ),
      ).to.deep.equal(['Seul ?', 'Oui', '[kind.radio 1/2]', '[notChosen]']);
      expect(
        whole(
          '<label><input type="radio" name="s"> Oui</label><label><input type="radio" name="s"> Non</label>',
        ),
      ).to.deep.equal([
        'Oui',
        '[kind.radio 1/2]',
        '[notChosen]',
        'Non',
        '[kind.radio 2/2]',
        '[notChosen]',
      ]);
    });

    it('stay one question with the text that belongs to one of them', () => {
      expect(
        whole(`<fieldset><legend>Comment ?</legend><label><input type="checkbox"> Lettre</label>
          <label><input type="checkbox"> Autre</label><label>Lequel <input></label></fieldset>`).slice(
          1,
          3,
        ),
      ).to.deep.equal(['[kind.choices 2] [fields.several]', '[noneChosen]']);
    });

    it('of a long list are not said, what is chosen is, and is private', () => {
      const options = 'abcdefgh'.replaceAll(/./g, '<option>$&</option>');
      page(
        `<main lang="fr"><select id="f" aria-label="Pays"><option value="">–</option>${options}<option selected lang="nl">België</option></select></main>`,
      );
      const units = [...outline.read(one('#f')).units];
      expect(
        units.map(({ text, lang, private: kept }) => `${lang} ${text}${kept ? ' private' : ''}`),
      ).to.deep.equal([
        ...['fr Pays', 'fr [kind.select 9]', 'fr [chosenNow] private', 'nl België private'],
      ]);
    });

    it('are private, and so is that nothing is chosen: a voice on the network is given neither', () => {
      const box = (attributes: string): string =>
        `<fieldset><legend>Malade ?</legend><label><input type="radio" name="s" ${attributes}> Oui</label>
        <label><input type="radio" name="s"> Non</label></fieldset><input type="checkbox" aria-label="Loi" ${attributes}>
        <div role="switch" aria-checked="${attributes !== ''}" aria-label="Mail" tabindex="0">.</div>
        <select aria-label="Pays"><option value="">–</option><option ${attributes && 'selected'}>be</option></select>`;
      const kept = (): string[] =>
        [...outline.read(one('#main')).units].filter((unit) => unit.private).map((u) => u.text);
      whole(box(''));
      expect(kept()).to.deep.equal([
        ...['[noneChosen]', '[unchecked]', '[switchedOff]', '[noneChosen]'],
      ]);
      whole(box('checked'));
      expect(kept()).to.deep.equal([
        ...['[chosen]', '[checked]', '[switchedOn]', '[chosenNow]', 'be'],
      ]);
    });

    it('of a drawn list are said as those of a real one', () => {
      expect(
        alone(`<ul id="f" role="listbox" aria-label="Langue" tabindex="0"><li role="option">nl</li>
          <li role="option" aria-selected="true">fr</li></ul>`),
      ).to.deep.equal(['Langue', '[kind.select 2]', 'nl', 'fr', '[chosenNow]', 'fr']);
    });

    it('are not said in what the page marks private', () => {
      expect(
        alone(`<div data-private><select id="f" aria-label="Mal"><option selected>grippe</option></select>
          <input id="b" type="checkbox" aria-label="Malade" checked></div>`),
      ).to.deep.equal(['Mal', '[kind.select 1]']);
      expect(heard('#b')).to.deep.equal(['Malade', '[kind.checkbox]']);
    });

    it('are not said where the author called them sensitive', () => {
      authored({ sensitive: true });
      expect(
        alone('<select id="f" aria-label="Compte"><option selected>1 250 €</option></select>'),
      ).to.deep.equal([...['Compte', '[kind.select 1]']]);
      expect(alone('<input id="f" type="radio" aria-label="Malade" checked>')).to.deep.equal([
        'Malade',
      ]);
    });
  });

  describe('what is wrong', () => {
    it('is said with how to go on, instead of how to answer', () => {
      expect(
        alone(
          '<label for="f">Code postal</label><input id="f" pattern="\\d{4}" value="12" aria-invalid="true" aria-errormessage="e"><p id="e">Trop court.</p>',
        ),
      ).to.deep.equal(['Code postal', '[problem]', 'Trop court.', '[fields.digitCount 4]']);
    });

    it('is private where the answer is: the page may repeat it', () => {
      const kept = (attributes: string): boolean[] => {
        alone(`<input id="f" ${attributes} aria-label="Champ" value="x" aria-invalid="true" aria-errormessage="e">
          <p id="e">x est faux.</p>`);
        const { units } = outline.read(one('#f'));
        return [...units]
          .filter(({ text }) => text === 'x est faux.')
          .map((u) => u.private === true);
      };
      expect(kept('type="password"')).to.deep.equal([true]);
      expect(kept('')).to.deep.equal([false]);
    });

    it('is not said of a box that is only empty yet', () => {
      expect(alone('<input id="f" aria-label="Nom" required>').join(' ')).not.to.contain('problem');
    });

    it('is what the author wrote to mend it', () => {
      authored({
        mend: ({ problem }) => (problem ? 'Écrivez comme sur la carte.' : undefined),
      });
      expect(
        alone(
          '<input id="f" type="email" aria-label="Mail" value="x" aria-invalid="true" aria-describedby="e"><p id="e" class="error">Faux.</p>',
        ),
      ).to.include.members(['Faux.', 'Écrivez comme sur la carte.']);
    });

    it('leaves out the word "error" that the page writes for others, and stays lit', () => {
      page(
        '<main><input id="f" aria-label="Nom" aria-describedby="e"><p id="e" class="error">Erreur : trop court</p></main>',
      );
      const unit = [...outline.read(one('#f')).units].find(({ text }) => text.startsWith('Erreur'));
      expect(unit?.sayAs).to.deep.equal([{ start: 0, end: 9, say: '' }]);
    });

    it('takes a hint for a hint, whatever its field is called', () => {
      expect(
        alone(
          '<input id="f" aria-label="Nom" aria-describedby="type-erreur-hint"><p id="type-erreur-hint">Une aide</p>',
        ).join(' '),
      ).not.to.contain('problem');
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
