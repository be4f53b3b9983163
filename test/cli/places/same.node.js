/** What makes two entries one place, and what HSDS schedules become. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

const { isSame, townsOf } = await import('../../../dist/cli/places/same.js');
const { hoursOf } = await import('../../../dist/cli/places/hsds-schedule.js');

const entry = ({ town, organisation, ...place } = {}) => ({
  where: 'x',
  source: '',
  id: 'x',
  town,
  organisation,
  place: {
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

  it('count while they last', () => {
    assert.equal(osm({ ...weekly, valid_from: TODAY, valid_to: TODAY }), 'Mo 09:00-12:00');
    assert.equal(osm(weekly, { ...weekly, byday: 'TU', until: '2026-11-21' }), 'Mo 09:00-12:00');
    assert.equal(osm({ ...weekly, valid_from: '2026-11-23' }), '');
  });
});
