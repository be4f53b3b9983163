/** What a find costs on a page of 5,000 controls, counted: names computed, and styles read. Never by the clock. */
import { expect } from '@open-wc/testing';
import type { Find } from '../../src/core/formats/find.js';
import { createFinder } from '../../src/page/find.js';
import { accessibleName } from '../../src/page/find-name.js';
import {
  keepHidden,
  keepOriginal,
  releaseHidden,
  releaseOriginal,
} from '../../src/page/originals.js';
import { clearPages, one, page } from './page-fixture.js';

const CONTROLS = 5000;
/** At most so many names, and so many styles: 2,000 names cost half a second. */
const NAMES = 10;
const STYLES = 200;

interface Cost {
  readonly status: string;
  readonly names: number;
  readonly styles: number;
}

function costOf(spec: Find): Cost {
  let names = 0;
  let styles = 0;
  const { getComputedStyle } = window;
  window.getComputedStyle = (...args) => {
    styles += 1;
    return getComputedStyle.apply(window, args);
  };
  try {
    const finder = createFinder(document, {
      nameOf(element) {
        names += 1;
        return accessibleName(element);
      },
    });
    return { status: finder.find(spec).status, names, styles };
  } finally {
    window.getComputedStyle = getComputedStyle;
  }
}

const rows = (row: (i: number) => string): string =>
  Array.from({ length: CONTROLS }, (_, i) => row(i)).join('');

const PAGES: Readonly<Record<string, string>> = {
  'labels beside': rows((i) => `<label for="r${i}">Ligne ${i}</label><input id="r${i}">`),
  'labels around, with marks in them': rows(
    (i) => `<div><label><span>Ligne <b>${i}</b></span> <i>*</i> <input></label></div>`,
  ),
  'names by ARIA': rows((i) => `<b id="n${i}">${i}</b><input aria-labelledby="lead n${i}">`),
};

describe('find among 5,000 controls', () => {
  afterEach(clearPages);

  for (const [kind, markup] of Object.entries(PAGES))
    it(`computes few names and reads few styles: ${kind}`, () => {
      page(
        `<b id="lead">Ligne</b>${markup}<button aria-label="Tout envoyer">x</button>
        <button><svg></svg> Tout <b>revoir</b></button><section id="zone"><label>Ligne 1<input></label></section>`,
      );
      const finds: readonly (readonly [Find, string])[] = [
        ['Ligne 4321', 'found'],
        // Its digits are in thousands of other names.
        ['Ligne 17', 'found'],
        [{ role: 'textbox', name: 'Ligne 17' }, 'found'],
        [{ role: 'textbox', name: { fr: 'Ligne 4321', nl: 'Rij 4321' } }, 'found'],
        [{ name: 'Ligne 17' }, 'found'],
        [{ role: 'button', name: 'Tout envoyer' }, 'found'],
        [{ role: 'button', name: 'Tout revoir' }, 'found'],
        [{ text: 'Tout revoir' }, 'found'],
        [{ role: 'textbox', name: 'Nulle part' }, 'missing'],
        ['Nulle part', 'missing'],
        [{ role: 'textbox', name: 'Ligne 1' }, 'ambiguous'],
        [{ label: 'Ligne 1', within: { id: 'zone' } }, 'found'],
        [{ css: 'input' }, 'ambiguous'],
      ];
      for (const [spec, status] of finds) {
        const cost = costOf(spec);
        const told = `${JSON.stringify(spec)}: ${JSON.stringify(cost)}`;
        expect(cost.status, told).to.equal(status);
        expect(cost.names, told).to.be.at.most(NAMES);
        expect(cost.styles, told).to.be.at.most(STYLES);
      }
    });

  it('stops where very many could be meant, the likeliest first', () => {
    page(`${PAGES['labels around, with marks in them']}<label>Ligne <input></label>`);
    for (const spec of ['Ligne', { role: 'textbox', name: 'Ligne' }, { text: 'Ligne' }]) {
      const cost = costOf(spec);
      expect(cost.status, JSON.stringify(spec)).to.equal('found');
      expect(cost.names).to.be.at.most(200);
      expect(cost.styles).to.be.at.most(200 * 8);
    }
  });

  it('computes few names while simple words show', () => {
    page(PAGES['labels beside']!);
    const label = one('[for=r17]');
    const text = label.firstChild as Text;
    keepOriginal(text, text.data);
    text.data = 'Rang';
    keepHidden(one('[for=r18]'));
    one('[for=r18]').hidden = true;
    for (const name of ['Ligne 17', 'Ligne 18', 'Ligne 1700']) {
      const { status, names } = costOf({ role: 'textbox', name });
      expect([name, status]).to.deep.equal([name, 'found']);
      expect(names, name).to.be.at.most(NAMES);
    }
    expect(costOf('Rang').status).to.equal('missing');
    releaseOriginal(text);
    releaseHidden(one('[for=r18]'));
  });
});
