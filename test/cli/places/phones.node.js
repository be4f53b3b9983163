/** Telephone numbers against libphonenumber-js: whole numbers must be the same, short ones must stay as they are. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';

const { phoneForms } = await import('../../../dist/core/phone.js');

/** The same on every run. */
function dice(seed) {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

const PREFIXES = {
  FR: ['01', '02', '03', '04', '05', '06', '07', '09'],
  BE: [
    '02',
    '03',
    '04',
    '09',
    '010',
    '011',
    '015',
    '016',
    '019',
    '050',
    '056',
    '061',
    '065',
    '071',
    '081',
    '083',
    '085',
    '087',
    '0460',
    '0470',
    '0480',
    '0490',
  ],
};
const LENGTH = {
  FR: () => 10,
  BE: (prefix) => (prefix.startsWith('04') && prefix.length > 2 ? 10 : 9),
};
const ORDINARY = ['FIXED_LINE', 'MOBILE', 'FIXED_LINE_OR_MOBILE', 'VOIP'];
const OVERSEAS = /^0(?:590|594|596|262|263|269|639|69)/;
/** Of one kind only: they have no form abroad, or one that few networks carry. */
const SPECIAL = {
  FR: [
    '3949',
    '3631',
    '3919',
    '3977',
    '115',
    '119',
    '17',
    '112',
    '118218',
    '0800123456',
    '0892705705',
    '0806000101',
  ],
  BE: [
    '1819',
    '112',
    '100',
    '101',
    '107',
    '110',
    '1207',
    '080012345',
    '090012345',
    '078170170',
    '078151515',
    '070123456',
  ],
};

function* numbersOf(country, many) {
  const throwDice = dice(3);
  for (let i = 0; i < many; i++) {
    const prefix = PREFIXES[country][throwDice(PREFIXES[country].length)];
    let number = prefix;
    while (number.length < LENGTH[country](prefix)) number += throwDice(10);
    yield number;
  }
}

describe('telephone numbers, against libphonenumber-js', () => {
  for (const country of ['FR', 'BE']) {
    it(`dials 3000 numbers of ${country} as it does, however they are written`, () => {
      let compared = 0;
      for (const number of numbersOf(country, 3000)) {
        const theirs = parsePhoneNumberFromString(number, country);
        // The package lets the mainland have numbers of overseas.
        if (country === 'FR' && OVERSEAS.test(number)) continue;
        // Prefixes that nobody has yet; and services, which have no form abroad whatever the package makes of them.
        if (!theirs?.isValid() || !ORDINARY.includes(theirs.getType())) continue;
        compared++;
        const e164 = theirs.number;
        const writings = [
          number,
          e164,
          e164.replace('+', '00'),
          theirs.formatNational(),
          theirs.formatInternational(),
          theirs.formatInternational().replace(/^(\+\d\d) /, '$1 (0)'),
          number.replace(/(..)(?=.)/g, '$1.'),
        ];
        for (const writing of writings)
          assert.equal(
            phoneForms(writing, country).href,
            `tel:${e164}`,
            `${writing} in ${country}`,
          );
        assert.equal(phoneForms(e164).href, `tel:${e164}`, 'with no country known');
      }
      assert.ok(compared > 1500, `only ${compared}`);
    });

    it(`keeps short and special numbers of ${country} as they are`, () => {
      for (const number of SPECIAL[country]) {
        const { href, display } = phoneForms(number, country);
        assert.equal(href, `tel:${number}`);
        assert.equal(display.replaceAll(' ', ''), number);
      }
    });
  }

  it('shows whole numbers of France in its groups, and of Belgium with all their digits', () => {
    for (const number of numbersOf('FR', 500)) {
      const theirs = parsePhoneNumberFromString(number, 'FR');
      if (theirs?.isValid())
        assert.equal(phoneForms(number, 'FR').display, theirs.formatNational());
    }
    for (const number of numbersOf('BE', 500))
      assert.equal(phoneForms(number, 'BE').display.replaceAll(' ', ''), number);
  });

  it('gives numbers of overseas France the code of their own', () => {
    const written = [
      '0590 12 34 56',
      '0690 12 34 56',
      '0594 25 12 34',
      '0596 60 12 34',
      '0696 20 12 34',
      '0262 20 12 34',
      '0692 12 34 56',
      '0269 61 12 34',
      '0639 01 34 56',
    ];
    for (const number of written) {
      const bare = number.replaceAll(' ', '');
      const theirs = ['GP', 'GF', 'MQ', 'RE', 'YT']
        .map((part) => parsePhoneNumberFromString(bare, part))
        .find((one) => one?.isValid());
      assert.ok(theirs, number);
      assert.equal(phoneForms(number, 'FR').href, `tel:${theirs.number}`, number);
      assert.equal(phoneForms(number, 'FR').display, number.replace(/^(\d\d)(\d\d)/, '$1 $2'));
      assert.equal(phoneForms(theirs.number, 'FR').href, `tel:${theirs.number}`);
      assert.equal(phoneForms(theirs.number, 'FR').display, phoneForms(number, 'FR').display);
    }
  });
});
