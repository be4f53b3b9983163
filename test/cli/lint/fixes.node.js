/** What is mended without a person: nothing but the writing changes. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fixed, lint, SAMPLE } from './support.js';

const CASES = [
  ['fr', 'Payez avant le 31/12/2025.', 'Payez avant le 31 décembre 2025.'],
  ['fr', 'Dès le 01/03/2026', 'Dès le 1er mars 2026'],
  ['fr-BE-simple', 'Le 31 déc. 2025, venez.', 'Le 31 décembre 2025, venez.'],
  ['fr', 'Le 3 sept. à 10 h', 'Le 3 septembre à 10 h'],
  ['fr', 'Le 2025-02-05', 'Le 5 février 2025'],
  ['nl', 'Betaal vóór 31-12-2025.', 'Betaal vóór 31 december 2025.'],
  ['nl-BE', 'Op 3 mrt. 2026 komen wij.', 'Op 3 maart 2026 komen wij.'],
  ['de', 'Zahlen Sie bis zum 31.12.2025.', 'Zahlen Sie bis zum 31. Dezember 2025.'],
  ['de', 'Am 3. Okt. 2025', 'Am 3. Oktober 2025'],
  ['en-GB', 'Pay by 03/04/2025.', 'Pay by 3 April 2025.'],
  ['en-US', 'Pay by 03/04/2025.', 'Pay by March 4, 2025.'],
  ['en', 'Pay by 31/12/2025 or Dec. 3, 2025.', 'Pay by 31 December 2025 or 3 December 2025.'],
  ['fr', 'Avant le **31/12/2025**', 'Avant le **31 décembre 2025**'],
  ['fr', 'Du 01/12/2025 au 31/12/2025', 'Du 1er décembre 2025 au 31 décembre 2025'],
  ['nl', 'Tot 30/12/2025 of 31/12/2025', 'Tot 30 december 2025 of 31 december 2025'],
  ['de', 'Montag, 31.12.2025', 'Montag, 31. Dezember 2025'],
  ['en', 'On Friday 29/02/2024', 'On Friday 29 February 2024'],
  ['en', 'Before Jan. 3, 2025', 'Before 3 January 2025'],
];

/** Nobody but a person knows what is meant. */
const LEFT = [
  ['en', 'Pay by 03/04/2025.'],
  ['fr', 'Avant le 31/12/25'],
  ['fr', 'Le 31/12'],
  ['fr', 'En 12/2025'],
  ['fr', 'Le 31 déc.'],
  ['fr', 'Le 31/02/2025'],
  ['fr', 'Exemple : 31/12/1980'],
  ['fr', 'Dupont & Fils, R&D, Menu > Compte, a > b, Menu > 3 options, Compte > 2 ans'],
  ['fr', 'Chez Dupont & fils, chez Dupont & associés, Nom & prénom'],
  ['de', 'Name & Adresse, Meier & Söhne'],
  ['fr', 'Deux mois, chapitre IV, 8 %, c.-à-d. la CAF'],
  ['fr', '31/**12**/2025'],
  // A sign may be a part of a name, or of the way through a page.
  ['fr', 'nom & prénom, bébé & moi, > 18 ans, Choisissez « durée > 12 mois ».'],
  ['nl', 'melk & honing, tom & jerry'],
  ['de', 'gratis & sicher'],
  ['en', 'name & address'],
  // A sentence ends before a name.
  ['nl', 'Ga naar loket 3. Jan Peeters wacht op u. Neem lijn 4. Sep stapt mee op.'],
  ['de', 'Zimmer 12. Jan Müller wartet.'],
  ['en', 'Go to desk 3. Jan helps you. Ask Jan 3 questions. On 3 Mar Jan comes.'],
  ['fr', 'Allez au guichet 3. Jan vous aide. Le bus 12 mar et jeu.'],
  // What is typed, chosen or found as it stands.
  ['fr', 'Entrez 31/12/2025. Choisissez le 31/12/2025 dans la liste, comme 31/12/1980.'],
  ['fr', 'Votre mot de passe est 01/02/2003. Nommez le fichier 2025-12-31.'],
  ['fr', 'Le code est 2025-12-31. Référence de paiement : 04/03/2002. Lot 1.02.2024.'],
  ['fr', 'Cliquez sur « Avant le 31/12/2025 ».'],
  ['nl', 'Vul 31/12/2025 in. Kies op 31/12/2025 in de lijst. Zoals 31/12/1980.'],
  ['de', 'Tragen Sie 31.12.2025 ein. Wählen Sie den 31.12.2025. Lot 31.12.2025'],
  ['en', 'Pick 13/12/2025 from the list. Codes: 13/12/2025 and 14/12/2025, set to 15/12/2025'],
  ['fr', 'Le 29/02/2023'],
];

const MONTHS = ['fr', 'nl', 'de', 'en'].map((lang) =>
  Array.from({ length: 12 }, (_, month) =>
    new Intl.DateTimeFormat(lang, { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2024, month)),
  ),
);

const SHORT = { jan: 1, mar: 3, mrt: 3, sept: 9, okt: 10, oct: 10, déc: 12, dec: 12 };

/** Every number of a text, that of a month too, as values. */
function numbers(text) {
  let figures = text;
  for (const names of MONTHS)
    names.forEach((name, month) => {
      figures = figures.replace(
        new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'giu'),
        ` ${month + 1} `,
      );
    });
  for (const [name, month] of Object.entries(SHORT)) {
    const beside = `(?<=\\d\\.?\\s)${name}(?!\\p{L})|(?<!\\p{L})${name}(?=\\.?\\s\\d)`;
    figures = figures.replace(new RegExp(beside, 'giu'), ` ${month} `);
  }
  return (figures.match(/\d+/g) ?? []).map(Number).sort((a, b) => a - b);
}

const NEGATIONS =
  /(?<!\p{L})(?:ne|n['’]|pas|sans|jamais|aucun|niet|geen|nooit|zonder|nicht|kein\p{L}*|nie|ohne|not|no|never|without)(?!\p{L})/giu;
const NAMES = /(?<=\p{Ll}\s)\p{Lu}[\p{L}&'-]+/gu;

describe('fixes', () => {
  for (const [lang, before, after] of CASES)
    it(`${lang}: ${before}`, () => {
      assert.equal(fixed(before, lang), after);
      assert.equal(fixed(after, lang), after);
      assert.deepEqual(numbers(after), numbers(before));
    });

  for (const [lang, text] of LEFT)
    it(`${lang}: leaves "${text}" to a person`, () => assert.equal(fixed(text, lang), text));

  it('change no number, no negation and no name in real sentences, and nothing when run again', () => {
    let changed = 0;
    for (const { lang, text } of SAMPLE) {
      const after = fixed(text, lang);
      if (after !== text) changed += 1;
      assert.deepEqual(numbers(after), numbers(text), text);
      assert.deepEqual(after.match(NEGATIONS), text.match(NEGATIONS), text);
      const months = new Set(MONTHS.flat());
      const names = (words) => (words.match(NAMES) ?? []).filter((name) => !months.has(name));
      assert.deepEqual(names(after), names(text), text);
      assert.equal(fixed(after, lang), after);
    }
    assert.ok(changed > 5);
  });

  it('never overlap, and stand inside what they mend', () => {
    for (const { lang, text } of SAMPLE) {
      let reached = 0;
      const fixes = lint(text, lang).flatMap(({ fix }) => (fix ? [fix] : []));
      for (const { end, start } of fixes.sort((a, b) => a.start - b.start)) {
        assert.ok(start >= reached && end > start && end <= text.length);
        reached = end;
      }
    }
  });
});
