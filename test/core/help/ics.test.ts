import { expect } from '@open-wc/testing';
import ICAL from 'ical.js';
import type { Slot } from '../../../src/core/formats/slots.js';
import { calendarFile, type Series } from '../../../src/core/help/ics.js';
import { meetingsOf, minuteOf } from '../../../src/core/help/slots.js';

const NOW = Date.parse('2026-09-01T10:00:00+02:00');
const SLOT: Slot = { what: 'Aide', day: 'Tu', at: '14:00', minutes: 90, where: 'Ici' };

function series(slot: Slot, zone: string | undefined, country = 'BE'): Series {
  return {
    uid: 'valmont-Tu-14:00',
    title: 'Aide',
    place: 'Ici',
    notes: '',
    at: minuteOf(slot),
    minutes: slot.minutes,
    every: slot.every ?? 1,
    zone,
    now: NOW,
    ...meetingsOf(slot, { now: NOW, country, ...(zone !== undefined && { timeZone: zone }) }),
  };
}

/** What an independent reader makes of the file: start of each meeting in UTC. */
function read(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file) as unknown as [string, never[], never[]]);
  const zone = calendar.getFirstSubcomponent('vtimezone');
  const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent')!);
  if (zone) {
    const timezone = new ICAL.Timezone(zone);
    event.startDate.zone = timezone;
    ICAL.TimezoneService.reset();
    ICAL.TimezoneService.register(timezone);
  }
  const starts: string[] = [];
  const iterator = event.iterator();
  for (
    let next = iterator.next() as ICAL.Time | null;
    next;
    next = iterator.next() as ICAL.Time | null
  ) {
    starts.push(new Date(next.toUnixTime() * 1000).toISOString().slice(0, 16));
    if (starts.length > 200) throw new Error('does not end');
  }
  return { event, starts };
}

/** 14:00 there, worked out by the browser and by nothing of ours. */
function localHour(utc: string, timeZone: string): string {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    timeStyle: 'short',
    dateStyle: 'short',
  });
  return format.format(new Date(`${utc}:00Z`));
}

describe('a calendar file', () => {
  for (const zone of [
    'Europe/Brussels',
    'Europe/Paris',
    'America/New_York',
    'Australia/Sydney',
    'Pacific/Noumea',
    'UTC',
  ]) {
    it(`keeps the hour of the place when clocks change: ${zone}`, () => {
      const given = series(SLOT, zone);
      const { starts, event } = read(calendarFile(given));
      expect(starts).to.have.lengthOf(given.days.length);
      for (const [index, start] of starts.entries()) {
        const { year, month, day } = given.days[index]!;
        const two = (value: number) => String(value).padStart(2, '0');
        expect(localHour(start, zone)).to.equal(`${two(day)}/${two(month)}/${year}, 14:00`);
      }
      expect(event.duration.toSeconds()).to.equal(90 * 60);
    });
  }

  it('says summer and winter time in UTC', () => {
    const { starts } = read(calendarFile(series(SLOT, 'Europe/Brussels')));
    expect(starts).to.include('2026-10-20T12:00');
    expect(starts).to.include('2026-10-27T13:00');
    expect(starts).to.include('2027-03-23T13:00');
    expect(starts).to.include('2027-03-30T12:00');
  });

  it('leaves public holidays out, and comes every other week', () => {
    const friday = read(calendarFile(series({ ...SLOT, day: 'Fr' }, 'Europe/Brussels'))).starts;
    expect(friday).to.include('2026-12-18T13:00');
    expect(friday.filter((start) => /^2026-12-25|^2027-01-01/.test(start))).to.deep.equal([]);
    const every = read(
      calendarFile(series({ ...SLOT, every: 2, from: '2026-09-08' }, 'Europe/Brussels')),
    ).starts;
    expect(every.slice(0, 3)).to.deep.equal([
      '2026-09-08T12:00',
      '2026-09-22T12:00',
      '2026-10-06T12:00',
    ]);
  });

  it('ends with the last day', () => {
    const { starts } = read(
      calendarFile(series({ ...SLOT, until: '2026-11-03' }, 'Europe/Brussels')),
    );
    expect(starts.at(-1)).to.equal('2026-11-03T13:00');
  });

  it('is written as the format asks: line ends, length, signs', () => {
    const title =
      'Aide, « formulaires » ; chez « Zoé » \\ Émile\nà la mairie de Saint-Étienne-les-Très-Longs-Noms 🏠🏠';
    const file = calendarFile({
      ...series(SLOT, 'Europe/Brussels'),
      title,
      place: 'Rue X\r\nBEGIN:VALARM',
      notes: 'a\u0000b',
    });
    const lines = file.split('\r\n');
    expect(lines.at(-1)).to.equal('');
    expect(file.replaceAll('\r\n', '')).to.not.match(/[\r\n]/);
    for (const line of lines) expect(new TextEncoder().encode(line).length, line).to.be.at.most(75);
    const { event } = read(file);
    expect(event.summary).to.equal(title);
    expect(event.location).to.equal('Rue X\nBEGIN:VALARM');
    expect(event.description).to.equal('a b');
    expect(event.component.getAllSubcomponents('valarm')).to.deep.equal([]);
  });

  it('floats where no zone is known, and is nothing without a day', () => {
    const file = calendarFile(series(SLOT, undefined));
    expect(file).to.not.contain('TZID');
    expect(read(file).starts[0]).to.match(/T14:00$/);
    expect(calendarFile({ ...series(SLOT, 'UTC'), days: [] })).to.equal('');
  });
});
