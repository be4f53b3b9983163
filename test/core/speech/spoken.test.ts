import { expect } from '@open-wc/testing';
import { spokenText } from '../../../src/core/speech/spoken.js';

/** Language, as displayed, as said. */
const CASES: readonly (readonly [string, string, string])[] = [
  // Amounts.
  ['fr', 'Payez 12,50 €.', 'Payez 12 euros et 50 centimes.'],
  ['fr', '1 234,56 €', '1234 euros et 56 centimes'],
  ['fr', '1.234,56 €', '1234 euros et 56 centimes'],
  ['fr', '1\u202f234 €', '1234 euros'],
  ['fr', '1 €', '1 euro'],
  ['fr', '0,05 €', '5 centimes'],
  ['fr', '25,00 EUR', '25 euros'],
  ['fr', '-12,00 €', 'moins 12 euros'],
  ['fr', '12,5 €', '12 euros et 50 centimes'],
  ['nl', '€ 1.234,56', '1234 euro en 56 cent'],
  ['nl', '€ 12,-', '12 euro'],
  ['nl', 'U betaalt 5 €.', 'U betaalt 5 euro.'],
  ['de', '1.234,56 €', '1234 Euro und 56 Cent'],
  ['de', '10,00 €', '10 Euro'],
  ['en', '€1,234.56', '1234 euros and 56 cents'],
  ['en', '€1', '1 euro'],
  ['fr-BE', '75 €', 'septante-cinq euros'],
  ['fr-BE', '1 290,95 €', 'mille deux cent nonante euros et 95 centimes'],
  ['fr-FR', '75 €', '75 euros'],
  // Dates.
  ['fr', 'Avant le 31/12/2026.', 'Avant le 31 décembre 2026.'],
  ['fr', '01/03/2026', 'premier mars 2026'],
  ['fr', '12-03-2026', '12 mars 2026'],
  ['fr', '12.03.2026', '12 mars 2026'],
  ['fr', '2026-03-12', '12 mars 2026'],
  ['fr', '12/03/26', '12 mars 26'],
  ['fr', '45/13/2026', '45/13/2026'],
  ['nl', '31/12/2026', '31 december 2026'],
  ['de', '31.12.2026', '31. Dezember 2026'],
  ['en', '31/12/2026', '31 December 2026'],
  ['fr-BE', '01/02/1975', 'premier février mille neuf cent septante-cinq'],
  ['fr-BE', '12/03/1984', '12 mars 1984'],
  // Times.
  ['fr', 'à 10h30', 'à 10 heures 30'],
  ['fr', 'à 9 h', 'à 9 heures'],
  ['fr', '1 h', '1 heure'],
  ['fr', '14:05', '14 heures 5'],
  ['fr', '9 h-17 h', '9 heures à 17 heures'],
  ['fr', '9h00 – 12h30', '9 heures à 12 heures 30'],
  ['fr', 'sous 48 h', 'sous 48 heures'],
  ['nl', 'om 14.30 u', 'om 14 uur 30'],
  ['nl', '9u30', '9 uur 30'],
  ['nl', '9 u-17 u', '9 uur tot 17 uur'],
  ['de', 'um 14:30 Uhr', 'um 14 Uhr 30'],
  ['de', '8.05 Uhr', '8 Uhr 5'],
  ['en', '10:05', '10 oh 5'],
  // Days.
  ['fr', 'lu-ve 9 h-17 h', 'lundi à vendredi 9 heures à 17 heures'],
  ['nl', 'ma-vr', 'maandag tot vrijdag'],
  ['de', 'Mo-Fr', 'Montag bis Freitag'],
  ['en', 'Mon-Fri', 'Monday to Friday'],
  // Numbers of accounts, people and phones.
  ['fr', 'BE68 5390 0754 7034', 'B E 6 8, 5 3 9 0, 0 7 5 4, 7 0 3 4'],
  ['fr', 'BE68539007547034', 'B E 6 8, 5 3 9 0, 0 7 5 4, 7 0 3 4'],
  ['fr', '85.07.30-033.28', '85, 0 7, 30, 0 33, 28'],
  ['fr', '081 00 00 00', '0 81, 0 0, 0 0, 0 0'],
  ['fr', '+32 81 12 34 56', '+32, 81, 12, 34, 56'],
  ['fr', '01.23.45.67.89', '0 1, 23, 45, 67, 89'],
  ['fr', '081/12.34.56', '0 81, 12, 34, 56'],
  ['nl', '078 170 170', '0 78, 170, 170'],
  ['fr-BE', '0475 12 34 96', '0 quatre cent septante-cinq, 12, 34, nonante-six'],
  // Addresses.
  ['fr', 'info@valmont.be', 'info arobase valmont point be'],
  ['nl', 'jan.peeters@stad-gent.be', 'jan punt peeters apenstaartje stad streepje gent punt be'],
  ['fr', 'https://www.valmont.be/adresse', 'www point valmont point be barre oblique adresse'],
  ['fr', 'www.valmont.be/suite?dossier=12345', 'www point valmont point be'],
  ['fr', 'Allez sur valmont.be.', 'Allez sur valmont point be.'],
  // Short forms.
  ['fr', 'M. Dupont et Mme Martin', 'monsieur Dupont et madame Martin'],
  ['fr', 'n° 12', 'numéro 12'],
  ['fr', "l'art. 4, p. 12", "l'article 4, page 12"],
  ['fr', 'p. ex. une facture', 'par exemple une facture'],
  ['fr', 'c.-à-d. demain', "c'est-à-dire demain"],
  ['fr', 'une facture, etc.', 'une facture, et cetera'],
  ['fr', '3 m. de long', '3 m. de long'],
  ['nl', 'bijv. dhr. Claes', 'bijvoorbeeld de heer Claes'],
  ['nl', 'nr. 5', 'nummer 5'],
  ['nl', 'BV. Claes', 'BV. Claes'],
  ['de', 'z. B. Nr. 5', 'zum Beispiel Nummer 5'],
  ['de', 'Fr. Maier bzw. Hr. Maier', 'Frau Maier beziehungsweise Herr Maier'],
  ['en', 'Mr Smith, e.g. no. 3', 'mister Smith, for example number 3'],
  // Signs.
  ['fr', 'Impôts & taxes', 'Impôts et taxes'],
  ['fr', 'R&D', 'R et D'],
  ['fr', 'revenu < 1000', 'revenu plus petit que 1000'],
  ['fr', 'Accueil > Adresse', 'Accueil, Adresse'],
  ['fr', '21 %', '21 pour cent'],
  ['fr', 'Nom *', 'Nom'],
  ['tr', 'A & B', 'A, B'],
  // Numbers.
  ['fr-BE', '70 ans', 'septante ans'],
  ['fr-BE', '91, 80 et 81', 'nonante et un, 80 et 81'],
  ['fr-BE', '1 095 habitants', 'mille nonante-cinq habitants'],
  ['fr-FR', '70 ans', '70 ans'],
  // White space.
  ['fr', '  Un \n  texte\t long  ', 'Un texte long'],
];

