import { expect } from '@open-wc/testing';
import { inParts } from '../../../src/core/speech/parts.js';

describe('cutting a long sentence', () => {
  it('leaves a short one whole', () => {
    expect(inParts('Bonjour.', 150)).to.deep.equal(['Bonjour.']);
    expect(inParts('Bonjour.', Infinity)).to.deep.equal(['Bonjour.']);
  });

  it('cuts after a comma where there is one, else after a word, and loses nothing', () => {
    const text = 'Vous écrivez le jour et le mois, puis vous appuyez sur le grand bouton vert.';
    const parts = inParts(text, 40);
    expect(parts).to.deep.equal([
      'Vous écrivez le jour et le mois, ',
      'puis vous appuyez sur le grand bouton ',
      'vert.',
    ]);
    expect(parts.join('')).to.equal(text);
  });

  it('cuts a word that is longer than all', () => {
    expect(inParts('a'.repeat(25), 10).map(({ length }) => length)).to.deep.equal([10, 10, 5]);
  });
});
