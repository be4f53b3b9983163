import { expect } from '@open-wc/testing';
import { WordProof } from '../../../src/core/speech/word-proof.js';

const SENTENCE = "Écrivez le jour, puis le mois, puis l'année.";
const STARTS = [...SENTENCE.matchAll(/\S+/g)].map(({ index }) => index);

/** A voice says the sentence in four seconds and tells these places, evenly spread over `spread` of them. */
function say(proof: WordProof, places: readonly number[], spread = 1): (string | undefined)[] {
  const watched = proof.watch('voice', SENTENCE, 0);
  const told = places.map((place, at) => {
    const word = watched.told(place, (at / places.length) * 4000 * spread);
    return typeof word === 'object' ? SENTENCE.slice(word.start, word.end) : word;
  });
  watched.ended(4000);
  return told;
}

describe('believing a voice about its words', () => {
  it('believes after a sentence told rightly, and not before', () => {
    const proof = new WordProof();
    expect(say(proof, STARTS)).to.deep.equal(STARTS.map(() => undefined));
    expect(proof.has('voice')).to.equal(true);
    expect(say(proof, STARTS)).to.deep.equal(SENTENCE.split(' '));
    expect(proof.has('another')).to.equal(false);
  });

  it('takes a place before the space, and two within one word', () => {
    const proof = new WordProof();
    const places = STARTS.flatMap((at, index) => (index === 0 ? [0, 3] : [at - 1]));
    say(proof, places);
    expect(proof.has('voice')).to.equal(true);
    expect(say(proof, places)[1]).to.equal('Écrivez');
  });

  const WRONG: readonly (readonly [string, readonly number[], number?])[] = [
    ['that tells the same place again (Safari)', [...STARTS.slice(0, 4), STARTS[3]!]],
    ['that goes back', [...STARTS.slice(0, 4), STARTS[1]!]],
    ['that leaves most words out', STARTS.slice(0, 4)],
    ['that tells places beyond the text', [...STARTS, 500]],
    ['that tells all words at its start', STARTS, 0.02],
    ['that tells nothing', []],
  ];
  for (const [what, places, spread] of WRONG) {
    it(`does not believe a voice ${what}`, () => {
      const proof = new WordProof();
      say(proof, places, spread);
      expect(proof.has('voice')).to.equal(false);
    });
  }

  it('never again believes a voice that was wrong once', () => {
    const proof = new WordProof();
    say(proof, STARTS);
    expect(say(proof, [0, 0]), 'and says so at once').to.deep.equal(['Écrivez', 'lost']);
    say(proof, STARTS);
    say(proof, STARTS);
    expect(proof.has('voice')).to.equal(false);
  });
});
