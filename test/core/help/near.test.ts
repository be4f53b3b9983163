import { expect } from '@open-wc/testing';
import type { Place } from '../../../src/core/formats/places.js';
import type { Postcodes } from '../../../src/core/formats/postcodes.js';
import { distance, originOf, readPostcode } from '../../../src/core/help/near.js';
import { placeNumber } from '../../../src/core/help/place-number.js';
import { momentAt, searchPlaces } from '../../../src/core/help/places.js';

const file = (country: string, points: Postcodes['points']): Postcodes => ({
  format: 1,
  country,
  points,
});

/** Towns on both sides of the border; positions to a hundredth of a degree. */
const BE = file('BE', { '7500': [50.61, 3.39], '7784': [50.77, 2.99], '1000': [50.85, 4.35] });
const FR = file('FR', {
  '59000': [50.63, 3.06],
  '59560': [50.76, 2.99],
  '20000': [41.92, 8.74],
  '97400': [-20.88, 55.45],
  '97300': [4.94, -52.33],
});
const FILES = [BE, FR];

function place(id: string, parts: Partial<Place> = {}): Place {
  return { id, name: id, services: [], access: [], support: [], languages: [], ...parts };
}

describe('where distances are counted from', () => {
  it('reads the country that somebody types before a postcode', () => {
    for (const [typed, digits, country] of [
      ['B-7784', '7784', 'BE'],
      ['B7784', '7784', 'BE'],
      ['F-59 560', '59560', 'FR'],
      ['7784', '7784', undefined],
      ['6211 AB', '6211', 'NL'],
      // No Belgian postcode has five digits: what stands before it is a slip.
      ['B-59560', '59560', undefined],
    ] as const) {
      expect(readPostcode(typed), typed).to.deep.equal({ digits, country });
    }
  });

  it('is what the file says, also in Corsica and overseas', () => {
    for (const [typed, country] of [
      ['7500', 'BE'],
      ['59000', 'FR'],
      ['20000', 'FR'],
      ['97400', 'FR'],
    ] as const) {
      expect(originOf(typed, [], FILES, 'BE'), typed).to.include({ postcode: typed, country });
    }
  });

  it('is the next number in the same town where a firm has one of its own', () => {
    expect(originOf('59009', [], FILES, 'FR')?.postcode).to.equal('59000');
  });

  it('never crosses the sea for a number that is near', () => {
    const islands = file('FR', { '97300': [4.94, -52.33], '19990': [45.1, 2] });
    expect(originOf('97310', [], [islands], 'FR')?.postcode).to.equal('97300');
    expect(originOf('97400', [], [islands], 'FR')).to.equal(undefined);
    expect(originOf('20000', [], [islands], 'FR')).to.equal(undefined);
    // Hamburg begins with the digits of Corsica, and is no island.
    const hamburg = file('DE', { '21073': [53.46, 9.97] });
    expect(originOf('21075', [], [hamburg], 'DE')?.postcode).to.equal('21073');
  });

  it('is in the country of the site where two have the same number', () => {
    const luxembourg = file('LU', { '1000': [49.61, 6.13] });
    expect(originOf('1000', [], [luxembourg, BE], 'BE')?.country).to.equal('BE');
    expect(originOf('1000', [], [luxembourg, BE], 'LU')?.country).to.equal('LU');
    expect(originOf('L-1000', [], [luxembourg, BE], 'BE')?.country).to.equal('LU');
  });

  it('is not known for a postcode far from every number of the file', () => {
    expect(
      originOf('9999', [place('x', { postcode: '1000', lat: 1, lon: 1 })], FILES, 'BE'),
    ).to.equal(undefined);
  });

  it('is looked for in the same part of France, downwards first', () => {
    const north = file('FR', { '58990': [47, 3.2], '59005': [50.63, 3.06], '59020': [50.7, 3.2] });
    expect(originOf('59001', [], [north], 'FR')?.postcode).to.equal('59005');
    expect(originOf('59019', [], [north], 'FR')?.postcode).to.equal('59005');
    expect(originOf('59020', [], [north], 'FR')?.postcode).to.equal('59020');
    const nievre = file('FR', { '58990': [47, 3.2] });
    expect(originOf('59001', [], [nievre], 'FR')).to.equal(undefined);
  });

  it('comes from the places where no file holds numbers of that kind, and only from a close number', () => {
    const places = [place('x', { postcode: '59000', lat: 50.63, lon: 3.06, country: 'FR' })];
    const lille = { postcode: '59000', country: 'FR' };
    expect(originOf('59000', places, [BE], 'BE')).to.include(lille);
    expect(originOf('59009', places, [BE], 'BE')).to.include(lille);
    for (const files of [[], [BE]]) {
      expect(originOf('75001', places, files, 'BE')).to.equal(undefined);
      expect(originOf('59100', places, files, 'FR')).to.equal(undefined);
    }
  });

  it('measures as the crow flies', () => {
    // Brussels to Paris, 264 km by any atlas.
    const km = distance({ lat: 50.8466, lon: 4.3528 }, { lat: 48.8566, lon: 2.3522 });
    expect(km).to.be.within(262, 266);
  });
});

