/** `find` goes by the page's own words whichever level shows, and not by words that a browser has put there. */
import { expect } from '@open-wc/testing';
import '../../src/define.js';
import type { Find } from '../../src/core/formats/find.js';
import { pageEntry } from '../../src/core/page-session.js';
import { createFinder } from '../../src/page/find.js';
import type { Session } from '../../src/session.js';
import { VERSION } from '../../src/version.js';
import { realSession } from '../support/session.js';
import { clearPages, nextFrame, one, page, until } from './page-fixture.js';

const html = document.documentElement;

describe('find with simple words on', () => {
  let session: Session;
  const before = html.lang;

  const PAGE = `
    <label for="birth" id="l">Lieu de naissance</label><input id="birth">
    <fieldset id="who"><legend id="g">Composition du ménage</legend><input type="radio" aria-label="x"></fieldset>
    <button id="send">Soumettre la demande</button><p id="hint">Veuillez <b>compléter</b>.</p>
    <label for="income"><aidant-text>
      <span data-level="original">Quotient familial</span>
      <span data-level="simple" lang="fr-simple" hidden>Combien gagne votre famille</span>
    </aidant-text></label><input id="income">
    <button id="next"><aidant-text>
      <span data-level="original">Poursuivre</span><span data-level="simple" hidden>Aller plus loin</span>
    </aidant-text></button>`;
  const BLOCKS = [
    { find: { id: 'l' }, simple: 'Où êtes-vous né' },
    { find: { id: 'g' }, simple: 'Qui habite avec vous' },
    { find: { id: 'send' }, simple: 'Envoyer' },
    { find: { id: 'hint' }, simple: 'Écrivez ici.' },
  ];
  const FINDS: readonly (readonly [Find, string])[] = [
    ['Lieu de naissance', 'birth'],
    [{ role: 'textbox', name: 'Lieu de naissance' }, 'birth'],
    ['Composition du ménage', 'who'],
    [{ role: 'radiogroup', name: 'Composition du ménage' }, 'who'],
    [{ role: 'button', name: 'Soumettre la demande' }, 'send'],
    [{ text: 'Soumettre la demande' }, 'send'],
    [{ text: 'Veuillez compléter.' }, 'hint'],
    ['Quotient familial', 'income'],
    [{ role: 'textbox', name: 'Quotient familial' }, 'income'],
    [{ role: 'button', name: 'Poursuivre' }, 'next'],
    [{ text: 'Poursuivre' }, 'next'],
    // What shows instead is not what the author of the procedure sees in the original.
    ['Où êtes-vous né', 'missing'],
    [{ role: 'button', name: 'Envoyer' }, 'missing'],
    [{ text: 'Écrivez ici.' }, 'missing'],
    ['Combien gagne votre famille', 'missing'],
    [{ role: 'button', name: 'Aller plus loin' }, 'missing'],
  ];

  beforeEach(async () => {
    html.lang = 'fr';
    page(PAGE);
    session = await realSession(
      {
        format: 1,
        id: 'x',
        name: 'X',
        locales: ['fr'],
        procedures: [],
        texts: ['texts/a.json'],
      },
      { 'texts/a.json': { format: 1, lang: 'fr', blocks: BLOCKS } },
      { locale: 'fr' },
    );
    await session.need('finding');
  });
  afterEach(() => {
    session.dispose();
    clearPages();
    html.lang = before;
  });

  const all = (): string[] =>
    FINDS.map(([spec]) => {
      const found = session.page.finder.find(spec);
      return found.status === 'found'
        ? ((found.node as Element).closest('[id]')?.id ?? '')
        : found.status;
    });
  const expected = FINDS.map(([, id]) => id);

  it('meets the originals in both levels, and again after each change', async () => {
    expect(all()).to.deep.equal(expected);
    await session.setLevel('simple');
    await until(() => one('#l').textContent === 'Où êtes-vous né');
    await until(() => one('#next').innerText.trim() === 'Aller plus loin');
    expect(one('#send').innerText.trim()).to.equal('Envoyer');
    expect(all()).to.deep.equal(expected);
    await session.setLevel('original');
    await until(() => one('#l').textContent === 'Lieu de naissance');
    expect(all()).to.deep.equal(expected);
  });

  it('meets the original of a pair that shows its simple half on its own account', async () => {
    for (const pair of document.querySelectorAll('aidant-text'))
      pair.setAttribute('level', 'simple');
    await until(() => one('#next').innerText.trim() === 'Aller plus loin');
    const written = document.body.outerHTML;
    expect(all()).to.deep.equal(expected);
    expect(document.body.outerHTML, 'finding writes nothing').to.equal(written);
  });

  it('goes by what the page writes while simple words show', async () => {
    await session.setLevel('simple');
    await until(() => one('#l').textContent === 'Où êtes-vous né');
    one('#l').textContent = 'Commune de naissance';
    await nextFrame();
    await nextFrame();
    expect(session.page.finder.find('Commune de naissance').status).to.equal('found');
    expect(session.page.finder.find('Lieu de naissance').status).to.equal('missing');
  });
});

