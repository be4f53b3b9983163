import { expect } from '@open-wc/testing';
import type { Slot } from '../../../src/core/formats/slots.js';
import { parseFile } from '../../../src/core/formats/parse.js';
import { meetingsOf } from '../../../src/core/help/slots.js';
import type { DayOfYear } from '../../../src/core/help/holidays.js';

const SLOT: Slot = { what: 'Aide', day: 'Tu', at: '14:00', minutes: 60, where: 'Ici' };
const BE = { country: 'BE', timeZone: 'Europe/Brussels' };

const at = (time: string) => ({ ...BE, now: Date.parse(time) });
const written = (days: readonly DayOfYear[]) =>
  days.map(({ year, month, day }) => `${year}-${month}-${day}`);

describe('help at the same hour each week', () => {
  it('is today until it is over', () => {
    const first = (time: string) => written(meetingsOf(SLOT, at(time)).days)[0];
    expect(first('2026-11-23T23:59:00+01:00')).to.equal('2026-11-24');
    expect(first('2026-11-24T14:59:00+01:00')).to.equal('2026-11-24');
    expect(first('2026-11-24T15:00:00+01:00')).to.equal('2026-12-1');
    expect(first('2026-11-25T00:00:00+01:00')).to.equal('2026-12-1');
  });

  it("counts on the site's calendar, wherever the device is", () => {
    // In Brussels it is Tuesday already.
    expect(written(meetingsOf(SLOT, at('2026-11-23T23:30:00Z')).days)[0]).to.equal('2026-11-24');
    expect(
      written(
        meetingsOf(SLOT, { now: Date.parse('2026-11-24T03:00:00Z'), timeZone: 'America/New_York' })
          .days,
      )[0],
    ).to.equal('2026-11-24');
  });

  it('rests on public holidays of the country, and says on which', () => {
    const friday: Slot = { ...SLOT, day: 'Fr' };
    const alsace = {
      now: Date.parse('2026-03-20T10:00:00+01:00'),
      country: 'FR',
      postcode: '67000',
    };
    expect(written(meetingsOf(friday, alsace).rests)).to.contain('2026-4-3');
    expect(written(meetingsOf(friday, { ...alsace, postcode: '75001' }).rests)).to.not.contain(
      '2026-4-3',
    );
    const { days, rests } = meetingsOf(friday, at('2026-12-20T10:00:00+01:00'));
    expect(written(rests).slice(0, 2)).to.deep.equal(['2026-12-25', '2027-1-1']);
    expect(written(days)[0]).to.equal('2027-1-8');
    expect(
      written(
        meetingsOf(friday, { now: Date.parse('2026-12-20T10:00:00Z'), timeZone: 'Europe/Rome' })
          .days,
      )[0],
    ).to.equal('2026-12-25');
  });

  it('comes every other week from its first day, across the end of a year', () => {
    const slot: Slot = { ...SLOT, every: 2, from: '2026-11-10' };
    expect(
      written(meetingsOf(slot, at('2026-11-11T10:00:00+01:00')).days).slice(0, 4),
    ).to.deep.equal(['2026-11-24', '2026-12-8', '2026-12-22', '2027-1-5']);
    expect(written(meetingsOf(slot, at('2026-10-01T10:00:00+01:00')).days)[0]).to.equal(
      '2026-11-10',
    );
    expect(
      written(meetingsOf({ ...slot, from: '2026-11-17' }, at('2026-11-11T10:00:00+01:00')).days)[0],
    ).to.equal('2026-11-17');
  });

  it('ends with its last day, that day included', () => {
    const until = (day: string) =>
      written(meetingsOf({ ...SLOT, until: day }, at('2026-11-23T10:00:00+01:00')).days);
    expect(until('2026-12-01')).to.deep.equal(['2026-11-24', '2026-12-1']);
    expect(until('2026-11-30')).to.deep.equal(['2026-11-24']);
    expect(until('2026-11-01')).to.deep.equal([]);
  });

  it('always falls on its weekday, never on a rest, for a year', () => {
    for (let day = 0; day < 60; day++) {
      const moment = at(new Date(Date.UTC(2026, 0, 1 + day * 13, 11)).toISOString());
      const { days } = meetingsOf({ ...SLOT, day: 'Mo' }, moment);
      expect(days.length).to.be.within(45, 53);
      for (const { year, month, day: date } of days)
        expect(new Date(Date.UTC(year, month - 1, date)).getUTCDay()).to.equal(1);
    }
  });

  it('is left out of a site file where part of it is wrong, and told', () => {
    const read = (slot: object) => {
      const { value, reports } = parseFile(
        'site',
        { format: 1, id: 'x', name: 'X', slots: [slot] },
        'site.json',
      );
      return { slots: value?.slots, told: reports.map(({ fix }) => fix).join(' ') };
    };
    expect(read(SLOT)).to.deep.equal({ slots: [SLOT], told: '' });
    for (const wrong of [
      { ...SLOT, every: 3 },
      { ...SLOT, every: 2 },
      { ...SLOT, from: '2026-11-25' },
      { ...SLOT, at: '9:00' },
      { ...SLOT, day: 'Dienstag' },
      { ...SLOT, until: 'juin' },
      { ...SLOT, minutes: 0 },
    ]) {
      const { slots, told } = read(wrong);
      expect(slots, JSON.stringify(wrong)).to.deep.equal([]);
      expect(told).to.match(/This appointment is left out\./);
    }
  });
});
