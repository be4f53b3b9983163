import { expect } from '@open-wc/testing';
import { findTokens, spokenText } from '../../../src/core/speech/spoken.js';
import '../../support/languages.js';
import { de } from './cases/de.js';
import { en } from './cases/en.js';
import { fr, frBe } from './cases/fr.js';
import { nl } from './cases/nl.js';

const GROUPS = [...fr, ...frBe, ...nl, ...de, ...en];
const ALL = GROUPS.flatMap(({ lang, cases }) => cases.map(([displayed]) => ({ lang, displayed })));

describe('spoken text', () => {
  for (const { cases, lang, source, what } of GROUPS) {
    describe(`${lang}: ${what} (${source})`, () => {
      for (const [displayed, said] of cases) {
        it(displayed, () => {
          expect(spokenText(displayed, lang).text).to.equal(said);
        });
      }
    });
  }

  it('has a table of at least 250', () => {
    expect(new Set(ALL.map(({ lang, displayed }) => `${lang} ${displayed}`)).size).to.be.above(250);
  });

  it('says no sign to a voice that falls silent at it', () => {
    for (const lang of ['fr', 'nl', 'de', 'en', 'ar', '']) {
      expect(spokenText('a < b & c > d <b>', lang).text, lang).not.to.match(/[<>&]/);
    }
    for (const { lang, displayed } of ALL) {
      expect(spokenText(displayed, lang).text, displayed).not.to.match(/[<>&]/);
    }
  });

  it('leaves the words of a language it does not know, and its signs unsaid', () => {
    expect(spokenText('A & B, 12,50 €', 'tr').text).to.equal('A, B, 12,50 €');
  });

  it('says what the author gave, before any rule', () => {
    const text = 'Le CPAS, le 31/12/2026';
    const sayAs = [{ start: 3, end: 7, say: "centre public d'action sociale" }];
    expect(spokenText(text, 'fr', sayAs).text).to.equal(
      "Le centre public d'action sociale, le 31 décembre 2026",
    );
  });

  it('keeps to the first of two that were given for the same place', () => {
    const given = [
      { start: 0, end: 4, say: 'un' },
      { start: 2, end: 6, say: 'deux' },
    ];
    expect(spokenText('ABCDEF', 'fr', given).text).to.equal('un EF');
  });

  it('takes what was given in any order, and passes over what lies outside the text', () => {
    const given = [
      { start: 2, end: 3, say: 'trois' },
      { start: 0, end: 1, say: 'un' },
      { start: 9, end: 12, say: 'rien' },
    ];
    expect(spokenText('1 3', 'fr', given).text).to.equal('un trois');
  });

  it('makes one blank of white space', () => {
    expect(spokenText('  Un \n  texte\t long  ', 'fr').text).to.equal('Un texte long');
  });

  it('finds tokens in order and without overlap', () => {
    for (const { lang, displayed } of ALL) {
      let reached = 0;
      for (const { start, end } of findTokens(displayed, lang)) {
        expect(start, displayed).to.be.at.least(reached);
        expect(end, displayed).to.be.above(start);
        reached = end;
      }
      expect(reached, displayed).to.be.at.most(displayed.length);
    }
  });
});