describe('spoken text', () => {
  for (const [lang, displayed, said] of CASES) {
    it(`${lang}: ${displayed}`, () => {
      expect(spokenText(displayed, lang).text).to.equal(said);
    });
  }

  it('never hands a sign to a voice that falls silent at it', () => {
    for (const lang of ['fr', 'nl', 'de', 'en', 'ar', '']) {
      expect(spokenText('a < b & c > d <b>', lang).text, lang).not.to.match(/[<>&]/);
    }
  });

  it('says what the author gave, before any rule', () => {
    const text = 'Le CPAS, le 31/12/2026';
    const sayAs = [{ start: 3, end: 7, say: "centre public d'action sociale" }];
    expect(spokenText(text, 'fr', sayAs).text).to.equal(
      "Le centre public d'action sociale, le 31 décembre 2026",
    );
  });

  it('knows which displayed stretch is said at a place, and the other way', () => {
    const text = 'Payez  12,50 € demain';
    const spoken = spokenText(text, 'fr');
    expect(spoken.text).to.equal('Payez 12 euros et 50 centimes demain');
    const inAmount = spoken.toDisplay(spoken.text.indexOf('centimes'));
    expect(text.slice(inAmount.start, inAmount.end)).to.equal('12,50 €');
    const word = spoken.toDisplay(spoken.text.indexOf('demain'));
    expect(text.slice(word.start, word.start + 6)).to.equal('demain');
    expect(spoken.toSpoken(text.indexOf('demain'))).to.equal(spoken.text.indexOf('demain'));
    expect(spoken.toSpoken(text.indexOf('€'))).to.equal(spoken.text.indexOf('12'));
    expect(spoken.toSpoken(0)).to.equal(0);
  });
});
