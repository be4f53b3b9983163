/** What `aidant check` tells of hours, numbers and positions. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { at, inProject, SITE } from './support.js';

const PLACE = { name: 'Un lieu', country: 'BE', postcode: '5990', lat: 50.3, lon: 4.9 };

describe('aidant check, help', () => {
  it('tells of hours that people will not be told', () =>
    inProject(
      {
        'site.json': {
          ...SITE,
          country: 'BE',
          places: 'places.json',
          channels: [
            { kind: 'phone', number: '1819', hours: '24/7' },
            { kind: 'visit', hours: 'tous les jours' },
          ],
        },
        'places.json': {
          format: 1,
          places: [
            { id: 'a', ...PLACE, hours: 'Mo-Fr 09:00-12:00; PH off' },
            // Left out by the reader: those behind it keep their place in the file.
            { id: 'a', ...PLACE },
            { id: 'b', ...PLACE, hours: 'premier mardi du mois' },
            { id: 'c', ...PLACE, hours: 'Mo-Su 00:00-23:59' },
          ],
        },
      },
      async ({ report }) => {
        const told = await report('site.json');
        assert.deepEqual(
          at(told, 'aidant-hours-unread').map((line) => line.split(' ')[1]),
          ['channels[1].hours', 'places[2].hours', 'places[3].hours'],
        );
        assert.equal(
          told.findings.find(({ rule }) => rule === 'aidant-hours-unread').level,
          'warning',
        );
      },
    ));

  it('tells of numbers with a digit too few or too many', () =>
    inProject(
      {
        'site.json': {
          ...SITE,
          country: 'BE',
          channels: [
            '1819',
            '078 170 170',
            '0470 12 34 56',
            '+33 1 70 77 23 72',
            '+352 12 34 56',
            '081 00 00 0',
            '+32 470 12 34 5',
          ].map((number) => ({ kind: 'phone', number })),
          stop: {
            numbers: [
              { country: 'FR', label: 'A', number: '0 892 705 705' },
              { country: 'FR', label: 'B', number: '33700' },
              { country: 'FR', label: 'C', number: '0 892 705 70', sms: '33700' },
            ],
          },
        },
      },
      async ({ report }) => {
        assert.deepEqual(
          at(await report('site.json'), 'aidant-phone-odd').map((line) => line.split(' ')[1]),
          ['channels[5].number', 'channels[6].number', 'stop.numbers[2].number'],
        );
      },
    ));

  it('tells of positions that are missing, turned round or abroad', () =>
    inProject(
      {
        'places.json': {
          format: 1,
          places: [
            { id: 'a', ...PLACE },
            { id: 'b', ...PLACE, lat: 4.9, lon: 50.3 },
            { id: 'c', ...PLACE, lat: 48.8, lon: 2.3 },
            { id: 'd', name: 'D', country: 'BE', postcode: '5990' },
            { id: 'e', ...PLACE, postcode: '75001' },
            { id: 'f', name: 'F', country: 'FR', postcode: '97400', lat: -20.9, lon: 55.4 },
          ],
        },
        'codes.json': {
          format: 1,
          country: 'BE',
          points: { 5990: [50.3, 4.9], 5000: [4.9, 50.5], 75001: [48.9, 2.3] },
        },
      },
      async ({ report }) => {
        const told = await report('places.json', 'codes.json');
        assert.deepEqual(
          told.findings
            .filter(({ rule }) => rule === 'aidant-position-odd')
            .map(({ path, message }) => [path, message.slice(0, 24)]),
          [
            ['places[1].lat', '4.9, 50.3 has its number'],
            ['places[2].lat', '48.8, 2.3 does not lie i'],
            ['places[3]', 'This place has no "lat" '],
            ['places[4].postcode', '"75001" is no postcode o'],
            ['points.5000', '4.9, 50.5 has its number'],
            ['points.75001', '"75001" is no postcode o'],
          ],
        );
      },
    ));
});
