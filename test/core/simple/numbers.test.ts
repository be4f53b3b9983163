import { expect } from '@open-wc/testing';
import { today, weekOf } from '../../../src/core/simple/numbers/calendar.js';
import { explainNumber, type ExplainOptions } from '../../../src/core/simple/numbers/explain.js';
import type { NumberFact } from '../../../src/core/simple/numbers/fact.js';
import { findNumbers } from '../../../src/core/simple/numbers/find.js';
import { wordsOf } from '../../../src/core/simple/numbers/words.js';

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
    ['fr', 'le 3\u00a0AOÛT\u00a02026', [day(2026, 8, 3)]],
    ['nl', 'op 31 december 2025', [day(2025, 12, 31)]],
    // What a page may say its language is.
    ['fr_BE', 'le 3 août 2026', [day(2026, 8, 3)]],
    ['fr-', 'le 3 août 2026', [day(2026, 8, 3)]],
    ['français', 'le 31/12/2025', [day(2025, 12, 31)]],
    ['en_US', '03/04/2026', [day(2026, 3, 4)]],
    ['nl', '31-12-2025', [day(2025, 12, 31)]],
    ['nl-BE', '1/3/2026', [day(2026, 3, 1)]],
    ['de', 'am 31. Dezember 2025', [day(2025, 12, 31)]],
    ['de', 'am 3. März 2026', [day(2026, 3, 3)]],
    ['de', '31.12.2025', [day(2025, 12, 31)]],
    ['en', 'on 31 December 2025', [day(2025, 12, 31)]],
    ['en', 'December 31, 2025', [day(2025, 12, 31)]],
    ['en-US', '12/31/2025', [day(2025, 12, 31)]],
    ['en-GB', '03/04/2026', [day(2026, 4, 3)]],
    ['fr', '2026-11-01', [day(2026, 11, 1)]],
    ['fr', 'du 01/01/2026-31/12/2026', [day(2026, 1, 1), day(2026, 12, 31)]],
    ['fr', 'le 29/02/2028', [day(2028, 2, 29)]],
    // Not a day of the calendar, or not to be known which: nothing is better than wrong.
    ['fr', '31/02/2026', []],
    ['fr', '29/02/2026', []],
    ['fr', 'le 00/12/2026', []],
    ['en', '03/04/2026', []],
    ['fr', '31/02', []],
    ['fr', 'article 12/34/2025/7', []],
    ['fr', 'article 12.3.2025', []],
    ['nl', 'artikel 12.3.2025', []],
    ['de', 'Art. 12.3.2025', []],
    ['fr', 'version 1.2.2025', []],
    ['fr', 'version 1.2.2025.4', []],
    ['en', 'v1.2.2025', []],
    ['fr', 'dossier n° 12-3-2025', []],
    ['en', 'serial 1-2-2025-4', []],
    ['fr', 'le 12/10/3026', []],
    ['fr', '80.12.31-123.45', []],
    ['fr', 'à 24:00, 14:30 et 14h30', []],
    ['fr', '0470 12 34 56, 02/123 45 67, +32 2 123 45 67', []],
    ['nl', '1.2.3', []],
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
    ['1 000 000 €', 1_000_000],
  ];
  for (const [text, value] of rows)
    it(text, () =>
      expect(facts(`Payez ${text}.`, 'fr')).to.deep.equal([
        { kind: 'amount', value, currency: 'EUR' },
      ]),
    );

  it('not where the figures alone would say something else', () => {
    const rows: [string, string][] = [
      ['fr', '0,125 € par kWh'],
      ['fr', '1,859 €/L'],
      ['nl', '€ 0,215 per km'],
      ['en', '€0.125 and €1.859'],
      ['de', '1.234,500 €'],
      ['nl', '€ 1,5 miljoen of € 2 miljard'],
      ['en', '£2 million, €2.5bn, £5k, $3m'],
      ['de', '€ 3 Mio.'],
      ['fr', 'à 5 € 50'],
      ['fr', '-50 €, − 50 €, (-€ 50)'],
      ['fr', 'Remise : - 50 €'],
    ];
    for (const [lang, text] of rows) expect(facts(text, lang), text).to.deep.equal([]);
  });

  it('where a dash is no minus, and a number beside it has its own sign', () => {
    expect(shown('10-20 €', 'fr')).to.deep.equal(['amount 20 €']);
    expect(shown('Abonnement - 12 €', 'fr')).to.deep.equal(['amount 12 €']);
    expect(shown('5 € 50 € 6 %', 'fr')).to.deep.equal(['amount 5 €', 'amount 50 €', 'percent 6 %']);
    expect(shown('€ 1.250,-', 'nl')).to.deep.equal(['amount € 1.250']);
    expect(facts('1.234 € et 1.234.567 €', 'fr')).to.deep.equal([
      { kind: 'amount', value: 1234, currency: 'EUR' },
      { kind: 'amount', value: 1_234_567, currency: 'EUR' },
    ]);
  });

  it('not part of something longer', () => {
    expect(shown('code 12€uro7 et A€5b', 'fr').filter((s) => s.includes('7'))).to.deep.equal([]);
    expect(shown('en 2025 300 €', 'fr')).to.deep.equal(['amount 300 €']);
  });

  const often: [string, string, string | undefined][] = [
    ['fr', '1 200 € par mois', 'month'],
    ['fr', '1 200 € bruts par mois', 'month'],
    ['fr', '25 €/mois', 'month'],
    ['fr', '25 € mensuels', 'month'],
    ['fr', '14 000 € par an', 'year'],
    ['fr', '14 000 €/an', 'year'],
    ['fr', '40 € chaque trimestre', 'quarter'],
    ['fr', '9 € la semaine', 'week'],
    ['nl', '€ 25 per maand', 'month'],
    ['nl', '€ 300 per jaar', 'year'],
    ['nl', '25 euro elke week', 'week'],
    ['nl', '25 euro maandelijks', 'month'],
    ['de', '25 Euro pro Monat', 'month'],
    ['de', '25 € monatlich', 'month'],
    ['de', '300 € im Jahr', 'year'],
    ['en', '£25 a month', 'month'],
    ['en', '€300 per year', 'year'],
    ['en', '€300 annually', 'year'],
    // Not how often it is paid.
    ['fr', '12 € avant la fin du mois', undefined],
    ['fr', '12 € en mars', undefined],
    ['nl', '€ 25 per persoon', undefined],
    ['de', '25 € in drei Monaten', undefined],
    ['en', '€25 after a month', undefined],
    ['de', '500 € im Jahr 2025', undefined],
    ['de', '100 € im Monat Mai', undefined],
    ['de', '100 € im Monat nach dem Umzug', undefined],
    ['fr', '50 € le mois prochain', undefined],
    ['fr', '50 € la semaine suivante', undefined],
    ['fr', '50 € le mois de mai', undefined],
    ['en', '£50 a week later', undefined],
    ['nl', '€ 50 per maand voor uw abonnement', 'month'],
  ];
  for (const [lang, text, per] of often)
    it(`${lang}, how often: ${text}`, () => {
      const [fact] = facts(text, lang);
      expect(fact?.kind === 'amount' ? fact.per : 'none').to.equal(per);
    });
});

