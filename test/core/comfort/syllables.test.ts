import { expect } from '@open-wc/testing';
import { createSyllables, hasSyllables, PATTERNS } from '../../../src/core/comfort/syllables.js';
import { PARTED } from './words.js';

/** Of the words that were parted by hand, at least so many in a hundred come out the same. */
const RIGHT: Readonly<Record<string, number>> = { fr: 92, nl: 96, de: 96, en: 80 };

describe('syllables', () => {
  for (const [lang, words] of Object.entries(PARTED)) {
    it(`are shown where people say them, in ${lang}`, async () => {
      const syllables = createSyllables(await PATTERNS[lang]!(), lang);
      const parted = words.map((word) => {
        const plain = word.replaceAll('-', '');
        const places = syllables(plain);
        return [...plain].map((letter, i) => (places.includes(i) ? `-${letter}` : letter)).join('');
      });
      const right = words.filter((word, i) => word === parted[i]);
      console.info(`syllables ${lang}: ${right.length} of ${words.length}`);
      expect((100 * right.length) / words.length, parted.join(' ')).to.be.at.least(RIGHT[lang]!);
    });
  }

  it('know whole words that the patterns part wrongly', async () => {
    const syllables = createSyllables(await PATTERNS['nl']!(), 'nl-BE');
    expect(syllables('aandachtstrekker')).to.eql([3, 10, 15]);
  });

  it('leave short words and words with odd letters whole', async () => {
    const syllables = createSyllables(await PATTERNS['fr']!(), 'fr');
    expect(syllables('de')).to.eql([]);
    expect(syllables('İdentité')).to.eql([]);
    expect(syllables('une')).to.eql([]);
    expect(syllables('IDENTITÉ')).to.eql([1, 4, 6]);
  });

  it('exist for the languages of the interface, whatever the region', () => {
    expect(['fr-BE', 'nl', 'de-AT', 'en-GB', 'fr-simple'].every(hasSyllables)).to.equal(true);
    expect(hasSyllables('ar')).to.equal(false);
  });
});
