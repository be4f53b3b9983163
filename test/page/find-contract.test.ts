/** Each sentence on `find` and `within` in docs/author.md, as a row: a page, what the author wrote, what is found. */
import { expect } from '@open-wc/testing';
import type { Find } from '../../src/core/formats/find.js';
import { createFinder } from '../../src/page/find.js';
import { clearPages, frame, one, page, shadow } from './page-fixture.js';

type Row = readonly [markup: string, spec: Find, found: string];

function find(spec: Find): string {
  const found = createFinder(document).find(spec);
  if (found.status !== 'found') return found.status;
  return (found.node as Element).id || (found.node as Element).localName;
}

/** What is to be found carries the id `x`; `MISSING` and `AMBIGUOUS` say that nothing may be. */
const [X, MISSING, AMBIGUOUS] = ['x', 'missing', 'ambiguous'];

const SENTENCES: Readonly<Record<string, readonly Row[]>> = {
  'one way or several, in order': [
    ['<p id="x"></p><p id="b">b</p>', [{ id: 'x' }, { id: 'b' }], 'b'],
    ['<p id="x">a</p><p id="b">b</p>', [{ id: 'x' }, { id: 'b' }], X],
    ['<p id="b">b</p><p id="x">a</p>', [{ id: 'x' }, { id: 'b' }], X],
    ['<p id="x">a</p>', { id: 'x' }, X],
    ['<p id="x">a</p>', ['Nom', { css: 'em' }, { text: 'a' }], X],
  ],
  'a plain string is a label': [
    ['<label for="x">Nom</label><input id="x"><p>Nom</p>', 'Nom', X],
    ['<button>Nom</button>', 'Nom', MISSING],
    ['<p>Nom</p>', 'Nom', MISSING],
  ],
  'label: of a control, a group, or as ARIA gives it': [
    ['<label>Nom <input id="x"></label>', { label: 'Nom' }, X],
    ['<label>Pays <select id="x"><option>Belgique</select></label>', 'Pays', X],
    ['<label>Avis <textarea id="x">écrit ici</textarea></label>', 'Avis', X],
    ['<fieldset id="x"><legend>Sexe</legend><input type="radio"></fieldset>', 'Sexe', X],
    ['<input id="x" aria-label="Nom">', 'Nom', X],
    ['<b id="l">Nom</b><input id="x" aria-labelledby="l">', 'Nom', X],
    ['<label for="x">Nom</label><x-field id="x">f</x-field>', 'Nom', X],
    ['<label>Nom <input id="x"><span aria-hidden="true">!</span></label>', 'Nom', X],
    ['<label for="x">De</label> <label for="x">Nom</label><input id="x">', 'Nom', X],
  ],
  'text: of an element, or of the thing to press around it': [
    ['<p id="x">Bonjour</p>', { text: 'Bonjour' }, X],
    ['<p id="x"><b>Bon</b>jour <i>à</i> tous</p>', { text: 'Bonjour à tous' }, X],
    ['<button id="x"><svg></svg><span>Aller</span></button>', { text: 'Aller' }, X],
    ['<input type="submit" id="x" value="Aller">', { text: 'Aller' }, X],
    ['<button id="x">Aller<span hidden>loin</span></button>', { text: 'Aller' }, X],
    ['<p>Aller loin</p>', { text: 'Aller' }, MISSING],
    ['<p id="x">a<br>b</p>', { text: 'a b' }, X],
    ['<div><u hidden>a</u><b id="x">a</b></div>', { text: 'a' }, X],
  ],
  'role and accessible name': [
    ['<button id="x" aria-label="Aller">→</button>', { role: 'button', name: 'Aller' }, X],
    ['<button id="x"><img src="" alt="Aller"></button>', { role: 'button', name: 'Aller' }, X],
    ['<a id="x" href="#" title="Aller"></a>Y', { role: 'link', name: 'Aller' }, MISSING],
    ['<a>Aller</a>', { role: 'link', name: 'Aller' }, MISSING],
    ['<div id="x" role="button">Aller</div>', { role: 'button', name: 'Aller' }, X],
    ['<div id="x" role="tab button">Aller</div>', { role: 'tab', name: 'Aller' }, X],
    ['<button role="tab">Aller</button>', { role: 'button', name: 'Aller' }, MISSING],
    ['<button id="x">Aller</button><a href="#">Aller</a>', { role: 'button', name: 'Aller' }, X],
    ['<button id="x">Aller</button><p>Aller</p>', { name: 'Aller' }, X],
    ['<main><hr id="x"></main>', { role: 'separator' }, X],
  ],
  'all keys of one way must match': [
    ['<input id="x" aria-label="A"><input aria-label="B">', { css: 'input', name: 'A' }, X],
    ['<input id="x" aria-label="A">', { id: 'x', name: 'B' }, MISSING],
    ['<p id="x" data-aidant-anchor="n">a</p>', { anchor: 'n', text: 'b' }, MISSING],
    ['<p id="x" data-aidant-anchor="n">a</p>', { anchor: 'n', css: 'p', text: 'a' }, X],
  ],
  'within narrows by another find': [
    ['<i>a</i><div id="d"><i id="x">a</i></div>', { css: 'i', within: { id: 'd' } }, X],
    [
      '<fieldset><legend>Lui</legend><label>Nom <input></label></fieldset>' +
        '<fieldset><legend>Elle</legend><label>Nom <input id="x"></label></fieldset>',
      { label: 'Nom', within: 'Elle' },
      X,
    ],
    ['<div><i id="x">a</i></div>', { css: 'i', within: [{ id: 'no' }, { css: 'div' }] }, X],
    ['<i>a</i>', { css: 'i', within: { id: 'no' } }, MISSING],
    ['<div><i>a</i></div><div></div>', { css: 'i', within: { css: 'main > *' } }, X],
    ['<p><i>a</i></p><p>b</p>', { css: 'i', within: { css: 'p' } }, AMBIGUOUS],
    [
      '<p id="p"><b><i id="x">a</i></b></p><b><i>a</i></b>',
      { css: 'i', within: { css: 'b', within: { id: 'p' } } },
      X,
    ],
    ['<p><i>a</i></p><u id="x">c</u>', [{ css: 'i', within: { css: 'em' } }, { css: 'u' }], X],
  ],
  'a way with no visible hit gives way': [
    ['<i id="a" hidden>a</i><b id="x">b</b>', [{ id: 'a' }, { css: 'b' }], X],
    ['<i id="a" style="visibility:hidden">a</i>', { id: 'a' }, MISSING],
    ['<div style="display:none"><i id="a">a</i></div>', { id: 'a' }, MISSING],
    ['<input id="a" type="hidden">', { id: 'a' }, MISSING],
    ['<i id="x" style="opacity:0">a</i>', { id: 'x' }, X],
    ['<i class="c" hidden>a</i><i class="c" id="x">b</i>', { css: '.c' }, X],
    ['<button hidden>A</button><button id="x">A</button>', { role: 'button', name: 'A' }, X],
  ],
  'a way with two visible hits gives way': [
    ['<i>a</i><i>b</i><b id="x">c</b>', [{ css: 'i' }, { css: 'b' }], X],
    ['<i>a</i><i>b</i>', { css: 'i' }, AMBIGUOUS],
    ['<label>Nom <input></label><label>Nom <input></label>', 'Nom', AMBIGUOUS],
    ['<i id="x">a</i><i id="x">b</i>', { id: 'x' }, AMBIGUOUS],
  ],
  'all failing is missing, or ambiguous when a way had two': [
    ['<i>a</i>', [{ id: 'no' }, 'Nom'], MISSING],
    ['<i>a</i><i>b</i>', [{ id: 'no' }, { css: 'i' }], AMBIGUOUS],
    ['<i>a</i><i>b</i>', [{ css: 'i' }, { id: 'no' }], AMBIGUOUS],
  ],
  'a name matches in any language of its map': [
    ['<label>Naam <input id="x"></label>', { label: { fr: 'Nom', nl: 'Naam' } }, X],
    ['<button id="x">Go</button>', { role: 'button', name: { fr: 'Aller', en: 'Go' } }, X],
    ['<p id="x">Hallo</p>', { text: { fr: 'Bonjour', 'de-AT': 'Hallo' } }, X],
    ['<p>Ciao</p>', { text: { fr: 'Bonjour', de: 'Hallo' } }, MISSING],
  ],
  'after NFC, white space, a trailing star or colon, and what only differs to a computer': [
    ['<label>Pre\u0301nom <input id="x"></label>', 'Pr\u00E9nom', X],
    ['<label>Pr\u00E9nom <input id="x"></label>', 'Pre\u0301nom', X],
    ['<label>\n Code\u00A0\n  postal <input id="x"></label>', 'Code postal', X],
    ['<label>Nom *<input id="x"></label>', 'Nom', X],
    ['<label>Nom\u00A0:<input id="x"></label>', 'Nom', X],
    ['<label>Nom : *<input id="x"></label>', 'Nom', X],
    ['<label>Nom<input id="x"></label>', 'Nom :', X],
    ['<label>Nom de l\u2019enfant<input id="x"></label>', "Nom de l'enfant", X],
    ['<label>Adres\u00ADwijziging<input id="x"></label>', 'Adreswijziging', X],
    ['<label>nom<input></label>', 'Nom', MISSING],
    ['<label>Nom complet<input></label>', 'Nom', MISSING],
    ['<button id="x">Envoyer :</button>', { role: 'button', name: 'Envoyer' }, X],
    ['<p id="x">À savoir :</p>', { text: 'À savoir' }, X],
  ],
  'what people see although it has no box of its own': [
    ['<input type="radio" id="x" style="display:none"><label for="x">Oui</label>', 'Oui', X],
    [
      '<input type="checkbox" id="x" style="position:absolute;width:0;height:0;opacity:0;margin:0"><label for="x">Oui</label>',
      'Oui',
      X,
    ],
    ['<div id="x" style="display:contents"><b>a</b></div>', { id: 'x' }, X],
    ['<div id="x" style="height:0"><b style="float:left">a</b></div>', { id: 'x' }, X],
    ['<select><option id="x">Belgique</select>', { role: 'option', name: 'Belgique' }, X],
    ['<div id="x" style="display:contents"><b hidden>a</b></div>', { id: 'x' }, MISSING],
  ],
  'what is folded away cannot be seen': [
    ['<details><summary>Plus</summary><i id="x">a</i></details>', { id: 'x' }, MISSING],
    ['<details open><summary>Plus</summary><i id="x">a</i></details>', { id: 'x' }, X],
    ['<details><summary id="x">Plus</summary>a</details>', { text: 'Plus' }, X],
    ['<div style="content-visibility:hidden"><i id="x">a</i></div>', { id: 'x' }, MISSING],
  ],
  'ids and anchors as they are written': [
    ['<i id="f:1.a b#">a</i>', { id: 'f:1.a b#' }, 'f:1.a b#'],
    ['<i id="x" data-aidant-anchor="a&quot;b">a</i>', { anchor: 'a"b' }, X],
    ['<i id="x">a</i>', [{ css: '>>' }, { id: 'x' }], X],
  ],
};

