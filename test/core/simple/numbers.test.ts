import { expect } from '@open-wc/testing';
import {
  explainNumber,
  findNumbers,
  today,
  type NumberFact,
} from '../../../src/core/simple/numbers.js';

const shown = (text: string, lang: string): string[] =>
  findNumbers(text, lang).map(({ fact, start, end }) => `${fact.kind} ${text.slice(start, end)}`);
const facts = (text: string, lang: string): NumberFact[] =>
  findNumbers(text, lang).map(({ fact }) => fact);
const day = (year: number, month: number, d: number): NumberFact => ({
  kind: 'date',
  day: { year, month, day: d },
});

describe('dates are found', () => {
  const rows: [string, string, NumberFact[]][] = [
    ['fr', 'avant le 31/12/2025 à midi', [day(2025, 12, 31)]],
    ['fr-BE', 'le 1er janvier 2026', [day(2026, 1, 1)]],
    ['fr', 'le 3 août 2026', [day(2026, 8, 3)]],
    ['nl', 'op 31 december 2025', [day(2025, 12, 31)]],
    ['nl', '31-12-2025', [day(2025, 12, 31)]],
    ['de', 'am 31. Dezember 2025', [day(2025, 12, 31)]],
    ['de', 'am 3. März 2026', [day(2026, 3, 3)]],
    ['de', '31.12.2025', [day(2025, 12, 31)]],
    ['en', 'on 31 December 2025', [day(2025, 12, 31)]],
    ['en', 'December 31, 2025', [day(2025, 12, 31)]],
    ['en-US', '12/31/2025', [day(2025, 12, 31)]],
    ['en-GB', '03/04/2026', [day(2026, 4, 3)]],
    ['fr', '2026-11-01', [day(2026, 11, 1)]],
    // Not a day of the calendar, or not to be known which: nothing is better than wrong.
    ['fr', '31/02/2026', []],
    ['en', '03/04/2026', []],
    ['fr', 'article 12/34/2025/7', []],
    ['fr', 'version 1.2.2025.4', []],
  ];
  for (const [lang, text, expected] of rows)
    it(`${lang}: ${text}`, () => expect(facts(text, lang)).to.deep.equal(expected));
});

describe('amounts are found', () => {
  const rows: [string, number][] = [
    ['1\u202f234,50 €', 1234.5],
    ['1 234,50 €', 1234.5],
    ['€ 1.234,50', 1234.5],
    ['€1,234.50', 1234.5],
    ['12 euros', 12],
    ['EUR 1.234', 1234],
    ['0,50 €', 0.5],
  ];
  for (const [text, value] of rows)
    it(text, () =>
      expect(facts(`Payez ${text}.`, 'fr')).to.deep.equal([
        { kind: 'amount', value, currency: 'EUR' },
      ]),
    );

  it('not part of something longer', () => {
    expect(shown('code 12€uro7 et A€5b', 'fr').filter((s) => s.includes('7'))).to.deep.equal([]);
  });
});

describe('delays are found', () => {
  const rows: [string, string, NumberFact][] = [
    ['fr', '30 jours calendaires', { kind: 'delay', count: 30, unit: 'day', days: 'calendar' }],
    ['fr', '8 jours ouvrables', { kind: 'delay', count: 8, unit: 'day', days: 'workable' }],
    ['fr', '5 jours ouvrés', { kind: 'delay', count: 5, unit: 'day', days: 'working' }],
    ['fr', '15 jours francs', { kind: 'delay', count: 15, unit: 'day', days: 'clear' }],
    ['fr', '2 mois', { kind: 'delay', count: 2, unit: 'month', days: 'plain' }],
    ['nl', '30 kalenderdagen', { kind: 'delay', count: 30, unit: 'day', days: 'calendar' }],
    ['nl', '8 werkdagen', { kind: 'delay', count: 8, unit: 'day', days: 'working' }],
    ['de', '14 Werktagen', { kind: 'delay', count: 14, unit: 'day', days: 'workable' }],
    ['en', '10 working days', { kind: 'delay', count: 10, unit: 'day', days: 'working' }],
  ];
  for (const [lang, text, fact] of rows)
    it(`${lang}: ${text}`, () => expect(facts(text, lang)).to.deep.equal([fact]));

  it('no age', () => expect(facts('18 ans', 'fr')).to.deep.equal([]));
});

