/**
 * Opening hours against the package `opening_hours`, the reference reader of OpenStreetMap's notation (LGPL, used in
 * tests only): wherever we say "open" or "closed", it says the same.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import OpeningHours from 'opening_hours';
import { INCLUSION, MEDNUM, OWN } from './samples/hours.js';

const { openState, parseHours } = await import('../../../dist/core/help/hours.js');
const { holidayOf } = await import('../../../dist/core/help/holidays.js');

/** The package asks where a place is, to know its public holidays; and what the machine's time zone is. */
const COUNTRIES = [
  { country: 'FR', zone: 'Europe/Paris', state: 'Île-de-France' },
  { country: 'BE', zone: 'Europe/Brussels', state: 'Wallonie' },
  { country: 'FR', zone: 'Indian/Reunion', state: 'La Réunion', postcode: '97400' },
  { country: 'FR', zone: 'Europe/Paris', state: 'Bas-Rhin', postcode: '67000' },
];

const DAY = 24 * 60 * 60 * 1000;
const FROM = Date.UTC(2024, 0, 1);
const DAYS = 7 * 365;

/** The same on every run: a linear congruential generator (Numerical Recipes). */
function dice(seed) {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

/** Days on which clocks change, weeks change their parity twice, or nobody works. */
const SPECIAL = [
  '2024-03-31',
  '2024-10-27',
  '2026-03-29',
  '2026-10-25',
  '2020-12-31',
  '2021-01-04',
  '2026-12-28',
  '2026-12-31',
  '2027-01-01',
  '2027-01-04',
  '2025-07-14',
  '2025-07-21',
  '2026-04-06',
  '2026-05-14',
  '2026-05-25',
  '2026-04-03',
  '2026-12-26',
  '2026-12-20',
  '2024-02-29',
];

/** Any time of any day; special days by the half hour; and around each edge that a string names. */
function* momentsFor(text, throwDice, many) {
  for (let i = 0; i < many; i++) yield FROM + throwDice(DAYS) * DAY + throwDice(24 * 60) * 60_000;
  for (const day of SPECIAL) {
    const start = Date.parse(day) - 2 * 60 * 60_000;
    yield start + throwDice(26 * 60) * 60_000;
    yield start + throwDice(52) * 30 * 60_000;
  }
  for (const [, hour, minute] of text.matchAll(/(\d{1,2}):(\d\d)/g)) {
    const start = FROM + throwDice(DAYS) * DAY;
    for (const off of [-1, 0, 1]) {
      yield start + ((Number(hour) - 1) * 60 + Number(minute) + off) * 60_000;
      yield start + ((Number(hour) - 2) * 60 + Number(minute) + off) * 60_000;
    }
  }
}

/** @returns how often both spoke, and where they differed. */
function compare(strings, { country, zone, state, postcode }, throwDice, many) {
  const before = process.env.TZ;
  process.env.TZ = zone;
  const differ = [];
  let spoken = 0;
  try {
    for (const text of strings) {
      if (!parseHours(text)) continue;
      const oracle = new OpeningHours(text, {
        lat: 48,
        lon: 4,
        address: { country_code: country.toLowerCase(), state },
      });
      for (const now of momentsFor(text, throwDice, many)) {
        const ours = openState(text, { now, country, timeZone: zone, postcode }, 'line');
        if (ours.state === 'unknown') continue;
        spoken++;
        const theirs = oracle.getState(new Date(now)) ? 'open' : 'closed';
        if (theirs !== ours.state) differ.push(`${text} at ${new Date(now)}: ${ours.state}`);
      }
    }
  } finally {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  }
  return { spoken, differ };
}

/** Strings of the whole subset: days, several ranges, what takes the place and what adds, holidays, parity. */
function made(throwDice) {
  const days = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];
  const clock = (minutes) =>
    `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  const pick = (list) => list[throwDice(list.length)];
  const dayPart = () =>
    pick([
      () => pick(days),
      () => `${pick(days)}-${pick(days)}`,
      () => `${pick(days)},${pick(days)}`,
      () => `${pick(days)}-${pick(days)},${pick(days)}`,
      () => `${pick(days)}-${pick(days)},PH`,
    ])();
  const times = () => {
    if (throwDice(6) === 0) return 'off';
    const edges = [
      ...new Set(Array.from({ length: 2 + 2 * throwDice(2) }, () => throwDice(96) * 15)),
    ];
    edges.sort((a, b) => a - b);
    if (edges.length % 2 === 1) edges.pop();
    if (edges.length === 0) return '09:00-12:00';
    const ranges = [];
    for (let i = 0; i < edges.length; i += 2)
      ranges.push(`${clock(edges[i])}-${clock(edges[i + 1])}`);
    return ranges.join(',');
  };
  const week = () =>
    pick(['', '', '', '', 'week 1-53/2 ', 'week 2-52/2 ', 'week 1-51/2 ', 'week 2-53/2 ']);
  let text = `${week()}${dayPart()} ${times()}`;
  for (let more = throwDice(4); more > 0; more--) {
    text += `${pick(['; ', '; ', ', '])}${week()}${dayPart()} ${times()}`;
  }
  return throwDice(3) === 0 ? `${text}; PH off` : text;
}

describe('opening hours, against the package opening_hours', () => {
  for (const where of COUNTRIES) {
    it(`agrees on hours of real lists in ${where.state}`, () => {
      const { spoken, differ } = compare([...MEDNUM, ...INCLUSION, ...OWN], where, dice(1), 120);
      assert.deepEqual(differ.slice(0, 5), [], `${differ.length} of ${spoken}`);
      assert.ok(spoken > 10_000, `only ${spoken} were compared`);
    });

    it(`agrees on strings made up over the whole subset in ${where.state}`, () => {
      const throwDice = dice(7);
      const strings = Array.from({ length: 150 }, () => made(throwDice));
      const { spoken, differ } = compare(strings, where, throwDice, 60);
      assert.deepEqual(differ.slice(0, 5), [], `${differ.length} of ${spoken}`);
      assert.ok(spoken > 10_000, `only ${spoken} were compared`);
    });
  }

  it('agrees on the last weeks of a year of 53, and on the first of the next', () => {
    const strings = [
      '1-51/2',
      '1-52/2',
      '1-53/2',
      '2-51/2',
      '2-52/2',
      '2-53/2',
      '1-52',
      '1-53',
    ].map((weeks) => `week ${weeks} Mo-Su 09:00-17:00`);
    const before = process.env.TZ;
    process.env.TZ = 'Europe/Brussels';
    let spoken = 0;
    try {
      for (const text of strings) {
        const oracle = new OpeningHours(text, { lat: 48, lon: 4, address: { country_code: 'be' } });
        for (const year of [2020, 2024, 2026, 2032])
          for (let day = -21; day < 21; day++) {
            const now = Date.UTC(year + 1, 0, 1 + day, 11);
            const { state } = openState(text, { now, country: 'BE' }, 'line');
            if (state === 'unknown') continue;
            spoken++;
            const theirs = oracle.getState(new Date(now)) ? 'open' : 'closed';
            assert.equal(state, theirs, `${text} at ${new Date(now).toISOString()}`);
          }
      }
    } finally {
      if (before === undefined) delete process.env.TZ;
      else process.env.TZ = before;
    }
    assert.ok(spoken > 1000, `only ${spoken} were compared`);
  });

  it('says "unknown, call first" of what it cannot read for certain, and of nothing else', () => {
    const refused = (list) => list.filter((text) => !parseHours(text));
    assert.deepEqual(refused(OWN), []);
    assert.deepEqual(refused(MEDNUM), [
      // Every day of the year, or a slip for the working days? Nobody can tell.
      '08:30-12:00,13:30-17:00',
      // Some weeks of the month, said in words.
      'We 09:00-10:30 "3ème mercredi du mois"',
      'Tu 09:00-12:00 "1er mardi du mois"',
      'Fr 14:00-17:00 "Dernier vendredi du mois"',
      'Mo 09:00-12:30 "1er lundi du mois"',
      'Th 10:00-11:00 "2ème jeudi du mois"',
      'Sa 10:00-11:30 "4ème samedi du mois"',
      'Mo 14:00-07:00; Fr 09:00-12:00',
      // Not the notation; the import mends these four.
      'Mo-Sun 08:30-12:30',
      'Sa,Sun 14:00-18:00',
      'Mo-Fr 09:00-17 :00',
      'Mo-Fr 14h00-19h00;Sa 14h00-18h00',
    ]);
    assert.equal(refused(INCLUSION).length, 5, 'those in words');
  });

  it('never says closed of a holiday that the hours do not speak about', () => {
    const now = Date.parse('2026-11-11T10:00:00+01:00');
    for (const country of ['FR', 'BE']) {
      assert.ok(holidayOf({ year: 2026, month: 11, day: 11 }, country));
      assert.equal(openState('Mo-Fr 09:00-17:00', { now, country }).why, 'holiday');
    }
  });
});