describe('a place across the border', () => {
  const moment = { now: Date.parse('2026-11-23T10:00:00+01:00'), country: 'BE' };
  const comines = place('comines', {
    country: 'FR',
    postcode: '59560',
    lat: 50.765,
    lon: 2.995,
    phone: '3949',
  });
  const tournai = place('tournai', { country: 'BE', postcode: '7500', lat: 50.61, lon: 3.39 });

  it('is the nearest to a Walloon postcode, and says that it lies abroad', () => {
    const { results, country } = searchPlaces([tournai, comines], {
      postcode: '7784',
      need: 'any',
      moment,
      postcodes: FILES,
    });
    expect(results.map(({ place: { id }, abroad }) => [id, abroad])).to.deep.equal([
      ['comines', true],
      ['tournai', false],
    ]);
    expect(country).to.equal('BE');
    expect(results[0]?.km).to.be.below(1);
    expect(results[0]?.minutesOnFoot).to.equal(15);
    expect(results[1]?.minutesOnFoot).to.equal(undefined);
  });

  it('is at home for somebody who lives there', () => {
    const { results, country } = searchPlaces([comines], {
      postcode: '59000',
      need: 'any',
      moment,
      postcodes: FILES,
    });
    expect(country).to.equal('FR');
    expect(results[0]?.abroad).to.equal(false);
  });

  it('shows its number with its country, and a short one only with the word where it works', () => {
    expect(placeNumber('03 20 00 00 00', 'FR', 'BE')).to.deep.include({
      display: '+33 3 20 00 00 00',
      href: 'tel:+33320000000',
      onlyIn: undefined,
    });
    expect(placeNumber('3949', 'FR', 'BE').onlyIn).to.equal('FR');
    expect(placeNumber('1819', 'BE', 'FR').onlyIn).to.equal('BE');
    expect(placeNumber('3949', 'FR', 'FR').onlyIn).to.equal(undefined);
  });

  it('knows special numbers however they are written, and gives no link that fails from here', () => {
    for (const [number, there, here, href, onlyIn, cost] of [
      ['+33 800 123 456', 'FR', 'BE', '0800123456', 'FR', 'free'],
      ['+33 (0)800 123 456', 'FR', 'FR', '0800123456', undefined, 'free'],
      ['+32 800 12 345', 'BE', 'FR', '080012345', 'BE', 'free'],
      ['0032 800 12 345', 'BE', 'BE', '080012345', undefined, 'free'],
      ['+33 892 70 57 05', 'FR', 'BE', '0892705705', 'FR', 'paid'],
      ['+33 892 70 57 05', 'FR', 'FR', '0892705705', undefined, 'paid'],
      ['+33 810 00 00 00', 'FR', 'FR', '0810000000', undefined, 'paid'],
      ['+33 806 00 01 01', 'FR', 'BE', '0806000101', 'FR', undefined],
      ['+33 3949', 'FR', 'FR', '3949', undefined, undefined],
      ['+33 39 49', 'FR', 'BE', '3949', 'FR', undefined],
      ['0033 3949', 'FR', 'BE', '3949', 'FR', undefined],
      ['+33 3020', 'FR', 'FR', '3020', undefined, 'free'],
      ['118218', 'FR', 'FR', '118218', undefined, 'paid'],
      ['+32 1819', 'BE', 'FR', '1819', 'BE', undefined],
      ['+32 078 170 170', 'BE', 'BE', '078170170', undefined, undefined],
      ['+32 78 170 170', 'BE', 'FR', '078170170', 'BE', undefined],
      ['+32 70 12 34 56', 'BE', 'FR', '070123456', 'BE', 'paid'],
      ['+32 903 12 345', 'BE', 'BE', '090312345', undefined, 'paid'],
      ['1307', 'BE', 'BE', '1307', undefined, 'paid'],
      // Lines of houses and mobiles are called from everywhere, the zero of home or not.
      ['+32 081 00 00 10', 'BE', 'FR', '+3281000010', undefined, undefined],
      ['+32 0470 12 34 56', 'BE', 'BE', '+32470123456', undefined, undefined],
      ['+33 1 70 77 23 72', 'FR', 'BE', '+33170772372', undefined, undefined],
      ['+33 9 70 80 08 00', 'FR', 'BE', '+33970800800', undefined, undefined],
      // A desk in Belgium with a line in France.
      ['+33 800 123 456', 'BE', 'BE', '0800123456', 'FR', 'free'],
      ['+590 590 12 34 56', 'FR', 'BE', '+590590123456', undefined, undefined],
      ['020 123 4567', 'NL', 'BE', '0201234567', 'NL', undefined],
      ['3949', 'FR', undefined, '3949', undefined, undefined],
    ] as const) {
      expect(placeNumber(number, there, here), `${number} in ${there} from ${here}`).to.include({
        href: `tel:${href}`,
        onlyIn,
        cost,
      });
    }
  });

  it('keeps its own clock and holidays, overseas too', () => {
    const here = { now: moment.now, country: 'BE', timeZone: 'Europe/Brussels' };
    expect(momentAt({ country: 'BE' }, here)).to.include(here);
    expect(momentAt({ country: 'FR' }, here)).to.include({
      now: moment.now,
      country: 'FR',
      timeZone: undefined,
    });
    expect(momentAt({ country: 'FR', postcode: '97400' }, here).timeZone).to.equal(
      'Indian/Reunion',
    );
  });
});
