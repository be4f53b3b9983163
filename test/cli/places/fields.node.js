/** Single fields as lists have them, and what the page then finds. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { imported, sample, table } from './support.js';

const fields = await import('../../../dist/cli/places/fields.js');
const { searchPlaces } = await import('../../../dist/core/help/places.js');

/** The value, and whether something was told of it. */
function read(field, ...written) {
  let told = false;
  const value = fields[field](...written, () => (told = true));
  return [value, told];
}

describe('fields of lists', () => {
  it('name the known word that an unknown one is nearest to', () => {
    const told = [];
    const tell = (line) => told.push(line);
    fields.words('support', ['Acompagnement individul', 'Tout autre chose'], tell);
    assert.match(told[0], /it was kept\. Did you mean "Accompagnement individuel"\?$/);
    assert.match(told[1], /it was kept\.$/);
  });

  it('are numbers that can be dialled, or none', () => {
    const table = [
      ['01 02 03 04 05', 'FR', '+33102030405', false],
      ['01.02.03.04.05 ou 06 01 02 03 04', 'FR', '+33102030405', true],
      ['0102030405|0601020304', 'FR', '+33102030405', true],
      ['01 02 03 04 05 - 06 01 02 03 04', 'FR', undefined, true],
      ['33180059880', undefined, '+33180059880', false],
      ['3281000010', 'BE', '+3281000010', false],
      ['081/00.00.10', 'BE', '+3281000010', false],
      ['39 49', 'FR', '3949', false],
      ['1819', 'BE', '1819', false],
      ['078/170.170', 'BE', '078170170', false],
      // Written for callers abroad, who cannot call it.
      ['+33 3949', 'FR', '3949', false],
      ['+33 (0)800 123 456', 'FR', '0800123456', false],
      ['+32 078 170 170', 'BE', '078170170', false],
      ['+32 081 00 00 10', 'BE', '+3281000010', false],
      ['+33 800 123 456', 'BE', '+33800123456', false],
      ['+33 800 123 456', undefined, '+33800123456', false],
      ['0590 12 34 56', 'FR', '+590590123456', false],
      ['voir le site', 'FR', undefined, true],
      ['', 'FR', undefined, false],
    ];
    for (const [written, country, number, told] of table)
      assert.deepEqual(read('phone', written, country), [number, told], written);
  });

  it('are days of the calendar, or none', () => {
    assert.deepEqual(read('day', '2024-04-02T10:00:00Z'), ['2024-04-02', false]);
    assert.deepEqual(read('day', '2/4/2024'), ['2024-04-02', false]);
    assert.deepEqual(read('day', '31.12.2025'), ['2025-12-31', false]);
    assert.deepEqual(read('day', '2024-02-30'), [undefined, true]);
    assert.deepEqual(read('day', 'hier'), [undefined, true]);
  });

  it('are positions on land, or none', () => {
    assert.deepEqual(read('position', '50,301', '4,902')[0], { lat: 50.301, lon: 4.902 });
    assert.deepEqual(read('position', 45.729599225, 3.1899082661)[0], {
      lat: 45.7296,
      lon: 3.18991,
    });
    assert.deepEqual(read('position', '', ''), [undefined, false]);
    assert.deepEqual(read('position', '50.3', ''), [undefined, true]);
    assert.deepEqual(read('position', 0, 0), [undefined, true]);
    assert.deepEqual(read('position', 'x', 'y'), [undefined, true]);
  });

  it('are hours in the notation; slips of it are mended, the rest is told', () => {
    assert.deepEqual(read('hours', 'Mo-Fr 14h00-19h00;Sa 14h00-18h00'), [
      'Mo-Fr 14:00-19:00;Sa 14:00-18:00',
      false,
    ]);
    assert.deepEqual(read('hours', 'Mo-Fr 09:00-17 :00'), ['Mo-Fr 09:00-17:00', false]);
    assert.deepEqual(read('hours', 'Sa,Sun 14:00-18:00'), ['Sa,Su 14:00-18:00', false]);
    assert.deepEqual(read('hours', 'sur rendez-vous'), ['sur rendez-vous', true]);
    assert.deepEqual(read('hours', ''), [undefined, false]);
  });

  it('are links of the web, or none', () => {
    assert.equal(read('web', 'www.valmont.example')[0], 'https://www.valmont.example');
    assert.equal(read('web', 'https://a.example/|https://b.example/')[0], 'https://a.example/');
    for (const bad of ['javascript:alert(1)', 'nope', 'https://'])
      assert.deepEqual(read('web', bad), [undefined, true], bad);
    assert.deepEqual(read('email', 'a@b.example, c@d.example'), ['a@b.example', false]);
    assert.deepEqual(read('email', 'a at b'), [undefined, true]);
    // What the format of the file takes, and no more.
    assert.deepEqual(read('email', "l'atelier@ville.fr"), [undefined, true]);
    assert.deepEqual(read('email', 'a+b@ville-de-paris.fr'), ['a+b@ville-de-paris.fr', false]);
  });

  it('are what people look for: each need finds an imported place', async () => {
    const { places } = await imported('c.json', sample('cournon.json'));
    const moment = { now: Date.parse('2023-07-03T10:00:00+02:00'), country: 'FR' };
    const points = { 63800: [45.73, 3.19] };
    for (const need of ['equipment', 'for-me', 'with-me', 'learn']) {
      const { results, matched } = searchPlaces(places, {
        postcode: '63800',
        need,
        moment,
        points,
      });
      assert.equal(matched, 'need', need);
      assert.ok(results.length > 0);
    }
    const { places: reading } = await imported('l.csv', sample('lamednum-v1.csv'));
    const found = searchPlaces(reading, { postcode: '51100', need: 'reading', moment, points });
    assert.equal(found.matched, 'need');
  });
});

describe('the summary of an import', () => {
  it('names the sign that parts the cells of this file, and what kind of file it is', async () => {
    for (const [sign, name] of [
      [',', 'comma'],
      [';', 'semicolon'],
      ['\t', 'tab'],
      ['|', 'vertical bar'],
    ]) {
      const rows = [
        ['Nom', 'Code postal', 'Rue'],
        ['Un', '75001', '5', 'rue E'],
        ['Deux', '75001', '6'],
      ].map((cells) => cells.join(sign));
      const { err } = await imported('l.csv', table(...rows));
      assert.match(err, new RegExp(`line 2: .* A value with a ${name} in it needs quotes`));
      assert.match(err, /l\.csv \(a table\): 2 read, 1 taken/);
    }
    for (const name of ['lamednum-v0.csv', 'lamednum-v1.csv'])
      assert.match((await imported('l.csv', sample(name))).err, /l\.csv \(LaMednum\)/);
  });
});