describe('account numbers are found', () => {
  it('by their check digits, in groups or not, and not more than the number', () => {
    expect(shown('IBAN BE68 5390 0754 7034 BIC GEBABEBB', 'fr')).to.deep.equal([
      'iban BE68 5390 0754 7034',
    ]);
    expect(facts('FR1420041010050500013M02606', 'fr')).to.deep.equal([
      { kind: 'iban', iban: 'FR1420041010050500013M02606' },
    ]);
  });
  it('a wrong one is left alone', () => {
    expect(facts('BE68 5390 0754 7035', 'fr')).to.deep.equal([]);
  });
});

describe('explaining', () => {
  const now = Date.UTC(2025, 10, 21, 23, 30);
  const explain = (fact: NumberFact, locale: string, timeZone = 'UTC') =>
    explainNumber(fact, { locale, now, timeZone });

  it('a date: its weekday and how far it is', () => {
    expect(explain(day(2025, 12, 31), 'fr')[0]).to.deep.equal({
      key: 'simple.number.date',
      values: { date: 'mercredi 31 décembre 2025', distance: 'dans 40 jours' },
    });
    expect(explain(day(2025, 11, 21), 'en')[0]?.values['distance']).to.equal('today');
    expect(explain(day(2025, 11, 19), 'nl')[0]?.values['distance']).to.equal('eergisteren');
  });

  it('counts from the day it is where the site is', () => {
    expect(today({ now, timeZone: 'Europe/Brussels' })).to.deep.equal({
      year: 2025,
      month: 11,
      day: 22,
    });
    expect(explain(day(2025, 12, 31), 'en', 'Europe/Brussels')[0]?.values['distance']).to.equal(
      'in 39 days',
    );
    expect(today({ now, timeZone: 'Nowhere/At all' }).year).to.equal(2025);
  });

  it('a date over the change to summer time is whole days away', () => {
    const spring = Date.UTC(2026, 2, 28, 12);
    expect(
      explainNumber(day(2026, 3, 30), { locale: 'en', now: spring, timeZone: 'Europe/Brussels' })[0]
        ?.values['distance'],
    ).to.equal('in 2 days');
  });

  it('a delay in days or months, counted from today; never where public holidays matter', () => {
    const until = (fact: NumberFact) =>
      explain(fact, 'en').find(({ key }) => key === 'simple.number.until')?.values['date'];
    expect(until({ kind: 'delay', count: 30, unit: 'day', days: 'calendar' })).to.contain(
      '21 December 2025'.split(' ')[1],
    );
    expect(until({ kind: 'delay', count: 5, unit: 'day', days: 'working' })).to.equal(undefined);
    const january = Date.UTC(2026, 0, 31, 12);
    const month = explainNumber(
      { kind: 'delay', count: 1, unit: 'month', days: 'plain' },
      { locale: 'en-GB', now: january, timeZone: 'UTC' },
    );
    expect(month[0]?.values['date']).to.contain('28 February 2026');
  });

  it('says of every date and delay that it is no advice', () => {
    for (const fact of [
      day(2026, 1, 1),
      { kind: 'delay', count: 1, unit: 'week', days: 'plain' } as const,
    ])
      expect(explain(fact, 'fr').map(({ key }) => key)).to.include('simple.number.noAdvice');
  });

  it('an amount: euros, then cents', () => {
    expect(explain({ kind: 'amount', value: 1234.5, currency: 'EUR' }, 'fr')).to.deep.equal([
      { key: 'simple.number.amountCents', values: { amount: '1\u202f234 euros', count: 50 } },
    ]);
    expect(explain({ kind: 'amount', value: 12, currency: 'EUR' }, 'nl')[0]?.key).to.equal(
      'simple.number.amount',
    );
  });

  it('an account number: its country and groups of four', () => {
    expect(
      explain({ kind: 'iban', iban: 'BE68539007547034' }, 'de').map(
        ({ values }) => Object.values(values)[0],
      ),
    ).to.deep.equal(['Belgien', 'BE68 5390 0754 7034']);
  });
});
