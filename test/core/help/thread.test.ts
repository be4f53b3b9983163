import { expect } from '@open-wc/testing';
import { copied, MOST_KEPT, readCopy, sizeOf } from '../../../src/core/help/copy.js';
import {
  appointmentInWords,
  cleanName,
  isPast,
  readAppointment,
  readThread,
  today,
} from '../../../src/core/help/thread.js';
import { createTranslator } from '../../../src/i18n/translator.js';

async function wordsOf(locale: string) {
  const translator = createTranslator({
    locale,
    first: () => 'fr',
    reading: () => ({ locale, level: 'original' }),
  });
  await translator.use(locale);
  await translator.more('places');
  return translator;
}

const at = (time: string) => ({ now: Date.parse(time), country: 'BE' });

describe('the thread', () => {
  const appointment = { day: '2026-11-24', at: '14:00', minutes: 30 };

  it('takes a day of the calendar and a time of the clock, and nothing else', () => {
    expect(readAppointment(appointment)).to.deep.equal(appointment);
    expect(readAppointment({ day: '2028-02-29', at: '09:05' })).to.deep.equal({
      day: '2028-02-29',
      at: '09:05',
    });
    for (const junk of [
      { day: '2026-02-30', at: '14:00' },
      { day: '2026-13-01', at: '14:00' },
      { day: '24/11/2026', at: '14:00' },
      { day: '2026-11-24', at: '25:00' },
      { day: '2026-11-24' },
      'x',
      null,
    ]) {
      expect(readAppointment(junk), JSON.stringify(junk)).to.equal(undefined);
    }
    expect(readAppointment({ ...appointment, minutes: 'x' })).to.not.have.property('minutes');
  });

  it('is over once its end has gone by where it is', () => {
    expect(isPast(appointment, at('2026-11-24T14:29:00+01:00'))).to.equal(false);
    expect(isPast(appointment, at('2026-11-24T14:30:00+01:00'))).to.equal(true);
    expect(isPast(appointment, at('2026-11-23T23:59:00+01:00'))).to.equal(false);
    expect(isPast(appointment, at('2027-01-01T00:00:00+01:00'))).to.equal(true);
    // In Réunion it is three hours later.
    const reunion = { now: Date.parse('2026-11-24T11:45:00+01:00'), timeZone: 'Indian/Reunion' };
    expect(isPast(appointment, reunion)).to.equal(true);
  });

  it('says day and hour as each language does, with the year where it is another one', async () => {
    const now = at('2026-11-22T12:00:00+01:00');
    for (const [locale, day, hour, said] of [
      ['fr', '2026-11-24', '14:00', 'mardi 24 novembre à 14 h'],
      ['fr', '2026-12-01', '09:05', 'mardi 1er décembre à 9 h 05'],
      ['fr', '2027-01-01', '09:00', 'vendredi 1er janvier 2027 à 9 h'],
      ['nl', '2026-11-24', '14:30', 'dinsdag 24 november om 14.30 uur'],
      ['nl', '2027-01-05', '09:00', 'dinsdag 5 januari 2027 om 9 uur'],
      ['de', '2026-11-24', '14:30', 'Dienstag, 24. November um 14:30 Uhr'],
      ['en', '2026-11-24', '14:30', 'Tuesday, November 24 at 2:30 pm'],
    ] as const) {
      const words = await wordsOf(locale);
      const told = appointmentInWords({ day, at: hour }, words, now);
      expect(told.replaceAll('\u00a0', ' ')).to.equal(said);
    }
    expect(today(now)).to.equal('2026-11-22');
  });

  it('takes a name in one line, and no more than a name', () => {
    expect(cleanName('  Nadia\n B. ')).to.equal('Nadia B.');
    expect(cleanName('x'.repeat(500))).to.have.lengthOf(60);
    expect(cleanName(' \n ')).to.equal(undefined);
    expect(cleanName(7)).to.equal(undefined);
  });

  it('brings back its good parts only', () => {
    expect(
      readThread({
        helper: ['x'],
        place: {
          id: 'a',
          name: 'A',
          phone: 1,
          address: 'Rue 1',
          country: 'BE',
          postcode: '5990',
          evil: 1,
        },
        appointment: { day: 'x', at: '14:00' },
        more: 1,
      }),
    ).to.deep.equal({
      place: { id: 'a', name: 'A', address: 'Rue 1', country: 'BE', postcode: '5990' },
    });
    expect(readThread({ appointment: { day: 'x' } })).to.equal(undefined);
  });
});

describe('the copy of places', () => {
  const place = (id: string) => ({
    id,
    name: `Place ${id}`,
    services: ['a'],
    access: [],
    support: [],
    languages: ['fr'],
    phone: '081 00 00 00',
    lat: 50,
    lon: 4,
    cost: 'free' as const,
    url: 'https://not.example',
  });

  it('holds the nearest ten, without what is not needed then, and comes back the same', () => {
    const places = Array.from({ length: 30 }, (_, index) => place(String(index)));
    const kept = copied(places);
    expect(kept).to.have.lengthOf(MOST_KEPT);
    expect(kept[0]).to.not.have.property('url');
    const copy = { at: 5, places: kept };
    expect(readCopy(JSON.parse(JSON.stringify(copy)))).to.deep.equal(copy);
    expect(sizeOf(kept)).to.be.within(1, 4);
  });

  it('keeps what decides a journey', () => {
    const slot = { day: 'Tu', at: '14:00', minutes: 120, what: 'Aide', where: 'Bus' } as const;
    const decides = {
      ...place('bus'),
      itinerant: true,
      email: 'a@b.example',
      note: { fr: 'Inscription obligatoire', nl: 'Inschrijven verplicht' },
      bring: ["Carte d'identité", { fr: 'Une lettre' }],
    };
    const kept = copied([{ ...decides, slots: [slot] }]);
    expect([{ ...kept[0], url: decides.url }]).to.deep.equal([decides]);
    const odd = { ...place('odd'), note: { fr: 7 }, bring: [3, 'x', [], null], itinerant: 'yes' };
    const [read] = readCopy({ at: 1, places: [odd] })!.places;
    expect(read).to.deep.include({ bring: ['x'] });
    for (const none of ['note', 'itinerant', 'email']) expect(read).to.not.have.property(none);
  });

  it('passes over what is none, part by part', () => {
    for (const junk of [
      null,
      'x',
      {},
      { at: 1 },
      { at: 'x', places: [place('a')] },
      { at: 1, places: [{ id: 1 }] },
    ]) {
      expect(readCopy(junk), JSON.stringify(junk)).to.equal(undefined);
    }
    const odd = {
      ...place('a'),
      phone: 7,
      services: 'x',
      cost: 'much',
      lat: 'x',
      __proto__: { x: 1 },
    };
    const [read] = readCopy({ at: 1, places: [odd, 3, { name: 'no id' }] })?.places ?? [];
    expect(read).to.deep.equal({
      id: 'a',
      name: 'Place a',
      services: [],
      access: [],
      support: [],
      languages: ['fr'],
    });
  });
});
