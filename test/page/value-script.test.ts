import { expect } from '@open-wc/testing';
import type { Authored, SpokenValue, Translator } from '../../src/core/ports.js';
import { createOutline } from '../../src/page/outline.js';
import { clearPages, one, page } from './page-fixture.js';

const i18n = {
  locale: 'fr',
  t: (key: string) => `[${key}]`,
  more: () => Promise.resolve(),
} as unknown as Translator;

let isBank = false;
let known: Authored = { of: () => undefined };
const outline = createOutline({
  document,
  i18n,
  isBank: () => isBank,
  authored: () => Promise.resolve(() => known),
});

async function valueOf(html: string, selector = '#f'): Promise<SpokenValue> {
  clearPages();
  page(`<main lang="fr">${html}</main>`);
  return outline.value(one(selector));
}

async function said(html: string, selector?: string): Promise<string[]> {
  return (await valueOf(html, selector)).units.map(({ text }) => text);
}

describe('what somebody wrote, on request', () => {
  afterEach(() => {
    isBank = false;
    known = { of: () => undefined };
    clearPages();
  });

  it('is said after "you wrote", privately, in the language of the field, with a ring', async () => {
    const { status, units } = await valueOf('<label>Nom <input id="f" value="Dupont"></label>');
    expect(status).to.equal('value');
    expect(units.map(({ text }) => text)).to.deep.equal(['[script.value.written]', 'Dupont']);
    expect(units.map(({ private: isPrivate }) => isPrivate === true)).to.deep.equal([false, true]);
    expect(units.map(({ lang, node }) => [lang, node === one('#f')])).to.deep.equal([
      ['fr', true],
      ['fr', true],
    ]);
  });

  it('is kept while what the site says of it cannot be read', async () => {
    known = { of: () => undefined, short: true };
    const { status } = await valueOf('<label>Nom <input id="f" value="Dupont"></label>');
    expect(status).to.equal('secret');
  });

  for (const [what, html, expected] of [
    ['an IBAN by fours', '<input id="f" value="be68539007547034">', 'BE68 5390 0754 7034'],
    [
      'a long IBAN',
      '<input id="f" value="FR76-3000-6000-0112-3456-7890-189">',
      'FR76 3000 6000 0112 3456 7890 189',
    ],
    [
      'a French phone number by twos',
      '<input id="f" type="tel" value="0612345678">',
      '06 12 34 56 78',
    ],
    ['a Belgian mobile', '<input id="f" type="tel" value="0470123456">', '0470 12 34 56'],
    ['a Belgian landline', '<input id="f" type="tel" value="081234567">', '081 23 45 67'],
    [
      'a phone number with its country',
      '<input id="f" autocomplete="tel" value="+32470123456">',
      '+32 470 12 34 56',
    ],
    [
      'a phone number as it was grouped',
      '<input id="f" type="tel" value="02/123.45.67">',
      '02 123 45 67',
    ],
    ['a date', '<input id="f" type="date" value="1980-12-31">', '31 décembre 1980'],
    ['a number that is no phone', '<input id="f" value="0612345678">', '0612345678'],
  ] as const) {
    it(`is said in groups: ${what}`, async () => {
      expect(await said(html)).to.deep.equal(['[script.value.written]', expected]);
    });
  }

  it('is what was chosen, for lists, boxes and choices', async () => {
    expect(
      await said(
        '<select id="f"><option value="">–</option><option selected>Namur</option></select>',
      ),
    ).to.deep.equal(['[script.value.chosen]', 'Namur']);
    expect(
      await said(`<fieldset id="f"><legend>?</legend><label><input type="checkbox" checked> Pain</label>
        <label><input type="checkbox"> Lait</label></fieldset>`),
    ).to.deep.equal(['[script.value.chosen]', 'Pain']);
  });

  it('is said of the parts of a date together, and asked for by a label', async () => {
    const parts = `<fieldset id="f"><legend>Naissance</legend><label>Jour <input value="31"></label>
      <label>Mois <input value="12"></label><label>Année <input value="1980"></label></fieldset>`;
    expect(await said(parts)).to.deep.equal(['[script.value.written]', '31 décembre 1980']);
    expect(await said('<label id="f">Nom <input value="Li"></label>')).to.deep.equal([
      '[script.value.written]',
      'Li',
    ]);
  });

  it('tells that a field is empty, or that there is none', async () => {
    expect((await valueOf('<input id="f" value="  ">')).status).to.equal('empty');
    expect((await valueOf('<select id="f"><option value="">–</option></select>')).status).to.equal(
      'empty',
    );
    expect((await valueOf('<p id="f">Texte</p>')).status).to.equal('none');
    expect((await valueOf('<button id="f">Envoyer</button>')).status).to.equal('none');
  });

  for (const [what, html] of [
    ['a password', '<input id="f" type="password" value="9173">'],
    ['a code', '<input id="f" autocomplete="one-time-code" value="9173">'],
    ['a card number', '<input id="f" autocomplete="cc-number" value="9173">'],
    ['the code of a card', '<input id="f" autocomplete="cc-csc" value="9173">'],
    ['what is called a code', '<label>Code PIN <input id="f" value="9173"></label>'],
    ['what is named a code', '<input id="f" name="card_cvc" value="9173">'],
    ['a code in Dutch', '<label for="f">Beveiligingscode</label><input id="f" value="9173">'],
    ['a code in German', '<label for="f">Sicherheitscode</label><input id="f" value="9173">'],
    [
      'a card number in any field',
      '<label>Remarque <input id="f" value="carte 4111 1111 1111 1111"></label>',
    ],
    ['what the page marks private', '<div data-private><input id="f" value="9173"></div>'],
  ] as const) {
    it(`is never said of ${what}`, async () => {
      const value = await valueOf(html);
      expect(value.status).to.equal('secret');
      expect(value.units.map(({ text }) => text)).to.deep.equal(['[script.value.secret]']);
    });
  }

  it('is never said of a password that "show" made plain', async () => {
    page('<main><input id="f" type="password" value="9173"></main>');
    await outline.value(one('#f'));
    (one('#f') as HTMLInputElement).type = 'text';
    expect((await outline.value(one('#f'))).status).to.equal('secret');
  });

  it('is never said of a field that its author called sensitive', async () => {
    known = { of: () => ({ sensitive: true, mend: () => undefined }) };
    expect((await valueOf('<input id="f" value="9173">')).status).to.equal('secret');
  });

  it('is said on the page of a bank only where a step is about the field', async () => {
    isBank = true;
    expect((await valueOf('<input id="f" value="25">')).status).to.equal('secret');
    known = { of: () => ({ mend: () => undefined }) };
    expect((await valueOf('<input id="f" value="25">')).status).to.equal('value');
  });

  it('is never said of a card, whatever stands between its figures and beside them', async () => {
    const signs = [' ', '.', '-', '–', '/', '\u00a0', '\u202f', '  ', ' - '];
    const between = signs.map((sign) => ['4111', '1111', '1111', '1111'].join(sign));
    const beside = ['4111 1111 1111 1111 123', '4111111111111111 12/27', '12 4111111111111111'];
    for (const card of [...between, ...beside, '02/123.45.67 4111-1111-1111-1111 12/27 123'])
      expect((await valueOf(`<input id="f" value="${card}">`)).status, card).to.equal('secret');
    // The meter of a house: figures in the middle of it look like a card's.
    for (const number of ['541448820000000033', '541448820000000412', '31.12.1980 04/12/2027'])
      expect((await valueOf(`<input id="f" value="${number}">`)).status, number).to.equal('value');
  });

  it('takes long numbers that are no card for what they are', async () => {
    // Each has the check digit of a card: an enterprise, two accounts, a French person, and what no card begins with.
    const others = ['443 061 841 00047', 'BE30 0539 0078 6511', 'be30053900835011'];
    const unlike = [
      '3500 12345 678909',
      '6012 34567 890122',
      '5900000000000000',
      '2721000000000004',
    ];
    for (const number of [...others, '2 55 08 14 168 014 49', ...unlike])
      expect((await valueOf(`<input id="f" value="${number}">`)).status, number).to.equal('value');
    const cards = ['3056 930902 5904', '3782 822463 10005', 'CB41 1111 1111 1111 11'];
    const long = ['6703 0000 0000 1237', '6703 0000 0000 1234 7', '4222 2222 2222 2222 224'];
    const masters = ['2221000000000009', '2720999999999996', '5018 0000 0000 1239'];
    for (const card of [...cards, ...masters, ...long, '3528000000000007', '2200123456789019'])
      expect((await valueOf(`<input id="f" value="${card}">`)).status, card).to.equal('secret');
    expect((await valueOf('<input id="f" value="4111 1111 1111 1112">')).status).to.equal('value');
    expect((await valueOf('<input id="f" value="+++090/9337/55493+++">')).status).to.equal('value');
  });
});
