/** Public holidays against two others: the published dates of Easter, and the lists of the package opening_hours. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import OpeningHours from 'opening_hours';

const { holidayOf } = await import('../../../dist/core/help/holidays.js');

/** As the churches and almanacs publish them. */
const EASTER =
  '2020-04-12 2021-04-04 2022-04-17 2023-04-09 2024-03-31 2025-04-20 2026-04-05 2027-03-28 2028-04-16 2029-04-01 2030-04-21 2031-04-13 2032-03-28 2033-04-17 2034-04-09 2035-03-25 2036-04-13 2037-04-05 2038-04-25 2039-04-10 2040-04-01'.split(
    ' ',
  );

/** Code du travail, article L3133-1; Belgian royal decree of 18 April 1974, article 1. Sundays change nothing. */
const FIXED = {
  FR: '01-01 05-01 05-08 07-14 08-15 11-01 11-11 12-25',
  BE: '01-01 05-01 07-21 08-15 11-01 11-11 12-25',
};

const DAY = 24 * 60 * 60 * 1000;
const iso = (time) => new Date(time).toISOString().slice(0, 10);

function* daysOf(year) {
  for (let time = Date.UTC(year, 0, 1); time < Date.UTC(year + 1, 0, 1); time += DAY) yield time;
}

function ours(time, country, postcode) {
  const [year, month, day] = iso(time).split('-').map(Number);
  return holidayOf({ year, month, day }, country, postcode);
}

describe('public holidays, 2020 to 2040', () => {
  for (const [country, fixed] of Object.entries(FIXED)) {
    it(`are those of the law in ${country}, every day of 21 years`, () => {
      for (const easter of EASTER) {
        const year = Number(easter.slice(0, 4));
        const moving = [1, 39, 50].map((after) => iso(Date.parse(easter) + after * DAY));
        const law = new Set([...fixed.split(' ').map((day) => `${year}-${day}`), ...moving]);
        const found = [...daysOf(year)].filter((time) => ours(time, country)).map(iso);
        assert.deepEqual(found, [...law].sort());
      }
    });
  }

  const PARTS = [
    ['FR', 'Île-de-France', undefined],
    ['FR', 'Bas-Rhin', '67000'],
    ['FR', 'Moselle', '57000'],
    ['FR', 'La Réunion', '97400'],
    ['BE', 'Wallonie', undefined],
  ];
  for (const [country, state, postcode] of PARTS) {
    it(`are those of opening_hours in ${state}`, () => {
      const before = process.env.TZ;
      process.env.TZ = 'UTC';
      try {
        const oracle = new OpeningHours('PH 10:00-14:00', {
          lat: 48,
          lon: 4,
          address: { country_code: country.toLowerCase(), state },
        });
        for (let year = 2020; year <= 2040; year++)
          for (const time of daysOf(year)) {
            const theirs = oracle.getState(new Date(time + DAY / 2));
            assert.equal(ours(time, country, postcode), theirs, `${state} ${iso(time)}`);
          }
      } finally {
        if (before === undefined) delete process.env.TZ;
        else process.env.TZ = before;
      }
    });
  }

  it('knows the day of the end of slavery overseas, and nowhere else', () => {
    const days = {
      97110: '05-27',
      97133: '10-09',
      97150: '05-28',
      97200: '05-22',
      97300: '06-10',
      97400: '12-20',
      97600: '04-27',
    };
    for (const [postcode, day] of Object.entries(days)) {
      assert.ok(ours(Date.parse(`2026-${day}`), 'FR', postcode), postcode);
      assert.ok(!ours(Date.parse(`2026-${day}`), 'FR', '75001'));
      assert.ok(!ours(Date.parse(`2026-${day}`), 'BE', postcode.slice(0, 4)));
    }
  });

  it('knows no holiday of a country that it does not know', () => {
    assert.ok(!ours(Date.parse('2026-12-25'), 'XX'));
    assert.ok(!ours(Date.parse('2026-12-25'), undefined));
  });
});
