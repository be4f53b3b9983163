import { findTokens } from '../../../src/core/speech/spoken.js';
import { sentences } from '../../../src/core/sentences/sentences.js';
import '../../support/languages.js';

/** Short pieces that make patterns try again and again when they come thousands of times. */
const PIECES = [
  'a',
  'A',
  '1',
  '12 ',
  '123 ',
  '123.',
  '1,',
  '1/',
  '01/02/',
  '-',
  'a-',
  'a.',
  'A.',
  'a@',
  'a.b@',
  'www.',
  'http://',
  '(',
  '((a)',
  ' ',
  '\u00a0',
  '€ ',
  '€1',
  '+1 ',
  '+++',
  '9h',
  '9:00-',
  'IV ',
  'XIV',
  'M. ',
  'n° ',
  'lu-',
  'le ',
  'Art. ',
  '<',
  '>',
  '..',
  'é',
  '·e',
  'BE68 ',
  'BIC ',
  'JJ/',
  '2. ',
  '» ',
];

/**
 * How much longer a text `times` as long takes. The times themselves say nothing: only how they grow. What keeps to
 * the length grows with `times`, what does not with its square. The least of several runs, because other work only
 * ever adds time.
 */
function growth(run: (text: string) => void, piece: string, times: number): number {
  const least = (text: string): number => leastTime(() => run(text));
  const make = (length: number): string => piece.repeat(Math.ceil(length / piece.length));
  const short = make(2000);
  run(short);
  // Clocks of a millisecond: what is too short to measure is no danger.
  return least(make(2000 * times)) / Math.max(least(short), 2);
}

function leastTime(run: () => void): number {
  let best = Infinity;
  for (let turn = 0; turn < 2; turn += 1) {
    const start = performance.now();
    run();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

describe('long hostile texts', function () {
  this.timeout(60_000);
  for (const lang of ['fr-BE', 'nl-NL', 'de-DE', 'en-GB']) {
    it(`are read in a time that grows with their length: ${lang}`, () => {
      const slow: string[] = [];
      for (const piece of PIECES) {
        const run = (text: string): void => void findTokens(text, lang);
        // A square shows each time; what other work on the machine adds does not.
        const found = [1, 2, 3].reduce((so) => (so > 24 ? growth(run, piece, 8) : so), Infinity);
        if (found > 24) slow.push(`${JSON.stringify(piece)} ${found.toFixed(0)}`);
      }
      if (slow.length > 0) throw new Error(`8 times the length took: ${slow.join(', ')}`);
    });
  }

  it('are cut into sentences at little more than what the browser takes to cut them', () => {
    const segmenter = new Intl.Segmenter('fr', { granularity: 'sentence' });
    const slow: string[] = [];
    for (const piece of PIECES) {
      const text = piece.repeat(Math.ceil(24_000 / piece.length));
      const bare = leastTime(() => {
        for (const { index } of segmenter.segment(text)) if (index < 0) throw new Error('never');
      });
      const ours = leastTime(() => void sentences(text, 'fr'));
      if (ours / Math.max(bare, 8) > 10)
        slow.push(`${JSON.stringify(piece)} ${(ours / bare).toFixed(0)}`);
    }
    if (slow.length > 0) throw new Error(`times the browser's own: ${slow.join(', ')}`);
  });
});
