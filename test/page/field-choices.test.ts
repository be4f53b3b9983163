/** The choices of a question, and what is wrong with an answer: what is said of them, and what is kept private. */
import { expect } from '@open-wc/testing';
import { findTokens, speakTokens } from '../../src/core/speech/spoken.js';
import { one, page } from './page-fixture.js';
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

    it('of a long list are said last, where it is asked for by itself; in the page only how many', () => {
      const list = `<select id="f" aria-label="Pays"><option value="">–</option>
        ${'abcdefgh'.replaceAll(/./g, '<option>$&</option>')}</select>`;
      expect(alone(list)).to.deep.equal([
        ...['Pays', '[kind.select 8]', '[noneChosen]', '[choices]', ...'abcdefgh'],
      ]);
      expect(whole(list)).to.deep.equal(['Pays', '[kind.select 8]', '[noneChosen]']);
      expect(alone(`<div data-private>${list}</div>`)).to.deep.equal(['Pays', '[kind.select 8]']);
    });

    it('come after the heading of their group', () => {
      const list = (a: string, b: string, one: string): string =>
        `${a}<${one} role="option">Mons</${one}><${one} role="option">Namur</${one}>${b}<${one} role="option">Lille</${one}>`;
      const native = `<select id="f" aria-label="Ville"><option value="">–</option>
        ${list('<optgroup label="Belgique">', '</optgroup><optgroup label="France">', 'option')}</optgroup></select>`;
      const drawn = `<div id="f" role="listbox" aria-label="Ville" tabindex="0">
        ${list('<ul role="group" aria-label="Belgique">', '</ul><ul role="group" aria-label="France">', 'li')}</ul></div>`;
      for (const html of [native, drawn]) {
        expect(alone(html)).to.deep.equal([
          ...[
            'Ville',
            '[kind.select 3]',
            'Belgique',
            'Mons',
            'Namur',
            'France',
            'Lille',
            '[noneChosen]',
          ],
        ]);
      }
    });

    it('of a long list: what is chosen is said, and is private', () => {
      const options = 'abcdefgh'.replaceAll(/./g, '<option>$&</option>');
      page(
        `<main lang="fr"><select id="f" aria-label="Pays"><option value="">–</option>${options}<option selected lang="nl">België</option></select></main>`,
      );
      const units = [...outline.read(one('#f')).units].slice(0, 4);
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

    it('is heard once, with its field, where nothing ties it to the field before which it stands', () => {
      expect(
        whole(`<form><div><p class="error">Trop court.</p><label>Nom <input></label></div>
          <div><label>Mail <input></label><p role="alert">Il manque @.</p></div>
          <p class="error">Revenez demain.</p></form>`),
      ).to.deep.equal([
        ...['Nom', '[kind.text] [problem]', 'Trop court.'],
        ...['Mail', '[kind.text] [problem]', 'Il manque @.', 'Revenez demain.'],
      ]);
    });

    describe('in a group', () => {
      const date = (flags: readonly string[], error: string): string =>
        `<fieldset aria-describedby="h"><legend>Né le</legend><p id="h">Ex. 31 12 1980</p>${error}
          ${['Jour', 'Mois', 'An'].map((name, i) => `<div><label>${name} <input ${flags[i] ?? ''}></label></div>`).join('')}</fieldset>`;
      const wrong = 'aria-invalid="true" aria-describedby="e h"';
      const problems = (said: readonly string[]): number =>
        said.join(' ').split('[problem]').length - 1;

      it('is said for the group alone where it is about all boxes', () => {
        for (const [flags, error] of [
          [[wrong, wrong, wrong], '<p id="e" class="error">Trop tard.</p>'],
          [[], '<p class="error">Trop tard.</p>'],
        ] as const) {
          const said = whole(date(flags, error));
          expect(said.filter((text) => text === 'Trop tard.')).to.have.length(1);
          expect(problems(said)).to.equal(1);
          expect(said.slice(-2)).to.deep.equal(['An', '[kind.text]']);
        }
      });

      it('is said with the one box that is marked; after that of the group in short', () => {
        const html = date([wrong], '<p id="e" class="error">Quel jour ?</p>');
        for (const [said, most] of [
          [whole(html), 1],
          [whole(html.replace('"h">', '"h e">')), 2],
        ] as const) {
          expect(said.filter((text) => text === 'Quel jour ?')).to.have.length(1);
          expect(problems(said)).to.equal(most);
          expect(said.slice(-2)).to.deep.equal(['An', '[kind.text]']);
        }
      });

      it('is said of the field alone where it stands beside it', () => {
        const said = whole(`<fieldset><legend>Adresse</legend><div><label>Rue <input></label>
          <p class="error">Quelle rue ?</p></div><div><label>Ville <input></label></div></fieldset>`);
        expect(said).to.deep.equal([
          ...['Adresse', '[boxes 2]', 'Rue', '[kind.text] [problem]', 'Quelle rue ?'],
          ...['Ville', '[kind.text]'],
        ]);
      });

      it('leaves its example number by number, as the boxes want it', () => {
        whole(date([], ''));
        const said = (): string[] =>
          [...outline.read(one('#main')).units]
            .filter(({ text }) => /\d \d/.test(text))
            .map(
              ({ text, lang, sayAs = [] }) =>
                speakTokens(text, findTokens(text, lang, sayAs), { start: 0, end: text.length })
                  .text,
            );
        expect(said()).to.deep.equal(['Ex. 31, 12, 1980']);
        whole('<input aria-label="Né le" aria-describedby="h"><p id="h">Ex. 31 12 1980</p>');
        expect(said()).not.to.contain('Ex. 31, 12, 1980');
      });
    });

    it('takes a hint for a hint, whatever its field is called', () => {
      expect(
        alone(
          '<input id="f" aria-label="Nom" aria-describedby="type-erreur-hint"><p id="type-erreur-hint">Une aide</p>',
        ).join(' '),
      ).not.to.contain('problem');
    });
  });
});