const ROLES: readonly (readonly [role: string, markup: string])[] = [
  ['button', '<button id="x">A</button>'],
  ['button', '<input type="image" id="x" alt="A" width="9" height="9" src="data:,">'],
  ['button', '<input type="reset" id="x" value="A">'],
  ['button', '<details><summary id="x">A</summary></details>'],
  ['link', '<a id="x" href="#">A</a>'],
  ['textbox', '<input id="x" aria-label="A">'],
  ['textbox', '<input id="x" type="email" aria-label="A">'],
  ['textbox', '<input id="x" type="tel" aria-label="A">'],
  ['textbox', '<input id="x" type="url" aria-label="A">'],
  ['textbox', '<input id="x" type="password" aria-label="A">'],
  ['textbox', '<input id="x" type="date" aria-label="A">'],
  ['textbox', '<textarea id="x" aria-label="A"></textarea>'],
  ['textbox', '<div id="x" contenteditable aria-label="A">t</div>'],
  ['searchbox', '<input id="x" type="search" aria-label="A">'],
  ['spinbutton', '<input id="x" type="number" aria-label="A">'],
  ['slider', '<input id="x" type="range" aria-label="A">'],
  ['checkbox', '<input id="x" type="checkbox" aria-label="A">'],
  ['switch', '<input id="x" type="checkbox" role="switch" aria-label="A">'],
  ['radio', '<input id="x" type="radio" aria-label="A">'],
  ['combobox', '<select id="x" aria-label="A"><option>b</select>'],
  ['combobox', '<input id="x" list="l" aria-label="A"><datalist id="l"></datalist>'],
  ['listbox', '<select id="x" multiple aria-label="A"><option>b</select>'],
  ['option', '<select><option id="x">A</select>'],
  ['group', '<fieldset id="x"><legend>A</legend>b</fieldset>'],
  ['radiogroup', '<fieldset id="x"><legend>A</legend><input type="radio"></fieldset>'],
  ['heading', '<h3 id="x">A</h3>'],
  ['img', '<img id="x" alt="A" width="9" height="9" src="">'],
  ['list', '<ul id="x" aria-label="A"><li>b</ul>'],
  ['table', '<table id="x"><caption>A</caption><tr><td>b</table>'],
  ['columnheader', '<table><tr><th id="x">A</table>'],
  ['rowheader', '<table><tr><th id="x" scope="row">A</table>'],
  ['cell', '<table><tr><td id="x">A</table>'],
  ['navigation', '<nav id="x" aria-label="A">b</nav>'],
  ['region', '<section id="x" aria-label="A">b</section>'],
  ['form', '<form id="x" aria-label="A">b</form>'],
  ['search', '<search id="x" aria-label="A">b</search>'],
  ['article', '<article id="x" aria-label="A">b</article>'],
  ['complementary', '<aside id="x" aria-label="A">b</aside>'],
  ['dialog', '<dialog open id="x" aria-label="A">b</dialog>'],
  ['progressbar', '<progress id="x" aria-label="A"></progress>'],
  ['meter', '<meter id="x" aria-label="A"></meter>'],
  ['status', '<output id="x" aria-label="A">b</output>'],
  ['group', '<address id="x" aria-label="A">b</address>'],
  ['tab', '<div id="x" role="tab">A</div>'],
  ['menuitem', '<div id="x" role="menuitem">A</div>'],
];

