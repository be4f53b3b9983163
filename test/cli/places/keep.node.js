/** What an import keeps of the file that is there and of each row, and that it writes nothing it would refuse. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { imported, inFolder, table } from './support.js';

const { parseFile } = await import('../../../dist/core/formats/parse.js');

describe('aidant places import, what stays', () => {
  it('leaves what the file had where it is, also when only what is near is read', () => {
    const own = { services: [], access: [], support: [], languages: [] };
    const kept = [
      {
        id: 'arlon',
        name: 'Arlon',
        country: 'BE',
        postcode: '6700',
        lat: 49.68,
        lon: 5.81,
        ...own,
      },
      { id: 'bus', name: 'Bus', country: 'BE', postcode: '7500', ...own },
      {
        id: 'paris',
        name: 'Ailleurs',
        country: 'FR',
        postcode: '75001',
        city: 'Paris',
        lat: 48.86,
        lon: 2.34,
        ...own,
        sources: ['far'],
      },
    ];
    return inFolder(
      {
        'l.csv': table(
          'id,nom,code_postal,commune,adresse,latitude,longitude,telephone,horaires,date_maj',
          'l1,Lille,59000,Lille,1 rue A,50.63,3.06,,,2026-01-01',
          'far,Ailleurs,75001,Paris,3 rue C,48.86,2.34,0102030405,,2026-01-01',
          'other,Autre,75002,Paris,4 rue C,48.87,2.34,,,2026-01-01',
        ),
        'places.json': { format: 1, places: kept },
      },
      async ({ run, read }) => {
        const args = ['--out', 'places.json', '--merge', '--near', '59000', '--km', '30'];
        const { code, err } = await run('import', 'l.csv', ...args);
        assert.equal(code, 0, err);
        const { places } = JSON.parse(read('places.json'));
        assert.deepEqual(
          places.map(({ id }) => id),
          ['arlon', 'bus', 'l1', 'paris'],
        );
        for (const one of kept.slice(0, 2))
          assert.deepEqual(
            places.find(({ id }) => id === one.id),
            one,
          );
        const { phone } = places.find(({ id }) => id === 'paris');
        assert.equal(phone, '+33102030405', 'it is brought up to date all the same');
        assert.match(err, /1 left out: too far away/);
        assert.doesNotMatch(err, /needs a position/);
      },
    );
  });

  it('writes nothing that it would refuse at the next --merge', () =>
    inFolder(
      {
        'l.csv': table(
          'id,nom,code_postal,pays,courriels,remarque',
          "a,Atelier,75001,FR,l'atelier@ville.fr,M\uFFFDdiath\uFFFDque",
          'b,Мэрия,75002,FR,a@b.example,',
          ',Мэрия,75003,FR,é@b.example,',
        ),
      },
      async ({ run, read }) => {
        const first = await run('import', 'l.csv', '--out', 'places.json');
        assert.equal(first.code, 0, first.err);
        const text = read('places.json');
        assert.deepEqual(parseFile('places', text, 'places.json').reports, []);
        const [place] = JSON.parse(text).places;
        assert.deepEqual([place.email, place.note], [undefined, 'M?diath?que']);
        assert.match(first.err, /\(a\): The e-mail address "l'atelier@ville\.fr" was left out/);
        assert.match(first.err, /pages would not read it:\n {2}a: Letters were lost/);
        const again = await run('import', 'l.csv', '--out', 'places.json', '--merge');
        assert.equal(again.code, 0, again.err);
        assert.equal(read('places.json'), text);
      },
    ));

  it('takes the first of two columns that mean the same, and every telephone', async () => {
    const { err, places } = await imported(
      'l.csv',
      table(
        'nom;cp;tél;gsm;horaires;heures',
        'A;75001;0102030405;;Mo 09:00-12:00;',
        'B;75002;;0612345678;;Tu 09:00-12:00',
        'C;75003;0102030405;0612345678;Mo 09:00-12:00;Tu 09:00-12:00',
        'D;75004;0102030405;0102030405;Mo 09:00-12:00;Mo 09:00-12:00',
      ),
      '--country',
      'FR',
    );
    assert.deepEqual(
      places.map(({ phone, hours }) => [phone, hours]),
      [
        ['+33102030405', 'Mo 09:00-12:00'],
        ['+33612345678', 'Tu 09:00-12:00'],
        ['+33102030405', 'Mo 09:00-12:00'],
        ['+33102030405', 'Mo 09:00-12:00'],
      ],
    );
    assert.match(err, /line 4: Of "0102030405\|0612345678" the first number was taken/);
    assert.match(
      err,
      /line 4: Two columns say "horaires": "Mo 09:00-12:00" was taken, "Tu 09:00-12:00" was left out/,
    );
    assert.doesNotMatch(err, /line [235]:/);
    const json = [{ nom: 'A', code_postal: '75001', telephone: '0102030405', gsm: '' }];
    const [place] = (await imported('l.json', JSON.stringify(json))).places;
    assert.equal(place.phone, '+33102030405', 'as JSON too');
  });
});
