import { expect } from '@open-wc/testing';
import type { Place } from '../../../src/core/formats/places.js';
import { cleanPostcode, searchPlaces } from '../../../src/core/help/places.js';

const moment = { now: Date.parse('2026-11-23T10:00:00+01:00'), country: 'BE' };

function place(id: string, parts: Partial<Place> = {}): Place {
  return {
    id,
    name: id,
    services: [],
    access: [],
    support: [],
    languages: [],
    updated: '2026-10-01',
    ...parts,
  };
}

const NAMUR = place('namur', { postcode: '5000', lat: 50.467, lon: 4.872 });
const LIEGE = place('liege', { postcode: '4000', lat: 50.633, lon: 5.567 });
const LILLE = place('lille', { postcode: '59000', lat: 50.629, lon: 3.057 });
const ALL = [LIEGE, NAMUR, LILLE];

const ids = (places: readonly Place[], query: Partial<Parameters<typeof searchPlaces>[1]>) =>
  searchPlaces(places, { postcode: '', need: 'any', moment, ...query }).results.map(
    (near) => near.place.id,
  );

describe('places', () => {
  it('puts the nearest first and knows how far the others are', () => {
    const { results, from } = searchPlaces(ALL, { postcode: '5000', need: 'any', moment });
    expect(results.map((near) => near.place.id)).to.deep.equal(['namur', 'liege', 'lille']);
    expect(from).to.equal('5000');
    expect(results[0]?.km).to.be.below(1);
    // Namur to Liège is 52 km as the crow flies.
    expect(results[1]?.km).to.be.within(50, 55);
  });

  it('takes the nearest number of the same country when nobody lives in that postcode', () => {
    expect(searchPlaces(ALL, { postcode: '4900', need: 'any', moment }).from).to.equal('5000');
    expect(searchPlaces(ALL, { postcode: '75011', need: 'any', moment }).from).to.equal('59000');
  });

  it('shows all places, and no distance, where the postcode is no help', () => {
    const far = searchPlaces([LILLE], { postcode: '5000', need: 'any', moment });
    expect(far.from).to.equal(undefined);
    expect(far.results[0]?.km).to.equal(undefined);
    expect(ids(ALL, { postcode: 'abc' })).to.have.lengthOf(3);
  });

  it('reads a postcode as people type it', () => {
    for (const [typed, digits] of [
      ['5000', '5000'],
      [' 5000 ', '5000'],
      ['B-5000', '5000'],
      ['BE 5000', '5000'],
      ['F-59 000', '59000'],
      ['59 000', '59000'],
      ['6211 AB', '6211'],
      ['L-1009', '1009'],
    ] as const) {
      expect(cleanPostcode(typed), typed).to.equal(digits);
    }
    for (const typed of ['', 'Namur', '500', '500000', '50a0', '-']) {
      expect(cleanPostcode(typed), typed).to.equal(undefined);
    }
  });

  it("finds by need, in LaMednum's words with either apostrophe, or in short ones", () => {
    const equipped = place('equipped', { services: ['Accès internet et matériel informatique'] });
    const cheap = place('cheap', {
      services: ['Acquisition de matériel informatique à prix solidaire'],
    });
    const short = place('short', { services: ['equipment'] });
    const course = place('course', { support: ['Dans un atelier collectif'] });
    const one = place('one', { support: ['Accompagnement individuel'] });
    const all = [equipped, cheap, short, course, one];
    expect(ids(all, { need: 'equipment' })).to.have.members(['equipped', 'cheap', 'short']);
    expect(ids(all, { need: 'learn' })).to.deep.equal(['course']);
    expect(ids(all, { need: 'with-me' })).to.deep.equal(['one']);
    expect(ids(all, { need: 'any' })).to.have.lengthOf(5);
  });

  it('never ends in nothing: no match shows all, and says so', () => {
    const search = searchPlaces(ALL, { postcode: '5000', need: 'reading', moment });
    expect(search.matched).to.equal('none');
    expect(search.results).to.have.lengthOf(3);
  });

  it('takes who helps one person where nobody says they read or do it with you', () => {
    const course = place('course', { support: ['Dans un atelier collectif'] });
    const one = place('one', { support: ['with-me'] });
    const reader = place('reader', { services: ['Illettrisme'] });
    for (const need of ['reading', 'for-me'] as const) {
      const search = searchPlaces([course, one], { postcode: '', need, moment });
      expect(search.matched).to.equal('wider');
      expect(search.results.map((near) => near.place.id)).to.deep.equal(['one']);
    }
    expect(ids([course, one, reader], { need: 'reading' })).to.deep.equal(['reader']);
    expect(searchPlaces([one], { postcode: '', need: 'learn', moment }).matched).to.equal('none');
  });

  it('leaves out places that take no visitors', () => {
    for (const access of [
      "Ce lieu n'accueille pas de public",
      'Ce lieu n’accueille pas de public',
    ]) {
      expect(ids([NAMUR, place('closed', { access: [access] })], {})).to.deep.equal(['namur']);
    }
  });

  it('puts an open door before a closed one in the same street', () => {
    const closed = place('closed', { ...NAMUR, id: 'closed', hours: 'Sa 09:00-12:00' });
    const open = place('open', { ...NAMUR, id: 'open', hours: 'Mo-Fr 09:00-17:00', lat: 50.468 });
    expect(ids([closed, open], { postcode: '5000' })).to.deep.equal(['open', 'closed']);
  });

  it('says how old it is, and who must send you', () => {
    const old = place('old', { updated: '2021-10-01' });
    const undated: Place = { ...place('undated') };
    delete undated.updated;
    const referred = place('referred', {
      access: ['Envoyer un mail avec une fiche de prescription'],
    });
    const { results } = searchPlaces([old, undated, referred], {
      postcode: '',
      need: 'any',
      moment,
    });
    const of = (id: string) => results.find((near) => near.place.id === id);
    expect(of('old')?.old).to.equal(true);
    expect(of('undated')?.old).to.equal(true);
    expect(of('referred')).to.include({ old: false, byReferral: true });
  });

  it("reads hours by the place's own country", () => {
    const july14 = Date.parse('2026-07-14T10:00:00+02:00');
    const hours = 'Mo-Fr 09:00-17:00; PH off';
    const [french, belgian] = ['FR', 'BE'].map(
      (country) =>
        searchPlaces([place('x', { country, hours })], {
          postcode: '',
          need: 'any',
          moment: { now: july14, country: 'BE' },
        }).results[0]?.open.state,
    );
    expect(french).to.equal('closed');
    expect(belgian).to.equal('open');
  });
});
