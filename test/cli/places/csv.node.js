/** Tables as spreadsheets write them, and postcodes from the open lists of two countries. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inFolder } from './support.js';

const { readCsv } = await import('../../../dist/cli/places/csv.js');
const { alike } = await import('../../../dist/cli/places/same.js');
const { parseFile } = await import('../../../dist/core/formats/parse.js');

/** RFC 4180: a cell in quotes where it needs them. */
const written = (rows, delimiter, end) =>
  rows
    .map((row) =>
      row
        .map((cell) => (/["\r\n,;\t|]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
        .join(delimiter),
    )
    .join(end) + end;

describe('tables', () => {
  it('are read as they were written, whatever parts their cells and lines', () => {
    const head = ['a', 'b', 'c'];
    const rows = [
      ['1', 'x,y;z', 'say "hi"'],
      ['', 'two\nlines', '|'],
      ['é', '\t', ''],
      ['"', '""', ','],
    ];
    for (const delimiter of [',', ';', '\t', '|'])
      for (const end of ['\n', '\r\n', '\r'])
        for (const mark of ['', '\uFEFF']) {
          const table = readCsv(mark + written([head, ...rows], delimiter, end));
          assert.equal(table.delimiter, delimiter);
          assert.deepEqual(table.columns, head);
          const cells = table.rows.map((row) => [...row.cells.values()]);
          assert.deepEqual(
            cells,
            rows.map((row) => row.map((cell) => cell.trim())),
            JSON.stringify([delimiter, end]),
          );
          assert.deepEqual(table.uneven, []);
        }
  });

  it('name the line on which a row begins', () => {
    const { rows, uneven } = readCsv('a,b\n"1\n2",x\n\n3,y\n4\n5,z,more\n');
    assert.deepEqual(
      rows.map(({ line }) => line),
      [2, 5, 6],
    );
    assert.deepEqual(uneven, [
      { line: 6, cells: 1 },
      { line: 7, cells: 3 },
    ]);
  });

  it('may end each row with a delimiter, and the head not', () => {
    const { rows, uneven } = readCsv('a;b\n1;2;\n3;4;\n');
    assert.equal(rows.length, 2);
    assert.deepEqual(uneven, []);
  });

  it('say where a quote begins that does not end', () => {
    const { rows, unclosed } = readCsv('a,b\n1,2\n3,"4\n5,6\n');
    assert.equal(unclosed, 3);
    assert.equal(rows.length, 2);
  });
});

describe('names of one place', () => {
  const SAME = [
    ['Médiathèque Jean Moulin', 'MEDIATHEQUE JEAN-MOULIN', ''],
    ['Maison des Solidarités de Cournon', 'MDS Cournon', "Cournon-d'Auvergne"],
    ['Maison des Solidarités', 'Maison des Solidarités de Cournon', "Cournon d'Auvergne"],
    ['France services', 'France Services Valmont', 'Valmont'],
    ['CCAS de Reims', "Centre communal d'action sociale", 'Reims'],
    ['Bibliothèque municipale', 'Bibliotheque municipal', ''],
  ];
  const OTHERS = [
    ['Médiathèque', 'Mairie', ''],
    ['CCAS de Reims', 'Médiathèque de Reims', 'Reims'],
    ['Espace numérique du Perron', 'Espace jeunesse de la Rive', ''],
    ['MDS', 'Maison des Jeunes', ''],
  ];
  for (const [one, other, town] of SAME)
    it(`${one} is ${other}`, () => {
      assert.ok(alike(one, other, town));
      assert.ok(alike(other, one, town));
    });
  for (const [one, other, town] of OTHERS)
    it(`${one} is not ${other}`, () => {
      assert.ok(!alike(one, other, town));
      assert.ok(!alike(other, one, town));
    });
});

describe('aidant places postcodes', () => {
  const SOURCES = {
    'La Poste': [
      'FR',
      'Code_commune_INSEE;Nom_commune;Code_postal;Ligne_5;Libellé_d_acheminement;coordonnees_gps\n01001;L ABERGEMENT CLEMENCIAT;01400;;L ABERGEMENT CLEMENCIAT;46.1534255214,4.92611354223\n01002;L ABERGEMENT DE VAREY;01640;;L ABERGEMENT DE VAREY;46.0091878776,5.42801696363\n01003;AUTRE;01400;;AUTRE;46.2,5.0\n98999;SANS;98799;;SANS;\n',
      { '01400': [46.177, 4.963], '01640': [46.009, 5.428] },
      /98799 has no position/,
    ],
    'data.gouv.fr, with zeros lost': [
      'FR',
      'code_commune_INSEE,nom_commune_postal,code_postal,libelle_acheminement,ligne_5,latitude,longitude\n1001,L ABERGEMENT,1400,L ABERGEMENT,,46.1534255214,4.92611354223\n',
      { '01400': [46.153, 4.926] },
    ],
    Opendatasoft: [
      'BE',
      '\uFEFFGeo Point;Geo Shape;Post code;Sub municipality name (French)\n50.30123, 4.90219;;5990;Valmont\n',
      { 5990: [50.301, 4.902] },
    ],
    'a list without a head': [
      'BE',
      '1000,Bruxelles,4.351697,50.8465573\n1020,Laeken,4.3487134,50.8831208\n',
      { 1000: [50.847, 4.352], 1020: [50.883, 4.349] },
    ],
    GeoNames: [
      'BE',
      'BE\t5000\tNamur\tWallonia\tWAL\tNamur\tWNA\tNamur\t92094\t50.4669\t4.8675\t6\nFR\t59000\tLille\t\t\t\t\t\t\t50.6\t3.06\t5\n',
      { 5000: [50.467, 4.868] },
    ],
  };
  for (const [name, [country, text, points, told = /postcodes of/]] of Object.entries(SOURCES))
    it(`reads ${name}`, () =>
      inFolder({ 'in.csv': text }, async ({ run, read }) => {
        const { code, err } = await run(
          'postcodes',
          'in.csv',
          '--country',
          country,
          '--out',
          'out.json',
          '--source',
          'S',
          '--licence',
          'L',
        );
        assert.equal(code, 0, err);
        assert.match(err, told);
        const { value, reports } = parseFile('postcodes', read('out.json'), 'out.json');
        assert.deepEqual(reports, []);
        assert.deepEqual({ ...value.points }, points);
        assert.deepEqual([value.country, value.source, value.licence], [country, 'S', 'L']);
      }));

  it('takes the middle of the places themselves, and their source', () =>
    inFolder(
      {
        'places.json': {
          format: 1,
          source: 'Ours',
          licence: 'CC0-1.0',
          places: [
            { id: 'a', name: 'A', country: 'BE', postcode: '5990', lat: 50.3, lon: 4.9 },
            { id: 'b', name: 'B', country: 'BE', postcode: 'B-5990', lat: 50.302, lon: 4.904 },
            { id: 'c', name: 'C', country: 'FR', postcode: '59000', lat: 50.6, lon: 3.06 },
            { id: 'd', name: 'D', country: 'BE', postcode: '5993' },
          ],
        },
      },
      async ({ run }) => {
        const { out, err } = await run('postcodes', 'places.json', '--country', 'BE');
        const file = JSON.parse(out);
        assert.deepEqual(file.points, { 5990: [50.301, 4.902] });
        assert.equal(file.source, 'Ours');
        assert.match(err, /d: 5993 has no position/);
      },
    ));

  it('says what it needs', () =>
    inFolder({ 'x.csv': 'a,b\n1,2\n' }, async ({ run }) => {
      assert.match((await run('postcodes', 'x.csv')).err, /Add --country/);
      assert.match(
        (await run('postcodes', 'x.csv', '--country', 'BE')).err,
        /no columns for a postcode/,
      );
      assert.match(
        (await run('postcodes', 'x.csv', '--country', 'BE', '--near', '5')).err,
        /--near belongs to/,
      );
    }));
});
