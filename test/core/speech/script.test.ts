import { expect } from '@open-wc/testing';
import { loadLanguage } from '../../../src/core/speech/locales/locales.js';
import { Script, speechOf } from '../../../src/core/speech/script.js';

/** Which languages the browser has fetched for this page. */
const fetched = (): string[] =>
  performance
    .getEntriesByType('resource')
    .map(({ name }) => /speech\/locales\/(\w\w)\.(?:js|ts)/.exec(name)?.[1] ?? '')
    .filter(Boolean);

const belgian = (lang: string): string => (lang === 'fr' ? 'fr-BE' : lang);

// In order: what one test has fetched is there for the next.
describe('a script and the words of its languages', () => {
  it('fetches nothing before it is read, and nothing for a language without words', () => {
    const script = new Script([{ text: 'Bir & iki.', lang: 'tr' }], belgian);
    expect(script.at(0)?.spoken).to.equal('Bir, iki.');
    expect(script.waiting).to.equal(undefined);
    expect(fetched()).to.deep.equal([]);
  });

  it('waits for a language that is not there yet, loses nothing, and fetches no other', async () => {
    const script = new Script(
      [
        { text: 'Un. Il a 75 ans.', lang: 'fr' },
        { text: 'Bir.', lang: 'tr' },
      ],
      belgian,
    );
    expect(script.at(0)).to.equal(undefined);
    expect(script.waiting).to.be.an.instanceof(Promise);
    script.count(5);
    expect([script.known, script.complete]).to.deep.equal([0, false]);
    await script.waiting;
    expect(script.waiting).to.equal(undefined);
    expect(script.at(1)?.spoken).to.equal('Il a septante-cinq ans.');
    script.count(5);
    expect([script.known, script.complete]).to.deep.equal([3, true]);
    expect(fetched()).to.deep.equal(['fr']);
  });

  it('does not wait for one that is there', () => {
    const script = new Script([{ text: '75 ans.', lang: 'fr-FR' }], belgian);
    expect(script.at(0)?.spoken).to.equal('75 ans.');
    expect(loadLanguage('fr-CA')).to.equal(undefined);
  });

  it('stops before a text in another language, and goes on with it', async () => {
    const script = new Script(
      [
        { text: 'Un.', lang: 'fr' },
        { text: 'Op 5/7.', lang: 'nl' },
      ],
      belgian,
    );
    expect(script.at(0)?.spoken).to.equal('Un.');
    expect(script.at(1)).to.equal(undefined);
    await script.waiting;
    expect(script.at(1)?.spoken).to.equal('Op 5 juli.');
  });

  it('asks two scripts to wait for the same fetch', async () => {
    const make = (): Script => new Script([{ text: 'z. B. heute', lang: 'de' }], belgian);
    const [one, other] = [make(), make()];
    one.count(1);
    other.count(1);
    await Promise.all([one.waiting, other.waiting]);
    expect([one.at(0)?.spoken, other.at(0)?.spoken]).to.deep.equal([
      'zum Beispiel heute',
      'zum Beispiel heute',
    ]);
    expect(fetched().filter((lang) => lang === 'de').length).to.equal(1);
  });

  it('says the terms of the site, after what the page’s author gave, and maps them', () => {
    const text = 'Le NISS. Un NISS, un RIS.';
    const units = [{ text, lang: 'fr', sayAs: [{ start: 21, end: 24, say: 'revenu' }] }];
    const script = new Script(units, belgian, (words, lang) => {
      expect([words, lang]).to.deep.equal([text, 'fr-BE']);
      return [
        { start: 3, end: 7, say: 'numéro national' },
        { start: 12, end: 16, say: 'numéro national' },
        { start: 21, end: 24, say: 'riz' },
      ];
    });
    const [first, second] = [script.at(0)!, script.at(1)!];
    expect(first.spoken).to.equal('Le numéro national.');
    expect(second.spoken).to.equal('Un numéro national, un revenu.');
    const map = speechOf(second);
    expect(map.text).to.equal(second.spoken);
    const { start, end } = map.toDisplay(second.spoken.indexOf('national'));
    expect(text.slice(start, end)).to.equal('NISS');
    expect(map.toSpoken(21)).to.equal(second.spoken.indexOf('revenu'));
  });
});
