import { expect } from '@open-wc/testing';
import type { SayUnit } from '../../../src/core/speech/read.js';
import type { Sentence } from '../../../src/core/speech/script.js';
import { bench, type Bench } from './bench.js';

const texts = (...all: string[]): SayUnit[] => all.map((text) => ({ text, lang: 'fr' }));
const page = (one: Bench, units: readonly SayUnit[], from?: (sentence: Sentence) => boolean) =>
  one.store.dispatch({ type: 'read/say', units, source: 'page', ...(from && { from }) });
/** Says sentences to their end. */
const say = ({ speaker }: Bench, count: number): void => {
  for (let at = 0; at < count; at += 1) {
    speaker.start();
    speaker.end();
  }
};

describe('moving in what is read', () => {
  it('skips to the next paragraph, and back to the beginning of this one, then to the one before', () => {
    const one = bench();
    const { store, speaker } = one;
    page(one, texts('Un. Deux.', 'Trois. Quatre.', 'Cinq.'));
    store.dispatch({ type: 'read/next', by: 'paragraph' });
    expect(speaker.said.at(-1)).to.equal('Trois.');
    say(one, 1);
    expect(speaker.said.at(-1)).to.equal('Quatre.');
    store.dispatch({ type: 'read/previous', by: 'paragraph' });
    expect(speaker.said.at(-1)).to.equal('Trois.');
    store.dispatch({ type: 'read/previous', by: 'paragraph' });
    expect(speaker.said.at(-1)).to.equal('Un.');
    store.dispatch({ type: 'read/previous', by: 'paragraph' });
    expect(speaker.said.at(-1), 'nothing is before the first one').to.equal('Un.');
  });

  it('takes what belongs to one field for one paragraph', () => {
    const one = bench();
    const field = {};
    page(one, [
      ...texts('Un.'),
      { text: 'Nom.', lang: 'fr', node: field },
      { text: 'Il faut répondre.', lang: 'fr', node: field },
      ...texts('Deux.'),
    ]);
    one.store.dispatch({ type: 'read/next', by: 'paragraph' });
    expect(one.speaker.said.at(-1)).to.equal('Nom.');
    one.store.dispatch({ type: 'read/next', by: 'paragraph' });
    expect(one.speaker.said.at(-1)).to.equal('Deux.');
  });

  it('ends when there is no next paragraph, and "again" says the last sentence', () => {
    const one = bench();
    page(one, texts('Un. Deux.'));
    one.store.dispatch({ type: 'read/next', by: 'paragraph' });
    expect(one.read().status).to.equal('idle');
    one.store.dispatch({ type: 'read/again' });
    expect(one.speaker.said.at(-1)).to.equal('Deux.');
  });

  it('begins where the person asked, knows what is before, and begins at the beginning for an unknown place', () => {
    const one = bench();
    page(one, texts('Un. Deux.', 'Trois.'), ({ spoken }) => spoken === 'Deux.');
    expect(one.speaker.said).to.deep.equal(['Deux.']);
    one.speaker.start();
    expect(one.read().index).to.equal(1);
    one.store.dispatch({ type: 'read/previous' });
    expect(one.speaker.said.at(-1)).to.equal('Un.');
    page(one, texts('Un. Deux.'), () => false);
    expect(one.speaker.said.at(-1)).to.equal('Un.');
  });
});

