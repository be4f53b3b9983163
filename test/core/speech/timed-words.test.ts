import { expect } from '@open-wc/testing';
import { placeWords, readVtt, timesOf } from '../../../src/core/speech/timed-words.js';

const TEXT = 'Écrivez l’adresse : 12, rue Haute.\nPuis appuyez sur « Envoyer ».';
const say = (...words: string[]) => words.map((text, at) => ({ text, start: at, end: at + 0.9 }));
const WORDS = say(
  'ecrivez',
  "L'ADRESSE",
  '12',
  'rue',
  'haute',
  'puis',
  'appuyez',
  'sur',
  'envoyer',
);

describe('the words of a recording', () => {
  it('are found in the text, whatever the case, the accents and the signs', () => {
    const placed = placeWords(WORDS, TEXT)!;
    expect(placed.map(({ start, end }) => TEXT.slice(start, end))).to.deep.equal([
      'Écrivez',
      'l’adresse',
      '12',
      'rue',
      'Haute',
      'Puis',
      'appuyez',
      'sur',
      'Envoyer',
    ]);
    expect(placed[3]).to.include({ from: 3, to: 3.9 });
  });

  it('that are not written belong to the word before', () => {
    const placed = placeWords(say('Écrivez', 'donc', 'l’adresse', 'douze', 'rue', 'Haute'), TEXT)!;
    expect(placed.map(({ start, end }) => TEXT.slice(start, end))).to.deep.equal([
      'Écrivez',
      'l’adresse',
      'rue',
      'Haute',
    ]);
    expect(placed[0]!.to, 'the light stays on it').to.equal(1.9);
  });

  it('of another text are of no use', () => {
    expect(placeWords(say('Choisissez', 'votre', 'langue', 'rue'), TEXT)).to.equal(undefined);
    expect(placeWords([], TEXT)).to.equal(undefined);
  });

  it('tell when a sentence begins and ends', () => {
    const placed = placeWords(WORDS, TEXT)!;
    const second = TEXT.indexOf('Puis');
    expect(timesOf(placed, 0, second)).to.deep.equal({ from: 0, to: 5 });
    expect(timesOf(placed, second, TEXT.length)).to.deep.equal({ from: 5, to: undefined });
    expect(timesOf(placed, TEXT.length, TEXT.length + 9)).to.equal(undefined);
  });

  it('are read from WebVTT, a cue for a word or times within a cue', () => {
    const file = `\uFEFFWEBVTT - Étape 1

NOTE made by hand

1
00:00.100 --> 00:00.620 align:start
Écrivez

00:01:00.620 --> 00:01:01.500
<v Anne>l’adresse <01:00.900>&amp; <00:01:01.000>le numéro</v>
`;
    expect(readVtt(file)).to.deep.equal([
      { text: 'Écrivez', start: 0.1, end: 0.62 },
      { text: 'l’adresse', start: 60.62, end: 60.9 },
      { text: 'le numéro', start: 61, end: 61.5 },
    ]);
    expect(readVtt('{ "not": "vtt" }')).to.deep.equal([]);
  });
});
