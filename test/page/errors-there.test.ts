import { expect } from '@open-wc/testing';
import { errorsThere } from '../../src/page/errors-there.js';
import { clearPages, page, shadow } from './page-fixture.js';

const FIELD = '<label>Nom <input id="nom" aria-invalid="true" aria-describedby="e"></label>';
const MESSAGE = '<p id="e" class="error">Écrivez votre nom.</p>';
const found = (): string[] => errorsThere(document).map(({ id }) => id);

describe('the errors a page came with', () => {
  afterEach(clearPages);

  it('are its list, whole, whatever it is announced by', () => {
    const line =
      '<ul><li><a href="#nom">Écrivez votre nom.</a></li><li><a href="#q">Lequel ?</a></li></ul>';
    const more = `<fieldset id="q"><legend>Lequel ?</legend></fieldset>${FIELD}${MESSAGE}`;
    page(`<div id="list" class="govuk-error-summary"><div role="alert">${line}</div></div>${more}`);
    expect(found()).to.deep.equal(['list']);
    clearPages();
    page(`<div id="list" role="alert">${line}</div>${more}`);
    expect(found()).to.deep.equal(['list']);
  });

  it('are else the messages of the fields that are marked as wrong', () => {
    page(`<div role="alert">Le site ferme à 18 h.</div>${FIELD}${MESSAGE}`);
    expect(found()).to.deep.equal(['e']);
    clearPages();
    const root = shadow(page('<div id="host"></div>').firstElementChild!, FIELD + MESSAGE);
    expect(errorsThere(document)).to.deep.equal([root.querySelector('#e')]);
  });

  it('are none where nothing is wrong, or nobody sees it', () => {
    page(`<a href="#nom">Au contenu</a><a href="#%">…</a><p role="alert"><a href="#bas">Voir</a></p>
      <label>Nom <input id="nom"></label><p id="bas">Bas</p>
      <div hidden>${FIELD}${MESSAGE}</div>`);
    expect(found()).to.deep.equal([]);
  });
});
