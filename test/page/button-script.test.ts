/** What is said of a button before it is pressed. */
import { expect } from '@open-wc/testing';
import { one } from './page-fixture.js';
import {
  alone,
  authored,
  forgetScripts,
  outline,
  prepareScripts,
  whole,
} from './script-fixture.js';

describe('the script of a button', () => {
  before(prepareScripts);
  afterEach(forgetScripts);

  for (const [html, what] of [
    ['<form><button id="f">Go</button></form>', '[button.submit]'],
    ['<form><input id="f" type="submit" value="Go"></form>', '[button.submit]'],
    ['<form><input id="f" type="image" alt="Go" src="data:,"></form>', '[button.submit]'],
    ['<form><button id="f" type="reset">Go</button></form>', '[button.reset]'],
    ['<button id="f">Go</button>', '[button.other]'],
    ['<div id="f" role="button">Go</div>', '[button.other]'],
    ['<button id="f" disabled>Go</button>', '[button.off]'],
    ['<button id="f" aria-disabled="true">Go</button>', '[button.off]'],
    ['<button id="f" aria-expanded="false">Go</button>', '[button.more]'],
    ['<button id="f" aria-expanded="true">Go</button>', '[button.less]'],
    ['<button id="f" aria-haspopup="dialog">Go</button>', '[button.window]'],
    [
      '<dialog open><form method="dialog"><button id="f">Go</button></form></dialog>',
      '[button.closes]',
    ],
  ] as const) {
    it(`says what ${html} does`, () => {
      expect(alone(html)).to.deep.equal(['Go', what]);
    });
  }

  it('says what describes it, and leaves the heading that names it where it is', () => {
    expect(
      whole(`<h3 id="h">Dossier 12</h3><p id="d">Vous pourrez revenir.</p>
        <button id="f" aria-labelledby="f h" aria-describedby="d">Modifier</button>`),
    ).to.deep.equal(['Dossier 12', 'Modifier', 'Vous pourrez revenir.', '[button.other]']);
  });

  for (const effect of ['sends', 'pays', 'deletes'] as const) {
    it(`says that it ${effect}, where the author knows`, () => {
      authored({ effect });
      expect(alone('<form><button id="f">Go</button></form>')).to.deep.equal([
        'Go',
        `[guide.${effect}]`,
      ]);
      expect(whole('<a href="#x">Go</a>')).to.deep.equal(['Go', `[guide.${effect}]`]);
    });
  }

  it('is pressed in, which is private as every choice is', () => {
    expect(alone('<button id="f" aria-pressed="true">Go</button>')).to.deep.equal([
      ...['Go', '[button.other]', '[button.pressed]'],
    ]);
    const units = [...outline.read(one('#f')).units];
    expect(units.map((unit) => unit.private === true)).to.deep.equal([false, false, true]);
  });

  it('and a link say that they lead away', () => {
    authored({ away: 'Vous reviendrez.' });
    expect(alone('<button id="f">Go</button>')).to.deep.equal(['Go', 'Vous reviendrez.']);
    expect(whole('<p>Voir <a href="#x">là</a></p>')).to.deep.equal(['Voir là', 'Vous reviendrez.']);
  });
});
