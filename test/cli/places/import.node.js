/** What `aidant places import` makes of each list, and what it tells. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { imported, inFolder, sample, table } from './support.js';

const { parseFile } = await import('../../../dist/core/formats/parse.js');

const HEAD = 'id,nom,code_postal,commune,adresse,latitude,longitude,telephone,horaires,date_maj';

describe('aidant places import, published samples', () => {
  it('reads LaMednum 1, with the slips of its own example', async () => {
    const { code, err, places } = await imported('l.csv', sample('lamednum-v1.csv'));
    assert.equal(code, 0);
    assert.match(err, /l\.csv \(LaMednum\): 1 read, 1 taken/);
    const [place] = places;
    assert.equal(place.phone, '+33180059880', 'written without its plus');
    assert.equal(place.cost, 'free', 'in the words of version 0');
    assert.deepEqual(place.for, ['Jeunes', 'Illettrisme', 'Langues étrangères (anglais)']);
    assert.deepEqual(place.access, ['Se présenter', 'Téléphoner'], 'the column "modalite_acces"');
    assert.deepEqual(place.programmes, [
      'Aidants Connect',
      'Conseillers numériques',
      'La Croix Rouge',
    ]);
    assert.equal(place.itinerant, true);
    assert.equal(place.updated, '2022-06-02');
    assert.equal(place.url, 'https://www.laquincaillerie.tl/');
  });

  it('reads LaMednum 0, and says what it could not put into words of today', async () => {
    const { err, places } = await imported('l.csv', sample('lamednum-v0.csv'));
    const [place] = places;
    assert.deepEqual(place.services, [
      'Aide aux démarches administratives',
      'Maîtrise des outils numériques du quotidien',
    ]);
    assert.deepEqual(place.support, ['En autonomie', 'Accompagnement individuel']);
    assert.equal(place.cost, 'paid');
    assert.match(err, /line 2 \(structure-1\): "APTIC" is no word of the standard/);
  });

  it('takes the four entries of one house together, and leaves its neighbour alone', async () => {
    const { err, places } = await imported('c.json', sample('cournon.json'));
    assert.equal(places.length, 2);
    const house = places.find(({ address }) => /Jaurès/.test(address));
    assert.equal(house.sources.length, 4);
    assert.equal(house.name, 'Maison des Solidarités de Cournon', 'not what a register shouts');
    assert.equal(house.city, "Cournon-d'Auvergne");
    assert.equal(house.updated, '2023-06-23', 'the newest');
    assert.equal(house.phone, '+33473699269', 'from an older one: the newest has none');
    assert.ok(house.services.includes('Accès internet et matériel informatique'));
    assert.match(err, /3 entries were the same place as another one/);
    for (const record of [1, 2, 3, 4]) assert.match(err, new RegExp(`record ${record} `));
  });

  it('reads a search of data.inclusion, and leaves other subjects out', async () => {
    const { err, places } = await imported('d.json', sample('data-inclusion-v0.json'));
    assert.match(err, /\(data\.inclusion\): 2 read, 1 taken/);
    assert.match(err, /1 left out: about another subject/);
    assert.match(err, /0 can be told, 1 cannot/, 'day and night is no hour of a door');
    assert.equal(places[0].name, 'Agence web Tremplin Numérique');
    assert.deepEqual(places[0].support, ['En autonomie', 'Dans un atelier collectif']);
    assert.equal(places[0].updated, '2024-04-02');
  });

  it('reads structures alone, and tells hours that nobody can read', async () => {
    const { err, places } = await imported('s.json', sample('data-inclusion-structures.json'));
    assert.equal(places.length, 3);
    assert.match(err, /1 can be told, 2 cannot/);
    assert.match(err, /record 2 \(1018\): The hours "lundi au vendredi 9h-11h45/);
    assert.deepEqual(
      places.map(({ phone }) => phone),
      ['+33970800800', '+33153215040', '0800059595'],
      'a free number has no form abroad',
    );
  });

  it('reads HSDS, and believes neither a position off the globe nor hours of 2005', async () => {
    const { err, places } = await imported('h.json', sample('hsds-service-at-location.json'));
    const [place] = places;
    assert.equal(place.lat, undefined);
    assert.equal(place.hours, undefined);
    assert.equal(place.phone, '+441234234567');
    assert.deepEqual(place.languages, ['ur'], 'of the telephone');
    assert.equal(place.updated, '2005-01-01', 'the day on which somebody vouched for it');
    assert.match(place.note, /^Following COVID-19 .* · ☎ → 100$/);
    assert.match(err, /position 100, 101 was left out/);
    assert.match(err, /schedules are over/);
  });

  it('writes what the page reads without a complaint', async () => {
    for (const name of [
      'lamednum-v1.csv',
      'lamednum-v0.csv',
      'cournon.json',
      'data-inclusion-v0.json',
      'data-inclusion-structures.json',
      'hsds-service-at-location.json',
      'data-inclusion-v1.json',
      'hsds-organization.json',
      'belgique.csv',
    ]) {
      const args = name === 'belgique.csv' ? ['--country', 'BE'] : [];
      await inFolder({ [name]: sample(name) }, async ({ run, read }) => {
        const { code, err } = await run('import', name, ...args, '--out', 'places.json');
        assert.equal(code, 0, err);
        const { value, reports } = parseFile('places', read('places.json'), 'places.json');
        assert.deepEqual(reports, [], name);
        assert.ok(value.places.length > 0, name);
      });
    }
  });
});

describe('aidant places import, data.inclusion 1', () => {
  it('joins services to their structures from two files', () =>
    inFolder(
      {
        'structures.json': JSON.stringify(JSON.parse(sample('data-inclusion-v1.json')).structures),
        'services.json': JSON.stringify(JSON.parse(sample('data-inclusion-v1.json')).services),
      },
      async ({ run }) => {
        const { out, err } = await run('import', 'structures.json', 'services.json');
        const { places } = JSON.parse(out);
        assert.deepEqual(
          places.map(({ name, address, referral }) => [name, address, referral]),
          [
            ['Maison de quartier des Tilleuls', 'Salle du marché, place du Marché 1', true],
            ['Maison de quartier des Tilleuls', '4 rue des Tilleuls', undefined],
          ],
        );
        const [, house] = places;
        assert.deepEqual(house.services, [
          'Aide aux démarches administratives',
          'Maîtrise des outils numériques du quotidien',
        ]);
        assert.deepEqual(house.for, ['Illettrisme', 'Seniors']);
        assert.deepEqual(house.programmes, ['France Services']);
        assert.equal(house.hours, 'Mo-Fr 09:00-12:00; PH off');
        assert.equal(house.cost, 'free');
        assert.match(err, /1 left out: no visitors/);
        assert.match(err, /1 left out: about another subject/);
        assert.match(err, /Its structure "gone" is not there/);
      },
    ));
});

describe('aidant places import, HSDS', () => {
  it('makes OpenStreetMap hours of weekly schedules, and a place of each location', async () => {
    const { places, err } = await imported('o.json', sample('hsds-organization.json'));
    const [hall, bus] = places;
    assert.equal(hall.hours, 'Mo-We,Fr 09:00-12:00,13:00-16:30; Sa 10:00-12:00');
    assert.deepEqual(hall.services, ['Computer access', 'Help with forms']);
    assert.deepEqual(hall.languages, ['nl', 'fr', 'ar']);
    assert.deepEqual(hall.bring, ['Identity card']);
    assert.equal(hall.cost, 'free');
    assert.equal(hall.phone, '+3281000020');
    assert.equal(bus.hours, undefined, 'the first Monday of a month is not every Monday');
    assert.match(bus.note, /first Monday/);
    assert.match(err, /not for every week/);
    assert.match(err, /1 left out: no visitors/);
    assert.match(err, /1 left out: not active/);
  });
});

describe('aidant places import, tables', () => {
  it('tells every row that it cannot take, with its line and why', async () => {
    const { code, err, places } = await imported(
      'l.csv',
      table(
        HEAD,
        'a,Un lieu,75001,Paris,1 rue A,,,,,',
        'b,,75001,Paris,2 rue B,,,,,',
        'c,Nulle part,,,,,,,,',
        'd,Loin,ABC,Paris,3 rue C,,,,,',
        'e,Belge,5000,Namur,Rue D 4,,,,,',
        'f,Trop,75001,Paris,5, rue E,,,,,',
      ),
    );
    assert.equal(code, 0);
    assert.deepEqual(
      places.map(({ name }) => name),
      ['Un lieu'],
    );
    assert.match(err, /6 read, 1 taken\.\n {2}5 could not be taken/);
    assert.match(err, /line 3 \(b\): It has no name/);
    assert.match(err, /line 4 \(c\): It has neither a postcode nor a position/);
    assert.match(err, /line 5 \(d\): The country of the postcode ABC is not known/);
    assert.match(
      err,
      /line 6 \(e\): The country of the postcode 5000 is not known\. Add --country/,
    );
    assert.match(err, /line 7: It has 11 cells, the head has 10/);
    assert.match(err, /line 7: .* A value with a comma in it needs quotes/);
  });

  it('counts those without visitors, and leaves them out', async () => {
    const { err, places } = await imported(
      'l.csv',
      table(
        'id;nom;code_postal;modalites_acces',
        'a;Ouvert;75001;Se présenter|Téléphoner',
        'b;Fermé;75001;Ce lieu n’accueille pas de public|Téléphoner',
      ),
    );
    assert.equal(places.length, 1);
    assert.match(err, /1 left out: no visitors/);
  });

  it('reads the spreadsheet of a Belgian office', async () => {
    const { err, places } = await imported('b.csv', sample('belgique.csv'), '--country', 'BE');
    assert.equal(places.length, 3, err);
    const [first, second, third] = places;
    assert.deepEqual(
      [first.name, first.postcode, first.city, first.lat, first.lon],
      ['EPN de la gare', '5990', 'Valmont', 50.301, 4.902],
    );
    assert.equal(first.phone, '+3281000010');
    assert.equal(first.updated, '2026-10-01', 'as a spreadsheet shows a date');
    assert.deepEqual(first.languages, ['fr', 'nl']);
    assert.equal(second.phone, '1819', 'a short number stays');
    assert.equal(second.hours, 'Mo-Fr 14:00-19:00');
    assert.equal(third.id, 'ontmoetingshuis-5993', 'made from name and postcode');
  });

  it('reads an old Windows file, quotes with line ends, and says so', () =>
    inFolder({}, async ({ run, folder }) => {
      const { writeFileSync } = await import('node:fs');
      const text = table(
        'nom;code_postal;adresse',
        '"Médiathèque ""Le Phare""";75001;"1 rue A\r\n2e étage"',
      );
      writeFileSync(`${folder}/w.csv`, Buffer.from(text, 'latin1'));
      const { out, err } = await run('import', 'w.csv');
      const [place] = JSON.parse(out).places;
      assert.equal(place.name, 'Médiathèque "Le Phare"');
      assert.equal(place.address, '1 rue A 2e étage');
      assert.match(err, /w\.csv is not UTF-8/);
    }));

  it('puts the zero back that a spreadsheet took from a postcode', async () => {
    const { err, places } = await imported(
      'l.csv',
      table('nom,code_postal', 'Ain,1000'),
      '--country',
      'FR',
    );
    assert.equal(places[0].postcode, '01000');
    assert.match(err, /1000 was read as 01000/);
  });
});

describe('aidant places import, the file', () => {
  const row = (
    id,
    name,
    more = '75001,Paris,1 rue A,48.86,2.34,0102030405,Mo-Fr 09:00-12:00,2025-01-01',
  ) => `${id},${name},${more}`;

  it('does not write over a file, unless it is told how', () =>
    inFolder(
      { 'l.csv': table(HEAD, row('a', 'Un')), 'places.json': 'mine' },
      async ({ run, read }) => {
        const { code, err } = await run('import', 'l.csv', '--out', 'places.json');
        assert.equal(code, 2);
        assert.match(err, /is there already\. Add --merge .* or --replace/);
        assert.equal(read('places.json'), 'mine');
        assert.equal((await run('import', 'l.csv', '--out', 'places.json', '--merge')).code, 2);
        assert.equal(read('places.json'), 'mine', 'what was not understood is not lost');
        assert.equal((await run('import', 'l.csv', '--out', 'places.json', '--replace')).code, 0);
      },
    ));

  it('brings a file up to date: ids stay, own places stay, the newest wins field by field', () =>
    inFolder(
      {
        'l.csv': table(
          HEAD,
          row('new', 'Espace Perron', '75001,Paris,1 rue A,48.86,2.34,0102030499,,2026-02-01'),
        ),
        'places.json': {
          format: 1,
          source: 'Ours',
          licence: 'CC0-1.0',
          places: [
            {
              id: 'perron',
              name: 'Espace numérique Perron',
              country: 'FR',
              postcode: '75001',
              city: 'Paris',
              address: '1 rue A',
              phone: '+33102030405',
              hours: 'Tu 14:00-16:00',
              note: { fr: 'Sonnez', nl: 'Bel aan' },
              updated: '2025-01-01',
            },
            { id: 'own', name: 'Le nôtre', country: 'FR', postcode: '75002' },
          ],
        },
      },
      async ({ run, read }) => {
        const first = await run('import', 'l.csv', '--out', 'places.json', '--merge');
        assert.equal(first.code, 0, first.err);
        const file = JSON.parse(read('places.json'));
        assert.equal(file.source, 'Ours');
        assert.deepEqual(
          file.places.map(({ id }) => id),
          ['own', 'perron'],
        );
        const perron = file.places[1];
        assert.equal(perron.phone, '+33102030499', 'newer');
        assert.equal(perron.hours, 'Tu 14:00-16:00', 'the newer one says none');
        assert.deepEqual(perron.note, { fr: 'Sonnez', nl: 'Bel aan' });
        assert.deepEqual(perron.sources, ['new']);
        await run('import', 'l.csv', '--out', 'places.json', '--merge');
        assert.deepEqual(JSON.parse(read('places.json')), file, 'a second time changes nothing');
        for (let times = 0; times < 2; times++)
          await run('import', 'l.csv', '--out', 'places.json', '--merge', '--source', 'Theirs');
        assert.equal(JSON.parse(read('places.json')).source, 'Ours; Theirs');
      },
    ));

  it('gives the same file whatever the order of the rows', async () => {
    const [head, ...rows] = [
      HEAD,
      row('a', 'Médiathèque'),
      row('b', 'Mediatheque'),
      row('c', 'Mairie'),
    ];
    const one = await imported('l.csv', table(head, ...rows));
    const other = await imported('l.csv', table(head, ...rows.reverse()));
    assert.equal(one.places.length, 2);
    assert.deepEqual(one.places, other.places);
  });

  it('keeps only what is near a postcode', () =>
    inFolder(
      {
        'l.csv': table(
          HEAD,
          row('a', 'Ici', '59000,Lille,1 rue A,50.63,3.06,,,'),
          row('b', 'Tournai', '59999,Loin,2 rue B,50.6,3.39,,,'),
          row('c', 'Paris', '75001,Paris,3 rue C,48.86,2.34,,,'),
          row('d', 'Sans', '59000,Lille,4 rue D,,,,,'),
        ),
        'codes.json': {
          format: 1,
          country: 'FR',
          points: { 59000: [50.63, 3.06], 75001: [48.86, 2.34] },
        },
      },
      async ({ run }) => {
        const { out, err } = await run(
          'import',
          'l.csv',
          '--near',
          '59000',
          '--km',
          '30',
          '--postcodes',
          'codes.json',
        );
        assert.deepEqual(
          JSON.parse(out).places.map(({ id }) => id),
          ['a', 'b'],
        );
        assert.match(err, /1 left out: too far away/);
        assert.match(err, /d: It has none/);
        const without = await run('import', 'l.csv', '--near', '59000', '--km', '5');
        assert.deepEqual(
          JSON.parse(without.out).places.map(({ id }) => id),
          ['a'],
        );
        assert.match(
          (await run('import', 'l.csv', '--near', '13001')).err,
          /not known where 13001 is/,
        );
      },
    ));

  it('says in plain words what it cannot do', () =>
    inFolder({ 'x.csv': 'a,b\n1,2\n', 'x.json': '{', 'l.csv': table(HEAD) }, async ({ run }) => {
      assert.match((await run('import', 'x.csv')).err, /is no list of places that is known here/);
      assert.match((await run('import', 'x.json')).err, /x\.json is no JSON/);
      assert.match((await run('import', 'gone.csv')).err, /gone\.csv: there is no such file/);
      assert.match((await run('import', 'l.csv', '--form', 'hsds')).err, /Did you mean "--from"/);
      assert.match((await run('imprt')).err, /Did you mean "import"/);
      const none = await run('import', 'l.csv');
      assert.equal(none.code, 1);
      assert.match(none.err, /nothing was written/);
      assert.match((await run('--help')).out, /Usage: aidant places import/);
    }));
});
