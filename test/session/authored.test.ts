import { expect } from '@open-wc/testing';
import type { Procedure, Step } from '../../src/core/formats/procedure.js';
import type { ControlState, Finder, PageWatch } from '../../src/core/ports.js';
import { createFinder } from '../../src/page/find.js';
import { createAuthored } from '../../src/session/authored.js';
import { clearPages, one, page } from '../page/page-fixture.js';

const real = createFinder(document, { locales: ['fr'] });
let searched = 0;
const finder: Finder = {
  find(spec) {
    searched += 1;
    return real.find(spec);
  },
};
let path = '/adresse/etape-1';
const watch = { location: () => ({ path, query: {}, hash: '' }) } as unknown as PageWatch;

const authoredOf = (...steps: Step[]) =>
  createAuthored([{ format: 1, id: 'p', version: 1, title: 'P', steps } as Procedure], {
    finder,
    watch,
  });

const WRONG = { problem: 'missing', message: 'Vide', kind: 'field' } as ControlState;

describe('what an author wrote about the controls of a page', () => {
  beforeEach(() => {
    searched = 0;
    path = '/adresse/etape-1';
    page(`<main><label for="n">Nom</label><input id="n"><fieldset id="g"><legend>Né le</legend>
      <input id="d"><input id="m"></fieldset><p id="e">Le nom manque</p><button id="b">Envoyer</button></main>`);
  });
  afterEach(() => clearPages());

  it('says when a procedure of the site is missing', () => {
    expect(createAuthored([], { finder, watch, listed: 1 }).short).to.be.true;
    expect(authoredOf({ id: 'a', find: 'Nom' }).short).to.be.false;
  });

  it('is known of the control, of what a label leads to, and of each field of a group', () => {
    const known = authoredOf(
      { id: 'a', find: 'Nom', sensitive: true },
      { id: 'b', find: { id: 'g' }, sensitive: true },
      { id: 'c', find: { role: 'button', name: { fr: 'Envoyer' } }, effect: 'pays' },
    );
    expect(known.of(one('#n'))?.sensitive).to.equal(true);
    expect(known.of(one('#d'))?.sensitive).to.equal(true);
    expect(known.of(one('#m'))?.sensitive).to.equal(true);
    expect(known.of(one('#b'))?.effect).to.equal('pays');
    expect(known.of(one('#e'))).to.equal(undefined);
  });

  it('is that of this page, where a step without a page is on that of the step before', () => {
    const steps: Step[] = [
      { id: 'a', page: '/adresse/etape-1', find: { id: 'n' }, effect: 'none' },
      { id: 'b', find: { id: 'b' }, effect: 'sends' },
      { id: 'c', page: '/adresse/etape-2', find: { id: 'd' }, sensitive: true },
      { id: 'd', find: { id: 'b' }, effect: 'deletes' },
    ];
    expect(authoredOf(...steps).of(one('#b'))?.effect).to.equal('sends');
    expect(authoredOf(...steps).of(one('#d'))).to.equal(undefined);
    expect(authoredOf(...steps).of(one('#n'))).not.to.have.property('effect');
    path = '/adresse/etape-2';
    expect(authoredOf(...steps).of(one('#b'))?.effect).to.equal('deletes');
  });

  it('searches nothing before the first question, and each step once', () => {
    const known = authoredOf({ id: 'a', find: { id: 'n' } }, { id: 'b', find: { id: 'b' } });
    expect(searched).to.equal(0);
    for (const id of ['#n', '#b', '#d']) known.of(one(id));
    expect(searched).to.equal(2);
  });

  it('mends by the error that shows, else by the kind of problem, else not at all', () => {
    const step = (errors: NonNullable<Step['errors']>): Step => ({
      id: 'a',
      find: { id: 'n' },
      errors,
    });
    const mend = (errors: NonNullable<Step['errors']>) =>
      authoredOf(step(errors)).of(one('#n'))?.mend(WRONG);
    expect(mend({ missing: 'Écrivez-le.' })).to.equal('Écrivez-le.');
    expect(
      mend({ missing: 'Écrivez-le.', seen: { find: { css: '#e' }, text: 'Comme sur la carte.' } }),
    ).to.equal('Comme sur la carte.');
    expect(mend({ format: 'Autrement.' })).to.equal(undefined);
  });
});
