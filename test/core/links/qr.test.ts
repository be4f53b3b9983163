import { expect } from '@open-wc/testing';
import { cardLink } from '../../../src/core/links/card.js';
import { qrPath } from '../../../src/core/links/qr.js';
import { drawPath, readQr } from '../../support/qr.js';
import type { Procedure } from '../../../src/core/formats/procedure.js';

const site = { id: 'valmont', code: 'VALMONT', procedures: ['procedures/adresse.json'] };

const procedure = {
  id: 'adresse',
  title: 'Je change',
  steps: [{ id: 'a', page: '/adresse/*' }, { id: 'b', page: ['/adresse/etape-1'] }, { id: 'c' }],
} as unknown as Procedure;

describe('QR codes', () => {
  for (const text of [
    'tel:+3281000000',
    'tel:1819',
    'https://valmont.example/adresse/etape-1#aidant=VALMONT-1-27',
    'https://exemple.example/demarche/une-tres-longue-adresse/qui-ne-finit-pas/etape-1#aidant=VALMONT-12-1234',
  ]) {
    it(`read back: ${text}`, () => {
      expect(readQr(drawPath(qrPath(text)))).to.equal(text);
    });
  }
});

describe('the way back on a card', () => {
  const here = { origin: 'https://valmont.example', path: '/adresse/etape-2' };

  it("is the procedure's first page, with the code behind it", () => {
    const link = cardLink({ site, procedure, stepId: 'b', here });
    expect(link.url).to.match(
      /^https:\/\/valmont\.example\/adresse\/etape-1#aidant=VALMONT-1-2\d$/,
    );
    expect(link.short).to.equal('valmont.example/adresse/etape-1');
    expect(link.url).to.contain(link.code);
  });

  it('is the page itself where no file names the procedure', () => {
    const own = { ...procedure, id: 'own' };
    const link = cardLink({ site: { ...site, procedures: [] }, procedure: own, stepId: 'b', here });
    expect(link).to.deep.equal({
      url: 'https://valmont.example/adresse/etape-2',
      short: 'valmont.example/adresse/etape-2',
      code: undefined,
    });
  });

  it('is written in signs that every scanner reads', () => {
    const accents = { ...procedure, steps: [{ id: 'a', page: '/démarche/été 1' }] } as Procedure;
    const link = cardLink({ site, procedure: accents, stepId: 'a', here });
    expect(link.url).to.contain('/d%C3%A9marche/%C3%A9t%C3%A9%201#');
    expect(link.short).to.equal('valmont.example/démarche/été 1');
  });

  it('begins at the first step when it is not known where the person is', () => {
    expect(cardLink({ site, procedure, stepId: undefined, here }).code).to.match(/-1-1\d$/);
  });
});
