/** What makes two entries one place, and what HSDS schedules become. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

const { isSame, townsOf } = await import('../../../dist/cli/places/same.js');
const { hoursOf } = await import('../../../dist/cli/places/hsds-schedule.js');
const { openState } = await import('../../../dist/core/help/hours.js');
const { mergeSame } = await import('../../../dist/cli/places/merge.js');

const entry = ({ town, organisation, ...place } = {}) => ({
  where: 'x',
  source: '',
  id: 'x',
  town,
  organisation,
  place: {
    services: [],
    access: [],
    support: [],
    languages: [],
    name: 'Médiathèque',
    country: 'FR',
    postcode: '75001',
    city: 'Paris',
    lat: 48.86,
    lon: 2.34,
    ...place,
  },
});

describe('two entries are one place', () => {
  const one = entry();
  it('within some 40 m, not further', () => {
    assert.ok(isSame(one, entry({ lat: 48.8603 })));
    assert.ok(!isSame(one, entry({ lat: 48.8605 })));
    assert.ok(!isSame(one, entry({ lat: 48.8603, lon: 2.3403 })), 'across the corner');
  });

  it('at the same address, however far apart the lists put it', () => {
    const at = (address, more) => entry({ address, ...more });
    assert.ok(isSame(at('3 pl. du Perron'), at('Place du Perron, 3', { lat: 48.9 })));
    assert.ok(isSame(at('12 bd St-Michel'), at('12 BOULEVARD SAINT MICHEL', { lat: 48.9 })));
    assert.ok(!isSame(at('3 place du Perron'), at('4 place du Perron', { lat: 48.9 })));
    assert.ok(!isSame(at('Le bourg'), at('Le bourg', { lat: 48.9 })), 'no number, no address');
  });

  it('never under unlike names, whoever runs them', () => {
    assert.ok(!isSame(one, entry({ name: 'Mairie' })));
    const run = (name, organisation) => entry({ name, organisation });
    assert.ok(!isSame(run('Mairie de Lille', '1'), run('Médiathèque Jean Lévy', '1')));
    assert.ok(isSame(run('Médiathèque Jean Lévy', '1'), run('Mediatheque Jean-Levi', '1')));
  });

  it('not where a direction or a number of the name differs', () => {
    const named = (name) => entry({ name });
    for (const [a, b] of [
      ['Maison de quartier Nord', 'Maison de quartier Sud'],
      ['Point numérique 7888', 'Point numérique 8888'],
    ])
      assert.ok(!isSame(named(a), named(b)), a);
  });

  it('in the same town, by its number or by postcode and name', () => {
    const shared = (a, b) => townsOf(a).some((town) => townsOf(b).includes(town));
    assert.ok(shared(entry({ town: '75056' }), entry({ town: '75056', postcode: '75004' })));
    assert.ok(shared(entry({ city: "Cournon-d'Auvergne" }), entry({ city: 'COURNON D’AUVERGNE' })));
    assert.ok(!shared(entry(), entry({ city: 'Lyon' })));
    assert.ok(!shared(entry({ town: '1000' }), entry({ town: '1000', country: 'BE' })));
  });
});

describe('a place that has moved', () => {
  const kept = (more) => ({ ...entry({ sources: ['x'], ...more }), kept: 'own', where: 'kept' });
  const read = (more) => entry({ updated: '2026-02-01', ...more });
  const place = (...all) => {
    const { places } = mergeSame(all);
    assert.equal(places.length, 1);
    const [{ id, address, postcode, city, lat }] = places;
    return [id, address, postcode, city, lat];
  };
  const old = {
    address: '1 rue Ancienne',
    postcode: '75001',
    city: 'Paris',
    updated: '2025-01-01',
  };
  const there = { postcode: '13001', city: 'MARSEILLE', address: '2 AVENUE FOCH' };

  it('has the street, the postcode and the town of one entry, also in capitals', () => {
    const moved = read({ ...there, lat: 43.3, lon: 5.38 });
    assert.deepEqual(place(kept(old), moved), ['own', '2 AVENUE FOCH', '13001', 'MARSEILLE', 43.3]);
  });

  it('has no position rather than the one in the town that it left', () => {
    const moved = read({ ...there, lat: undefined, lon: undefined });
    assert.deepEqual(place(kept(old), moved).at(-1), undefined);
    const across = read({ ...old, ...{ address: '3 rue Neuve', lat: undefined, lon: undefined } });
    assert.deepEqual(place(kept(old), across), ['own', '3 rue Neuve', '75001', 'Paris', 48.86]);
  });

  it('is spelled as somebody wrote it by hand, where that is the same', () => {
    const shouted = read({
      ...old,
      address: '1 RUE ANCIENNE',
      city: 'PARIS',
      updated: '2026-02-01',
    });
    assert.deepEqual(place(kept(old), shouted).slice(1, 4), ['1 rue Ancienne', '75001', 'Paris']);
    const other = read({ ...old, address: '9 RUE NEUVE', city: 'PARIS', updated: '2026-02-01' });
    assert.deepEqual(place(kept(old), other).slice(1, 4), ['9 RUE NEUVE', '75001', 'Paris']);
  });

  it('keeps what the newest entry does not say, of the same town only', () => {
    const short = read({ address: '3 rue Neuve', city: undefined, postcode: '75001' });
    assert.deepEqual(place(kept(old), short).slice(1, 4), ['3 rue Neuve', '75001', 'Paris']);
    const far = read({ address: '3 rue Neuve', city: undefined, postcode: '13001' });
    assert.deepEqual(place(kept(old), far).slice(1, 4), ['3 rue Neuve', '13001', undefined]);
    const silent = read({ address: undefined, city: undefined, postcode: undefined });
    assert.deepEqual(place(kept(old), silent).slice(1, 4), ['1 rue Ancienne', '75001', 'Paris']);
  });
});

describe('entries of a town', () => {
  /** How often positions were looked at: the same on every machine. */
  const looksAt = (rows) => {
    let looks = 0;
    const entries = Array.from({ length: rows }, (_, i) => {
      const one = entry({ address: `${i} rue des Tests`, lon: 2.34 + i * 0.001 });
      Object.defineProperty(one.place, 'lat', {
        enumerable: true,
        get() {
          looks++;
          return 48.86;
        },
      });
      return { ...one, id: `x${i}`, where: `line ${i}` };
    });
    assert.equal(mergeSame(entries).places.length, rows);
    return looks;
  };

  it('four times as many cost some four times as much', () => {
    assert.ok(looksAt(800) < 6 * looksAt(200));
  });

  it('are taken together as if each were compared with each', () => {
    let state = 5;
    const throwDice = (sides) => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return Math.floor((state / 2 ** 32) * sides);
    };
    const names = ['Médiathèque', 'Mediatheque', 'Mairie', 'Maison des Solidarités', 'MDS', 'CCAS'];
    const entries = Array.from({ length: 300 }, (_, i) => ({
      ...entry({
        name: names[throwDice(names.length)],
        address: throwDice(3) === 0 ? `${throwDice(9)} rue des Tests` : undefined,
        lat: throwDice(9) === 0 ? undefined : 48.86 + throwDice(80) * 0.00013,
        lon: 2.34 + throwDice(3) * 0.00013,
      }),
      id: `x${i}`,
      where: `line ${i}`,
    }));
    const group = entries.map((_, i) => i);
    for (const [i, a] of entries.entries())
      for (const [j, b] of entries.entries())
        if (i < j && group[i] !== group[j] && isSame(a, b)) {
          const from = group[j];
          for (const [k, one] of group.entries()) if (one === from) group[k] = group[i];
        }
    const sets = [...new Set(group)].map((one) =>
      entries
        .filter((_, i) => group[i] === one)
        .map(({ where }) => where)
        .sort(),
    );
    const merged = mergeSame(entries);
    assert.equal(merged.places.length, sets.length);
    assert.deepEqual(
      merged.groups.map(({ where }) => [...where].sort().join()).sort(),
      sets
        .filter(({ length }) => length > 1)
        .map((one) => one.join())
        .sort(),
    );
    assert.ok(merged.groups.length > 10, `only ${merged.groups.length} groups`);
  });
});

