/** What an import makes of what several services of one place say, and of where one books. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { imported, table } from './support.js';

describe('aidant places import, what services say each', () => {
  const house = {
    ...{ source: 'demo', id: 'house', nom: 'Maison', adresse: '1 rue Haute' },
    ...{ commune: 'Lille', code_postal: '59000' },
  };
  const service = (id, more) => ({
    ...{ source: 'demo', structure_id: 'house', id, nom: `Service ${id}` },
    ...{ thematiques: ['numerique--acceder-a-des-services-en-ligne'] },
    ...{ modes_accueil: ['en-presentiel'] },
    ...more,
  });
  const read = async (structure, ...services) => {
    const content = JSON.stringify({ structures: [{ ...house, ...structure }], services });
    const { places, err } = await imported('di.json', content);
    return { ...places[0], err };
  };
  const [morning, afternoon, week] = ['Mo 09:00-12:00', 'Tu 14:00-17:00', 'Mo-Fr 09:00-17:00'];

  it('gives the hours of one service to no place with several, and tells it', async () => {
    const a = service('a', { horaires_accueil: morning });
    const b = service('b', { horaires_accueil: afternoon });
    const both = await read({ horaires_accueil: week }, a, b);
    assert.equal(both.hours, week);
    assert.match(both.err, /Its services have different hours: those of the structure were taken/);
    const neither = await read({}, a, b);
    assert.equal(neither.hours, undefined);
    assert.match(neither.err, /Its services have different hours: none were taken/);
    // The other one is there whenever the house is open.
    assert.equal((await read({ horaires_accueil: week }, a, service('b'))).hours, week);
    for (const alike of [[a], [a, service('b', { horaires_accueil: morning })]]) {
      const one = await read({ horaires_accueil: week }, ...alike);
      assert.equal(one.hours, morning);
      assert.doesNotMatch(one.err, /different hours/);
    }
  });

  it('keeps what one has to do before, and tells a service for one town only', async () => {
    const conditions_acces = 'Inscription obligatoire';
    const one = await read({}, service('a', { conditions_acces, zone_eligibilite: ['59350'] }));
    assert.equal(one.note, conditions_acces);
    assert.match(one.err, /"Service a" is only for people of 59350/);
    const two = await read(
      {},
      service('a', { conditions_acces, zone_eligibilite: ['france'] }),
      service('b', { zone_diffusion_type: 'commune', zone_diffusion_nom: 'Lille' }),
    );
    assert.equal(two.note, `Service a : ${conditions_acces}`);
    assert.match(two.err, /"Service b" is only for people of Lille/);
    assert.doesNotMatch(two.err, /"Service a" is only/);
  });

  it('prefers where one books to where one reads', async () => {
    const head = 'nom,code_postal,site_web,prise_rdv';
    const { places } = await imported(
      'l.csv',
      table(
        head,
        'A,59000,https://a.example,https://rdv.example/a',
        'B,59100,https://b.example,oui',
        // The front of a portal knows nothing of this place.
        'C,59200,https://c.example,https://portal.example/',
      ),
    );
    const urls = places.map(({ name, url }) => [name, url]);
    assert.deepEqual(Object.fromEntries(urls), {
      A: 'https://rdv.example/a',
      B: 'https://b.example',
      C: 'https://c.example',
    });
  });

  it('reads HSDS in the same way', async () => {
    const at = (byday, opens_at, closes_at) => [{ freq: 'WEEKLY', byday, opens_at, closes_at }];
    const location = {
      ...{ id: 'l', name: 'House', location_type: 'physical', latitude: 50.4, longitude: 4.8 },
      schedules: at('MO,TU,WE,TH,FR', '09:00', '17:00'),
    };
    const given = (id, schedules) => ({
      ...{ id, name: id, status: 'active', schedules },
      service_at_locations: [{ id: `${id}-l`, location }],
    });
    const read = (...services) => imported('o.json', JSON.stringify({ contents: services }));
    const a = given('a', at('MO', '09:00', '12:00'));
    const both = await read(a, given('b', at('TU', '14:00', '17:00')));
    assert.equal(both.places[0].hours, week);
    assert.match(both.err, /Its services have different hours: those of the location were taken/);
    assert.equal((await read(a)).places[0].hours, morning);
  });
});
