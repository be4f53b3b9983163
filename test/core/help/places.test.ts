import { expect } from '@open-wc/testing';
import type { Place } from '../../../src/core/formats/places.js';
import { everyPath } from '../../../src/core/help/check-rules.js';
import { DEFAULT_RULES } from '../../../src/core/help/orientation.js';
import { cleanPostcode, momentAt, searchPlaces } from '../../../src/core/help/places.js';

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

const NEEDS = [
  'any',
  'equipment',
  'try',
  'learn',
  'with-me',
  'for-me',
  'reading',
  'language',
] as const;

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

  it('takes a number close by when nobody lives in that postcode, and none from far away', () => {
    expect(searchPlaces(ALL, { postcode: '5012', need: 'any', moment }).from).to.equal('5000');
    expect(searchPlaces(ALL, { postcode: '59012', need: 'any', moment }).from).to.equal('59000');
    expect(searchPlaces(ALL, { postcode: '75011', need: 'any', moment }).from).to.equal(undefined);
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

  it('finds the Belgian CPAS and OCMW for who wants it done for them', () => {
    const cpas = place('cpas', { services: ['CPAS de Namur'] });
    const ocmw = place('ocmw', { programmes: ['OCMW'] });
    const one = place('one', { support: ['Accompagnement individuel'] });
    const search = searchPlaces([cpas, ocmw, one], { postcode: '', need: 'for-me', moment });
    expect(search.matched).to.equal('need');
    expect(search.results.map((near) => near.place.id)).to.have.members(['cpas', 'ocmw']);
  });

  it('has a course last, and before it what asks for more first, on every way of somebody afraid', () => {
    const near = { postcode: '5000', lat: 50.467, lon: 4.872 };
    const far = { postcode: '4000', lat: 50.633, lon: 5.567 };
    const support = ['Accompagnement individuel'];
    const sent = place('sent', { ...near, support, referral: true });
    const online = place('online', { ...near, support, access: ['Prendre un RDV en ligne'] });
    const called = place('called', { ...far, support, access: ['Téléphoner'] });
    const rung = place('rung', {
      ...far,
      support,
      access: ['Prendre un RDV en ligne'],
      phone: '+3281000000',
    });
    const unsaid = place('unsaid', { ...far, support });
    const both = place('both', { ...far, support: [...support, 'Dans un atelier collectif'] });
    const all = [sent, online, called, rung, unsaid, both];
    const query = { postcode: '5000', need: 'with-me' as const };
    expect(ids(all, query).slice(-2)).to.have.members(['sent', 'online']);
    expect(ids(all, { ...query, need: 'any' }).slice(0, 2)).to.have.members(['sent', 'online']);
    // Where nobody says they help one person, all are shown: the course is the last of them.
    const course = place('course', { ...near, support: ['Dans un atelier collectif'] });
    const door = place('door', far);
    expect(ids([course, door], query)).to.deep.equal(['door', 'course']);
    expect(ids([course, { ...door, referral: true }], query)).to.deep.equal(['door', 'course']);
    // The same by the rules: wherever an answer tells of fear, no place to learn is the first.
    const ends = everyPath(DEFAULT_RULES).paths.filter(({ answers }) =>
      answers.some(({ afraid }) => afraid),
    );
    const visits = ends.flatMap(({ end }) => end.offers.filter(({ kind }) => kind === 'visit'));
    expect(visits).to.not.be.empty;
    for (const offer of visits) {
      const need = offer.kind === 'visit' ? offer.need : 'any';
      expect(ids([course, sent, called], { postcode: '5000', need })[0], need).to.equal('called');
      expect(ids([course, door], { postcode: '5000', need })[0], need).to.equal('door');
    }
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

  it('keeps to what is wished, and lets go of a wish that nobody fulfils', () => {
    const open = place('open', { hours: 'Mo-Fr 09:00-17:00', cost: 'paid' });
    const free = place('free', { hours: 'Sa 09:00-12:00', cost: 'free' });
    const unknown = place('unknown', { cost: 'free' });
    const search = (places: readonly Place[], wishes: { open: boolean; free: boolean }) => {
      const { results, unmet } = searchPlaces(places, {
        postcode: '',
        need: 'any',
        moment,
        wishes,
      });
      return [results.map((near) => near.place.id), unmet];
    };
    const all = [open, free, unknown];
    expect(search(all, { open: true, free: false })).to.deep.equal([['open'], []]);
    expect(search(all, { open: false, free: true })).to.deep.equal([['free', 'unknown'], []]);
    // Nothing is both: the price counts, and the other wish is told.
    expect(search(all, { open: true, free: true })).to.deep.equal([['free', 'unknown'], ['open']]);
    expect(search([open], { open: true, free: true })).to.deep.equal([['open'], ['free']]);
  });

  it('has an answer for each need, each wish and each postcode, as long as there is a place', () => {
    const places = [NAMUR, LILLE, place('bare')];
    for (const need of NEEDS)
      for (const postcode of ['', '5000', '97400', 'x'])
        for (const open of [true, false])
          for (const free of [true, false]) {
            const wishes = { open, free };
            const { results } = searchPlaces(places, { postcode, need, moment, wishes });
            expect(results, `${need} ${postcode} ${open} ${free}`).to.not.have.lengthOf(0);
          }
  });

  it('looks for whole words, whatever their accents and signs', () => {
    for (const services of ['Country walks', 'Spreading the word', 'For-memorial days']) {
      const search = searchPlaces([place('x', { services: [services] })], {
        postcode: '',
        need: services.startsWith('C') ? 'try' : services.startsWith('S') ? 'reading' : 'for-me',
        moment,
      });
      expect(search.matched, services).to.equal('none');
    }
    for (const [services, need] of [
      ['Try it yourself', 'try'],
      ['Self-service', 'try'],
      ['self service', 'try'],
      ['Printers, scanners', 'equipment'],
      ["Personnes en situation d'illettrisme", 'reading'],
      ['PERSONNES EN SITUATION D’ILLETTRISME', 'reading'],
      ['Dans un atelier collectif (le mardi)', 'learn'],
      ['À distance', 'with-me'],
      ['with-me', 'with-me'],
      ['Langues étrangères (anglais)', 'language'],
    ] as const) {
      const search = searchPlaces([place('x', { services: [services] })], {
        postcode: '',
        need,
        moment,
      });
      expect(search.matched, services).to.equal('need');
    }
  });

  it('says that the nearest comes first only where it does', () => {
    const by = (places: readonly Place[], postcode: string) =>
      searchPlaces(places, { postcode, need: 'any', moment }).byDistance;
    expect(by(ALL, '5000')).to.equal(true);
    expect(by(ALL, '')).to.equal(false);
    expect(by(ALL, '75011')).to.equal(false);
    const file = { format: 1 as const, country: 'BE', points: { '5000': [50.467, 4.872] } };
    const query = { postcode: '5000', need: 'any' as const, moment, postcodes: [file] };
    const { from, byDistance } = searchPlaces([place('unplaced')], query);
    expect([from, byDistance]).to.deep.equal(['5000', false]);
  });

  it('tells kilometres and minutes that never contradict each other or the order', () => {
    // A hundredth of a degree of latitude is 1.1 km.
    const places = Array.from({ length: 90 }, (_, i) =>
      place(`p${i}`, {
        lat: 50.467 + i * 0.0005,
        lon: 4.872,
        hours: i % 3 === 0 ? 'Mo-Fr 09:00-17:00' : 'Sa 09:00-12:00',
      }),
    );
    const file = { format: 1 as const, country: 'BE', points: { '5000': [50.467, 4.872] } };
    const { results } = searchPlaces(places, {
      postcode: '5000',
      need: 'any',
      moment,
      postcodes: [file],
    });
    const walks = new Map<number, Set<number | undefined>>();
    for (const [i, { about = -1, minutesOnFoot }] of results.entries()) {
      const before = results[i - 1];
      expect(about).to.be.at.least(before?.about ?? 0);
      if (minutesOnFoot !== undefined)
        expect(minutesOnFoot).to.be.at.least(before?.minutesOnFoot ?? 0);
      // Once too far to walk, all that is farther is too far.
      else expect(about).to.be.at.least(3);
      if (about >= 1) walks.set(about, (walks.get(about) ?? new Set()).add(minutesOnFoot));
    }
    for (const [about, minutes] of walks) expect([...minutes], `${about} km`).to.have.lengthOf(1);
    expect([...walks.keys()]).to.deep.equal([1, 1.5, 2, 2.5, 3, 4, 5]);
    expect(results[0]).to.include({ about: 0, minutesOnFoot: 5 });
  });

  it('goes by the clock overseas where only the site says that it is France', () => {
    const paris = { now: moment.now, country: 'FR', timeZone: 'Europe/Paris' };
    expect(momentAt({ postcode: '97400' }, paris).timeZone).to.equal('Indian/Reunion');
    expect(momentAt({ postcode: '97110' }, paris).timeZone).to.equal('America/Guadeloupe');
    expect(momentAt({ postcode: '59000' }, paris).timeZone).to.equal('Europe/Paris');
    expect(momentAt({ postcode: '97400' }, { ...paris, country: 'DE' }).timeZone).to.equal(
      'Europe/Paris',
    );
  });

  it('finds programmes, special needs and languages', () => {
    const programme = place('programme', { programmes: ['France Services'] });
    const special = place('special', { for: ['Illettrisme'] });
    const foreign = place('foreign', { for: ['Langues étrangères (autres)'] });
    const german = place('german', { languages: ['de-AT'] });
    const both = place('both', { languages: ['fr', 'ar'] });
    const all = [programme, special, foreign, german, both];
    expect(ids(all, { need: 'for-me' })).to.deep.equal(['programme']);
    expect(ids(all, { need: 'reading' })).to.deep.equal(['special']);
    expect(ids(all, { need: 'language', language: 'de' })).to.have.members(['foreign', 'german']);
    expect(ids(all, { need: 'language' })).to.have.members(['foreign', 'both']);
    expect(ids([place('self', { support: ['En autonomie'] })], { need: 'try' })).to.deep.equal([
      'self',
    ]);
  });

  it('says who must send you where the file says it in one word', () => {
    const [near] = searchPlaces([place('x', { referral: true })], {
      postcode: '',
      need: 'any',
      moment,
    }).results;
    expect(near?.byReferral).to.equal(true);
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
