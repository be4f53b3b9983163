import { expect } from '@open-wc/testing';
import { holidayOf } from '../../../src/core/help/holidays.js';
import {
  hoursToTell,
  isoWeek,
  openState,
  parseHours,
  type OpenState,
} from '../../../src/core/help/hours.js';

/** A moment in Brussels, winter time. 23 November 2026 is a Monday of week 48, an even one. */
function at(day: string, time: string, country = 'BE') {
  return { now: Date.parse(`${day}T${time}:00+01:00`), country };
}

const MON = '2026-11-23';
const TUE = '2026-11-24';
const WED = '2026-11-25';
const SAT = '2026-11-28';
const SUN = '2026-11-29';
const ODD_MON = '2026-11-30';
const HOLIDAY = '2026-11-11'; // A Wednesday: Armistice in both countries.

/** What a person would be told: `open 17:00`, `closed +1 09:00`, `closed`, or `unknown`. */
function told(state: OpenState): string {
  const clock = (minutes: number): string =>
    `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  if (state.state === 'open') return `open ${clock(state.until)}`;
  if (state.state === 'unknown') return 'unknown';
  return state.opens ? `closed +${state.opens.inDays} ${clock(state.opens.at)}` : 'closed';
}

/** hours, day, time, what is told */
const TABLE: readonly (readonly [string, string, string, string])[] = [
  ['Mo-Fr 09:00-17:00', MON, '09:00', 'open 17:00'],
  ['Mo-Fr 09:00-17:00', MON, '08:59', 'closed +0 09:00'],
  ['Mo-Fr 09:00-17:00', MON, '17:00', 'closed +1 09:00'],
  ['Mo-Fr 09:00-17:00', SAT, '10:00', 'closed +2 09:00'],
  ['Mo-Fr 09:00-12:00,14:00-18:30; Sa 08:30-12:00', MON, '13:00', 'closed +0 14:00'],
  ['Mo-Fr 09:00-12:00,14:00-18:30; Sa 08:30-12:00', SAT, '11:59', 'open 12:00'],
  ['Mo-Fr 09:00-12:00, 14:00-18:30', MON, '18:29', 'open 18:30'],
  ['Mo-Fr 08:30-12:30,13:30-17:00', TUE, '12:45', 'closed +0 13:30'],
  ['Mo-Fr 09:00-12:00,12:00-17:00', MON, '10:00', 'open 17:00'],
  ['Mo,We,Fr 09:00-12:00', TUE, '10:00', 'closed +1 09:00'],
  ['Mo,We,Fr 09:00-12:00', WED, '10:00', 'open 12:00'],
  ['Mo, We, Fr 09:00-12:00', WED, '10:00', 'open 12:00'],
  ['Tu-Fr 13:00-18:00; Sa 09:30-12:30; PH off', MON, '14:00', 'closed +1 13:00'],
  ['Sa-Mo 10:00-12:00', SUN, '11:00', 'open 12:00'],
  ['Sa-Mo 10:00-12:00', TUE, '11:00', 'closed +4 10:00'],
  ['Mo-Su 10:00-12:00', SUN, '11:00', 'open 12:00'],
  ['Mo 9:00-12:00', MON, '09:30', 'open 12:00'],
  ['Mo 09:00 - 12:00', MON, '09:30', 'open 12:00'],
  ['Mo–Fr 09:00–17:00', MON, '10:00', 'open 17:00'],
  ['mo-fr 09:00-17:00', MON, '10:00', 'open 17:00'],
  ['Mo-Fr  09:00-17:00 ', MON, '10:00', 'open 17:00'],
  ['Mo-Fr 09:00-17:00;', MON, '10:00', 'open 17:00'],
  ['Mo-Fr 09:00-17:00 open', MON, '10:00', 'open 17:00'],
  ['Mo-Fr 09:00-24:00', MON, '23:59', 'open 24:00'],
  // A semicolon takes the place of what was said of that day, a comma adds to it.
  ['Mo-Fr 09:00-17:00; We 14:00-18:00', WED, '10:00', 'closed +0 14:00'],
  ['Mo-Fr 09:00-12:00, We 14:00-18:00', WED, '10:00', 'open 12:00'],
  ['Mo-Fr 09:00-12:00, We 14:00-18:00', WED, '15:00', 'open 18:00'],
  ['Mo-Fr 09:00-17:00; We off', WED, '10:00', 'closed +1 09:00'],
  ['Mo-Fr 09:00-17:00; We closed', WED, '10:00', 'closed +1 09:00'],
  ['Mo-Fr 09:00-12:00, We off', WED, '10:00', 'closed +1 09:00'],
  ['Mo-Su 09:00-12:00; Sa-Su off', SAT, '10:00', 'closed +2 09:00'],
  ['Mo off', MON, '10:00', 'closed'],
  // Public holidays: only what the hours say of them.
  ['Mo-Fr 09:00-17:00; PH off', HOLIDAY, '10:00', 'closed +1 09:00'],
  ['Mo-Fr 09:00-17:00', HOLIDAY, '10:00', 'unknown'],
  ['Mo-Fr 09:00-17:00, PH off', HOLIDAY, '10:00', 'closed +1 09:00'],
  ['Mo-Fr,PH 09:00-12:00', HOLIDAY, '10:00', 'open 12:00'],
  ['PH,Mo-Fr 09:00-12:00', HOLIDAY, '10:00', 'open 12:00'],
  ['Mo-Fr 09:00-17:00; PH 10:00-12:00', HOLIDAY, '09:30', 'closed +0 10:00'],
  ['Mo-Fr 09:00-17:00', '2026-11-10', '18:00', 'closed +2 09:00'],
  // Every other week.
  ['week 1-53/2 Mo 09:30-12:30,13:30-15:30; PH off', MON, '10:00', 'closed +7 09:30'],
  ['week 1-53/2 Mo 09:30-12:30,13:30-15:30; PH off', ODD_MON, '10:00', 'open 12:30'],
  ['week 2-52/2 Mo 09:30-12:30', MON, '10:00', 'open 12:30'],
  ['week 02-52/2 We 09:00-12:00', WED, '10:00', 'open 12:00'],
  ['week 2-52/2 Mo 09:30-12:30', ODD_MON, '10:00', 'closed +7 09:30'],
  ['week 1-53 Mo 09:30-12:30', MON, '10:00', 'open 12:30'],
  ['week 1-53/2 Mo 09:00-10:00; week 2-52/2 Mo 14:00-15:00', MON, '09:30', 'closed +0 14:00'],
  // 2026 has a week 53, an odd one; it counts where it is written.
  ['week 1-53/2 Mo 09:00-12:00', '2026-12-28', '10:00', 'open 12:00'],
  ['week 1-51/2 Mo 09:00-12:00', '2026-12-28', '10:00', 'closed +7 09:00'],
  ['week 1-52/2 Mo 09:00-12:00', '2026-12-28', '10:00', 'closed +7 09:00'],
  ['week 1-51/2 Fr 09:00-12:00', '2027-01-01', '10:00', 'unknown'],
  ['week 1-51/2 Sa 09:00-12:00', '2027-01-02', '10:00', 'closed +7 09:00'],
  ['week 1-53/2 Sa 09:00-12:00', '2027-01-02', '10:00', 'open 12:00'],
  ['week 2-53/2 Mo 09:00-12:00', '2026-12-21', '10:00', 'open 12:00'],
  ['week 2-53/2 Mo 09:00-12:00', '2026-12-28', '10:00', 'closed +14 09:00'],
  ['week 2-51/2 Mo 09:00-12:00', '2026-12-21', '10:00', 'closed'],
  ['week 1-52 Mo 09:00-12:00', '2026-12-28', '10:00', 'closed +7 09:00'],
  ['week 1-51 Mo 09:00-12:00', '2026-12-28', '10:00', 'unknown'],
  ['24/7', SUN, '03:00', 'open 24:00'],
  ['24/7; PH off', HOLIDAY, '03:00', 'closed +1 00:00'],
  // Not said, or not certain: the person calls first.
  ['', MON, '10:00', 'unknown'],
  ['   ', MON, '10:00', 'unknown'],
  [';', MON, '10:00', 'unknown'],
  ['unknown', MON, '10:00', 'unknown'],
  ['Mo-Fr', MON, '10:00', 'unknown'],
  ['09:00-17:00', MON, '10:00', 'unknown'],
  ['Mo-Fr 09:00+', MON, '10:00', 'unknown'],
  ['Mo 14:00-07:00', MON, '15:00', 'unknown'],
  ['Mo-Fr 08:00-08:00', MON, '08:00', 'unknown'],
  ['Mo-Fr 09:00-25:00', MON, '10:00', 'unknown'],
  ['Mo-Fr 09:75-12:00', MON, '10:00', 'unknown'],
  ['Mo-Fr 09.00-17.00', MON, '10:00', 'unknown'],
  ['Mo-Fr 9h-17h', MON, '10:00', 'unknown'],
  ['Mo-Fr 0900-1700', MON, '10:00', 'unknown'],
  ['Mo-Fr sunrise-sunset', MON, '10:00', 'unknown'],
  ['Mo-Fr 09:00-17:00 "sur rendez-vous"', MON, '10:00', 'unknown'],
  ['"sur rendez-vous"', MON, '10:00', 'unknown'],
  ['Mo-Fr 08:00-18:00 || "by appointment"', MON, '10:00', 'unknown'],
  ['Apr-Oct Mo-Su 08:00-20:00', MON, '10:00', 'unknown'],
  ['Mo-Fr 09:00-17:00; Dec 25 off', MON, '10:00', 'unknown'],
  ['SH Mo-Fr 08:00-12:00', MON, '10:00', 'unknown'],
  ['Mo-Fr 09:00-17:00; SH off', MON, '10:00', 'unknown'],
  ['Tu[1] 14:00-17:00', MON, '10:00', 'unknown'],
  ['week 1-10 Mo 09:00-12:00', MON, '10:00', 'unknown'],
  ['week 1-53/3 Mo 09:00-12:00', MON, '10:00', 'unknown'],
  ["premier mardi du mois, l'après-midi", MON, '10:00', 'unknown'],
  ['du lundi au vendredi de 10h à 17h', MON, '10:30', 'unknown'],
  ['répondeur 24h/24.', MON, '10:00', 'unknown'],
  ['Monday-Friday 8am-6pm', MON, '10:00', 'unknown'],
  ['Mo-Fr 09:00-17:00; nonsense', MON, '10:00', 'unknown'],
];

describe('opening hours', () => {
  for (const [hours, day, time, expected] of TABLE) {
    it(`"${hours}" on ${day} at ${time}: ${expected}`, () => {
      expect(told(openState(hours, at(day, time), 'line'))).to.equal(expected);
    });
  }

  it('are told of a door as far as they are believed, and of a line around the clock', () => {
    for (const hours of ['24/7', 'Mo-Fr 00:00-24:00']) {
      expect(hoursToTell(hours)).to.equal(undefined);
      expect(hoursToTell(hours, 'line')).to.equal(hours);
    }
    expect(hoursToTell('Mo-Fr 09:00-17:00; PH off')).to.equal('Mo-Fr 09:00-17:00; PH off');
    for (const hours of [undefined, '', 'sur rendez-vous'])
      expect(hoursToTell(hours, 'line')).to.equal(undefined);
  });

  it('does not believe a door that never closes', () => {
    const real = Array.from(
      ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'],
      (day) => `${day} 00:00-23:59`,
    ).join(';');
    for (const hours of ['24/7', real]) {
      expect(openState(hours, at(MON, '03:00'), 'door')).to.deep.equal({
        state: 'unknown',
        why: 'implausible',
      });
    }
  });

  it("counts on the site's clock, not on the device's", () => {
    // 08:30 UTC is 09:30 in Brussels in winter, and 10:30 in summer.
    const winter = Date.UTC(2026, 10, 23, 8, 30);
    const summer = Date.UTC(2026, 6, 20, 8, 30);
    const hours = 'Mo-Fr 10:00-12:00';
    expect(told(openState(hours, { now: winter, country: 'BE' }))).to.equal('closed +0 10:00');
    expect(told(openState(hours, { now: summer, country: 'BE' }))).to.equal('open 12:00');
    expect(told(openState(hours, { now: winter, timeZone: 'Europe/Athens' }))).to.equal(
      'open 12:00',
    );
  });

  it('calls first when the time zone is not one', () => {
    expect(openState('Mo-Fr 09:00-17:00', { now: 0, timeZone: 'Mars/Olympus' }).state).to.equal(
      'unknown',
    );
  });

  it('counts weeks by ISO 8601, also over the new year', () => {
    expect(isoWeek({ year: 2026, month: 12, day: 31 })).to.equal(53);
    expect(isoWeek({ year: 2027, month: 1, day: 3 })).to.equal(53);
    expect(isoWeek({ year: 2027, month: 1, day: 4 })).to.equal(1);
    expect(isoWeek({ year: 2024, month: 12, day: 30 })).to.equal(1);
  });

  it('understands nothing by halves', () => {
    expect(parseHours('Mo-Fr 09:00-12:00; et le samedi sur demande')).to.equal(undefined);
  });
});

describe('public holidays', () => {
  const holidays = (country: string, year: number): string[] => {
    const found: string[] = [];
    for (let time = Date.UTC(year, 0, 1); time < Date.UTC(year + 1, 0, 1); time += 86_400_000) {
      const date = new Date(time);
      const day = { year, month: date.getUTCMonth() + 1, day: date.getUTCDate() };
      if (holidayOf(day, country)) found.push(`${day.month}-${day.day}`);
    }
    return found;
  };

  it('knows the eleven of France', () => {
    expect(holidays('FR', 2026)).to.deep.equal(
      '1-1 4-6 5-1 5-8 5-14 5-25 7-14 8-15 11-1 11-11 12-25'.split(' '),
    );
  });

  it('knows the ten of Belgium', () => {
    expect(holidays('BE', 2027)).to.deep.equal(
      '1-1 3-29 5-1 5-6 5-17 7-21 8-15 11-1 11-11 12-25'.split(' '),
    );
  });

  it('claims none for a country it does not know', () => {
    expect(holidays('XX', 2026)).to.deep.equal([]);
  });

  it('is sure of a holiday only where people and OpenStreetMap read the hours alike', () => {
    const state = (hours: string) => told(openState(hours, at(HOLIDAY, '11:00')));
    expect(state('Mo-Sa 10:00-18:00; PH off')).to.match(/^closed/);
    expect(state('Mo-Sa 10:00-18:00; PH 10:00-12:00')).to.equal('open 12:00');
    // To OpenStreetMap the later rule wins, so that it is open; people mean that it is not.
    expect(state('PH off; Mo-Sa 10:00-18:00')).to.equal('unknown');
    expect(state('Su,PH off; Mo-Sa 10:00-18:00')).to.equal('unknown');
  });

  it('knows the holidays of a part of the country by its postcode', () => {
    const boxing = { now: Date.parse('2026-12-26T10:00:00+01:00'), country: 'FR' };
    const hours = 'Mo-Sa 09:00-17:00; PH off';
    expect(openState(hours, boxing).state).to.equal('open');
    expect(openState(hours, { ...boxing, postcode: '67000' }).state).to.equal('closed');
    expect(openState('Mo-Sa 09:00-17:00', { ...boxing, postcode: '57000' }).state).to.equal(
      'unknown',
    );
  });
});
