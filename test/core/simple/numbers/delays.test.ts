import { expect } from '@open-wc/testing';
import type { NumberFact } from '../../../../src/core/simple/numbers/fact.js';
import { findNumbers } from '../../../../src/core/simple/numbers/find.js';

const facts = (text: string, lang: string): NumberFact[] =>
  findNumbers(text, lang).map(({ fact }) => fact);

describe('delays are found', () => {
  const delay = (count: number, unit: 'day' | 'week' | 'month', days = 'plain'): NumberFact =>
    ({ kind: 'delay', count, unit, days }) as NumberFact;
  const rows: [string, string, NumberFact[]][] = [
    ['fr', '30 jours calendaires', [delay(30, 'day', 'calendar')]],
    ['fr-BE', '30 jours calendrier', [delay(30, 'day', 'calendar')]],
    ['fr', '8 jours ouvrables', [delay(8, 'day', 'workable')]],
    ['fr', '8\u00a0jours\u00a0ouvrables', [delay(8, 'day', 'workable')]],
    ['fr', '2 jours ouvrables bancaires', [delay(2, 'day', 'working')]],
    ['fr', '5 jours ouvrés', [delay(5, 'day', 'working')]],
    ['fr', '15 jours francs', [delay(15, 'day', 'clear')]],
    ['fr', 'trente (30) jours', [delay(30, 'day')]],
    ['fr', '2 mois', [delay(2, 'month')]],
    ['nl', '30 kalenderdagen', [delay(30, 'day', 'calendar')]],
    ['nl', '8 werkdagen', [delay(8, 'day', 'workable')]],
    ['nl', '2 bankwerkdagen', [delay(2, 'day', 'working')]],
    ['nl-BE', '15 vrije dagen', [delay(15, 'day', 'clear')]],
    ['nl', '15 vrije dagen', []],
    ['nl', '3 weken', [delay(3, 'week')]],
    ['de', '14 Werktagen', [delay(14, 'day', 'workable')]],
    ['de', '14 Werktage', [delay(14, 'day', 'workable')]],
    ['de', '5 Arbeitstagen', [delay(5, 'day', 'working')]],
    ['de', '30 Kalendertage', [delay(30, 'day', 'calendar')]],
    ['de', '2 Monaten', [delay(2, 'month')]],
    ['en', '10 working days', [delay(10, 'day', 'working')]],
    ['en', '14 clear days', [delay(14, 'day', 'clear')]],
    ['en', '30 calendar days', [delay(30, 'day', 'calendar')]],
    ['en', 'a 30-day limit, 30 days', [delay(30, 'day'), delay(30, 'day')]],
    // Not how long.
    ['fr', '18 ans', []],
    ['fr', 'ouvert 7 jours sur 7', []],
    ['fr', '5 jours par semaine', []],
    ['nl', '7 dagen op 7', []],
    ['de', '5 Tage pro Woche', []],
    ['en', '5 days a week', []],
    ['fr', '3 jours/semaine', []],
    ['fr', 'Tous les 3 mois, toutes les 2\n semaines', []],
    ['fr', 'Un enfant de 6 mois, un bébé âgé de 3 mois', []],
    ['fr', 'Il y a 3 mois. Depuis plus de 2 mois.', []],
    ['fr', '30 jours après la réception, 8 jours avant', []],
    ['nl', 'om de 3 maanden, elke 2 weken, 3 maanden geleden', []],
    ['nl', 'binnen 8 weken na ontvangst', []],
    ['de', 'alle 3 Monate, vor 3 Monaten, 14 Tage nach Erhalt', []],
    ['en', 'every 3 months, 3 months ago, in the last 3 months', []],
    ['en', 'aged 6 months, a 6-month-old, 2 weeks after', []],
    // From another day, but which days count is still to be said.
    [
      'fr',
      '30 jours calendaires après la réception',
      [{ ...delay(30, 'day', 'calendar'), fromElsewhere: true } as NumberFact],
    ],
    // From today.
    ['fr', 'un délai de 30 jours, dans les 2 mois', [delay(30, 'day'), delay(2, 'month')]],
    ['nl', 'binnen 14 dagen', [delay(14, 'day')]],
    ['de', 'innerhalb von 14 Tagen', [delay(14, 'day')]],
    ['fr', 'article 12.30 jours', []],
    ['fr', '0 jours', []],
    ['fr', '30 journaux', []],
  ];
  for (const [lang, text, expected] of rows)
    it(`${lang}: ${text}`, () => expect(facts(text, lang)).to.deep.equal(expected));
});
