import { expect } from '@open-wc/testing';
import { phoneForms, phoneFrom, smsHref } from '../../src/core/phone.js';

/** as written, country of the site, as shown, as dialled */
const TABLE: readonly (readonly [string, string | undefined, string, string])[] = [
  ['+3281000000', 'BE', '081 00 00 00', 'tel:+3281000000'],
  ['081000000', 'BE', '081 00 00 00', 'tel:+3281000000'],
  ['081/00.00.00'.replace('/', ' '), 'BE', '081 00 00 00', 'tel:+3281000000'],
  ['+32 2 123 45 67', 'BE', '02 123 45 67', 'tel:+3221234567'],
  ['+32470123456', 'BE', '0470 12 34 56', 'tel:+32470123456'],
  ['0470 12 34 56', 'BE', '0470 12 34 56', 'tel:+32470123456'],
  ['04 123 45 67', 'BE', '04 123 45 67', 'tel:+3241234567'],
  ['0800 12 345', 'BE', '0800 12 345', 'tel:080012345'],
  ['078170170', 'BE', '078 170 170', 'tel:078170170'],
  ['078151234', 'BE', '078 15 12 34', 'tel:078151234'],
  ['1819', 'BE', '1819', 'tel:1819'],
  ['112', 'BE', '112', 'tel:112'],
  ['+33170772372', 'FR', '01 70 77 23 72', 'tel:+33170772372'],
  ['01 70 77 23 72', 'FR', '01 70 77 23 72', 'tel:+33170772372'],
  ['+33 (0)1 70 77 23 72', 'FR', '01 70 77 23 72', 'tel:+33170772372'],
  ['0033170772372', 'FR', '01 70 77 23 72', 'tel:+33170772372'],
  ['0892705705', 'FR', '0 892 705 705', 'tel:0892705705'],
  ['0800 123 456', 'FR', '0 800 123 456', 'tel:0800123456'],
  ['3949', 'FR', '39 49', 'tel:3949'],
  ['39 49', 'FR', '39 49', 'tel:3949'],
  ['115', 'FR', '115', 'tel:115'],
  ['33700', 'FR', '33700', 'tel:33700'],
  ['33700', 'BE', '33700', 'tel:33700'],
  ['116006', 'BE', '116006', 'tel:116006'],
  ['118218', 'FR', '118 218', 'tel:118218'],
  // Overseas France: at home as everywhere there, from abroad by its own code.
  ['0590 12 34 56', 'FR', '05 90 12 34 56', 'tel:+590590123456'],
  ['+262692123456', 'FR', '06 92 12 34 56', 'tel:+262692123456'],
  ['+262692123456', 'BE', '+262 6 92 12 34 56', 'tel:+262692123456'],
  // Over a border, or with no country known, the country stays in sight.
  ['+33170772372', 'BE', '+33 1 70 77 23 72', 'tel:+33170772372'],
  ['+3281000000', 'FR', '+32 81 00 00 00', 'tel:+3281000000'],
  ['+3281000000', undefined, '+32 81 00 00 00', 'tel:+3281000000'],
  ['+352 12 34 56', 'LU', '+352 12 34 56', 'tel:+352123456'],
  ['3949', undefined, '3949', 'tel:3949'],
];

describe('telephone numbers', () => {
  for (const [written, country, display, href] of TABLE) {
    it(`${written} in ${country ?? 'no country'}: ${display}`, () => {
      expect(phoneForms(written, country)).to.deep.equal({ display, href });
    });
  }

  it('never gives a short number a country', () => {
    for (const number of ['112', '115', '1819', '3949', '3631', '17']) {
      for (const country of ['FR', 'BE', undefined]) {
        expect(phoneForms(number, country).href).to.equal(`tel:${number}`);
      }
    }
  });

  it('has a form abroad where it is an ordinary one, or was written with one', () => {
    for (const [written, there, here, display, href] of [
      ['081 00 00 00', 'BE', 'FR', '+32 81 00 00 00', 'tel:+3281000000'],
      ['01 70 77 23 72', 'FR', 'BE', '+33 1 70 77 23 72', 'tel:+33170772372'],
      ['+32 78 170 170', 'BE', 'FR', '+32 78 170 170', 'tel:+3278170170'],
      ['078 170 170', 'BE', 'FR', '078 170 170', undefined],
      ['0892705705', 'FR', 'BE', '0 892 705 705', undefined],
      ['33700', 'FR', 'BE', '33700', undefined],
      ['33700', 'FR', 'FR', '33700', 'tel:33700'],
      ['3949', 'FR', undefined, '39 49', 'tel:3949'],
    ] as const)
      expect(phoneFrom(written, there, here), written).to.deep.equal({ display, href });
  });

  it('opens an empty message', () => {
    expect(smsHref('+32470123456', 'BE')).to.equal('sms:+32470123456');
  });
});
