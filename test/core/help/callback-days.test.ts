import { expect } from '@open-wc/testing';
import { callbackDays } from '../../../src/core/help/callback-days.js';

const at = (now: string) => ({ now: Date.parse(now), country: 'BE', timeZone: 'Europe/Brussels' });
const HOURS = 'Mo-Fr 09:00-12:00, We 14:00-18:00; PH off';

const days = (...args: Parameters<typeof callbackDays>) =>
  callbackDays(...args).map(({ day, parts }) => `${day} ${parts.join('+')}`);

describe('the days somebody may answer on', () => {
  it('are the next open ones, with the parts of the day that are open', () => {
    expect(days(HOURS, at('2026-11-23T10:00:00+01:00'))).to.deep.equal([
      '2026-11-23 morning',
      '2026-11-24 morning',
      '2026-11-25 morning+afternoon+evening',
      '2026-11-26 morning',
    ]);
  });

  it('leave out what is over, or nearly: today, and the part of it that has gone by', () => {
    expect(days(HOURS, at('2026-11-23T11:45:00+01:00'))[0]).to.equal('2026-11-24 morning');
    expect(days(HOURS, at('2026-11-25T11:45:00+01:00'))[0]).to.equal(
      '2026-11-25 afternoon+evening',
    );
    expect(days(HOURS, at('2026-11-25T17:45:00+01:00'))[0]).to.equal('2026-11-26 morning');
  });

  it('skip weekends and public holidays', () => {
    // Christmas 2026 is a Friday.
    expect(days(HOURS, at('2026-12-24T20:00:00+01:00'))[0]).to.equal('2026-12-28 morning');
    expect(days(undefined, at('2026-12-24T20:00:00+01:00'))[0]).to.equal(
      '2026-12-28 morning+afternoon',
    );
  });

  it('leave out a holiday of which the hours do not speak', () => {
    expect(days('Mo-Fr 09:00-12:00', at('2026-12-24T20:00:00+01:00'))[0]).to.equal(
      '2026-12-28 morning',
    );
  });

  it('are Monday to Friday where the hours cannot be read', () => {
    expect(days('le matin, sur rendez-vous', at('2026-11-27T18:00:00+01:00'))).to.deep.equal([
      '2026-11-30 morning+afternoon',
      '2026-12-01 morning+afternoon',
      '2026-12-02 morning+afternoon',
      '2026-12-03 morning+afternoon',
    ]);
  });

  it('have an evening where the site names it, and gives no hours that can be read', () => {
    const monday = at('2026-11-23T16:45:00+01:00');
    expect(days(undefined, monday, ['evening'])).to.deep.equal([
      '2026-11-23 evening',
      '2026-11-24 evening',
      '2026-11-25 evening',
      '2026-11-26 evening',
    ]);
    expect(days(undefined, at('2026-11-23T19:45:00+01:00'), ['evening'])[0]).to.equal(
      '2026-11-24 evening',
    );
    // Hours that can be read are what counts.
    expect(days('Mo-Fr 09:00-17:00', monday, ['evening'])).to.deep.equal([]);
  });

  it('hold only the parts that the site offers, and none where it offers none', () => {
    expect(days(HOURS, at('2026-11-23T10:00:00+01:00'), ['afternoon'])).to.deep.equal([
      '2026-11-25 afternoon',
      '2026-12-02 afternoon',
    ]);
    expect(days(HOURS, at('2026-11-23T10:00:00+01:00'), [])).to.deep.equal([]);
  });

  it('are told on the calendar of the site, wherever the device is', () => {
    const late = { ...at('2026-11-23T23:30:00Z'), timeZone: 'Europe/Brussels' };
    expect(callbackDays(HOURS, late)[0]).to.deep.equal({
      day: '2026-11-24',
      inDays: 0,
      parts: ['morning'],
    });
  });
});