describe('find on a page that the browser translated', () => {
  const before = html.lang;
  afterEach(() => {
    clearPages();
    html.lang = before;
    html.className = '';
    delete pageEntry(VERSION)!.lang;
  });

  const WORDS: readonly Find[] = [
    'Nom',
    { label: 'Nom' },
    { role: 'textbox', name: 'Nom' },
    { role: 'textbox' },
    { name: 'Nom' },
    { text: 'Bonjour' },
  ];
  const STEADY: readonly Find[] = [
    { id: 'a' },
    { css: 'input' },
    { anchor: 'n' },
    { id: 'a', label: 'Nom' },
    { css: 'input', role: 'textbox', name: 'Nom' },
    { id: 'a', within: { css: 'form' } },
    ['Nom', { id: 'a' }],
  ];
  const PAGE =
    '<form><label for="a">Nom</label><input id="a" data-aidant-anchor="n"></form><p>Bonjour</p>';

  const HOW: Readonly<Record<string, () => void>> = {
    'marked by the class of its translator': () => (html.className = 'translated-ltr'),
    'marked as translated to a language from right to left': () =>
      (html.className = 'x translated-rtl'),
    'in nested <font>': () => {
      const text = one('p').firstChild!;
      const [outer, inner] = [document.createElement('font'), document.createElement('font')];
      text.replaceWith(outer);
      outer.append(inner);
      inner.append(text);
    },
    'with another language on the page': () => (html.lang = 'pl'),
    'with its texts numbered': () => one('p').setAttribute('_msttexthash', '12'),
  };

  for (const [how, translate] of Object.entries(HOW))
    it(`goes by id, css and anchor alone: ${how}`, () => {
      page(PAGE);
      html.lang = 'fr';
      const finder = createFinder(document, { locales: ['fr', 'nl'] });
      for (const spec of [...WORDS, ...STEADY])
        expect(finder.find(spec).status, JSON.stringify(spec)).to.equal('found');
      translate();
      for (const spec of WORDS) {
        const found = finder.find(spec);
        expect(found.status, JSON.stringify(spec)).to.equal('missing');
        expect(found.status !== 'found' && found.tried.join()).to.contain('translated');
      }
      for (const spec of STEADY)
        expect(finder.find(spec).status, JSON.stringify(spec)).to.equal('found');
      expect(finder.find({ id: 'a', within: 'Nom' }).status, 'words within').to.equal('missing');
    });

  it('knows that it was translated before the first press', () => {
    page(PAGE);
    html.lang = 'fr';
    pageEntry(VERSION)!.lang = 'fr';
    html.lang = 'pl';
    const finder = createFinder(document, { locales: ['fr'] });
    expect(finder.find('Nom').status).to.equal('missing');
    expect(finder.find({ id: 'a' }).status).to.equal('found');
  });

  it('takes a change to one of the site’s languages, or from none, for the site’s own', () => {
    page(PAGE);
    html.lang = 'fr';
    const finder = createFinder(document, { locales: ['fr', 'nl'] });
    html.lang = 'nl-BE';
    expect(finder.find('Nom').status).to.equal('found');
    html.removeAttribute('lang');
    const late = createFinder(document, { locales: ['fr'] });
    html.lang = 'en';
    expect(late.find('Nom').status).to.equal('found');
  });
});