describe('schedules of HSDS', () => {
  const weekly = { freq: 'WEEKLY', byday: 'MO', opens_at: '09:00', closes_at: '12:00' };
  const TODAY = '2026-11-22';
  const osm = (...schedules) => hoursOf(schedules, TODAY).osm;

  it('are hours where they are for every week', () => {
    assert.equal(osm(weekly), 'Mo 09:00-12:00');
    assert.equal(osm({ ...weekly, byday: 'MO,TU,WE' }), 'Mo-We 09:00-12:00');
    assert.equal(osm({ ...weekly, byday: 'SA,SU', closes_at: '00:00' }), 'Sa,Su 09:00-24:00');
    assert.equal(osm({ ...weekly, freq: 'DAILY', byday: undefined }), 'Mo-Su 09:00-12:00');
    assert.equal(
      osm(weekly, { ...weekly, byday: 'FR', opens_at: '13:00:00', closes_at: '17:00:00Z' }),
      'Mo 09:00-12:00; Fr 13:00-17:00',
    );
  });

  const not = {
    'every other week': { interval: 2 },
    'once a month': { freq: 'MONTHLY', byday: '1MO' },
    'some weeks': { byweekno: '41,42' },
    'some days of the month': { bymonthday: '2' },
    'some days of the year': { byyearday: '2' },
    'a number of times': { count: 3 },
    'no days': { byday: '' },
    'no end': { closes_at: undefined },
    'over midnight': { opens_at: '20:00', closes_at: '02:00' },
  };
  for (const [why, more] of Object.entries(not))
    it(`are none for ${why}, nor are those beside it`, () => {
      const { osm: hours, unread } = hoursOf([weekly, { ...weekly, ...more }], TODAY);
      assert.equal(hours, '');
      assert.ok(unread);
    });

  it('are odd or even weeks where they are for every other week, and it is said which', () => {
    const TODAY_2027 = '2027-02-01';
    const other = { ...weekly, byday: 'TU', interval: 2, dtstart: '2027-01-05T09:00:00Z' };
    const told = (...schedules) => hoursOf(schedules, TODAY_2027);
    assert.equal(told(other).osm, 'week 1-53/2 Tu 09:00-12:00');
    assert.equal(told({ ...other, dtstart: '2027-01-12' }).osm, 'week 2-52/2 Tu 09:00-12:00');
    // A week 53 lies between.
    assert.equal(told({ ...other, dtstart: '2026-12-15' }).osm, 'week 2-52/2 Tu 09:00-12:00');
    assert.equal(
      told({
        ...other,
        freq: '',
        interval: '',
        byday: '',
        rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU',
      }).osm,
      'week 1-53/2 Tu 09:00-12:00',
    );
    // Beside what is for every week, which it adds to.
    assert.equal(
      told({ ...weekly, byday: 'MO,TU' }, { ...other, opens_at: '14:00', closes_at: '16:00' }).osm,
      'Mo,Tu 09:00-12:00; week 1-53/2 Tu 09:00-12:00,14:00-16:00',
    );
  });

  it('agree with the dates of the rule for a year, or are left to words', () => {
    const DAY = 24 * 60 * 60 * 1000;
    let read = 0;
    for (const today of ['2026-03-02', '2026-11-22', '2027-02-01', '2032-06-07', '2033-01-03'])
      for (const dtstart of ['2025-01-07', '2025-01-14', '2026-01-06', '2026-03-10']) {
        const rule = { ...weekly, byday: 'TU', interval: 2, dtstart, notes: 'Every other Tuesday' };
        const { osm: hours, notes, unread } = hoursOf([rule], today);
        if (hours === '') {
          assert.match(unread, /every other week.*"slots"/);
          assert.deepEqual(notes, ['Every other Tuesday']);
          // A year of 53 weeks ends within a year from then.
          assert.ok(['2026', '2032'].includes(today.slice(0, 4)), today);
          continue;
        }
        read++;
        for (let now = Date.parse(today); now < Date.parse(today) + 365 * DAY; now += DAY) {
          const meets = (now - Date.parse(dtstart)) % (14 * DAY) === 0;
          const { state } = openState(hours, { now: now + 9 * 3600_000, country: 'DE' }, 'line');
          assert.equal(state, meets ? 'open' : 'closed', `${hours} on ${new Date(now)}`);
        }
      }
    assert.ok(read >= 8, `only ${read} were read`);
  });

  it('are left to words where it is not said which weeks', () => {
    for (const more of [{}, { dtstart: 'soon' }, { dtstart: '2027-01-05', wkst: 'SU' }]) {
      const rule = { ...weekly, interval: '2', description: 'Every other Monday', ...more };
      const { osm: hours, notes, unread } = hoursOf([rule], '2027-02-01');
      assert.equal(hours, '');
      assert.deepEqual(notes, ['Every other Monday']);
      assert.match(unread, /does not say which weeks/);
    }
  });

  it('count while they last', () => {
    assert.equal(osm({ ...weekly, valid_from: TODAY, valid_to: TODAY }), 'Mo 09:00-12:00');
    assert.equal(osm(weekly, { ...weekly, byday: 'TU', until: '2026-11-21' }), 'Mo 09:00-12:00');
    assert.equal(osm({ ...weekly, valid_from: '2026-11-23' }), '');
  });
});