describe('find, sentence by sentence', () => {
  afterEach(clearPages);

  for (const [sentence, rows] of Object.entries(SENTENCES))
    describe(sentence, () => {
      for (const [markup, spec, found] of rows)
        it(`${JSON.stringify(spec)} in ${markup}: ${found}`, () => {
          page(markup);
          const hit = find(spec);
          // A row whose thing has no id is told by its name.
          expect(hit === 'i' ? X : hit).to.equal(found);
        });
    });

  describe('the role that HTML gives', () => {
    for (const [role, markup] of ROLES)
      it(`${role}: ${markup}`, () => {
        page(markup);
        expect(find({ role, name: 'A' })).to.equal(X);
      });

    it('is the page’s own head and foot only outside of its parts', () => {
      const body = page('<article><header id="in">a</header></article>').parentElement!;
      expect(find({ id: 'in', role: 'banner' })).to.equal(MISSING);
      const head = document.createElement('header');
      head.textContent = 'a';
      head.id = 'x';
      body.append(head);
      expect(find({ role: 'banner' })).to.equal(X);
      head.remove();
    });
  });

  describe('through roots and frames', () => {
    it('runs css in each root, and never across their borders', () => {
      page('<x-a class="outer"></x-a>');
      const inner = shadow(one('x-a'), '<p class="p"><i id="x">a</i></p><x-b></x-b>');
      shadow(inner.querySelector('x-b')!, '<u id="deep">b</u>');
      expect(find({ css: '.p > i' })).to.equal(X);
      expect(find({ css: '.outer i' })).to.equal(MISSING);
      expect(find({ css: 'u' })).to.equal('deep');
    });

    it('counts hits of all roots together', () => {
      page('<x-a></x-a><i>a</i>');
      shadow(one('x-a'), '<i>b</i>');
      expect(find({ css: 'main i, i' })).to.equal(AMBIGUOUS);
      expect(find({ css: 'i', within: { css: 'x-a' } })).to.equal('i');
    });

    it('reads a label that is slotted, and takes a slotted field as inside', () => {
      page('<x-a><b slot="l">Nom</b><input id="x" slot="f" aria-label="Rue"></x-a>');
      shadow(
        one('x-a'),
        '<label for="in"><slot name="l"></slot></label><input id="in"><div id="box"><slot name="f"></slot></div>',
      );
      expect(find('Nom')).to.equal('in');
      expect(find({ label: 'Rue', within: { id: 'box' } })).to.equal(X);
    });

    it('reads the button of a design system, whose words stand outside', () => {
      page('<x-button>Envoyer</x-button><label>Ville <x-field></x-field></label>');
      shadow(one('x-button'), '<button id="x"><span><slot></slot></span></button>');
      shadow(one('x-field'), '<input>');
      expect(find({ role: 'button', name: 'Envoyer' })).to.equal(X);
      expect(find('Ville')).to.equal('x-field');
    });

    it('reads a label whose words a component draws', () => {
      page('<label for="x"><x-words></x-words></label><input id="x">');
      shadow(one('x-words'), '<b>Nom</b>');
      expect(find('Nom')).to.equal(X);
    });

    it('takes nothing of a root that is closed, nor of a frame of another origin', async () => {
      const main = page('<x-a></x-a>');
      one('x-a').attachShadow({ mode: 'closed' }).innerHTML = '<i id="x">a</i>';
      const other = document.createElement('iframe');
      other.setAttribute('sandbox', 'allow-scripts');
      other.srcdoc = '<i id="x">a</i>';
      const loaded = new Promise((done) => other.addEventListener('load', done, { once: true }));
      main.append(other);
      await loaded;
      expect(find({ id: 'x' })).to.equal(MISSING);
      expect(find('Nom')).to.equal(MISSING);
    });

    it('reaches frames in frames and in shadow roots, hidden ones left out', async () => {
      const main = page('<x-a></x-a>');
      const root = shadow(one('x-a'), '<div></div>');
      const outer = await frame(root.firstElementChild!, '<div></div>');
      const inner = await frame(
        outer.contentDocument!.querySelector('div')!,
        '<label>Rue <input id="x"></label>',
      );
      expect(find('Rue')).to.equal(X);
      expect(find({ label: 'Rue', within: { css: 'x-a' } })).to.equal(X);
      outer.style.display = 'none';
      expect(find('Rue')).to.equal(MISSING);
      outer.style.display = '';
      inner.remove();
      expect(find('Rue')).to.equal(MISSING);
      main.remove();
      expect(find('Rue')).to.equal(MISSING);
    });
  });
});
