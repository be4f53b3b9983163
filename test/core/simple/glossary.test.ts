import { expect } from '@open-wc/testing';
import type { Term } from '../../../src/core/formats/glossary.js';
import { chooseMarks, createMatcher } from '../../../src/core/simple/glossary.js';

const term = (word: string, ...forms: string[]): Term => ({
  id: word.toLowerCase().replace(/\W+/g, '-'),
  term: word,
  forms,
  simple: '…',
});

const found = (terms: Term[], text: string, lang = 'fr'): string[] =>
  createMatcher(terms, lang)
    .find(text)
    .map(({ term: { id }, start, end }) => `${id}:${text.slice(start, end)}`);

describe('hard words are found', () => {
  it('in every form, whatever the capitals', () => {
    const terms = [
      term('ayant droit', 'ayants droit'),
      term('notification', 'notifié', 'notifiée'),
    ];
    expect(found(terms, 'Les Ayants droit sont avertis. La décision est NOTIFIÉE.')).to.deep.equal([
      'ayant-droit:Ayants droit',
      'notification:NOTIFIÉE',
    ]);
  });

  it('the longest first', () => {
    const terms = [term('revenu'), term('revenu net'), term('revenu net imposable')];
    expect(
      found(terms, 'Votre revenu net imposable, puis le revenu net global et le revenu.'),
    ).to.deep.equal([
      'revenu-net-imposable:revenu net imposable',
      'revenu-net:revenu net',
      'revenu:revenu',
    ]);
  });

  it('goes back when a longer one fails', () => {
    expect(found([term('mise en demeure'), term('mise')], 'La mise en place')).to.deep.equal([
      'mise:mise',
    ]);
  });

  it('over lines, hyphens, elisions, soft hyphens and decomposed letters', () => {
    const terms = [term('ayant droit'), term('échéance')];
    expect(found(terms, "L'ayant\n  droit")).to.deep.equal(['ayant-droit:ayant\n  droit']);
    expect(found(terms, 'l’ayant-droit')).to.deep.equal(['ayant-droit:ayant-droit']);
    expect(found(terms, 'une e\u0301che\u0301ance, une éché\u00adance')).to.have.length(2);
  });

  it('never across a stop, nor inside another word', () => {
    expect(found([term('ayant droit')], 'Il est ayant. Droit de recours.')).to.deep.equal([]);
    expect(found([term('part')], 'Le départ et le partage')).to.deep.equal([]);
  });

  it('an acronym only in capitals', () => {
    expect(found([term('RIS')], 'Elle ris. Le RIS est payé.')).to.deep.equal(['ris:RIS']);
  });

  it('with the letters of the language', () => {
    expect(found([term('isi')], 'Isi', 'tr')).to.have.length(0);
    expect(found([term('ısı')], 'Isı', 'tr')).to.have.length(1);
    expect(found([term('isi')], 'İSİ var', 'tr')).to.have.length(1);
  });
});

describe('marks', () => {
  const at = (wordIndex: number, termId = `t${wordIndex}`, section = 0, allowed = true) => ({
    wordIndex,
    termId,
    section,
    allowed,
  });
  const indexes = (list: ReturnType<typeof at>[]): number[] =>
    chooseMarks(list).map(({ wordIndex }) => wordIndex);

  it('only the first use in each section', () => {
    expect(indexes([at(1, 'a'), at(5, 'a'), at(9, 'a', 1)])).to.deep.equal([1, 9]);
  });

  it('a use in a heading does not count as the first', () => {
    expect(indexes([at(1, 'a', 0, false), at(5, 'a')])).to.deep.equal([5]);
  });

  it('at most 6 in any 200 words', () => {
    const many = Array.from({ length: 60 }, (_, i) => at(i * 10));
    const marks = indexes(many);
    for (let from = 0; from < 600; from += 1)
      expect(marks.filter((index) => index >= from && index < from + 200).length).to.be.at.most(6);
    expect(marks.length).to.be.at.least(18);
  });
});
