import { expect } from '@open-wc/testing';
import { sourceHash } from '../../../src/core/simple/hash.js';
import { chooseWay, countWords, judge, type HostFacts } from '../../../src/core/simple/rules.js';

const facts = (tag: string, more: Partial<HostFacts> = {}): HostFacts => ({
  tag,
  words: 1,
  textIsValue: false,
  holdsControls: false,
  editable: false,
  namesAnother: false,
  consent: false,
  ...more,
});

describe('the way a simple text takes its place', () => {
  for (const tag of [
    'p',
    'li',
    'td',
    'h2',
    'label',
    'legend',
    'button',
    'option',
    'caption',
    'summary',
    'span',
    'a',
  ])
    it(`swaps the one text of a ${tag}`, () => {
      expect(chooseWay(facts(tag), true)).to.equal('swap');
    });

  it('hides a block with markup, or whose simple text has markup', () => {
    expect(chooseWay(facts('p', { words: 3 }), true)).to.equal('block');
    expect(chooseWay(facts('div'), false)).to.equal('block');
  });

  it('takes a block where it comes with a picture, and where it cannot, the words alone', () => {
    expect(chooseWay(facts('p'), true, true)).to.equal('block');
    expect(chooseWay(facts('label'), true, true)).to.equal('swap');
    expect(chooseWay(facts('p', { namesAnother: true }), true, true)).to.equal('swap');
    expect(chooseWay(facts('p', { consent: true }), true, true)).to.equal('beside');
    expect(chooseWay(facts('p', { words: 0 }), true, true)).to.equal(undefined);
  });

  it('leaves alone what has markup and cannot be hidden', () => {
    for (const tag of ['label', 'legend', 'button', 'caption', 'summary', 'td', 'span', 'option'])
      expect(chooseWay(facts(tag, { words: 2 }), true), tag).to.equal(undefined);
    expect(chooseWay(facts('label'), false)).to.equal(undefined);
  });

  it('never hides controls, or what names something else', () => {
    expect(chooseWay(facts('div', { words: 2, holdsControls: true }), true)).to.equal(undefined);
    expect(chooseWay(facts('p', { words: 2, namesAnother: true }), true)).to.equal(undefined);
  });

  it('never touches a value', () => {
    expect(chooseWay(facts('option', { textIsValue: true }), true)).to.equal(undefined);
    expect(chooseWay(facts('textarea'), true)).to.equal(undefined);
    expect(chooseWay(facts('output'), true)).to.equal(undefined);
    expect(chooseWay(facts('p', { editable: true }), true)).to.equal(undefined);
  });

  it('keeps the original of what one agrees to', () => {
    expect(chooseWay(facts('label', { consent: true }), true)).to.equal('beside');
    expect(chooseWay(facts('p', { words: 2, consent: true }), true)).to.equal(undefined);
  });
});

describe('whether a simple text is still current', () => {
  const block = (source?: string) => ({ find: 'x', simple: 'y', ...(source && { source }) });
  it('by the hash of its original', () => {
    expect(judge(block(sourceHash('Un texte')), ' Un  texte ')).to.equal('current');
    expect(judge(block(sourceHash('Un texte')), 'Un autre texte')).to.equal('stale');
    expect(judge(block(), 'Un texte')).to.equal('unpinned');
  });
});

describe('words are counted', () => {
  it('as a reader counts them', () => {
    expect(countWords("L'ayant droit a 3 enfants.")).to.equal(5);
    expect(countWords('— … !')).to.equal(0);
  });
});