describe('going on at the word', () => {
  const long = "Vous payez 12,50 € avant le 31 décembre 2026, puis vous signez l'acte.";
  const spoken =
    "Vous payez 12 euros et 50 centimes avant le 31 décembre 2026, puis vous signez l'acte.";

  /** A voice that tells its words right in three sentences has proved them. */
  const proved = (one: Bench): void => {
    const proof = 'Cette voix dit tous ses mots un par un sans se tromper.';
    const node = {};
    const text = `${`${proof} `.repeat(4)}${long}`;
    page(one, [{ text, lang: 'fr', pieces: [{ start: 0, length: text.length, node, offset: 0 }] }]);
    for (let at = 0; at < 4; at += 1) {
      one.speaker.start();
      tellWords(one, proof);
      one.speaker.end();
    }
    one.speaker.start();
    expect(one.speaker.said.at(-1)).to.equal(spoken);
  };
  const tellWords = ({ speaker, clock }: Bench, text: string, upTo = text.length): void => {
    for (const { index } of text.matchAll(/\S+/g)) {
      if (index > upTo) break;
      speaker.events!.onWord!(index, undefined);
      clock.pass(200);
    }
  };

  it('lights the word that is said, and the whole of what is said otherwise than written', () => {
    const one = bench();
    proved(one);
    const lit = (): number => {
      const [word] = one.words.at(-1)!;
      return word!.endOffset - word!.startOffset;
    };
    tellWords(one, spoken, spoken.indexOf('payez'));
    expect(lit()).to.equal('payez'.length);
    one.clock.pass(200);
    for (const part of ['12', 'euros', 'et', '50', 'centimes']) {
      one.speaker.events!.onWord!(spoken.indexOf(part), undefined);
      one.clock.pass(200);
      expect(lit(), part).to.equal('12,50 €'.length);
    }
  });

  it('lights no word with a voice that has not proved itself', () => {
    const one = bench();
    const node = {};
    page(one, [
      { text: long, lang: 'fr', pieces: [{ start: 0, length: long.length, node, offset: 0 }] },
    ]);
    one.speaker.start();
    one.speaker.events!.onWord!(0, 4);
    expect(one.words.flat()).to.deep.equal([]);
  });

  it('goes on after a pause at the word where it was, and after a change of speed', () => {
    const one = bench();
    proved(one);
    tellWords(one, spoken, spoken.indexOf('puis'));
    one.store.dispatch({ type: 'read/pause' });
    one.store.dispatch({ type: 'read/resume' });
    expect(one.speaker.said.at(-1)).to.equal("puis vous signez l'acte.");
    one.speaker.start();
    one.store.dispatch({ type: 'read/rate', rate: 'slow' });
    expect(one.speaker.said.at(-1)).to.equal("puis vous signez l'acte.");
    one.store.dispatch({ type: 'read/again' });
    expect(one.speaker.said.at(-1), '"again" is the whole sentence').to.equal(spoken);
  });

  it('goes on at the sentence where the voice tells no words', () => {
    const one = bench();
    page(one, texts('Un deux trois.'));
    one.speaker.start();
    one.store.dispatch({ type: 'read/pause' });
    one.store.dispatch({ type: 'read/resume' });
    expect(one.speaker.said).to.deep.equal(['Un deux trois.', 'Un deux trois.']);
  });
});

describe('what appears while something is read', () => {
  it('is said after the sentence that is being said, and the reading goes on where it was', () => {
    const one = bench();
    const { store, speaker, read } = one;
    page(one, texts('Un. Deux.'));
    speaker.start();
    store.dispatch({ type: 'read/news', units: texts('Erreur. Écrivez le mois.') });
    expect(speaker.cancelled, 'nothing is cut off').to.equal(0);
    speaker.end();
    expect(speaker.said.at(-1)).to.equal('Erreur.');
    speaker.start();
    expect(read().index, 'the place stays').to.equal(0);
    speaker.end();
    say(one, 1);
    expect(speaker.said).to.deep.equal(['Un.', 'Erreur.', 'Écrivez le mois.', 'Deux.']);
    speaker.start();
    expect(read().index).to.equal(1);
  });

  it('is said also after the last sentence', () => {
    const one = bench();
    page(one, texts('Un.'));
    one.speaker.start();
    one.store.dispatch({ type: 'read/news', units: texts('Erreur.') });
    one.speaker.end();
    say(one, 1);
    expect(one.speaker.said).to.deep.equal(['Un.', 'Erreur.']);
    expect(one.read().status).to.equal('idle');
  });

  it('is said at once in silence, and not at all in a pause', () => {
    const one = bench();
    one.store.dispatch({ type: 'read/news', units: texts('Erreur.') });
    expect(one.speaker.said).to.deep.equal(['Erreur.']);
    expect(one.read().source).to.equal('news');
    one.speaker.start();
    one.store.dispatch({ type: 'read/pause' });
    one.store.dispatch({ type: 'read/news', units: texts('Autre erreur.') });
    one.store.dispatch({ type: 'read/resume' });
    say(one, 1);
    expect(one.speaker.said).to.deep.equal(['Erreur.', 'Erreur.']);
  });

  it('does not outlive what it came in between of', () => {
    const one = bench();
    page(one, texts('Un. Deux.'));
    one.speaker.start();
    one.store.dispatch({ type: 'read/news', units: texts('Erreur.') });
    page(one, texts('Trois. Quatre.'));
    say(one, 2);
    expect(one.speaker.said).to.deep.equal(['Un.', 'Trois.', 'Quatre.']);
  });
});

describe('leaving', () => {
  it('stops with the page, and stays switched on for the next screen', () => {
    const one = bench();
    one.store.dispatch({ type: 'read/say', units: texts('Fenêtre.'), source: 'surface' });
    page(one, texts('Un. Deux.'));
    one.speaker.start();
    one.store.dispatch({ type: 'read/leave' });
    expect(one.speaker.cancelled).to.equal(2);
    expect(one.read().status).to.equal('idle');
    expect(one.read().sticky).to.equal(true);
    expect(one.clock.waiting).to.equal(0);
  });
});