describe('percentages are found', () => {
  const rows: [string, string, number[]][] = [
    ['fr', 'un taux de 3,5 %', [3.5]],
    ['fr', '21% de TVA', [21]],
    ['fr', '3,5 pour cent', [3.5]],
    ['nl', '6 procent', [6]],
    ['de', '19 Prozent', [19]],
    ['en', '2.75 per cent or 3 percent', [2.75, 3]],
    ['fr', '100 %', [100]],
    ['fr', '0,125 % et 12,3456 %', [0.125, 12.3456]],
    ['fr', '1.000 %', []],
    ['fr', 'un taux de -2 %, − 2 %', []],
    ['fr', '3 à 5 %', [5]],
    ['fr', 'code 12/5%7', []],
    ['fr', '20%C3%A9', []],
    ['fr', '10 pour centimes', []],
  ];
  for (const [lang, text, expected] of rows)
    it(`${lang}: ${text}`, () =>
      expect(facts(text, lang).map((fact) => fact.kind === 'percent' && fact.value)).to.deep.equal(
        expected,
      ));
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

describe('over the lines of the source', () => {
  const rows: [string, string][] = [
    ['dans les 30\n   jours\n   francs', 'delay 30\n   jours\n   francs'],
    ['payez 12,50\n   €\n   par\n   mois', 'amount 12,50\n   €\n   par\n   mois'],
    ['BE68 5390\n   0754 7034', 'iban BE68 5390\n   0754 7034'],
    ['le 31\n   décembre\n   2026', 'date 31\n   décembre\n   2026'],
    ['3,5\n   %', 'percent 3,5\n   %'],
  ];
  for (const [text, expected] of rows)
    it(JSON.stringify(text), () => expect(shown(text, 'fr')).to.deep.equal([expected]));
});

describe('numbers in letters', () => {
  const rows: [string, string | undefined, number, string][] = [
    ['fr', 'FR', 1234, 'mille deux cent trente-quatre'],
    ['fr', 'FR', 97, 'quatre-vingt-dix-sept'],
    ['fr', 'BE', 97, 'nonante-sept'],
    ['fr', 'BE', 71_000, 'septante et un mille'],
    ['fr', 'FR', 200, 'deux cents'],
    ['nl', 'BE', 1, 'één'],
    ['nl', 'BE', 22, 'tweeëntwintig'],
    ['nl', 'BE', 1234, 'twaalfhonderdvierendertig'],
    ['nl', 'BE', 12_345, 'twaalfduizend driehonderdvijfenveertig'],
    ['nl', 'BE', 2_000_000, 'twee miljoen'],
    ['de', 'DE', 1, 'ein'],
    ['de', 'DE', 1234, 'eintausendzweihundertvierunddreißig'],
    ['de', 'DE', 21_016, 'einundzwanzigtausendsechzehn'],
    ['de', 'DE', 1_000_000, 'eine Million'],
    ['en', 'GB', 1205, 'one thousand two hundred and five'],
    ['en', 'GB', 1005, 'one thousand and five'],
    ['en', 'GB', 42, 'forty-two'],
  ];
  for (const [language, country, value, words] of rows)
    it(`${language}-${country}: ${value}`, () =>
      expect(wordsOf(value, language, country)).to.equal(words));

  it('none where they would be wrong', () => {
    expect(wordsOf(12, 'it', undefined)).to.equal(undefined);
    expect(wordsOf(1e9, 'fr', undefined)).to.equal(undefined);
    expect(wordsOf(1.5, 'fr', undefined)).to.equal(undefined);
  });
});

describe('explaining', () => {
  const now = Date.UTC(2025, 10, 21, 23, 30);
  const explain = (fact: NumberFact, locale: string, more: Partial<ExplainOptions> = {}) =>
    explainNumber(fact, { locale, now, timeZone: 'UTC', ...more });
  const values = (fact: NumberFact, locale: string, key: string, more?: Partial<ExplainOptions>) =>
    explain(fact, locale, more).find((line) => line.key === key)?.values;
  const plain = (text: unknown): string => String(text).replace(/[\u00a0\u202f]/g, ' ');

  it('a date: its weekday, how far it is, and its week', () => {
    expect(explain(day(2025, 12, 31), 'fr').slice(0, 2)).to.deep.equal([
      {
        key: 'number.date',
        values: { date: 'mercredi 31 décembre 2025', distance: 'dans 40 jours' },
      },
      { key: 'number.weekOfYear', values: { week: 1, year: 2026 } },
    ]);
    expect(values(day(2025, 12, 28), 'fr', 'number.week')).to.deep.equal({ week: 52 });
    const far = (d: number, locale: string) =>
      values(day(2025, 11, d), locale, 'number.date')?.['distance'];
    expect([far(20, 'en'), far(21, 'en'), far(22, 'en')]).to.deep.equal([
      'yesterday',
      'today',
      'tomorrow',
    ]);
    expect(far(22, 'fr')).to.equal('demain');
    expect(far(22, 'nl')).to.equal('morgen');
    expect(far(21, 'de')).to.equal('heute');
    expect(far(19, 'nl')).to.equal('eergisteren');
  });

  it('as people of the place write it', () => {
    const date = (locale: string, country?: string) =>
      values(day(2025, 12, 31), locale, 'number.date', { country })?.['date'];
    // Some browsers put a comma after the weekday.
    expect(date('en')?.toString().replace(',', '')).to.equal('Wednesday 31 December 2025');
    expect(date('en', 'US')).to.equal('Wednesday, December 31, 2025');
    expect(date('nl', 'BE')).to.equal('woensdag 31 december 2025');
    expect(date('de', 'BE')).to.equal('Mittwoch, 31. Dezember 2025');
  });

  it('weeks as ISO 8601 counts them', () => {
    for (const [y, m, d, week, year] of [
      [2026, 1, 1, 1, 2026],
      [2027, 1, 1, 53, 2026],
      [2024, 12, 30, 1, 2025],
      [2021, 1, 3, 53, 2020],
    ] as const)
      expect(weekOf({ year: y, month: m, day: d })).to.deep.equal({ week, year });
  });

  it('counts from the day it is where the site is', () => {
    expect(today(now, 'Europe/Brussels')).to.deep.equal({ year: 2025, month: 11, day: 22 });
    expect(
      values(day(2025, 12, 31), 'en', 'number.date', { timeZone: 'Europe/Brussels' })?.['distance'],
    ).to.equal('in 39 days');
    expect(today(now, 'Nowhere/At all').year).to.equal(2025);
  });

  it('a date over the change to summer time is whole days away', () => {
    const spring = { now: Date.UTC(2026, 2, 28, 12), timeZone: 'Europe/Brussels' };
    expect(values(day(2026, 3, 30), 'en', 'number.date', spring)?.['distance']).to.equal(
      'in 2 days',
    );
  });

  it('a delay in days or months, counted from today; never where public holidays matter', () => {
    const until = (fact: NumberFact, more?: Partial<ExplainOptions>) =>
      values(fact, 'en', 'number.until', more)?.['date']?.toString().replace(',', '');
    const delay = (count: number, unit: 'day' | 'month', days = 'plain') =>
      ({ kind: 'delay', count, unit, days }) as NumberFact;
    expect(until(delay(30, 'day', 'calendar'))).to.equal('Sunday 21 December 2025');
    for (const days of ['working', 'workable', 'clear'])
      expect(until(delay(5, 'day', days)), days).to.equal(undefined);
    expect(until({ ...delay(30, 'day', 'calendar'), fromElsewhere: true } as NumberFact)).to.equal(
      undefined,
    );
    expect(until(delay(1, 'month'), { now: Date.UTC(2026, 0, 31, 12) })).to.equal(
      'Saturday 28 February 2026',
    );
  });

  it('days by the place: what "ouvrables", "werkdagen" and "Werktage" mean differs', () => {
    const fact: NumberFact = { kind: 'delay', count: 5, unit: 'day', days: 'workable' };
    const key = (lang: string, country?: string) => explain(fact, 'fr', { lang, country })[0]?.key;
    expect(key('fr', 'FR')).to.equal('number.workable');
    expect(key('fr', 'BE')).to.equal('number.workableAsk');
    expect(key('fr-BE', 'FR')).to.equal('number.workableAsk');
    expect(key('nl', 'NL')).to.equal('number.working');
    expect(key('nl', 'BE')).to.equal('number.workableAsk');
    expect(key('de', 'DE')).to.equal('number.workable');
    expect(key('de', 'BE')).to.equal('number.workableAsk');
  });

  it('says of every number that it is no advice', () => {
    const every: NumberFact[] = [
      day(2026, 1, 1),
      { kind: 'delay', count: 1, unit: 'week', days: 'plain' },
      { kind: 'amount', value: 12, currency: 'EUR' },
      { kind: 'percent', value: 3 },
      { kind: 'iban', iban: 'BE68539007547034' },
    ];
    for (const fact of every)
      expect(explain(fact, 'fr').at(-1)?.key).to.match(/^number\.only(Days|Numbers)$/);
  });

  it('an amount: euros, then cents, and in letters', () => {
    const fact: NumberFact = { kind: 'amount', value: 1234.5, currency: 'EUR' };
    const [sum, letters] = explain(fact, 'fr', { country: 'BE' });
    expect(sum?.key).to.equal('number.amountCents');
    expect(plain(sum?.values['amount'])).to.equal('1 234 euros');
    expect(letters).to.deep.equal({
      key: 'number.inWordsCents',
      values: { words: 'mille deux cent trente-quatre euros', cents: 'cinquante', count: 50 },
    });
    const words = (value: number, currency: string, locale: string, country?: string) =>
      values({ kind: 'amount', value, currency }, locale, 'number.inWords', { country })?.['words'];
    expect(words(97, 'EUR', 'fr', 'BE')).to.equal('nonante-sept euros');
    expect(words(97, 'EUR', 'fr', 'FR')).to.equal('quatre-vingt-dix-sept euros');
    expect(words(2_000_000, 'EUR', 'fr')).to.equal("deux millions d'euros");
    expect(words(1, 'GBP', 'fr')).to.equal('une livre sterling');
    expect(words(1, 'EUR', 'de')).to.equal('ein Euro');
    expect(words(1, 'EUR', 'nl')).to.equal('één euro');
    expect(words(1_500, 'EUR', 'en')).to.equal('one thousand five hundred euros');
  });

  it('an amount that is paid again and again: by the month and by the year, "about" where it is rounded', () => {
    const per = (value: number, often: 'week' | 'month' | 'quarter' | 'year', locale = 'fr') =>
      explain({ kind: 'amount', value, currency: 'EUR', per: often }, locale)
        .filter(({ key }) => /Per|per/.test(key))
        .map(({ key, values: { amount } }) => `${key} ${plain(amount)}`);
    expect(per(1200, 'month')).to.deep.equal(['number.perYear 14 400 euros']);
    expect(per(1234.53, 'month')).to.deep.equal(['number.aboutPerYear 14 814 euros']);
    expect(per(14_000, 'year')).to.deep.equal(['number.aboutPerMonth 1 167 euros']);
    expect(per(100, 'quarter')).to.deep.equal([
      'number.aboutPerMonth 33 euros',
      'number.perYear 400 euros',
    ]);
    expect(per(30, 'year')).to.deep.equal(['number.perMonth 2,50 €']);
  });

  it('a percentage as money', () => {
    const percent = (value: number, locale: string, country?: string) =>
      Object.values(
        values({ kind: 'percent', value }, locale, 'number.percent', { country }) ?? {},
      ).map(plain);
    expect(percent(3.5, 'fr', 'FR')).to.deep.equal(['3,50 €', '100 €']);
    expect(percent(3.5, 'nl', 'BE')).to.deep.equal(['€ 3,50', '€ 100']);
    expect(percent(21, 'en', 'GB')).to.deep.equal(['£21', '£100']);
  });

  it('an account number: its country and groups of four', () => {
    expect(
      explain({ kind: 'iban', iban: 'BE68539007547034' }, 'de')
        .slice(0, 2)
        .map((line) => Object.values(line.values)[0]),
    ).to.deep.equal(['Belgien', 'BE68 5390 0754 7034']);
  });
});
